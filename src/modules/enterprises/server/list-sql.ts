import { type RawBuilder, sql } from 'kysely';
import { divisionsOf } from '#modules/reference/domain/industry.ts';
import type { CallContext } from '#platform/server/context.ts';
import { wroteThese } from '#platform/server/imports/effects.ts';
import type { EnterpriseFilter } from '../contract/enterprise.ts';
import { type SearchTerm, searchTerm } from '../domain/bigrams.ts';
import { type OwnOrder, type ReadyCondition, whereOwn } from './own/conditions.ts';

/** A filter made ready: the same conditions as JSON for the search functions and as SQL for everything else. */
export interface Prepared {
  term: SearchTerm | undefined;
  json: Record<string, unknown>;
  where: RawBuilder<boolean>;
  /** Region range that the filter leaves of the scope. */
  lo: string;
  hi: string;
}

const narrower = (scope: { lo: string; hi: string }, code: string | undefined): { lo: string; hi: string; prefix: string } => {
  const inside = code !== undefined && code >= scope.lo && code < scope.hi;
  const outside = code !== undefined && !inside && !scope.lo.startsWith(code);
  if (outside) return { lo: '', hi: '', prefix: '' };
  const lo = inside ? code : scope.lo;
  return { lo, hi: inside ? `${code}:` : scope.hi, prefix: /^\d+$/.test(lo) && lo !== '0' ? lo : '' };
};

/** From–to filters: column of the register, keys of the filter. */
const ranges = [
  ['employees', 'employeesFrom', 'employeesTo'],
  ['revenue', 'revenueFrom', 'revenueTo'],
  ['registered_capital', 'capitalFrom', 'capitalTo'],
  ['founded_on', 'foundedFrom', 'foundedTo'],
] as const;

const rangesOf = (filter: EnterpriseFilter): Record<string, { from?: number | string; to?: number | string }> =>
  Object.fromEntries(
    ranges.flatMap(([column, fromKey, toKey]) => {
      const [from, to] = [filter[fromKey], filter[toKey]];
      if (from === undefined && to === undefined) return [];
      return [[column, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]];
    }),
  );

/**
 * Prepares a filter for the scope of a call; nothing outside the scope can be asked for.
 * @param own conditions on own columns, made ready
 */
export const prepare = (ctx: CallContext, filter: EnterpriseFilter, own: readonly ReadyCondition[] = []): Prepared => {
  const { lo, hi, prefix } = narrower(ctx.scope, filter.regionCode);
  const json: Record<string, unknown> = { lo, hi };
  const parts: RawBuilder<boolean>[] = [lo === '' ? sql<boolean>`false` : sql<boolean>`e.region_code >= ${lo} and e.region_code < ${hi}`];
  const add = (key: string, value: unknown, condition: RawBuilder<boolean>): void => {
    json[key] = value;
    parts.push(condition);
  };
  if (prefix.length === 6) add('district', prefix, sql<boolean>`e.district_code = ${prefix}`);
  if (prefix.length === 9) add('street', prefix, sql<boolean>`e.region_code = ${prefix}`);
  if (filter.industryDivision) add('division', filter.industryDivision, sql<boolean>`e.industry_division = ${filter.industryDivision}`);
  else if (filter.industrySection) {
    const divisions = divisionsOf(filter.industrySection);
    add('divisions', divisions, sql<boolean>`e.industry_division = any (${divisions as string[]})`);
  }
  if (filter.scale) add('scale', filter.scale, sql<boolean>`e.scale = ${filter.scale}`);
  if (filter.aboveScale !== undefined) add('aboveScale', filter.aboveScale, sql<boolean>`e.above_scale = ${filter.aboveScale}`);
  if (filter.status) add('status', filter.status, sql<boolean>`e.status = ${filter.status}`);
  else parts.push(sql<boolean>`e.status <> 'merged'`);
  const within = rangesOf(filter);
  if (Object.keys(within).length > 0) json['ranges'] = within;
  for (const [column, { from, to }] of Object.entries(within)) {
    if (from !== undefined) parts.push(sql<boolean>`${sql.ref(`e.${column}`)} >= ${from}`);
    if (to !== undefined) parts.push(sql<boolean>`${sql.ref(`e.${column}`)} <= ${to}`);
  }
  if (filter.import !== undefined) {
    const wrote = filter.importWrote;
    add('import', { id: filter.import, ...(wrote ? { wrote } : {}) }, wroteThese(sql`e.id`, filter.import, wrote) as RawBuilder<boolean>);
  }
  if (own.length > 0) json['own'] = own;
  parts.push(...own.map(whereOwn));
  return {
    term: filter.q === undefined ? undefined : searchTerm(filter.q, prefix),
    json,
    where: sql<boolean>`(${sql.join(parts, sql` and `)})`,
    lo,
    hi,
  };
};

/**
 * Ids of a page, unsorted and perhaps more than asked for: `enterprises.search` (migrations/…-search-scope.sql) chooses the way.
 * @param query text of a tsquery, or null for filters alone
 */
export const searchIds = async (
  ctx: CallContext,
  p: Prepared,
  query: string | null,
  order: { sort: 'recent' | 'name'; after: readonly [string, string] | undefined; limit: number },
): Promise<string[]> => {
  const { rows } = await sql<{ ids: string[] }>`
    select enterprises.search(${query}::tsquery, ${JSON.stringify(p.json)}::jsonb, ${order.sort}, ${order.after?.[0] ?? null}, ${order.after?.[1] ?? null}::uuid,
      ${order.limit}) as ids`.execute(ctx.db);
  return rows[0]?.ids ?? [];
};

/** Ids of a page in the order of an own column, those alone that have a value in it. */
export const searchOwnIds = async (
  ctx: CallContext,
  p: Prepared,
  order: OwnOrder,
  { after, limit }: { after: readonly [string, string] | undefined; limit: number },
): Promise<string[]> => {
  const json = { ...p.json, authority: ctx.actor.authorityId };
  const { rows } = await sql<{ ids: string[] }>`
    select enterprises.search_own(${p.term?.kind === 'words' ? p.term.query : null}::tsquery, ${JSON.stringify(json)}::jsonb, ${JSON.stringify(order)}::jsonb,
      ${after?.[0] ?? null}, ${after?.[1] ?? null}::uuid, ${limit}) as ids`.execute(ctx.db);
  return rows[0]?.ids ?? [];
};
