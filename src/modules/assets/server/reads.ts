import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { wroteThese } from '#platform/server/imports/effects.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { AssetRow } from '../contract/asset.ts';
import type { AssetFilter } from '../contract/filter.ts';
import { numberKey } from '../domain/number-key.ts';
import { searchQuery } from '../domain/search-bigrams.ts';
import type { AssetsDb } from './db.ts';
import type { AssetRecord } from './store.ts';

type Condition = RawBuilder<SqlBool>;
type Ctx = Context<AssetsDb>;

/** Most hits of a word that a list walks through; more hits ask for a longer word. */
const mostHits = 2_000;

/** A number is looked for from its beginning; undefined when these are words. */
const numberIs = (f: AssetFilter, q: string): Condition | undefined => {
  const key = numberKey(f.kind ?? 'patent', q);
  if (key === null || !/^[A-Z]{0,4}\/?[A-Z]{0,4}\s?\d[\dA-Z.\s-]{2,}$/.test(key)) return undefined;
  return sql<SqlBool>`a.id in (select n.id from assets.assets n where n.number >= ${key} and n.number < ${`${key}\u{10ffff}`} limit ${mostHits})`;
};

/** Which page of the list is read. */
interface Page {
  past: ReturnType<typeof decodeCursor>;
  most: number;
}

/** Filters that the search itself holds: with these alone it answers the page, not all hits. */
const inSearch: ReadonlySet<string> = new Set(['q', 'kind', 'status', 'niceClass', 'standing'] satisfies (keyof AssetFilter)[]);

/**
 * Names by their character pairs, Nice classes by a token of their own. The place is a token too: the index meets all of them before any row
 * is read. In a subquery the search runs once; as a plain condition it would run for every row that the list walks.
 */
const tokensAre = (ctx: Ctx, f: AssetFilter, words: string | undefined, page: Page | undefined): Condition => {
  const typed = words === undefined ? undefined : searchQuery(words);
  const tokens = [...(typed === undefined ? [] : [`(${typed})`]), ...(f.niceClass === undefined ? [] : [`'#${Number(f.niceClass)}'`])];
  if (tokens.length === 0) return sql<SqlBool>`true`;
  if ([4, 6, 9].includes(ctx.scope.lo.length)) tokens.push(`'@${ctx.scope.lo}'`);
  const query = tokens.join(' & ');
  if (page && Object.entries(f).every(([key, value]) => value === undefined || value === '' || inSearch.has(key))) {
    const [at, id] = page.past ?? [null, null];
    return sql<SqlBool>`a.id = any ((select assets.search_page(${query}::tsquery, ${ctx.scope.lo}, ${ctx.scope.hi}, ${f.kind ?? null}, ${f.status ?? null},
      ${f.standing ?? null}, ${at}::timestamptz, ${id}::uuid, ${page.most}))::uuid[])`;
  }
  return sql<SqlBool>`a.id = any ((select assets.search(${query}::tsquery, ${ctx.scope.lo}, ${ctx.scope.hi}, ${f.kind ?? null}, ${f.status ?? null}, ${mostHits}))::uuid[])`;
};

const below = (code: string): Condition =>
  code.length === 6 ? sql<SqlBool>`a.district_code = ${code}` : sql<SqlBool>`a.region_code >= ${code} and a.region_code < ${`${code}:`}`;

const conditionOf: {
  [K in keyof Required<Omit<AssetFilter, 'q' | 'standing' | 'import' | 'importWrote'>>]: (value: NonNullable<AssetFilter[K]>) => Condition;
} = {
  kind: k => sql<SqlBool>`a.kind = ${k}`,
  status: s => sql<SqlBool>`a.status = ${s}`,
  source: s => sql<SqlBool>`a.source = ${s}`,
  niceClass: n => sql<SqlBool>`a.classes @> array[${Number(n)}]::smallint[]`,
  patentType: t => sql<SqlBool>`a.details ->> 'type' = ${t}`,
  standardRole: r => sql<SqlBool>`a.details ->> 'role' = ${r}`,
  awardLevel: l => sql<SqlBool>`a.details ->> 'level' = ${l}`,
  enterpriseId: id => sql<SqlBool>`a.enterprise_id = ${id}`,
  regionCode: below,
  acquiredFrom: d => sql<SqlBool>`a.acquired_on >= ${d}::date`,
  acquiredTo: d => sql<SqlBool>`a.acquired_on <= ${d}::date`,
  endedFrom: d => sql<SqlBool>`a.ended_on >= ${d}::date`,
  endedTo: d => sql<SqlBool>`a.ended_on <= ${d}::date`,
};

/** The district of the call as an equality, so that lists walk its index in order. */
const ownDistrict = (ctx: Ctx): Condition =>
  /^\d{6}$/.test(ctx.scope.lo) && ctx.scope.hi === `${ctx.scope.lo}:`
    ? sql<SqlBool>`a.district_code = ${ctx.scope.lo}`
    : sql<SqlBool>`true`;

/** Scope and filter as one condition over `a`. What was dismissed shows only when asked for. */
export const whereAssets = (ctx: Ctx, filter: AssetFilter, page?: Page): Condition => {
  const parts: Condition[] = [whereScope(ctx.scope, { region: 'a.region_code' }), ownDistrict(ctx)];
  for (const [key, make] of Object.entries(conditionOf)) {
    const value = filter[key as keyof AssetFilter];
    if (value !== undefined && value !== '') parts.push((make as (v: unknown) => Condition)(value));
  }
  if (filter.import !== undefined) parts.push(wroteThese(sql`a.id`, filter.import, filter.importWrote));
  const q = filter.q?.trim() || undefined;
  const number = q === undefined ? undefined : numberIs(filter, q);
  if (number) parts.push(number);
  parts.push(tokensAre(ctx, filter, number ? undefined : q, number ? undefined : page));
  parts.push(filter.standing === undefined ? sql<SqlBool>`a.standing <> 'dismissed'` : sql<SqlBool>`a.standing = ${filter.standing}`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
};

/** A record as lists show it. */
export const assetRowOf = (a: AssetRecord): AssetRow => ({
  id: a.id,
  enterpriseId: a.enterprise_id,
  enterpriseName: a.enterprise_name,
  regionCode: a.region_code,
  kind: a.kind as AssetRow['kind'],
  number: a.number_shown,
  title: a.title,
  owner: a.owner,
  standing: a.standing as AssetRow['standing'],
  status: a.status as AssetRow['status'],
  statusWords: a.status_words,
  classes: a.classes,
  asOf: a.as_of,
  source: a.source as AssetRow['source'],
  acquiredOn: a.acquired_on,
  endedOn: a.ended_on,
  updatedAt: a.updated_at.toISOString(),
});

const assetsFrom = (ctx: Ctx, filter: AssetFilter, page?: Page) =>
  ctx.db
    .selectFrom('assets.assets as a')
    .selectAll('a')
    .where(whereAssets(ctx, filter, page));

/** One page of assets, the newest change first. */
export const assetListPage = async (
  ctx: Ctx,
  i: AssetFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: AssetRow[]; next: string | null }> => {
  const { after, limit, ...filter } = i;
  const cursor = decodeCursor(after);
  let q = assetsFrom(ctx, filter, { past: cursor, most: limit + 1 });
  if (cursor) q = q.where(sql<SqlBool>`(a.updated_at, a.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`);
  const found = await q
    .orderBy('a.updated_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();
  const { shown, next } = toPage(found.map(assetRowOf), limit, r => [r.updatedAt, r.id]);
  return { rows: shown, next };
};

/** The assets behind a filter, at most `most`, for a workbook. */
export const assetsOf = (ctx: Ctx, filter: AssetFilter, most: number): Promise<AssetRecord[]> =>
  assetsFrom(ctx, filter).orderBy(sql`a.enterprise_name, a.kind, a.number, a.id`).limit(most).execute();

/** One asset in scope; undefined when absent or elsewhere. */
export const findAsset = (ctx: Ctx, id: string): Promise<AssetRecord | undefined> =>
  ctx.db
    .selectFrom('assets.assets as a')
    .selectAll('a')
    .where('a.id', '=', id)
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .executeTakeFirst();

/** The record that holds a number already, if there is one. Rights are one in a district, a standard one for each enterprise. */
export const findTwin = (
  ctx: Ctx,
  i: { kind: AssetRow['kind']; number: string; districtCode: string; enterpriseId?: string | undefined; exceptId?: string | undefined },
): Promise<AssetRecord | undefined> => {
  const key = numberKey(i.kind, i.number);
  if (key === null) return Promise.resolve(undefined);
  let q = ctx.db
    .selectFrom('assets.assets')
    .selectAll()
    .where('district_code', '=', i.districtCode)
    .where('kind', '=', i.kind)
    .where('number', '=', key)
    .where('standing', '<>', 'dismissed');
  if (i.kind === 'standard') q = q.where('enterprise_id', '=', i.enterpriseId ?? '00000000-0000-0000-0000-000000000000');
  if (i.exceptId !== undefined) q = q.where('id', '<>', i.exceptId);
  return q.executeTakeFirst();
};
