import type { DemandRow } from '#modules/demands/contract/demand.ts';
import { demands } from '#modules/demands/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { CasesContext } from '../db.ts';
import type { AskedDemand } from './facts.ts';

interface Origin {
  id: string;
  authority_id: string;
  row_key: string | null;
}

/** A demand with what its row does not say. */
export interface FoundDemand extends AskedDemand {
  readonly authorityId: string;
  readonly ownerId: string | null;
  readonly enterpriseName: string;
}

const withOrigin = async (ctx: CasesContext, rows: readonly DemandRow[]): Promise<FoundDemand[]> => {
  const origins = await ctx.ask<Origin>(preparedSql`
    select id, authority_id, row_key from demands.pub_demands where id = any (${rows.map(d => d.id)}::uuid[])`);
  const by = new Map(origins.map(o => [o.id, o]));
  return rows.flatMap(d => {
    const origin = by.get(d.id);
    if (!origin) return [];
    const { id, enterpriseId, enterpriseName, regionCode, classCode, kind, source, text, ownerId } = d;
    const of = { authorityId: origin.authority_id, rowKey: origin.row_key, raisedOn: dayOf(new Date(d.raisedAt)) };
    return [{ id, enterpriseId, enterpriseName, regionCode, classCode, kind, source, text, ownerId, ...of }];
  });
};

/** One demand in reach; undefined when absent. */
export const findAskedDemand = async (ctx: CasesContext, id: string): Promise<FoundDemand | undefined> => {
  const row = await demands(ctx).byId(id);
  return row && (await withOrigin(ctx, [row]))[0];
};

/** The demands that are open today, the newest first. */
export const openDemands = async (ctx: CasesContext, most: number): Promise<FoundDemand[]> =>
  withOrigin(ctx, await demands(ctx).lines({ state: 'open' }, most));
