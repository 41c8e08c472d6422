import { sql } from 'kysely';
import { type CallContext, retype } from '#platform/server/context.ts';
import { isOutsideRole, outsideRoles } from '../contract/role.ts';
import { absenceRows, awayWithDeputy, colleagueRows, deputyOn, type Presence, presenceOn } from './absence/reads.ts';
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
export const people = (ctx: CallContext) => {
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
    /** Who works for enterprises in the caller's region, by name, with the day up to which somebody is away. */
    colleagues: () => colleagueRows(retype<PeopleDb>(ctx)),
    /** 请假外出 in the caller's region that is not over, the nearest first. */
    absences: () => absenceRows(retype<PeopleDb>(ctx)),
    /** Whether the account is in force and has a role of staff now: what was heard late asks this first. */
    isAtWork: async (id: string): Promise<boolean> => {
      const row = await db.selectFrom('people.persons').select(columns).where('id', '=', id).executeTakeFirst();
      return row !== undefined && colleague(row).active && !isOutsideRole(row.role ?? '');
    },
    /** Active staff of a unit, by name; experts and partners are none. */
    staffOf: async (unitId: string): Promise<Colleague[]> => {
      const rows = await db
        .selectFrom('people.persons')
        .select(columns)
        .where('unit_id', '=', unitId)
        .where('role', 'not in', outsideRoles)
        .where('disabled_at', 'is', null)
        .orderBy(sql`name collate "zh-x-icu"`)
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
        .orderBy(sql`name collate "zh-x-icu"`)
        .limit(1_000)
        .execute();
      return rows.map(colleague);
    },
    /** The B 角 of a person on a day, if at work. @param day `2026-11-30` */
    deputyOf: (personId: string, day: string) => deputyOn(retype<PeopleDb>(ctx), personId, day),
    /** 代管: those who are away on a day and for whom this person stands in. @param day `2026-11-30` */
    deputiesFor: (personId: string, day: string) => awayWithDeputy(retype<PeopleDb>(ctx), personId, day),
    /** Who of these is away on a day, and who stands in; who is neither away nor has a B 角 is absent. @param day `2026-11-30` */
    presenceOn: (ids: readonly string[], day: string): Promise<ReadonlyMap<string, Presence>> =>
      presenceOn(retype<PeopleDb>(ctx), ids, day),
    /** Names of organisations by id, also of those above the caller's place. */
    authorityNames: async (ids: readonly string[]): Promise<Map<string, string>> => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('people.pub_authority_names')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(ids)])
        .execute();
      return new Map(rows.map(r => [r.id, r.name]));
    },
    /** Makes an organisation, e.g. the unit behind a station. @throws Problem `notWithinRegion`, `authorityNameTaken` */
    addAuthority: (made: NewAuthority): Promise<void> => addAuthority(retype<PeopleDb>(ctx), made),
  };
};
