import { type AnyContext, retype } from '#platform/server/context.ts';
import { addAuthority, type NewAuthority } from './authority-handlers.ts';
import type { PeopleDb } from './db.ts';

/** A colleague as other rooms may show them. */
export interface Colleague {
  id: string;
  name: string;
  role: string | null;
  unitId: string | null;
  regionCode: string;
  /** Has a role and is not disabled. */
  active: boolean;
}

const columns = ['id', 'name', 'role', 'unit_id', 'region_code', 'disabled_at'] as const;
interface Row {
  id: string;
  name: string;
  role: string | null;
  unit_id: string | null;
  region_code: string;
  disabled_at: Date | null;
}
const colleague = (r: Row): Colleague => ({
  id: r.id,
  name: r.name,
  role: r.role,
  unitId: r.unit_id,
  regionCode: r.region_code,
  active: r.role !== null && r.disabled_at === null,
});

/** What other rooms may ask of this one, in the caller's transaction and within its reach. */
export const people = (ctx: AnyContext) => {
  const { db } = retype<PeopleDb>(ctx);
  return {
    /** Colleagues by id; those out of reach are absent. */
    personsByIds: async (ids: readonly string[]): Promise<Map<string, Colleague>> => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('people.persons')
        .select(columns)
        .where('id', 'in', [...new Set(ids)])
        .execute();
      return new Map(rows.map(r => [r.id, colleague(r)]));
    },
    /** Whether the account is in force and has a role now: what was heard late asks this first. */
    isAtWork: async (id: string): Promise<boolean> => {
      const row = await db.selectFrom('people.persons').select(columns).where('id', '=', id).executeTakeFirst();
      return row !== undefined && colleague(row).active;
    },
    /** Active staff of a unit, by name. */
    staffOf: async (unitId: string): Promise<Colleague[]> => {
      const rows = await db
        .selectFrom('people.persons')
        .select(columns)
        .where('unit_id', '=', unitId)
        .where('role', 'is not', null)
        .where('disabled_at', 'is', null)
        .orderBy('name')
        .execute();
      return rows.map(colleague);
    },
    /** Active staff of a region and below. @param regionCode GB/T 2260 prefix */
    staffIn: async (regionCode: string): Promise<Colleague[]> => {
      const rows = await db
        .selectFrom('people.persons')
        .select(columns)
        .where('region_code', '>=', regionCode)
        .where('region_code', '<', `${regionCode}:`)
        .where('role', 'in', ['officer', 'stationLead', 'manager'])
        .where('disabled_at', 'is', null)
        .orderBy('name')
        .limit(1_000)
        .execute();
      return rows.map(colleague);
    },
    /** Names of organisations by id. */
    authorityNames: async (ids: readonly string[]): Promise<Map<string, string>> => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('people.authorities')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(ids)])
        .execute();
      return new Map(rows.map(r => [r.id, r.name]));
    },
    /** Makes an organisation, e.g. the unit behind a station. @throws Problem `notWithinRegion`, `authorityNameTaken` */
    addAuthority: (made: NewAuthority): Promise<void> => addAuthority(retype<PeopleDb>(ctx), made),
  };
};
