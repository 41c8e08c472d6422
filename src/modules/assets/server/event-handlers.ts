import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { actPhase } from '../contract/event.ts';
import { recordEvent, withdrawEvent } from '../contract/operations-register.ts';
import { registerProblems } from '../contract/problems-register.ts';
import type { RecordEvent } from '../contract/register-input.ts';
import { acquiredOn } from '../domain/acquired.ts';
import { actFits, type Changeable, effectOf, endedBy, missingOf, onPaper } from '../domain/apply-event.ts';
import { findStatus } from '../domain/status-words.ts';
import type { AssetsDb } from './db.ts';
import { keepEvidence } from './evidence-handlers.ts';
import { type AssetRecord, assetForUpdate, changeAsset, kindDetailsOf } from './store.ts';

const { command } = handlersFor<AssetsDb>();
type Ctx = Context<AssetsDb>;

const changeableOf = (a: AssetRecord): Changeable => ({
  kindDetails: kindDetailsOf(a),
  status: a.status as Changeable['status'],
  statusWords: a.status_words,
  owner: a.owner,
  endedOn: a.ended_on,
});

const columnsOf = (c: Changeable) => ({
  details: JSON.stringify(c.kindDetails.details),
  status: c.status,
  status_words: c.statusWords,
  owner: c.owner,
  ended_on: c.endedOn,
  acquired_on: acquiredOn(c.kindDetails),
});

const refuseWrong = (ctx: Ctx, a: AssetRecord, i: RecordEvent): void => {
  const { kind } = kindDetailsOf(a);
  if (!actFits(i.act, kind)) throw registerProblems.actNotForKind();
  if (i.happenedOn > dayOf(ctx.now)) throw registerProblems.eventAhead({}, [{ pointer: '/happenedOn', code: 'assets.problem.eventAhead' }]);
  const missing = missingOf(i, kind);
  if (missing) {
    const pointer = ['party', 'until'].includes(missing) ? `/${missing}` : `/figures/${missing}`;
    throw registerProblems.eventNeeds({ field: missing }, [{ pointer, code: `assets.event.needs.${missing}` }]);
  }
  if (onPaper.includes(i.act) && i.files.length === 0)
    throw registerProblems.needsEvidence({}, [{ pointer: '/files', code: 'assets.problem.needsEvidence' }]);
};

/** The licence, pledge or freeze that an act ends must be one of this asset that still stands. */
const refuseEndOfNothing = async (ctx: Ctx, a: AssetRecord, i: RecordEvent): Promise<void> => {
  const wanted = endedBy[i.act];
  if (wanted === undefined || i.endsEvent === undefined) return;
  const ended = await ctx.db
    .selectFrom('assets.asset_events')
    .select('act')
    .where('id', '=', i.endsEvent)
    .where('asset_id', '=', a.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (ended?.act !== wanted) throw registerProblems.endsNothing();
};

const changedKeys = (before: Changeable, patch: Partial<Changeable>): (keyof Changeable)[] =>
  (Object.keys(patch) as (keyof Changeable)[]).filter(k => JSON.stringify(before[k]) !== JSON.stringify(patch[k]));

const pick = (from: Partial<Changeable>, keys: readonly (keyof Changeable)[]): Partial<Changeable> =>
  Object.fromEntries(keys.map(k => [k, from[k] ?? null]));

/** ISO days in order are strings in order. */
const later = (a: string, b: string): string => [a, b].sort()[1] as string;

const record = async (ctx: Ctx, a: AssetRecord, i: RecordEvent): Promise<void> => {
  const before = changeableOf(a);
  const { kind } = before.kindDetails;
  const patch = effectOf(before, i, words => findStatus(kind, words));
  const keys = changedKeys(before, patch);
  await ctx.db
    .insertInto('assets.asset_events')
    .values({
      id: i.id,
      authority_id: a.authority_id,
      region_code: a.region_code,
      asset_id: a.id,
      phase: actPhase[i.act],
      act: i.act,
      happened_on: i.happenedOn,
      until: i.until ?? null,
      party: i.party,
      note: i.note,
      figures: JSON.stringify(i.figures),
      effect: JSON.stringify({ before: pick(before, keys), after: pick(patch, keys) }),
      ends_event: i.endsEvent ?? null,
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
      at: ctx.now,
    })
    .execute();
  await changeAsset(ctx, a, { ...columnsOf({ ...before, ...patch }), as_of: later(a.as_of, i.happenedOn) });
  for (const f of i.files) await keepEvidence(ctx, a, { ...f, eventId: i.id });
};

interface Effect {
  before?: Partial<Changeable>;
  after?: Partial<Changeable>;
}

/** Restores what is still as the act left it; what was changed since stays. */
const restored = (now: Changeable, effect: Effect): Changeable => {
  const keys = Object.keys(effect.after ?? {}) as (keyof Changeable)[];
  const same = keys.filter(k => JSON.stringify(now[k]) === JSON.stringify(effect.after?.[k]));
  return { ...now, ...pick(effect.before ?? {}, same) };
};

/**
 * Records one act of an asset that the caller has locked, with what it changes and the papers that prove it; the asset is written anew.
 * @throws Problem when the act does not fit, lacks what it must say, or has no paper
 */
export const recordAct = async (ctx: Ctx, a: AssetRecord, i: RecordEvent): Promise<void> => {
  refuseWrong(ctx, a, i);
  await refuseEndOfNothing(ctx, a, i);
  await record(ctx, a, i);
};

/** The same for what the system loads: without papers, which only persons can hand in. */
export const recordLoaded = record;

/** 识别、使用、保护、处置: each act by a named person, with evidence (6.3.3-a). */
export const eventHandlers = [
  command(recordEvent, {
    load: (ctx, i) => assetForUpdate(ctx, i.assetId),
    allow: (_, a) => a.standing !== 'dismissed',
    run: async (ctx, a, i) => {
      await recordAct(ctx, a, i);
      return { subject: a.id, result: { id: i.id } };
    },
  }),
  command(withdrawEvent, {
    load: async (ctx, i) => {
      const event = await ctx.db.selectFrom('assets.asset_events').selectAll().where('id', '=', i.id).forUpdate().executeTakeFirst();
      const asset = event && (await assetForUpdate(ctx, event.asset_id));
      return asset && { event, asset };
    },
    allow: (_, { asset }) => asset.standing !== 'dismissed',
    run: async (ctx, { event, asset }, i) => {
      if (event.withdrawn_at !== null) throw registerProblems.eventWithdrawn();
      await ctx.db
        .updateTable('assets.asset_events')
        .set({ withdrawn_at: ctx.now, withdraw_reason: i.reason })
        .where('id', '=', event.id)
        .execute();
      await changeAsset(ctx, asset, columnsOf(restored(changeableOf(asset), event.effect as unknown as Effect)));
      return { subject: asset.id, result: { id: event.id }, reason: i.reason };
    },
  }),
];
