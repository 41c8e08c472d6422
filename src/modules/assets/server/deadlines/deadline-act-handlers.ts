import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Context, retype } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import type { AssetKind } from '../../contract/asset.ts';
import type { DeadlineKind } from '../../contract/deadline.ts';
import { closeDeadline, giveUpDeadline, snoozeDeadline } from '../../contract/operations-warnings.ts';
import { warningProblems } from '../../contract/problems-warnings.ts';
import { closingAct, eventOfItem, needsValidUntil, yearOfItem } from '../../domain/deadlines/closing.ts';
import { numberKey } from '../../domain/number-key.ts';
import type { AssetsDb } from '../db.ts';
import { recordAct } from '../event-handlers.ts';
import { type AssetRecord, assetForUpdate } from '../store.ts';
import type { WarningsDb } from './db-warnings.ts';
import { freshDeadline, reductionYearOf } from './deadline-view.ts';
import { recomputeAssets } from './recompute.ts';
import { deadlineForUpdate, type JoinedDeadline } from './warning-reads.ts';

const { command } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;
type Close = (typeof closeDeadline)['input']['_output'];

const mustBeOpen = (d: JoinedDeadline): void => {
  if (d.closed_at !== null) throw warningProblems.deadlineClosed();
};

const fault = (pointer: string, code: string, params: Record<string, unknown> = {}) => [
  { pointer, code: `assets.problem.${code}`, params },
];

/** Figures that the receipt must show; a receipt of an earlier year or term closes nothing. */
const refuseWrong = (ctx: Ctx, d: JoinedDeadline, a: AssetRecord, i: Close): void => {
  const kind = d.kind as DeadlineKind;
  if (closingAct[kind] === undefined) throw warningProblems.closeByProof();
  const key = numberKey(a.kind as AssetKind, i.checkedNumber);
  if (a.number !== null && key !== a.number)
    throw warningProblems.numberDiffers({ number: i.checkedNumber }, fault('/checkedNumber', 'numberDiffers', { number: i.checkedNumber }));
  if (i.happenedOn > dayOf(ctx.now)) throw warningProblems.happenedAhead({}, fault('/happenedOn', 'happenedAhead'));
  if (needsValidUntil(kind) && (i.validUntil === undefined || i.validUntil <= d.due_on))
    throw warningProblems.validUntilTooEarly({ day: d.due_on }, fault('/validUntil', 'validUntilTooEarly', { day: d.due_on }));
  refuseOtherReduction(d, i);
  const year = yearOfItem(d.item);
  if (closingAct[kind] === 'payment' && year !== undefined && (i.paidThroughYear ?? year) < year)
    throw warningProblems.paidYearTooEarly({ year }, fault('/paidThroughYear', 'paidYearTooEarly', { year }));
};

/** Calendar year in which the fee falls due whose reduction is asked for: the line begins with that day. */
const refuseOtherReduction = (d: JoinedDeadline, i: Close): void => {
  const year = reductionYearOf(d);
  if (year === null || (i.reduction !== undefined && (i.reductionUntilYear ?? 0) >= year)) return;
  throw warningProblems.reductionMissing({ year }, fault('/reductionUntilYear', 'reductionMissing', { year }));
};

const figuresOf = (d: JoinedDeadline, i: Close): Record<string, unknown> => {
  const act = closingAct[d.kind as DeadlineKind];
  const year = yearOfItem(d.item);
  return {
    ...(i.validUntil === undefined ? {} : { validUntil: i.validUntil }),
    ...(i.amount === undefined ? {} : { amount: i.amount }),
    ...(act === 'feeReduction' ? { reduction: i.reduction, reductionUntilYear: i.reductionUntilYear } : {}),
    ...(act === 'payment' ? { paidThroughYear: i.paidThroughYear ?? year } : {}),
    ...(act === 'officialStatus' ? { after: '等待实审提案' } : {}),
  };
};

interface ActDone {
  act: 'evidence' | 'givenUp' | 'snoozed';
  happened_on?: string;
  until?: string;
  reference?: string;
  person?: string;
  reason?: string;
  event_id?: string;
}

const keepAct = async (ctx: Ctx, d: JoinedDeadline, done: ActDone): Promise<void> => {
  await ctx.db
    .insertInto('assets.deadline_acts')
    .values({
      id: newId(),
      authority_id: d.authority_id,
      region_code: d.region_code,
      deadline_id: d.id,
      asset_id: d.asset_id,
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
      at: ctx.now,
      ...done,
    })
    .execute();
};

const close = async (ctx: Ctx, d: JoinedDeadline, how: 'evidence' | 'givenUp'): Promise<void> => {
  await sql`update assets.deadlines set closed_at = ${ctx.now}, closed_how = ${how}, changed_at = ${ctx.now} where id = ${d.id}`.execute(
    ctx.db,
  );
};

/** Evidence becomes an act of the asset (its files hashed and kept), the deadline ends, the next one is computed: one transaction. */
const closeWithEvidence = async (ctx: Ctx, d: JoinedDeadline, a: AssetRecord, i: Close): Promise<void> => {
  const act = closingAct[d.kind as DeadlineKind];
  if (act === undefined) throw warningProblems.closeByProof();
  const eventId = newId();
  const ends = eventOfItem(d.item);
  await close(ctx, d, 'evidence');
  await recordAct(retype<AssetsDb>(ctx), a, {
    id: eventId,
    assetId: a.id,
    act,
    happenedOn: i.happenedOn,
    party: '',
    note: [i.reference, i.note].filter(x => x !== '').join(' '),
    figures: figuresOf(d, i),
    ...(ends !== undefined && ['licenceEnd', 'pledgeEnd', 'unfreeze', 'noticeAnswer'].includes(act) ? { endsEvent: ends } : {}),
    files: i.fileIds.map(fileId => ({ id: newId(), fileId, caption: i.reference })),
  });
  await keepAct(ctx, d, { act: 'evidence', happened_on: i.happenedOn, reference: i.reference, reason: i.note, event_id: eventId });
  await recomputeAssets(ctx, [a.id]);
};

const withAsset = async (ctx: Ctx, id: string) => {
  const d = await deadlineForUpdate(ctx, id);
  const a = d && (await assetForUpdate(retype<AssetsDb>(ctx), d.asset_id));
  return d && a && { d, a };
};

/** How a deadline ends or waits: each by a named person, with its reason or its paper (6.3.4-a, J7). */
export const deadlineActHandlers = [
  command(closeDeadline, {
    load: (ctx, i) => withAsset(ctx, i.id),
    allow: () => true,
    run: async (ctx, { d, a }, i) => {
      mustBeOpen(d);
      refuseWrong(ctx, d, a, i);
      await closeWithEvidence(ctx, d, a, i);
      return { subject: d.asset_id, result: await freshDeadline(ctx, d.id) };
    },
  }),
  command(giveUpDeadline, {
    load: (ctx, i) => deadlineForUpdate(ctx, i.id),
    allow: () => true,
    run: async (ctx, d, i) => {
      mustBeOpen(d);
      await close(ctx, d, 'givenUp');
      await keepAct(ctx, d, { act: 'givenUp', person: i.person, reason: i.reason });
      return { subject: d.asset_id, result: await freshDeadline(ctx, d.id), reason: i.reason };
    },
  }),
  command(snoozeDeadline, {
    load: (ctx, i) => deadlineForUpdate(ctx, i.id),
    allow: () => true,
    run: async (ctx, d, i) => {
      mustBeOpen(d);
      if (i.until > d.safe_on || i.until <= dayOf(ctx.now))
        throw warningProblems.snoozeTooLong({ day: d.safe_on }, fault('/until', 'snoozeTooLong', { day: d.safe_on }));
      await sql`update assets.deadlines set snoozed_until = ${i.until}, changed_at = ${ctx.now} where id = ${d.id}`.execute(ctx.db);
      await keepAct(ctx, d, { act: 'snoozed', until: i.until, reason: i.reason });
      return { subject: d.asset_id, result: await freshDeadline(ctx, d.id), reason: i.reason };
    },
  }),
];
