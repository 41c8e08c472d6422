import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { stationsProblems } from '../contract/problems.ts';
import type { Duty, Specialty, StationFields } from '../contract/station.ts';
import type { StationsDb } from './db.ts';

type Ctx = Context<StationsDb>;

const columnsOf = (s: StationFields) => ({
  name: s.name,
  kind: s.kind,
  region_code: s.regionCode,
  address: s.address,
  hours: s.hours,
  phone: s.phone,
});

/** Turns the name's unique constraint into its sentence. */
const nameTaken = (name: string) => (error: unknown) => {
  if ((error as { constraint?: string }).constraint === 'stations_name_once') throw stationsProblems.nameTaken({ name });
  throw error;
};

export const insertStation = async (ctx: Ctx, id: string, s: StationFields): Promise<void> => {
  await ctx.db
    .insertInto('stations.stations')
    .values({ id, authority_id: ctx.actor.authorityId, created_at: ctx.now, updated_at: ctx.now, ...columnsOf(s) })
    .execute()
    .catch(nameTaken(s.name));
};

/** @throws Problem `changedMeanwhile` when the version is no longer the one that was read */
export const correctStationRow = async (ctx: Ctx, id: string, version: number, s: StationFields): Promise<void> => {
  const row = await ctx.db
    .updateTable('stations.stations')
    .set({ ...columnsOf(s), updated_at: ctx.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
    .catch(nameTaken(s.name));
  if (!row) throw stationsProblems.changedMeanwhile();
};

interface Assignment {
  stationId: string;
  regionCode: string;
  personId: string;
  personName: string;
  duty: Duty;
  specialties: Specialty[];
  capacityPerDay: number;
}

/** Puts a person to a station, or corrects what is written of them there. */
export const assignToStation = async (ctx: Ctx, a: Assignment): Promise<string> => {
  const written = { duty: a.duty, specialties: a.specialties, capacity_per_day: a.capacityPerDay, person_name: a.personName };
  const there = await ctx.db
    .updateTable('stations.staff')
    .set(written)
    .where('station_id', '=', a.stationId)
    .where('person_id', '=', a.personId)
    .where('released_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (there) return there.id;
  const id = newId();
  await ctx.db
    .insertInto('stations.staff')
    .values({
      id,
      authority_id: ctx.actor.authorityId,
      region_code: a.regionCode,
      station_id: a.stationId,
      person_id: a.personId,
      assigned_at: ctx.now,
      ...written,
    })
    .execute();
  return id;
};

export const releaseFromStation = async (ctx: Ctx, id: string): Promise<void> => {
  await ctx.db.updateTable('stations.staff').set({ released_at: ctx.now }).where('id', '=', id).execute();
};
