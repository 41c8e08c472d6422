import { type CallContext, retype } from '#platform/server/context.ts';
import type { DemandRow } from '../contract/demand.ts';
import type { DemandFilter } from '../contract/filter.ts';
import type { RaiseInput, SupersedeInput, TotalsScope } from '../contract/raise.ts';
import type { DemandTotals } from '../contract/totals.ts';
import type { DemandsDb } from './db.ts';
import { demandListPage, demandsOfEnterprise, demandsOfSource } from './reads.ts';
import { raiseAll, supersedeDemands } from './store.ts';
import { totalsOf } from './totals.ts';

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
    /** The newest demands that fit a filter, at most `limit`; the same filter as behind every total. */
    lines: async (filter: DemandFilter, limit: number): Promise<DemandRow[]> => (await demandListPage(ctx, { ...filter, limit })).rows,
    /** What one enterprise asked for, newest first, superseded ones left out. */
    of: (enterpriseId: string): Promise<DemandRow[]> => demandsOfEnterprise(ctx, enterpriseId),
    /** What one visit, call or seminar raised, superseded ones included. */
    ofSource: (sourceId: string): Promise<DemandRow[]> => demandsOfSource(ctx, sourceId),
  };
};
