import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { Duty, Specialty, StaffView, StationKind, StationRow } from '../contract/station.ts';
import type { StationsDb } from './db.ts';

type Ctx = Context<StationsDb>;

const stationRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('stations.stations as s')
    .where(whereScope(ctx.scope, { region: 's.region_code' }))
    .select(['s.id', 's.name', 's.kind', 's.region_code', 's.address', 's.hours', 's.phone', 's.version'])
    .select(sql<number>`(select count(*)::int from stations.staff p where p.station_id = s.id and p.released_at is null)`.as('staff_count'))
    .select(
      sql<number>`coalesce((select sum(p.capacity_per_day)::int from stations.staff p where p.station_id = s.id and p.released_at is null), 0)`.as(
        'capacity',
      ),
    );

type Row = Awaited<ReturnType<ReturnType<typeof stationRows>['executeTakeFirstOrThrow']>>;

const viewOf = (r: Row): StationRow => ({
  id: r.id,
  name: r.name,
  kind: r.kind as StationKind,
  regionCode: r.region_code,
  address: r.address,
  hours: r.hours,
  phone: r.phone,
  staffCount: r.staff_count,
  capacityPerDay: r.capacity,
});

/** Stations in reach, by place and name. */
export const stationPage = async (ctx: Ctx, page: { after?: string | undefined; limit: number }) => {
  const key = decodeCursor(page.after);
  let q = stationRows(ctx);
  if (key?.length === 3) q = q.where(sql<boolean>`(s.region_code, s.name, s.id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)`);
  const rows = await q
    .orderBy('s.region_code')
    .orderBy(sql`s.name collate "zh-x-icu"`)
    .orderBy('s.id')
    .limit(page.limit + 1)
    .execute();
  const { shown, next } = toPage(rows, page.limit, r => [r.region_code, r.name, r.id]);
  return { rows: shown.map(viewOf), next };
};

export const findStation = async (ctx: Ctx, id: string) => {
  const row = await stationRows(ctx).where('s.id', '=', id).executeTakeFirst();
  return row && { ...viewOf(row), version: row.version };
};

const staffColumns = ['id', 'person_id', 'person_name', 'duty', 'specialties', 'capacity_per_day', 'assigned_at'] as const;

/** Who works at a station now, the lead first. */
export const staffOf = async (ctx: Ctx, stationId: string): Promise<StaffView[]> => {
  const rows = await ctx.db
    .selectFrom('stations.staff')
    .select(staffColumns)
    .where('station_id', '=', stationId)
    .where('released_at', 'is', null)
    .orderBy(sql`duty <> 'lead'`)
    .orderBy(sql`person_name collate "zh-x-icu"`)
    .execute();
  return rows.map(r => ({
    id: r.id,
    personId: r.person_id,
    name: r.person_name,
    duty: r.duty as Duty,
    specialties: r.specialties as Specialty[],
    capacityPerDay: r.capacity_per_day,
    assignedAt: r.assigned_at.toISOString(),
  }));
};

/** Everybody on duty at the stations in reach. */
export const allStaff = async (ctx: Ctx) => {
  const rows = await ctx.db
    .selectFrom('stations.staff as p')
    .innerJoin('stations.stations as s', 's.id', 'p.station_id')
    .where(whereScope(ctx.scope, { region: 's.region_code' }))
    .where('p.released_at', 'is', null)
    .select(['p.id', 'p.person_id', 'p.person_name', 'p.duty', 'p.specialties', 'p.capacity_per_day', 'p.assigned_at'])
    .select(['s.id as station_id', 's.name as station_name', 's.region_code as station_region'])
    .orderBy('s.region_code')
    .orderBy(sql`p.person_name collate "zh-x-icu"`)
    .limit(500)
    .execute();
  return rows.map(r => ({
    id: r.id,
    personId: r.person_id,
    name: r.person_name,
    duty: r.duty as Duty,
    specialties: r.specialties as Specialty[],
    capacityPerDay: r.capacity_per_day,
    assignedAt: r.assigned_at.toISOString(),
    stationId: r.station_id,
    stationName: r.station_name,
    stationRegionCode: r.station_region,
  }));
};

/** A staff row still in force, with its station's place. */
export const findStaff = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('stations.staff')
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .select(['id', 'station_id'])
    .forNoKeyUpdate()
    .executeTakeFirst();

/** An active person who works in the field, by id. */
export const findWorker = (ctx: Ctx, personId: string) =>
  ctx.db
    .selectFrom('people.pub_persons')
    .select(['id', 'name', 'role'])
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', personId)
    .where('active', '=', true)
    .where('role', 'in', ['officer', 'stationLead'])
    .executeTakeFirst();

/** Who may be put to this station: officers and leads in reach who are not there yet. */
export const candidatesFor = async (ctx: Ctx, stationId: string) => {
  const rows = await ctx.db
    .selectFrom('people.pub_persons as p')
    .select(['p.id', 'p.name', 'p.role'])
    .where(whereScope(ctx.scope, { region: 'p.region_code' }))
    .where('p.active', '=', true)
    .where('p.role', 'in', ['officer', 'stationLead'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('stations.staff as s')
            .select('s.id')
            .where('s.station_id', '=', stationId)
            .whereRef('s.person_id', '=', 'p.id')
            .where('s.released_at', 'is', null),
        ),
      ),
    )
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .limit(200)
    .execute();
  return rows.map(r => ({ personId: r.id ?? '', name: r.name ?? '', role: r.role ?? '' }));
};
