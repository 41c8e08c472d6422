import { type RawBuilder, sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import type { EnterpriseFilter } from '../contract/enterprise.ts';
import { type Prepared, prepare, searchIds } from './list-sql.ts';
import { type EnterpriseRecord, enterpriseColumns } from './store.ts';

/** Where a page goes on: sort key and id of the last row seen. */
export type After = readonly [string, string] | undefined;

export interface PageWish {
  filter: EnterpriseFilter;
  sort: 'recent' | 'name';
  after: After;
  limit: number;
}

/** A row of a page; `sort_key` is exact to the microsecond, which a Date is not. */
export type ListedRecord = EnterpriseRecord & { sort_key: string };

const orderOf = (sort: PageWish['sort']): RawBuilder<unknown> =>
  sort === 'name' ? sql`e.name collate "zh-x-icu", e.id` : sql`e.updated_at desc, e.id desc`;
const keyOf = (sort: PageWish['sort']): RawBuilder<string> => (sort === 'name' ? sql<string>`e.name` : sql<string>`e.updated_at::text`);
const pastOf = (sort: PageWish['sort'], after: After): RawBuilder<unknown> => {
  if (!after) return sql`true`;
  return sort === 'name'
    ? sql`(e.name collate "zh-x-icu", e.id) > (${after[0]}::text collate "zh-x-icu", ${after[1]}::uuid)`
    : sql`(e.updated_at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
};

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

/** One page of the register. Never counts, never scans: each way in has its index. */
export const listRecords = async (ctx: CallContext, wish: PageWish): Promise<ListedRecord[]> => {
  const p = prepare(ctx, wish.filter);
  if (p.lo === '') return [];
  if (p.term?.kind === 'code') return byCode(ctx, p, p.term.prefix, wish);
  return byIdsOrdered(ctx, await searchIds(ctx, p, p.term?.query ?? null, wish), wish);
};

/** Ids that fit a filter, newest first, at most `most`: to build a roster. */
export const listIds = async (ctx: CallContext, filter: EnterpriseFilter, most: number): Promise<string[]> => {
  const rows = await listRecords(ctx, { filter, sort: 'recent', after: undefined, limit: most });
  return rows.map(r => r.id);
};
