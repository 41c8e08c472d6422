import { isReminderHour } from '#modules/reference/domain/reminder-hours.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { ownFile, soundBytes } from '#platform/server/own-files.ts';
import {
  acceptMaterial,
  addCaseFile,
  askMaterials,
  dropMaterial,
  getCaseFile,
  remindMaterial,
  returnMaterial,
  supplyMaterial,
} from '../contract/operations-material.ts';
import { casesProblems } from '../contract/problems.ts';
import { isOwed } from '../domain/case-state.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import { caseCalendar } from './clock.ts';
import type { CasesContext, CasesDb } from './db.ts';
import { askEnterprise, keepFiles, type MaterialRecord, materialWith, openRound, supply } from './material-store.ts';
import { mayAct } from './policy.ts';
import { findCase } from './reads.ts';
import { type CaseRecord, homeOf, lockCase, mustRun } from './store.ts';

const { command, download } = handlersFor<CasesDb>();

const refuseAsked = (state: string): void => {
  if (state === 'accepted') throw casesProblems.materialAccepted();
  if (state === 'supplied') throw casesProblems.materialWaits();
};

const ask = async (
  ctx: CasesContext,
  c: CaseRecord,
  i: { materialIds: readonly string[]; untilOn: string; turnId: string },
): Promise<void> => {
  if (i.untilOn < dayOf(ctx.now)) throw casesProblems.pausePast();
  const wanted: MaterialRecord[] = [];
  for (const id of new Set(i.materialIds)) {
    const { material, state } = await materialWith(ctx, c, id);
    refuseAsked(state);
    wanted.push(material);
  }
  await ctx.db
    .updateTable('cases.materials')
    .set({ asked_at: ctx.now, asked_until: i.untilOn, dropped_at: null, dropped_why: null })
    .where(
      'id',
      'in',
      wanted.map(m => m.id),
    )
    .execute();
  const names = wanted.toSorted((a, b) => a.ord - b.ord).map(m => String(m.ord));
  await askEnterprise(ctx, c, { expects: fill(t['expects.supply'], { n: names.join('、') }), untilOn: i.untilOn, turnId: i.turnId });
};

const mustBeOfficeHour = async (ctx: CasesContext): Promise<void> => {
  if (!isReminderHour(await caseCalendar(ctx), ctx.now)) throw casesProblems.notInWorkingHours();
};

const judged = async (ctx: CasesContext, roundId: string, set: { accepted_at: Date } | { returned_at: Date; sentence: string }) =>
  ctx.db
    .updateTable('cases.material_rounds')
    .set({ ...set, judged_by_name: ctx.actor.name })
    .where('id', '=', roundId)
    .execute();

const caseParts = { load: (ctx: CasesContext, i: { id: string }) => lockCase(ctx, i.id), allow: mayAct };

/** Materials one by one: asked for, supplied, accepted, returned singly. */
export const materialHandlers = [
  command(askMaterials, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      await ask(ctx, c, i);
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(supplyMaterial, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      const files = [];
      for (const id of i.fileIds) files.push(await ownFile(ctx, id));
      await supply(ctx, c, i.materialId, { roundId: i.roundId, words: i.words, files, by: 'office', byName: ctx.actor.name });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(acceptMaterial, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      const round = await openRound(ctx, c, i.roundId);
      await judged(ctx, round.id, { accepted_at: ctx.now });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(returnMaterial, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      const round = await openRound(ctx, c, i.roundId);
      await judged(ctx, round.id, { returned_at: ctx.now, sentence: i.sentence });
      const { material } = await materialWith(ctx, c, round.material_id);
      if (material.asked_at === null)
        await ctx.db.updateTable('cases.materials').set({ asked_at: ctx.now }).where('id', '=', material.id).execute();
      await askEnterprise(ctx, c, { expects: fill(t['expects.again'], { n: material.ord }), untilOn: material.asked_until });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(dropMaterial, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      const { material, state } = await materialWith(ctx, c, i.materialId);
      refuseAsked(state);
      await ctx.db.updateTable('cases.materials').set({ dropped_at: ctx.now, dropped_why: i.why }).where('id', '=', material.id).execute();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(remindMaterial, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      const { material, state } = await materialWith(ctx, c, i.materialId);
      if (!isOwed(state)) throw casesProblems.materialNotAsked();
      await mustBeOfficeHour(ctx);
      const text = fill(t['reminder.material'], { n: material.ord, name: material.name });
      await ctx.db
        .insertInto('cases.notes')
        .values({
          id: i.noteId,
          ...homeOf(c),
          kind: 'reminder',
          text,
          visible: true,
          by_party: 'office',
          by_name: ctx.actor.name,
          written_at: ctx.now,
        })
        .execute();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(addCaseFile, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      await keepFiles(ctx, c, [await ownFile(ctx, i.fileId)], { roundId: null, by: 'office', byName: ctx.actor.name });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  download(getCaseFile, {
    load: (ctx, i) => findCase(ctx, i.id),
    allow: () => true,
    subject: c => c.id,
    run: async (ctx, c, i) => {
      const file = await ctx.db
        .selectFrom('cases.files')
        .selectAll()
        .where('id', '=', i.fileId)
        .where('case_id', '=', c.id)
        .executeTakeFirst();
      if (!file) throw platformProblems.notFound();
      const body = await soundBytes(ctx, { storageKey: file.storage_key, sha256: file.sha256 });
      return { fileName: file.name, mediaType: file.media_type, body };
    },
  }),
];
