import type { Context } from '#platform/server/context.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  checkDraft,
  discardDraft,
  getDraft,
  listQuestionnaires,
  publishDraft,
  saveQuestionnaireDraft,
  startDraft,
} from '../contract/operations-questionnaires.ts';
import { questionnaireProblems } from '../contract/problems.ts';
import { placesOf } from '../domain/form-parts.ts';
import { tableA1 } from '../domain/table-a1.data.ts';
import type { QuestionnairesDb } from './db.ts';
import {
  draftRow,
  findDraft,
  liveDrafts,
  lockDraft,
  publishVersion,
  type QuestionnaireDraftRecord,
  writeDraft,
} from './questionnaire-drafts-store.ts';
import { judgeDraft } from './questionnaire-judge.ts';
import { findVersion, versionsOf } from './version-reads.ts';

const { command, query } = handlersFor<QuestionnairesDb>();
type Ctx = Context<QuestionnairesDb>;

/** Table A.1 is the standard's: its wording is locked. */
const lockedOf = (key: string) => (key === tableA1.key ? tableA1 : undefined);

const draftOps = [startDraft, saveQuestionnaireDraft, discardDraft, publishDraft].map(op => op.name);

const refuseClosed = (draft: QuestionnaireDraftRecord): void => {
  if (draft.published_at !== null || draft.discarded_at !== null) throw questionnaireProblems.draftClosed();
};

const start = async (ctx: Ctx, input: { id: string; basedOn: string }, base: NonNullable<Awaited<ReturnType<typeof findVersion>>>) => {
  await ctx.db
    .insertInto('questionnaires.questionnaire_drafts')
    .values({
      id: input.id,
      authority_id: ctx.actor.authorityId,
      region_code: ctx.actor.regionCode,
      key: base.key,
      based_on: base.id,
      definition: JSON.stringify(base.definition),
      started_at: ctx.now,
      started_by_name: ctx.actor.name,
      saved_at: ctx.now,
      saved_by_name: ctx.actor.name,
    })
    .onConflict(c => c.doNothing())
    .execute();
  const live = (await liveDrafts(ctx)).find(d => d.key === base.key);
  return live?.id ?? input.id;
};

export const questionnaireDraftHandlers = [
  query(listQuestionnaires, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => ({
      versions: await versionsOf(ctx, i.key),
      drafts: ctx.can(getDraft.name) ? (await liveDrafts(ctx)).filter(d => i.key === undefined || d.key === i.key).map(draftRow) : [],
      may: draftOps.filter(op => ctx.can(op)),
    }),
  }),
  command(startDraft, {
    load: (ctx, i) => findVersion(ctx, i.basedOn),
    allow: matrixDecides,
    run: async (ctx, base, i) => {
      const id = await start(ctx, i, base);
      return { subject: id, result: { id } };
    },
  }),
  query(getDraft, {
    load: (ctx, i) => findDraft(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, draft) => {
      const versions = await versionsOf(ctx, draft.key);
      const base = await findVersion(ctx, draft.based_on);
      return {
        ...draftRow(draft),
        definition: draft.definition,
        base: base?.definition ?? draft.definition,
        revision: draft.revision,
        locked: placesOf(lockedOf(draft.key) ?? { key: '', version: 0, title: tableA1.title, sections: [] }).map(p => p.question.id),
        nextVersion: (versions[0]?.version ?? 0) + 1,
      };
    },
  }),
  command(saveQuestionnaireDraft, {
    load: (ctx, i) => lockDraft(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, draft, i) => {
      refuseClosed(draft);
      if (draft.revision !== i.revision) throw questionnaireProblems.draftStale({ name: draft.saved_by_name });
      if (i.definition.key !== draft.key) throw questionnaireProblems.draftWrongKey();
      await writeDraft(ctx, draft, i.definition);
      return { subject: draft.id, result: { id: draft.id, revision: draft.revision + 1, savedAt: ctx.now.toISOString() } };
    },
  }),
  query(checkDraft, {
    load: (ctx, i) => findDraft(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, draft) => ({ revision: draft.revision, faults: await judgeDraft(ctx, draft, lockedOf(draft.key)) }),
  }),
  command(discardDraft, {
    load: (ctx, i) => lockDraft(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, draft) => {
      refuseClosed(draft);
      await ctx.db.updateTable('questionnaires.questionnaire_drafts').set({ discarded_at: ctx.now }).where('id', '=', draft.id).execute();
      return { subject: draft.id, result: { id: draft.id } };
    },
  }),
  command(publishDraft, {
    load: (ctx, i) => lockDraft(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, draft, i) => {
      refuseClosed(draft);
      if (draft.revision !== i.revision) throw questionnaireProblems.draftStale({ name: draft.saved_by_name });
      // Two who publish at once: the second waits here and then sees the first one's version.
      await inTurn(ctx, `questionnaire ${draft.authority_id} ${draft.key}`);
      const faults = (await judgeDraft(ctx, draft, lockedOf(draft.key))).filter(f => f.level === 'error');
      if (faults.length > 0) {
        throw questionnaireProblems.draftRefused(
          { n: faults.length },
          faults.map(f => ({
            pointer: `/definition/${f.question ?? f.section ?? ''}${f.column ? `/${f.column}` : ''}`,
            code: `questionnaires.lint.${f.code}`,
            params: f.params,
          })),
        );
      }
      const version = await publishVersion(ctx, draft, i);
      return { subject: draft.id, result: { id: i.versionId, version } };
    },
  }),
];
