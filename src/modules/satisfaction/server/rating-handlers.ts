import { randomUUID } from 'node:crypto';
import { dayOf } from '#platform/contract/china-day.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import type { Actor } from '#platform/server/context.ts';
import { refuseFlood } from '#platform/server/guest/sessions.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { castRating, claimRating, followRating, openRating, openReceipt } from '../contract/operations-rating.ts';
import { satisfactionProblems } from '../contract/problems.ts';
import { ServedKind } from '../contract/rating.ts';
import { putInBox } from './box.ts';
import type { Ctx, SatisfactionDb } from './db.ts';
import { openNamedLoop } from './loop-store.ts';
import {
  ballotPrint,
  claimedBy,
  claimInvitation,
  type FoundInvitation,
  invitationBySecret,
  markFollowed,
  markVoted,
  receiptGiven,
  stateOfInvitation,
} from './rating-store.ts';
import { receiptPage } from './receipt-reads.ts';
import { ratingRuleOn, tagsOn } from './rules.ts';

const { command } = handlersFor<SatisfactionDb>();

/** The entry names neither who rated nor what was rated. */
export const unnamed = { subject: anonymousActor.id, actor: anonymousActor };
const ok = { ok: true as const };

/** 现场代评: staff is signed in in the very browser that rates. */
export const isAssisted = (actor: Pick<Actor, 'kind'>): boolean => actor.kind === 'person';

const pageOfInvitation = async (ctx: Ctx, row: FoundInvitation) => {
  const today = dayOf(ctx.now);
  const state = stateOfInvitation(ctx, row);
  const at = { regionCode: row.unit_region ?? row.region_code, on: today };
  return {
    // A link that can be opened was sent.
    state: state === 'sent' || state === 'unsent' ? ('ready' as const) : state,
    servedKind: ServedKind.parse(row.served_kind),
    servedOn: row.served_on,
    unitName: row.unit_name,
    servedByName: row.served_by_name,
    assisted: isAssisted(ctx.actor),
    tags: await tagsOn(ctx, today),
    callDays: (await ratingRuleOn(ctx, 'callWithin', at)).amount,
    mendDays: (await ratingRuleOn(ctx, 'mendWithin', at)).amount,
    least: (await ratingRuleOn(ctx, 'leastShown', { regionCode: '', on: today })).amount,
  };
};

/** @throws Problem `unknownTag` when a tag is none of this level and day */
const mustBeTags = async (ctx: Ctx, level: number, codes: readonly string[]): Promise<void> => {
  const known = new Set((await tagsOn(ctx, dayOf(ctx.now))).filter(t => t.level === level).map(t => t.code));
  if (!codes.every(c => known.has(c)))
    throw satisfactionProblems.unknownTag({}, [{ pointer: '/tags', code: 'satisfaction.problem.unknownTag' }]);
};

/** What the enterprise does, without an account (7.6-a). Taking the vote and casting it are two transactions. */
export const ratingHandlers = [
  command(openRating, {
    load: (ctx, i) => invitationBySecret(ctx, i.token, 'service'),
    allow: matrixDecides,
    run: async (ctx, row) => {
      refuseFlood(row.id, ctx.now);
      return { ...unnamed, result: await pageOfInvitation(ctx, row) };
    },
  }),
  command(claimRating, {
    load: (ctx, i) => invitationBySecret(ctx, i.token),
    allow: matrixDecides,
    run: async (ctx, row, i) => {
      refuseFlood(row.id, ctx.now);
      await claimInvitation(ctx, row, i.serial);
      return { ...unnamed, result: ok };
    },
  }),
  command(castRating, {
    load: (ctx, i) => claimedBy(ctx, i.serial, 'service'),
    allow: matrixDecides,
    run: async (ctx, row, i) => {
      await mustBeTags(ctx, i.level, i.tags);
      const home = { authorityId: row.authority_id, regionCode: row.region_code };
      await markVoted(ctx, home, i);
      const assisted = isAssisted(ctx.actor);
      const named = i.contact !== null && i.level <= 2 && !assisted;
      const loopId = named ? randomUUID() : null;
      if (i.contact && loopId) await openNamedLoop(ctx, row, { id: loopId, ...i, contact: i.contact });
      await putInBox(ctx, home, dayOf(ctx.now).slice(0, 7), {
        what: 'rating',
        unitId: row.unit_id,
        unitName: row.unit_name,
        unitRegion: row.unit_region,
        kind: row.served_kind,
        classCode: row.class_code,
        month: dayOf(ctx.now).slice(0, 7),
        level: i.level,
        tags: i.tags,
        comment: i.comment,
        mode: assisted ? 'assisted' : named ? 'named' : 'anonymous',
        receiptHash: ballotPrint(i.receipt),
        loopId,
      });
      return { ...unnamed, result: ok };
    },
  }),
  command(followRating, {
    load: (ctx, i) => receiptGiven(ctx, i.receipt),
    allow: matrixDecides,
    run: async (ctx, given, i) => {
      await markFollowed(ctx, given, i.receipt);
      const month = dayOf(ctx.now).slice(0, 7);
      await putInBox(ctx, given, month, { what: 'follow', receiptHash: ballotPrint(i.receipt), level: i.level, comment: i.comment });
      return { ...unnamed, result: ok };
    },
  }),
  command(openReceipt, {
    load: (ctx, i) => receiptGiven(ctx, i.receipt),
    allow: matrixDecides,
    run: async (ctx, given, i) => {
      refuseFlood(ballotPrint(i.receipt), ctx.now);
      return { ...unnamed, result: await receiptPage(ctx, i.receipt, given.followed) };
    },
  }),
];
