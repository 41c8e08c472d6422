import type { FactLine, FactSpan } from '#platform/contract/day-facts.ts';
import { type CallContext, retype } from '#platform/server/context.ts';
import { factLines } from '#platform/server/database/day-facts.ts';
import type { DemandRow } from '../contract/demand.ts';
import type { DemandFilter } from '../contract/filter.ts';
import type { RaiseInput, SupersedeInput } from '../contract/raise.ts';
import type { DemandTotals, TotalsScope } from '../contract/totals.ts';
import { demandFacts, overdueByPlace } from './day-facts.ts';
import type { DemandsDb } from './db.ts';
import { moveDue, type SentOut, sendOut, takeBack } from './out.ts';
import { type OverdueDemandLine, outstandingCounts, overdueLines } from './overdue-now.ts';
import { demandListPage, demandRow, demandsOfEnterprise, demandsOfSource, findDemandForUpdate } from './reads.ts';
import { endAsCase, raiseAll, supersedeDemands } from './store.ts';
import { totalsOf } from './totals.ts';
import { countWaiting } from './waiting.ts';

/** The demands for rooms to the right, inside the caller's transaction. */
export const demands = (callCtx: CallContext) => {
  const ctx = retype<DemandsDb>(callCtx);
  return {
    /** Raises one demand; idempotent by (sourceId, rowKey). Answers its id. */
    raise: async (input: RaiseInput): Promise<string> => (await raiseAll(ctx, [input]))[0] as string,
    /** Raises all demands of a record at once, e.g. every 是 of a Table A.1. Answers ids in order. */
    raiseAll: (inputs: readonly RaiseInput[]): Promise<string[]> => raiseAll(ctx, inputs),
    /** Marks the demands of a withdrawn record (or some rows of it) as superseded. Answers how many. */
    supersede: (input: SupersedeInput): Promise<number> => supersedeDemands(ctx, input),
    /** Totals by class, street, industry, scale, kind, state and month; each number carries the filter of its rows. */
    totals: (scope: TotalsScope): Promise<DemandTotals> => totalsOf(ctx, scope),
    /** What waits in the caller's reach; the numbers of the list's head. */
    waiting: () => countWaiting(ctx),
    /** Open demands past their day, by the place where they wait; each number is that of the list with this place and `due=overdue`. */
    overdueByPlace: () => overdueByPlace(ctx),
    /** The same by street, with the longest. */
    overdueLines: (): Promise<OverdueDemandLine[]> => overdueLines(ctx),
    /** Demands without a result yet: how many wait for our answer, how many are out at others. */
    outstanding: () => outstandingCounts(ctx),
    /** 逐日数 of a span by place and month or week: raised, ended, 用时, promises due, kept and late. Sums what is kept, counts nothing. */
    dayFacts: (span: FactSpan): Promise<FactLine[]> => factLines(ctx, demandFacts, span),
    /** The newest demands that fit a filter, at most `limit`; the same filter as behind every total. */
    lines: async (filter: DemandFilter, limit: number): Promise<DemandRow[]> => (await demandListPage(ctx, { ...filter, limit })).rows,
    /** What one enterprise asked for, newest first, superseded ones left out. */
    of: (enterpriseId: string): Promise<DemandRow[]> => demandsOfEnterprise(ctx, enterpriseId),
    /** One demand; undefined when it is absent or out of reach. */
    byId: (id: string): Promise<DemandRow | undefined> => demandRow(ctx, id),
    /**
     * 转办件: ends the demand as this case, whose enterprise must be its own; undefined when it is absent or out of reach.
     * @throws Problem `alreadyEnded`
     */
    toCase: (id: string, caseId: string): Promise<{ enterpriseId: string } | undefined> => endAsCase(ctx, id, caseId),
    /** Holds a demand until the command ends; false when it is absent or out of reach. */
    hold: async (id: string): Promise<boolean> => (await findDemandForUpdate(ctx, id)) !== undefined,
    /**
     * 转办 with a watch over the answer: it waits with the receiver, and comes back by `takeBack`. Undefined when it is absent or out of reach.
     * @throws Problem `alreadyEnded`, `isOut` when a referral holds it already
     */
    sendOut: async (id: string, where: SentOut): Promise<{ enterpriseId: string } | undefined> => {
      const d = await sendOut(ctx, id, where);
      return d && { enterpriseId: d.enterprise_id };
    },
    /** 转办结束: where this referral holds it, it waits again where it did before. */
    takeBack: (id: string, referralId: string): Promise<void> => takeBack(ctx, id, referralId),
    /** Another day by which the receiver should answer, where this referral holds the demand. */
    moveDue: (id: string, to: Pick<SentOut, 'referralId' | 'dueOn'>): Promise<void> => moveDue(ctx, id, to),
    /** What one visit, call or seminar raised, superseded ones included. */
    ofSource: (sourceId: string): Promise<DemandRow[]> => demandsOfSource(ctx, sourceId),
  };
};
