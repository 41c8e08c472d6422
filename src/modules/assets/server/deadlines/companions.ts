import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { WarningsDb } from './db-warnings.ts';

/** An enterprise as far as its companion depends on it. */
export interface Accompanied {
  enterprise_id: string;
  region_code: string;
}

const rank: Readonly<Record<string, number>> = { officer: 0, lead: 1, assistant: 2 };

/** Who stands in for a street without anybody assigned: an officer of its station, else its lead. */
const staffByRegion = async (ctx: Context<WarningsDb>): Promise<ReadonlyMap<string, string>> => {
  const rows = await ctx.db
    .selectFrom('stations.pub_staff as s')
    .innerJoin('people.pub_persons as p', 'p.id', 's.person_id')
    .select(['s.station_region_code as region', 's.person_id as person', 's.duty'])
    .where('p.active', '=', true)
    .execute();
  const order = (r: (typeof rows)[number]): string => `${rank[r.duty ?? ''] ?? 3} ${r.person}`;
  const found = new Map<string, string>();
  for (const r of rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)))
    if (r.region && r.person && !found.has(r.region)) found.set(r.region, r.person);
  // A street without a station: the lead of a station of its district.
  for (const r of rows.filter(x => x.duty === 'lead').toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const district = r.region?.slice(0, 6) ?? '';
    if (r.person && !found.has(district)) found.set(district, r.person);
  }
  return found;
};

const assignedTo = async (ctx: Context<WarningsDb>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await ctx.db
    .selectFrom('assets.companions as c')
    .innerJoin('people.pub_persons as p', 'p.id', 'c.person_id')
    .select(['c.enterprise_id', 'c.person_id'])
    .where('c.released_at', 'is', null)
    .where('p.active', '=', true)
    .where(sql<boolean>`c.enterprise_id = any (${ids as string[]}::uuid[])`)
    .execute();
  return new Map(rows.map(r => [r.enterprise_id, r.person_id]));
};

/**
 * 陪跑人 of each enterprise: the assigned person if still at work, else who serves at the station of its street, else at the district's, else a lead there.
 * @returns by enterprise id; absent where nobody serves
 */
export const companionsOf = async (ctx: Context<WarningsDb>, of: readonly Accompanied[]): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  if (of.length === 0) return found;
  const assigned = await assignedTo(ctx, [...new Set(of.map(o => o.enterprise_id))]);
  const staff = await staffByRegion(ctx);
  for (const o of of) {
    const person = assigned.get(o.enterprise_id) ?? staff.get(o.region_code) ?? staff.get(o.region_code.slice(0, 6));
    if (person) found.set(o.enterprise_id, person);
  }
  return found;
};
