import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type BatchAct, type BatchWhyNot, doBatch, listBatches, previewBatch, undoBatch } from '../contract/batch.ts';
import { assignDemand } from '../contract/operations.ts';
import { demandsProblems } from '../contract/problems.ts';
import { actsOf, isOut, stateOf } from '../domain/state.ts';
import { recentBatches, undoMs } from './batch-reads.ts';
import { demandsWithEnterprise, type JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { rememberCorrection } from './demand-class-handlers.ts';
import { columnsFor, columnsOfAct, sayEnded, sayReopened } from './end-demand.ts';
import { changeDemand } from './store.ts';

const { command, query } = handlersFor<DemandsDb>();
type Ctx = Context<DemandsDb>;

/** What an act may change; the state before it is kept by these. */
const changing = [
  'answer',
  'answered_at',
  'referred_to',
  'refer_note',
  'due_on',
  'referred_at',
  'passed_at',
  'decline_reason',
  'declined_at',
  'owner_id',
  'class_code',
  'class_how',
  'class_sure',
  'class_reasons',
] as const;

const inOrder = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, JoinedDemand>> => {
  const rows = await demandsWithEnterprise(ctx)
    .where('d.id', 'in', [...ids])
    .where(whereScope(ctx.scope, { region: 'd.region_code' }))
    .execute();
  return new Map(rows.map(d => [d.id, d]));
};

/** What an act would make of a demand, as far as it is known already. */
interface Wish {
  act: BatchAct['act'];
  ownerId?: string | undefined;
  classCode?: string | undefined;
}

const isSoAlready = (d: JoinedDemand, w: Wish): boolean =>
  (w.act === 'assign' && w.ownerId !== undefined && d.owner_id === w.ownerId) ||
  (w.act === 'classify' && w.classCode !== undefined && d.class_code === w.classCode && d.class_how === 'person');

const whyNot = (d: JoinedDemand, w: Wish): BatchWhyNot | null => {
  if (!actsOf(d).includes(w.act)) return isOut(d) ? 'out' : 'ended';
  return isSoAlready(d, w) ? 'same' : null;
};

const subjectOf = (d: JoinedDemand) => ({ id: d.id, text: d.text, enterpriseName: d.enterprise_name });
/** Out of reach or not there: named by nothing that the caller may not see. */
const missing = (id: string) => ({ id, text: '', enterpriseName: '' });

const mustMay = (ctx: Ctx, act: BatchAct['act']): void => {
  if (!ctx.can(`demands.demand.${act}`)) throw demandsProblems.batchActNotYours({ act });
};

const before = (d: JoinedDemand): Record<string, unknown> => Object.fromEntries(changing.map(c => [c, d[c]]));

const keep = (ctx: Ctx, batchId: string, d: JoinedDemand) =>
  ctx.db
    .insertInto('demands.batch_rows')
    .values({
      id: newId(),
      authority_id: d.authority_id,
      region_code: d.region_code,
      batch_id: batchId,
      demand_id: d.id,
      before: JSON.stringify(before(d)),
      version_after: d.version + 1,
    })
    .execute();

const batchForUpdate = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('demands.batches')
    .selectAll()
    .where('id', '=', id)
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .forUpdate()
    .executeTakeFirst();

/** Acts that end nothing, so that nothing is opened again. */
const quiet: ReadonlySet<string> = new Set(['assign', 'classify']);

/** The columns as they were; reasons are kept as JSON. */
const asBefore = (kept: unknown): Record<(typeof changing)[number], never> => {
  const was = kept as Record<string, unknown>;
  return (was['class_reasons'] ? { ...was, class_reasons: JSON.stringify(was['class_reasons']) } : was) as Record<
    (typeof changing)[number],
    never
  >;
};

const mayUndo = (ctx: Ctx, batch: { done_by: string }): boolean => batch.done_by === ctx.actor.id || ctx.can(assignDemand.name);

/** 批量处理 (3.1-a): previewed, done, undone. */
export const batchHandlers = [
  query(previewBatch, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      mustMay(ctx, i.act);
      const found = await inOrder(ctx, i.ids);
      return {
        rows: i.ids.map(id => {
          const d = found.get(id);
          if (!d) return { ...missing(id), version: 0, classCode: null, whyNot: 'missing' as const };
          return { ...subjectOf(d), version: d.version, classCode: d.class_code, whyNot: whyNot(d, i) };
        }),
      };
    },
  }),
  command(doBatch, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      mustMay(ctx, i.what.act);
      const { act } = i.what;
      const set = await columnsOfAct(ctx, i.what);
      const ids = [...new Set(i.rows.map(r => r.id))].toSorted();
      await sql`select id from demands.demands where id = any (${ids}::uuid[]) order by id for update`.execute(ctx.db);
      const found = await inOrder(ctx, ids);
      const left: { id: string; text: string; enterpriseName: string; whyNot: BatchWhyNot }[] = [];
      const reached: JoinedDemand[] = [];
      for (const { id, version } of i.rows) {
        const d = found.get(id);
        const why = d ? (d.version === version ? whyNot(d, i.what) : 'changed') : 'missing';
        if (d && why === null && !reached.includes(d)) reached.push(d);
        else if (why !== null) left.push({ ...(d ? subjectOf(d) : missing(id)), whyNot: why });
      }
      if (reached.length === 0) throw demandsProblems.batchNothingStands();
      const { authorityId, regionCode, id: by } = ctx.actor;
      await ctx.db
        .insertInto('demands.batches')
        .values({ id: i.id, authority_id: authorityId, region_code: regionCode, act, done_at: ctx.now, done_by: by })
        .execute();
      for (const d of reached) {
        await keep(ctx, i.id, d);
        if (i.what.act === 'classify') await rememberCorrection(ctx, d, i.what.classCode, i.id);
        await changeDemand(ctx, d, columnsFor(d, set, ctx.actor.name));
        sayEnded(ctx, d, act);
      }
      return { subject: i.id, result: { id: i.id, done: reached.length, left } };
    },
  }),
  query(listBatches, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: await recentBatches(ctx, ctx.can(assignDemand.name)) }),
  }),
  command(undoBatch, {
    load: (ctx, i) => batchForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, batch, i) => {
      if (!mayUndo(ctx, batch)) throw demandsProblems.batchNotYours();
      if (batch.undone_at !== null) throw demandsProblems.batchUndone();
      if (ctx.now.getTime() - batch.done_at.getTime() > undoMs) throw demandsProblems.batchTooOld();
      const rows = await ctx.db.selectFrom('demands.batch_rows').selectAll().where('batch_id', '=', i.id).orderBy('demand_id').execute();
      const ids = rows.map(r => r.demand_id);
      await sql`select id from demands.demands where id = any (${ids}::uuid[]) order by id for update`.execute(ctx.db);
      const found = await inOrder(ctx, ids);
      const kept: ReturnType<typeof subjectOf>[] = [];
      let undone = 0;
      for (const row of rows) {
        const d = found.get(row.demand_id);
        if (d?.version === row.version_after) {
          await changeDemand(ctx, d, asBefore(row.before));
          if (!quiet.has(batch.act) && stateOf({ ...d, ...(row.before as object) }) === 'open') sayReopened(ctx, d);
          undone += 1;
        } else kept.push(d ? subjectOf(d) : missing(row.demand_id));
      }
      await ctx.db.updateTable('demands.corrections').set({ taken_back_at: ctx.now }).where('batch_id', '=', i.id).execute();
      await ctx.db.updateTable('demands.batches').set({ undone_at: ctx.now, undone_by: ctx.actor.id }).where('id', '=', i.id).execute();
      return { subject: i.id, result: { id: i.id, undone, kept } };
    },
  }),
];
