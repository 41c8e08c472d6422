import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import { withAgedTerms } from '../domain/aged-terms.ts';
import type { QuestionnairesDb } from './db.ts';

// A published version never changes, so a copy in memory is never stale.
const kept = new Map<string, Questionnaire>();

/** The definition of one version with the current terms laid on, or undefined. */
export const findDefinition = async (ctx: Context<QuestionnairesDb>, id: string): Promise<Questionnaire | undefined> => {
  const known = kept.get(id);
  if (known) return known;
  const row = await ctx.db.selectFrom('questionnaires.questionnaire_versions').select('definition').where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const definition = withAgedTerms(row.definition as unknown as Questionnaire);
  kept.set(id, definition);
  return definition;
};

/** The definition that a record names. */
export const getDefinition = async (ctx: Context<QuestionnairesDb>, id: string): Promise<Questionnaire> => {
  const definition = await findDefinition(ctx, id);
  if (!definition) throw platformProblems.notFound();
  return definition;
};

/** What a visit is filled in with: its version of Table A.1, and its version of 补充页 beside it. */
export const formOf = async (
  ctx: Context<QuestionnairesDb>,
  visit: { questionnaire_id: string; supplement_id: string },
): Promise<Questionnaire> => {
  const id = `${visit.questionnaire_id} ${visit.supplement_id}`;
  const known = kept.get(id);
  if (known) return known;
  const sheet = await getDefinition(ctx, visit.supplement_id);
  const form = { ...(await getDefinition(ctx, visit.questionnaire_id)), supplement: sheet.sections };
  kept.set(id, form);
  return form;
};

/** Id of the newest version of a questionnaire: the authority's own, or the one shipped with the product. */
export const newestVersion = async (
  ctx: Context<QuestionnairesDb>,
  key: string,
  authorityId: string = ctx.actor.authorityId,
): Promise<string> => {
  const row = await ctx.db
    .selectFrom('questionnaires.questionnaire_versions')
    .select('id')
    .where('key', '=', key)
    .where(eb => eb.or([eb('authority_id', 'is', null), eb('authority_id', '=', authorityId)]))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
};
