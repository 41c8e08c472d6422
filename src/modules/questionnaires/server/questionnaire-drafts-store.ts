import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { questionnaireProblems } from '../contract/problems.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import type { DraftRow } from '../contract/questionnaire-draft.ts';
import { diffQuestionnaire } from '../domain/diff-questionnaire.ts';
import type { QuestionnairesDb } from './db.ts';
import { definitionsOf } from './version-reads.ts';

type Ctx = Context<QuestionnairesDb>;

const drafts = (ctx: Ctx) =>
  ctx.db
    .selectFrom('questionnaires.questionnaire_drafts')
    .selectAll()
    .where('authority_id', '=', ctx.actor.authorityId)
    .where(whereScope(ctx.scope, { region: 'region_code' }));

const read = <T extends { definition: unknown }>(row: T | undefined) => row && { ...row, definition: row.definition as Questionnaire };

export const findDraft = async (ctx: Ctx, id: string) => read(await drafts(ctx).where('id', '=', id).executeTakeFirst());
export const lockDraft = async (ctx: Ctx, id: string) => read(await drafts(ctx).where('id', '=', id).forUpdate().executeTakeFirst());
export type QuestionnaireDraftRecord = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** Drafts under work; one for each questionnaire at most. */
export const liveDrafts = async (ctx: Ctx): Promise<QuestionnaireDraftRecord[]> =>
  (await drafts(ctx).where('published_at', 'is', null).where('discarded_at', 'is', null).orderBy('key', 'desc').execute()).map(row => ({
    ...row,
    definition: row.definition as unknown as Questionnaire,
  }));

export const draftRow = (d: QuestionnaireDraftRecord): DraftRow => ({
  id: d.id,
  key: d.key,
  basedOn: d.based_on,
  title: d.definition.title.zh,
  savedAt: d.saved_at.toISOString(),
  savedByName: d.saved_by_name,
});

export const writeDraft = async (ctx: Ctx, draft: QuestionnaireDraftRecord, definition: Questionnaire): Promise<void> => {
  await ctx.db
    .updateTable('questionnaires.questionnaire_drafts')
    .set({
      definition: JSON.stringify(definition),
      revision: draft.revision + 1,
      saved_at: ctx.now,
      saved_by_name: ctx.actor.name,
    })
    .where('id', '=', draft.id)
    .execute();
};

/** What is laid on when a definition is read does not belong into a stored one. */
const bare = (definition: Questionnaire): Questionnaire => ({
  key: definition.key,
  version: definition.version,
  title: definition.title,
  sections: definition.sections.map(s => ({
    ...s,
    groups: s.groups.map(g => ({ ...g, questions: g.questions.map(({ aged: _, ...q }) => q) })),
  })),
});

/** Makes the next version of a draft; answers its number. @throws Problem `draftUnchanged` */
export const publishVersion = async (
  ctx: Ctx,
  draft: QuestionnaireDraftRecord,
  i: { versionId: string; note: string },
): Promise<number> => {
  const before = (await definitionsOf(ctx, draft.key)).at(-1);
  if (before && diffQuestionnaire(draft.definition, before).length === 0) throw questionnaireProblems.draftUnchanged();
  const version = (before?.version ?? 0) + 1;
  await ctx.db
    .insertInto('questionnaires.questionnaire_versions')
    .values({
      id: i.versionId,
      key: draft.key,
      version,
      authority_id: draft.authority_id,
      based_on: draft.based_on,
      published_at: ctx.now,
      published_by_name: ctx.actor.name,
      note: i.note,
      definition: JSON.stringify({ ...bare(draft.definition), version }),
    })
    .execute();
  await ctx.db
    .updateTable('questionnaires.questionnaire_drafts')
    .set({ published_at: ctx.now, published_id: i.versionId })
    .where('id', '=', draft.id)
    .execute();
  return version;
};
