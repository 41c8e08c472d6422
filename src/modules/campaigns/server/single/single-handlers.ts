import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import {
  cancelSingle,
  changeSingle,
  checkTime,
  plannedVisits,
  planSingle,
  recordSingle,
  singleChoices,
} from '../../contract/operations-single.ts';
import { planningProblems } from '../../contract/problems.ts';
import type { SinglePlan } from '../../contract/single-visit.ts';
import type { CampaignsDb } from '../db.ts';
import { leads } from '../policy.ts';
import { warningsFor } from './check-time.ts';
import { openEntries, stopsAhead, triesWith } from './enterprise-plans.ts';
import { lockSingle, mayActOnSingle, type SingleRecord, type SinglesContext, singlesOf, singleView } from './single-reads.ts';
import { changeSingleRow, endSingle, type Goer, insertSingle, peopleInTurn, spanOf } from './single-store.ts';

const { command, query } = handlersFor<CampaignsDb>();

/** A visit may be set down a little late, but not for days ago. */
const latest = 12 * 3_600_000;
/** Nobody plans further ahead; a year typed wrongly is found at once. */
const furthest = 366 * 86_400_000;

/** @throws Problem `agreedTimePast`, `tooFarAhead` */
const demandNear = (ctx: SinglesContext, plan: SinglePlan): void => {
  const { from } = spanOf(plan);
  if (from.getTime() < ctx.now.getTime() - latest)
    throw planningProblems.agreedTimePast({}, [{ pointer: '/startsAt', code: 'campaigns.problem.agreedTimePast' }]);
  if (from.getTime() > ctx.now.getTime() + furthest)
    throw planningProblems.tooFarAhead({}, [{ pointer: '/startsAt', code: 'campaigns.problem.tooFarAhead' }]);
};

/** Those who go, by name; whoever goes already may go on even if the caller no longer sees her. @throws Problem `goerUnknown` */
const goersOf = async (ctx: SinglesContext, ids: readonly string[], already: readonly Goer[] = []): Promise<Goer[]> => {
  const known = new Map<string, string>([
    ...already.map(g => [g.id, g.name] as const),
    ...(await people(ctx).colleagues()).map(c => [c.id, c.name] as const),
  ]);
  const goers = [...new Set(ids)].map(id => ({ id, name: known.get(id) }));
  if (goers.some(g => g.name === undefined))
    throw planningProblems.goerUnknown({}, [{ pointer: '/personIds', code: 'campaigns.problem.goerUnknown' }]);
  return goers as Goer[];
};

const mustStand = (v: SingleRecord): void => {
  if (v.outcome !== null) throw planningProblems.singleEnded();
};

/** 单次走访 (6.1-e): planned from the page of an enterprise, changed and called off with a reason, its result recorded. */
export const singleHandlers = [
  command(planSingle, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, e, { id, enterpriseId, ...plan }) => {
      if (e.merged_into !== null) throw planningProblems.planToMerged();
      demandNear(ctx, plan);
      const goers = await goersOf(ctx, plan.personIds);
      await peopleInTurn(ctx, plan.personIds);
      await insertSingle(ctx, { id, region_code: e.region_code, enterprise_id: enterpriseId }, plan, goers);
      return { subject: id, result: { id } };
    },
  }),
  command(changeSingle, {
    load: (ctx, i) => lockSingle(ctx, i.id),
    allow: mayActOnSingle,
    run: async (ctx, v, { id, version, reason, ...plan }) => {
      mustStand(v);
      if (v.version !== version) throw planningProblems.changedMeanwhile();
      demandNear(ctx, plan);
      const goers = await goersOf(ctx, plan.personIds, v.people);
      await peopleInTurn(ctx, [...new Set([...plan.personIds, ...v.people.map(p => p.id)])]);
      await changeSingleRow(ctx, v, { plan, goers, reason });
      return { subject: id, result: { id, version: version + 1 }, reason };
    },
  }),
  command(cancelSingle, {
    load: (ctx, i) => lockSingle(ctx, i.id),
    allow: mayActOnSingle,
    run: async (ctx, v, i) => {
      mustStand(v);
      await endSingle(ctx, v.id, 'cancelled', i.reason);
      return { subject: v.id, result: { id: v.id }, reason: i.reason };
    },
  }),
  command(recordSingle, {
    load: (ctx, i) => lockSingle(ctx, i.id),
    allow: mayActOnSingle,
    run: async (ctx, v, i) => {
      mustStand(v);
      if (v.starts_at > ctx.now) throw planningProblems.notBegun();
      await endSingle(ctx, v.id, i.outcome, i.note);
      return { subject: v.id, result: { id: v.id } };
    },
  }),
  query(plannedVisits, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, e) => {
      const singles = await singlesOf(ctx)
        .where('v.enterprise_id', '=', e.id)
        .orderBy('v.day', 'desc')
        .orderBy('v.id')
        .limit(100)
        .execute();
      return {
        singles: singles.map(v => singleView(ctx, v)),
        stops: await stopsAhead(ctx, e.id),
        tries: await triesWith(ctx, e.id),
      };
    },
  }),
  query(singleChoices, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, e) => ({
      people: (await people(ctx).colleagues()).map(({ id, name, awayUntil }) => ({ id, name, awayUntil })),
      entries: (await openEntries(ctx, e.id)).filter(o => leads(ctx.actor) || o.people.some(p => p.id === ctx.actor.id)),
      address: e.address,
    }),
  }),
  query(checkTime, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, _, i) => ({ notes: await warningsFor(ctx, i) }),
  }),
];
