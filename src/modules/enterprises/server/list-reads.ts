import { type RawBuilder, sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import type { EnterpriseFilter, EnterpriseSort } from '../contract/enterprise.ts';
import { type Prepared, prepare, searchIds } from './list-sql.ts';
import { type OwnOrder, ownOrderOf, readyConditions } from './own/conditions.ts';
import { afterOwn, asMissing, ownOrdered, pageOfFew, withoutValue } from './own/list-by-own.ts';
import { type After, enterpriseColumns, type ListedRecord } from './store.ts';

export interface PageWish {
  filter: EnterpriseFilter;
  sort: EnterpriseSort;
  after: After;
  limit: number;
}

const orderOf = (sort: PageWish['sort']): RawBuilder<unknown> =>
  sort === 'name' ? sql`e.name collate "zh-x-icu", e.id` : sql`e.updated_at desc, e.id desc`;
const keyOf = (sort: PageWish['sort']): RawBuilder<string> => (sort === 'name' ? sql<string>`e.name` : sql<string>`e.updated_at::text`);
const pastOf = (sort: PageWish['sort'], after: After): RawBuilder<unknown> => {
  if (!after) return sql`true`;
  return sort === 'name'
    ? sql`(e.name collate "zh-x-icu", e.id) > (${after[0]}::text collate "zh-x-icu", ${after[1]}::uuid)`
    : sql`(e.updated_at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
};

/** Enterprises by their ids, in the order of a page. */
const byIdsOrdered = async (ctx: CallContext, ids: readonly string[], wish: PageWish): Promise<ListedRecord[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedRecord>`
    select ${enterpriseColumns}, ${keyOf(wish.sort)} as sort_key from enterprises.enterprises e
    where e.id = any (${ids as string[]}::uuid[]) and ${pastOf(wish.sort, wish.after)} order by ${orderOf(wish.sort)} limit ${wish.limit}`.execute(
    ctx.db,
  );
  return rows;
};

const byCode = async (ctx: CallContext, p: Prepared, prefix: string, wish: PageWish): Promise<ListedRecord[]> => {
  const { rows } = await sql<ListedRecord>`
    select * from (select ${enterpriseColumns}, ${keyOf(wish.sort)} as sort_key from enterprises.enterprises e
      where e.uscc >= ${prefix} and e.uscc < ${`${prefix}a`} and ${p.where} order by e.uscc limit 501) e
    where ${pastOf(wish.sort, wish.after)} order by ${orderOf(wish.sort)} limit ${wish.limit}`.execute(ctx.db);
  return rows;
};

/** What one import wrote is read from its ledger and sorted: these are few beside the register, and stand anywhere in it. */
const ofImport = async (ctx: CallContext, p: Prepared, wish: PageWish): Promise<ListedRecord[]> => {
  const words = p.term?.kind === 'words' ? sql`e.name_bg @@ ${p.term.query}::tsquery` : sql`true`;
  const { rows } = await sql<ListedRecord>`
    select ${enterpriseColumns}, ${keyOf(wish.sort)} as sort_key from enterprises.enterprises e
    where ${p.where} and ${words} and ${pastOf(wish.sort, wish.after)} order by ${orderOf(wish.sort)} limit ${wish.limit}`.execute(ctx.db);
  return rows;
};

/** A page along the register's own orders. */
const listPlainly = async (ctx: CallContext, p: Prepared, wish: PageWish): Promise<ListedRecord[]> => {
  if (p.term?.kind === 'code') return byCode(ctx, p, p.term.prefix, wish);
  if (wish.filter.import !== undefined) return ofImport(ctx, p, wish);
  const sort = wish.sort === 'name' ? 'name' : 'recent';
  return byIdsOrdered(ctx, await searchIds(ctx, p, p.term?.query ?? null, { ...wish, sort }), wish);
};

/** One page of the register. Never counts, never scans: each way in has its index. */
export const listRecords = async (ctx: CallContext, wish: PageWish): Promise<ListedRecord[]> => {
  const p = prepare(ctx, wish.filter, await readyConditions(ctx, wish.filter.own));
  if (p.lo === '') return [];
  const order = await ownOrderOf(ctx, wish.sort);
  return order === undefined ? listPlainly(ctx, p, wish) : listByOwn(ctx, order, p, wish);
};

/** Who has a value of the column, in its order, and then who has none, newest first. A page may hold the end of the ones and the beginning of the others. */
const listByOwn = async (ctx: CallContext, order: OwnOrder, p: Prepared, wish: PageWish): Promise<ListedRecord[]> => {
  if (p.term?.kind === 'code')
    return pageOfFew(ctx, order, await byCode(ctx, p, p.term.prefix, { ...wish, after: undefined, limit: 501 }), wish);
  const after = afterOwn(wish.after);
  const valued = after.among === 'missing' ? [] : await ownOrdered(ctx, p, order, { after: after.key, limit: wish.limit });
  if (valued.length >= wish.limit) return valued;
  const rest = await listPlainly(ctx, withoutValue(p, order), {
    ...wish,
    sort: 'recent',
    after: after.among === 'missing' ? after.key : undefined,
    limit: wish.limit - valued.length,
  });
  return [...valued, ...rest.map(asMissing)];
};

/** Ids that fit a filter, newest first, at most `most`: to build a roster. */
export const listIds = async (ctx: CallContext, filter: EnterpriseFilter, most: number): Promise<string[]> => {
  const rows = await listRecords(ctx, { filter, sort: 'recent', after: undefined, limit: most });
  return rows.map(r => r.id);
};
