import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { DemandClass, KeywordView, Taxonomy } from '../contract/taxonomy.ts';
import { STANDARD_VERSION } from '../domain/taxonomy.ts';
import type { CatalogueDb } from './db.ts';

/** All classes in the order of the taxonomy, retired ones included: history needs their names. */
export const classesOf = async (ctx: Context<CatalogueDb>): Promise<DemandClass[]> => {
  const rows = await ctx.db
    .selectFrom('catalogue.classes')
    .select(['code', 'parent', 'name', 'fallback', 'retired_on'])
    .orderBy('position')
    .execute();
  return rows.map(({ retired_on, ...r }) => ({ ...r, retired: retired_on !== null }));
};

/**
 * The words that hold in a region: for each class and word the newest act of the standard list, the region itself or one above it.
 * @param regionCode GB/T 2260 code of the reader or of the demand
 */
export const keywordsOf = async (ctx: Context<CatalogueDb>, regionCode: string): Promise<KeywordView[]> => {
  const { rows } = await sql<{ classCode: string; word: string; weight: number; own: boolean; at: Date; by: string; act: string }>`
    select distinct on (class_code, word) class_code as "classCode", word, weight, region_code <> '' as own, at, by_name as by, act
    from catalogue.keywords where starts_with(${regionCode}, region_code)
    order by class_code, word, at desc, id desc`.execute(ctx.db);
  return rows.filter(r => r.act === 'add').map(({ at, act: _, ...r }) => ({ ...r, since: at.toISOString() }));
};

const versionAfter = (acts: number): string => (acts === 0 ? STANDARD_VERSION : `${STANDARD_VERSION}+${acts}`);

/** Version of the words in a region: the standard list, and how many acts of its own came on top. */
export const versionOf = async (ctx: Context<CatalogueDb>, regionCode: string): Promise<string> => {
  const { n } = await ctx.db
    .selectFrom('catalogue.keywords')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('region_code', '!=', '')
    .where(sql<boolean>`starts_with(${regionCode}, region_code)`)
    .executeTakeFirstOrThrow();
  return versionAfter(n);
};

/** Word lists read before, by region and newest act: acts only come on top, so a list whose newest act is the same is the same. */
const kept = new Map<string, KeywordView[]>();
const mostKept = 200;

const keptKeywords = async (ctx: Context<CatalogueDb>, regionCode: string, key: string): Promise<KeywordView[]> => {
  const words = kept.get(key) ?? (await keywordsOf(ctx, regionCode));
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, words);
  return words;
};

/** How many acts of its own a region has, and the newest: together they name its words. */
const ownActs = async (ctx: Context<CatalogueDb>, regionCode: string): Promise<{ n: number; newest: string | null }> => {
  const rows = await ctx.ask<{ n: number; newest: string | null }>(preparedSql`
    select count(*) as n, max(id::text) as newest from catalogue.keywords where region_code <> '' and starts_with(${regionCode}, region_code)`);
  return rows[0] ?? { n: 0, newest: null };
};

/** Classes are written by migrations only, and a migration begins with a new program. */
let classesKept: DemandClass[] | undefined;

/** Everything the classifier needs for one region. */
export const taxonomyFor = async (ctx: Context<CatalogueDb>, regionCode: string): Promise<Taxonomy> => {
  const [{ n, newest }, classes] = await Promise.all([ownActs(ctx, regionCode), classesKept ?? classesOf(ctx)]);
  classesKept = classes;
  const version = versionAfter(n);
  return { version, classes, keywords: await keptKeywords(ctx, regionCode, [regionCode, version, newest ?? ''].join(' ')) };
};
