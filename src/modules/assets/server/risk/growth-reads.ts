import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { AssetKind } from '../../contract/asset.ts';
import type { AssetFilter } from '../../contract/filter.ts';
import type { Growth, GrowthLine, GrowthScope, Units } from '../../contract/growth.ts';
import { periodsOf } from '../../domain/deadlines/periods.ts';
import type { AssetsDb } from '../db.ts';
import { whereAssets } from '../reads.ts';

type Ctx = Context<AssetsDb>;

interface Group {
  key: string;
  items: number;
  classes: number;
  firms: number;
  firmTimes: number;
}

/** Counts of one facet of the assets behind a filter. */
const countBy = async (ctx: Ctx, filter: AssetFilter, key: RawBuilder<string>): Promise<ReadonlyMap<string, Group>> => {
  const { rows } = await sql<Group>`
    select ${key} as key, count(*)::int as items, coalesce(sum(cardinality(a.classes)), 0)::int as classes,
      count(distinct a.enterprise_id)::int as firms, count(distinct (a.enterprise_id, a.kind))::int as "firmTimes"
    from assets.assets a where ${whereAssets(ctx, filter)} group by 1 order by 2 desc, 1`.execute(ctx.db);
  return new Map(rows.map(r => [r.key, r]));
};

const none: Units = { items: 0, classes: 0, firms: 0, firmTimes: 0 };
const unitsOf = (g: Group | undefined): Units =>
  g ? { items: g.items, classes: g.classes, firms: g.firms, firmTimes: g.firmTimes } : none;

interface Sides {
  gained: AssetFilter;
  lost: AssetFilter;
}

const sidesOf = (scope: GrowthScope): Sides => {
  const base: AssetFilter = { standing: 'confirmed', ...(scope.regionCode ? { regionCode: scope.regionCode } : {}) };
  return {
    gained: { ...base, acquiredFrom: scope.from, acquiredTo: scope.to },
    lost: { ...base, endedFrom: scope.from, endedTo: scope.to },
  };
};

const lineOf = (key: string, name: string, sides: Sides, groups: { gained: Group | undefined; lost: Group | undefined }): GrowthLine => {
  const gained = unitsOf(groups.gained);
  const lost = groups.lost?.items ?? 0;
  return { key, name, gained, lost, net: gained.items - lost, gainedFilter: sides.gained, lostFilter: sides.lost };
};

/** The lines of a facet: each key with the filter that opens exactly its rows. */
const facet = async (ctx: Ctx, sides: Sides, key: RawBuilder<string>, own: (key: string) => AssetFilter): Promise<GrowthLine[]> => {
  const gained = await countBy(ctx, sides.gained, key);
  const lost = await countBy(ctx, sides.lost, key);
  return [...new Set([...gained.keys(), ...lost.keys()])].map(k =>
    lineOf(
      k,
      '',
      { gained: { ...sides.gained, ...own(k) }, lost: { ...sides.lost, ...own(k) } },
      { gained: gained.get(k), lost: lost.get(k) },
    ),
  );
};

const qualitySql = sql<string>`a.kind || '.' || coalesce(case a.kind when 'patent' then a.details ->> 'type' when 'standard' then a.details ->> 'role' when 'award' then a.details ->> 'level' end, '')`;

const qualityFilter = (key: string): AssetFilter => {
  const [kind, value] = key.split('.') as [AssetKind, string];
  if (kind === 'patent') return { kind, patentType: value as 'invention' };
  return kind === 'standard' ? { kind, standardRole: value as 'lead' } : { kind, awardLevel: value as 'city' };
};

const byPeriod = async (ctx: Ctx, scope: GrowthScope, sides: Sides): Promise<GrowthLine[]> => {
  const lines: GrowthLine[] = [];
  for (const p of periodsOf(scope.from, scope.to, scope.grain)) {
    const own = {
      gained: { ...sides.gained, acquiredFrom: p.from, acquiredTo: p.to },
      lost: { ...sides.lost, endedFrom: p.from, endedTo: p.to },
    };
    const [gained, lost] = [await countBy(ctx, own.gained, sql<string>`'all'`), await countBy(ctx, own.lost, sql<string>`'all'`)];
    lines.push(lineOf(p.key, p.key, own, { gained: gained.get('all'), lost: lost.get('all') }));
  }
  return lines;
};

const namesOf = async (ctx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (codes.length === 0) return new Map();
  const rows = await ctx.db.selectFrom('reference.pub_divisions').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map(r => [r.code as string, r.name as string]));
};

const rest = async (ctx: Ctx, scope: GrowthScope): Promise<Pick<Growth, 'undated' | 'undatedKinds' | 'asOf'>> => {
  const base: AssetFilter = { standing: 'confirmed', ...(scope.regionCode ? { regionCode: scope.regionCode } : {}) };
  const { rows } = await sql<{ kind: AssetKind; n: number; undated: number; day: string }>`
    select a.kind, count(*)::int as n, count(*) filter (where a.acquired_on is null)::int as undated, min(a.as_of) as day
    from assets.assets a where ${whereAssets(ctx, base)} group by 1`.execute(ctx.db);
  return {
    undated: rows.reduce((n, r) => n + r.undated, 0),
    undatedKinds: rows.filter(r => r.undated > 0).map(r => r.kind),
    asOf: rows.map(r => r.day).sort()[0] ?? null,
  };
};

/** Net new assets within the scope (6.3.5-a). Only confirmed assets count. */
export const growthOf = async (ctx: Ctx, scope: GrowthScope): Promise<Growth> => {
  const sides = sidesOf(scope);
  const [all] = await facet(ctx, sides, sql<string>`'all'`, () => ({}));
  const regions = await facet(ctx, sides, sql<string>`a.region_code`, regionCode => ({ regionCode }));
  const names = await namesOf(
    ctx,
    regions.map(r => r.key),
  );
  const quality = await facet(ctx, sides, qualitySql, qualityFilter);
  return {
    scope,
    all: all ?? lineOf('all', '', sides, { gained: undefined, lost: undefined }),
    byKind: await facet(ctx, sides, sql<string>`a.kind`, kind => ({ kind: kind as AssetKind })),
    byQuality: quality.filter(q => /^(patent|standard|award)\../.test(q.key)).sort((a, b) => (a.key < b.key ? -1 : 1)),
    byRegion: regions.map(r => ({ ...r, name: names.get(r.key) ?? r.key })),
    byPeriod: await byPeriod(ctx, scope, sides),
    ...(await rest(ctx, scope)),
  };
};
