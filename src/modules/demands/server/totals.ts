import { type RawBuilder, sql } from 'kysely';
import { catalogue } from '#modules/catalogue/index.ts';
import { findSection, firstDivisions } from '#modules/reference/domain/industry.ts';
import { reference } from '#modules/reference/index.ts';
import { lastDayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { DemandFilter } from '../contract/filter.ts';
import type { DemandTotals, Total, TotalsScope } from '../contract/totals.ts';
import { stateSql } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { whereFilter } from './filters.ts';

interface Group {
  key: string | null;
  demands: number;
  enterprises: number;
}

const month = sql<string>`to_char(reference.day_of(d.raised_at), 'YYYY-MM')`;

/** Counts of one facet within the scope; `key` null where the facet is not known. */
const countBy = async (ctx: Context<DemandsDb>, filter: DemandFilter, key: RawBuilder<string>): Promise<Group[]> => {
  const { rows } = await sql<Group>`
    select ${key} as key, count(*)::int as demands, count(distinct d.enterprise_id)::int as enterprises
    from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
    where ${whereFilter(ctx, filter)} group by 1 order by 2 desc, 1`.execute(ctx.db);
  return rows;
};

const totalOf = (filter: DemandFilter, g: Group, name: string, own: DemandFilter): Total => ({
  key: g.key ?? 'none',
  name,
  demands: g.demands,
  enterprises: g.enterprises,
  filter: { ...filter, ...own },
});

const bySections = (filter: DemandFilter, groups: readonly Group[]): Total[] =>
  groups.map(g => {
    const section = findSection(g.key === null ? null : g.key);
    return section
      ? totalOf(filter, { ...g, key: section.code }, section.name, { industry: section.code })
      : totalOf(filter, { ...g, key: 'none' }, 'none', { industry: 'none' });
  });

const byStreets = async (ctx: Context<DemandsDb>, filter: DemandFilter): Promise<Total[]> => {
  const groups = await countBy(ctx, filter, sql<string>`d.region_code`);
  const names = await reference(ctx).divisionNames(groups.map(g => g.key as string));
  return groups.map(g => totalOf(filter, g, names.get(g.key as string) ?? (g.key as string), { street: g.key as string }));
};

/** The days of a month that lie within the scope: the filter opens exactly the rows that were counted. */
const monthOf = (m: string, scope: TotalsScope): DemandFilter => {
  const last = lastDayOf(m);
  const first = `${m}-01`;
  return {
    from: scope.from !== undefined && scope.from > first ? scope.from : first,
    to: scope.to !== undefined && scope.to < last ? scope.to : last,
  };
};

/** The first division of the section stands for the section, so that one `group by` counts distinct enterprises rightly. */
const sectionSql = sql<string>`(select max(f) from unnest(${firstDivisions}::text[]) f where f <= e.industry_division)`;

/** Totals by every facet; superseded demands are not counted. Keys are codes, names come with the page's own words where they are ours. */
export const totalsOf = async (ctx: Context<DemandsDb>, scope: TotalsScope): Promise<DemandTotals> => {
  const filter: DemandFilter = Object.fromEntries(Object.entries(scope).filter(([, v]) => v !== undefined));
  const names = new Map((await catalogue(ctx).classes()).map(c => [c.code, c.name]));
  const facet = async (
    key: RawBuilder<string>,
    own: (key: string) => DemandFilter,
    name: (key: string) => string = k => k,
  ): Promise<Total[]> => (await countBy(ctx, filter, key)).map(g => totalOf(filter, g, name(g.key ?? 'none'), own(g.key ?? 'none')));
  const one = async (own: DemandFilter, key: string): Promise<Total> => {
    const [g] = await countBy(ctx, { ...filter, ...own }, sql<string>`${key}::text`);
    return totalOf(filter, g ?? { key, demands: 0, enterprises: 0 }, key, own);
  };
  const nameOf = (code: string): string => names.get(code) ?? code;
  return {
    all: await one({}, 'all'),
    unsorted: await one({ queue: true }, 'unsorted'),
    byTopic: await facet(sql<string>`rtrim(d.class_code, '0123456789')`, classCode => ({ classCode }), nameOf),
    byClass: await facet(sql<string>`d.class_code`, classCode => ({ classCode }), nameOf),
    byStreet: await byStreets(ctx, filter),
    byIndustry: bySections(filter, await countBy(ctx, filter, sectionSql)),
    byScale: await facet(sql<string>`e.scale`, scale => ({ scale: scale as 'large' })),
    byKind: await facet(sql<string>`d.kind`, kind => ({ kind: kind as 'need' })),
    byState: await facet(stateSql, state => ({ state: state as 'open' })),
    bySource: await facet(sql<string>`d.source`, source => ({ source: source as 'visit' })),
    byMonth: (await facet(month, m => monthOf(m, scope))).sort((a, b) => a.key.localeCompare(b.key)),
    at: ctx.now.toISOString(),
  };
};
