import type { Insertable, Selectable, Updateable } from 'kysely';
import { catalogue, type Sorted } from '#modules/catalogue/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { insertRows } from '#platform/server/database/insert-rows.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { demandSuperseded } from '../contract/events.ts';
import { demandsProblems } from '../contract/problems.ts';
import type { RaiseInput, SupersedeInput } from '../contract/raise.ts';
import { type DemandFacts, mayBecomeCase, stateOf } from '../domain/state.ts';
import { type AnswerClock, answerClocks } from './clock.ts';
import type { DemandsDb } from './db.ts';
import { findDemandForUpdate } from './reads.ts';

export type DemandRecord = Selectable<DB['demands.demands']>;
/** As `insertRows` takes it: the reasons as a value. */
type NewDemand = Omit<Insertable<DB['demands.demands']>, 'class_reasons'> & { class_reasons: object };

/** What a demand needs to be written; rows of another room name their source. */
export type NewDemandInput = Omit<RaiseInput, 'sourceId' | 'rowKey'> & {
  id?: string;
  sourceId: string | null;
  rowKey: string | null;
  classCode?: string;
};

const classOf = (i: NewDemandInput, sorted: Sorted, ctx: Context<DemandsDb>) => {
  if (i.classCode !== undefined)
    return { class_code: i.classCode, class_how: 'person' as const, class_sure: true, class_reasons: { by: ctx.actor.name } };
  const reasons = sorted.how === 'rule' ? { rowKey: i.rowKey } : { version: sorted.version, sure: sorted.sure, ranked: sorted.ranked };
  return { class_code: sorted.code, class_how: sorted.how, class_sure: sorted.sure, class_reasons: reasons };
};

/** Who took it down takes care of it; what a guest, a job or another system brought waits to be assigned. */
const ownerOf = (ctx: Context<DemandsDb>): string | null =>
  ctx.actor.kind !== 'apiKey' && ['officer', 'stationLead'].includes(ctx.actor.role) ? ctx.actor.id : null;

/** What is known before the rows are written: their classes and the clocks of their place. */
interface Ready {
  readonly sorted: readonly Sorted[];
  readonly clocks: Readonly<Record<'normal' | 'urgent', AnswerClock>> | undefined;
}

const recordOf = (ctx: Context<DemandsDb>, i: NewDemandInput, sorted: Sorted, clock: AnswerClock | undefined): NewDemand => ({
  id: i.id ?? newId(),
  authority_id: ctx.actor.authorityId,
  region_code: i.regionCode,
  enterprise_id: i.enterpriseId,
  kind: i.kind,
  text: i.text,
  source: i.source,
  source_id: i.sourceId,
  row_key: i.rowKey,
  campaign_id: i.campaignId,
  urgency: i.urgency ?? 'normal',
  raised_at: ctx.now,
  raised_by: ctx.actor.id,
  raised_by_name: ctx.actor.name,
  owner_id: ownerOf(ctx),
  ...clock,
  ...classOf(i, sorted, ctx),
});

const sortAll = async (ctx: Context<DemandsDb>, inputs: readonly NewDemandInput[]): Promise<Sorted[]> =>
  inputs[0] === undefined ? [] : catalogue(ctx).sort(inputs[0].regionCode, inputs);

const readyFor = async (ctx: Context<DemandsDb>, inputs: readonly NewDemandInput[]): Promise<Ready> => {
  const [sorted, clocks] = await Promise.all([sortAll(ctx, inputs), inputs[0] && answerClocks(ctx, inputs[0].regionCode)]);
  return { sorted, clocks };
};

const insertReady = (ctx: Context<DemandsDb>, inputs: readonly NewDemandInput[], { sorted, clocks }: Ready): string[] => {
  if (inputs.length === 0) return [];
  const records = inputs.map((i, at) => recordOf(ctx, i, sorted[at] as Sorted, clocks?.[i.urgency ?? 'normal']));
  ctx.send(insertRows('demands.demands', records));
  return records.map(r => r.id as string);
};

/** Writes demands, sorted on the way; the inputs share one region of words (their own). Answers their ids in order. */
export const insertDemands = async (ctx: Context<DemandsDb>, inputs: readonly NewDemandInput[]): Promise<string[]> =>
  insertReady(ctx, inputs, await readyFor(ctx, inputs));

/** What raising again has to know of a demand. */
type LiveDemand = Pick<DemandRecord, 'id' | 'row_key' | 'kind' | 'text' | 'urgency' | 'class_how' | 'version' | keyof DemandFacts>;

/** The demands that a source had raised and that still hold, locked. */
const liveOf = (ctx: Context<DemandsDb>, sourceId: string): Promise<LiveDemand[]> =>
  ctx.ask<LiveDemand>(preparedSql`
    select id, row_key, kind, text, urgency, class_how, answered_at, case_id, referred_at, declined_at, superseded_at, version
    from demands.demands where source_id = ${sourceId} and superseded_at is null for update`);

/** Updates one demand and counts its version. */
export const changeDemand = async (
  ctx: Context<DemandsDb>,
  d: Pick<DemandRecord, 'id' | 'version'>,
  set: Updateable<DB['demands.demands']>,
): Promise<void> => {
  await ctx.db
    .updateTable('demands.demands')
    .set({ ...set, version: d.version + 1 })
    .where('id', '=', d.id)
    .execute();
};

/**
 * 转办件: the demand ends as this case. Undefined when it is absent or out of reach.
 * @throws Problem `alreadyEnded`
 */
export const endAsCase = async (ctx: Context<DemandsDb>, id: string, caseId: string): Promise<{ enterpriseId: string } | undefined> => {
  const d = await findDemandForUpdate(ctx, id);
  if (!d) return undefined;
  const state = stateOf(d);
  if (!mayBecomeCase(state)) throw demandsProblems.alreadyEnded({ state });
  await changeDemand(ctx, d, { case_id: caseId, case_at: ctx.now });
  return { enterpriseId: d.enterprise_id };
};

/** Supersedes one demand, and says so for rooms to the right: what is out of it is out no more. */
const supersede = async (
  ctx: Context<DemandsDb>,
  d: LiveDemand,
  why: { reason: string; by?: string | null | undefined },
): Promise<void> => {
  await changeDemand(ctx, d, { superseded_at: ctx.now, superseded_by: why.by ?? null, supersede_reason: why.reason });
  ctx.emit(demandSuperseded, { subject: d.id, payload: {} });
};

/** Marks demands as superseded (3.1-a: nothing vanishes). Answers how many. */
export const supersedeDemands = async (ctx: Context<DemandsDb>, i: SupersedeInput): Promise<number> => {
  const live = await liveOf(ctx, i.sourceId);
  const hit = i.rowKeys === undefined ? live : live.filter(d => d.row_key !== null && i.rowKeys?.includes(d.row_key));
  for (const d of hit) await supersede(ctx, d, i);
  return hit.length;
};

const reword = async (ctx: Context<DemandsDb>, d: LiveDemand, i: RaiseInput): Promise<string> => {
  // An untouched demand takes the corrected words; one that already has an end keeps them and gets a successor.
  if (stateOf(d) === 'open' && d.class_how !== 'person') {
    const [sorted] = await catalogue(ctx).sort(i.regionCode, [i]);
    const { class_reasons, ...sort } = classOf(i, sorted as Sorted, ctx);
    const words = { text: i.text, kind: i.kind, urgency: i.urgency ?? d.urgency };
    await changeDemand(ctx, d, { ...words, ...sort, class_reasons: JSON.stringify(class_reasons) });
    return d.id;
  }
  const id = newId();
  // The unique row key is free only once the old one is marked; the link follows when the new row exists.
  await supersede(ctx, d, { reason: '来源记录已更正' });
  await insertDemands(ctx, [{ ...i, id }]);
  await changeDemand(ctx, { ...d, version: d.version + 1 }, { superseded_by: id });
  return id;
};

/**
 * Raises the demands of one source, once per row: the same row again answers the same demand; changed words correct it.
 * @returns ids in the order of the inputs
 */
export const raiseAll = async (ctx: Context<DemandsDb>, inputs: readonly RaiseInput[]): Promise<string[]> => {
  const ids = new Map<RaiseInput, string>();
  for (const sourceId of new Set(inputs.map(i => i.sourceId))) {
    const group = inputs.filter(i => i.sourceId === sourceId);
    const [standing, ready] = await Promise.all([liveOf(ctx, sourceId), readyFor(ctx, group)]);
    const live = new Map(standing.map(d => [d.row_key, d]));
    const isFresh = (i: RaiseInput): boolean => !live.has(i.rowKey);
    const fresh = group.filter(isFresh);
    const made = insertReady(ctx, fresh, { ...ready, sorted: ready.sorted.filter((_, at) => isFresh(group[at] as RaiseInput)) });
    fresh.forEach((i, at) => {
      ids.set(i, made[at] as string);
    });
    for (const i of group) {
      const d = live.get(i.rowKey);
      if (d) ids.set(i, d.text === i.text && d.kind === i.kind ? d.id : await reword(ctx, d, i));
    }
  }
  return inputs.map(i => ids.get(i) as string);
};
