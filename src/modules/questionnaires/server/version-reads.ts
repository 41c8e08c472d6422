import type { Context } from '#platform/server/context.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import type { VersionRow } from '../contract/questionnaire-draft.ts';
import { placesOf } from '../domain/form-parts.ts';
import type { QuestionnairesDb } from './db.ts';

type Ctx = Context<QuestionnairesDb>;

const versions = (ctx: Ctx) =>
  ctx.db
    .selectFrom('questionnaires.questionnaire_versions')
    .select(['id', 'key', 'version', 'authority_id', 'published_at', 'published_by_name', 'note', 'definition'])
    .where(eb => eb.or([eb('authority_id', 'is', null), eb('authority_id', '=', ctx.actor.authorityId)]));

/** A published version as it is stored: without the terms that are laid on when it is read for a visit. */
export const findVersion = async (ctx: Ctx, id: string) => {
  const row = await versions(ctx).where('id', '=', id).executeTakeFirst();
  return row && { ...row, definition: row.definition as unknown as Questionnaire };
};

/** Published definitions of a questionnaire that count for this authority, oldest first. */
export const definitionsOf = async (ctx: Ctx, key: string): Promise<Questionnaire[]> =>
  (await versions(ctx).where('key', '=', key).orderBy('version').execute()).map(r => r.definition as unknown as Questionnaire);

/** The versions of one questionnaire, or of all, newest first. */
export const versionsOf = async (ctx: Ctx, key?: string): Promise<VersionRow[]> => {
  const rows = await versions(ctx)
    .$if(key !== undefined, q => q.where('key', '=', key ?? ''))
    .orderBy('key', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((r, at) => {
    const definition = r.definition as unknown as Questionnaire;
    return {
      id: r.id,
      key: r.key,
      version: r.version,
      title: definition.title.zh,
      questions: placesOf(definition).length,
      publishedAt: r.published_at.toISOString(),
      publishedByName: r.published_by_name,
      note: r.note,
      newest: rows[at - 1]?.key !== r.key,
    };
  });
};

/** Which questionnaires these published versions are of. */
export const keysOf = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db
    .selectFrom('questionnaires.questionnaire_versions')
    .select(['id', 'key'])
    .where('id', 'in', [...ids])
    .execute();
