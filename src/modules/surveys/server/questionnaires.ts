import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { getQuestionnaire } from '../contract/operations-visits.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import type { SurveysDb } from './db.ts';

const { query } = handlersFor<SurveysDb>();

// A published version never changes, so a copy in memory is never stale.
const kept = new Map<string, Questionnaire>();

/** The definition of one version, or undefined. */
export const findDefinition = async (ctx: Context<SurveysDb>, id: string): Promise<Questionnaire | undefined> => {
  const known = kept.get(id);
  if (known) return known;
  const row = await ctx.db.selectFrom('surveys.questionnaire_versions').select('definition').where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const definition = row.definition as unknown as Questionnaire;
  kept.set(id, definition);
  return definition;
};

/** The definition that a record names. */
export const getDefinition = async (ctx: Context<SurveysDb>, id: string): Promise<Questionnaire> => {
  const definition = await findDefinition(ctx, id);
  if (!definition) throw platformProblems.notFound();
  return definition;
};

/** Id of the newest published version of a questionnaire. */
export const newestVersion = async (ctx: Context<SurveysDb>, key: string): Promise<string> => {
  const row = await ctx.db
    .selectFrom('surveys.questionnaire_versions')
    .select('id')
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
};

export const questionnaireHandlers = [
  query(getQuestionnaire, {
    load: (ctx, i) => findDefinition(ctx, i.id),
    allow: () => true,
    run: async (_, definition, i) => ({ id: i.id, definition }),
  }),
];
