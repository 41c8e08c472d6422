import { type SqlBool, sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { DemandRow } from '../contract/demand.ts';
import type { DemandFilter } from '../contract/filter.ts';
import { demandRowOf, demandsWithEnterprise, type JoinedDemand, rowMaker } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { whereFilter } from './filters.ts';

/** Whether the list is of what waits: then its day decides, not its age. */
const isByDay = (filter: DemandFilter): boolean => filter.due !== undefined || ['owner', 'toAssign', 'nobody'].includes(filter.place ?? '');

/** One page of demands, newest first; of what waits, what is due first. */
export const demandListPage = async (
  ctx: Context<DemandsDb>,
  i: DemandFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: DemandRow[]; next: string | null }> => {
  const { after, limit, ...filter } = i;
  const cursor = decodeCursor(after);
  const byDay = isByDay(filter);
  let q = demandsWithEnterprise(ctx).where(whereFilter(ctx, filter));
  if (cursor && byDay) q = q.where(sql<SqlBool>`(d.answer_by, d.id) > (${cursor[0]}::date, ${cursor[1]}::uuid)`);
  else if (cursor) q = q.where(sql<SqlBool>`(d.raised_at, d.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`);
  const found = await q
    .orderBy(byDay ? 'd.answer_by' : 'd.raised_at', byDay ? 'asc' : 'desc')
    .orderBy('d.id', byDay ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute();
  const maker = await rowMaker(ctx);
  const rows = found.map(d => demandRowOf(maker, d));
  const { shown, next } = toPage(rows, limit, r => [byDay ? (r.answerBy ?? '') : r.raisedAt, r.id]);
  return { rows: shown, next };
};

/** One demand in scope, with its enterprise; undefined when absent or elsewhere. */
export const findDemand = (ctx: Context<DemandsDb>, id: string): Promise<JoinedDemand | undefined> =>
  demandsWithEnterprise(ctx)
    .where('d.id', '=', id)
    .where(whereScope(ctx.scope, { region: 'd.region_code' }))
    .executeTakeFirst();

/** The same, locked for a change. */
export const findDemandForUpdate = async (ctx: Context<DemandsDb>, id: string): Promise<JoinedDemand | undefined> => {
  const locked = await ctx.db.selectFrom('demands.demands').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return locked && findDemand(ctx, id);
};

/** One demand as lists show it. */
export const demandRow = async (ctx: Context<DemandsDb>, id: string): Promise<DemandRow | undefined> => {
  const found = await findDemand(ctx, id);
  return found && demandRowOf(await rowMaker(ctx), found);
};

/** What an enterprise asked for, newest first. */
export const demandsOfEnterprise = async (ctx: Context<DemandsDb>, enterpriseId: string): Promise<DemandRow[]> => {
  const rows = await demandsWithEnterprise(ctx)
    .where('d.enterprise_id', '=', enterpriseId)
    .where('d.superseded_at', 'is', null)
    .where(whereScope(ctx.scope, { region: 'd.region_code' }))
    .orderBy('d.raised_at', 'desc')
    .limit(200)
    .execute();
  const maker = await rowMaker(ctx);
  return rows.map(d => demandRowOf(maker, d));
};

/** What one record raised, in its own order. */
export const demandsOfSource = async (ctx: Context<DemandsDb>, sourceId: string): Promise<DemandRow[]> => {
  const rows = await demandsWithEnterprise(ctx)
    .where('d.source_id', '=', sourceId)
    .orderBy('d.raised_at')
    .orderBy('d.id')
    .limit(300)
    .execute();
  const maker = await rowMaker(ctx);
  return rows.map(d => demandRowOf(maker, d));
};
