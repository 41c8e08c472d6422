import { type SqlBool, sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type AbsenceRow, type ColleagueRow, type DeputyRow, endAbsence, endDeputy } from '../../contract/absence.ts';
import type { Role } from '../../contract/role.ts';
import type { PeopleDb } from '../db.ts';

type Ctx = Context<PeopleDb>;

interface Named {
  id: string;
  name: string;
}

/** The B 角 of a person on a day, if at work; undefined: nobody. */
export const deputyOn = (ctx: Ctx, personId: string, day: string): Promise<Named | undefined> =>
  ctx.db
    .selectFrom('people.deputies as d')
    .innerJoin('people.persons as p', 'p.id', 'd.deputy_id')
    .select(['p.id', 'p.name'])
    .where('d.person_id', '=', personId)
    .where('d.cancelled_at', 'is', null)
    .where('d.from_on', '<=', day)
    .where(sql<SqlBool>`coalesce(d.to_on >= ${day}::date, true)`)
    .where('p.role', 'is not', null)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst();

/** Those who are away on a day and for whom this person stands in. */
export const awayWithDeputy = (ctx: Ctx, deputyId: string, day: string): Promise<Named[]> =>
  ctx.db
    .selectFrom('people.pub_stand_ins as s')
    .innerJoin('people.persons as p', 'p.id', 's.person_id')
    .select(['p.id', 'p.name'])
    .where('s.deputy_id', '=', deputyId)
    .where('s.from_on', '<=', day)
    .where('s.to_on', '>=', day)
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .execute();

/** Whether somebody is away on a day, and who is the B 角 then, if at work. */
export interface Presence {
  /** 不在岗 until; null: at work. */
  awayTo: string | null;
  deputy: Named | null;
}

/** Presence of these people on a day; who is neither away nor has a B 角 is absent. @param day `2026-11-30` */
export const presenceOn = async (ctx: Ctx, ids: readonly string[], day: string): Promise<ReadonlyMap<string, Presence>> => {
  const rows = await ctx.ask<{ id: string; away_to: string | null; deputy_id: string | null; deputy_name: string | null }>(preparedSql`
    select w.id, a.to_on as away_to, b.id as deputy_id, b.name as deputy_name
    from unnest(${ids as string[]}::uuid[]) w (id)
    left join people.absences a on a.person_id = w.id and a.cancelled_at is null and daterange(a.from_on, a.to_on, '[]') @> ${day}::date
    left join people.deputies d on d.person_id = w.id and d.cancelled_at is null and daterange(d.from_on, d.to_on, '[]') @> ${day}::date
    left join people.persons b on b.id = d.deputy_id and b.role is not null and b.disabled_at is null
    where a.id is not null or b.id is not null`);
  return new Map(
    rows.map(r => [r.id, { awayTo: r.away_to, deputy: r.deputy_id === null ? null : { id: r.deputy_id, name: r.deputy_name ?? '' } }]),
  );
};

/** What is about somebody in reach, and what makes the reader a deputy. */
const concerning = (ctx: Ctx, table: string, deputy: string) =>
  sql<SqlBool>`(${whereScope(ctx.scope, { region: `${table}.region_code`, owner: `${table}.person_id` })} or ${sql.ref(deputy)} = ${ctx.actor.id})`;

/** Absences that are not over, the nearest first. */
export const absenceRows = async (ctx: Ctx): Promise<AbsenceRow[]> => {
  const today = dayOf(ctx.now);
  const rows = await ctx.db
    .selectFrom('people.absences as a')
    .innerJoin('people.persons as p', 'p.id', 'a.person_id')
    .leftJoin('people.deputies as d', join =>
      join
        .onRef('d.person_id', '=', 'a.person_id')
        .on('d.cancelled_at', 'is', null)
        .on(sql<SqlBool>`daterange(d.from_on, d.to_on, '[]') @> greatest(a.from_on, ${today}::date)`),
    )
    .leftJoin('people.persons as b', 'b.id', 'd.deputy_id')
    .select(['a.id', 'a.person_id', 'p.name', 'a.kind', 'a.from_on', 'a.to_on', 'b.id as deputy_id', 'b.name as deputy_name'])
    .where('a.cancelled_at', 'is', null)
    .where('a.to_on', '>=', today)
    .where(concerning(ctx, 'a', 'd.deputy_id'))
    .orderBy('a.from_on')
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .limit(500)
    .execute();
  return rows.map(r => ({
    id: r.id,
    person: { id: r.person_id, name: r.name },
    kind: r.kind as AbsenceRow['kind'],
    fromOn: r.from_on,
    toOn: r.to_on,
    deputy: r.deputy_id === null ? null : { id: r.deputy_id, name: r.deputy_name ?? '' },
    isNow: r.from_on <= today,
    mayEnd: ctx.can(endAbsence.name) && (ctx.scope.reach !== 'self' || r.person_id === ctx.actor.id),
  }));
};

/** Deputies in force or to come. */
export const deputyRows = async (ctx: Ctx): Promise<DeputyRow[]> => {
  const today = dayOf(ctx.now);
  const rows = await ctx.db
    .selectFrom('people.deputies as d')
    .innerJoin('people.persons as p', 'p.id', 'd.person_id')
    .innerJoin('people.persons as b', 'b.id', 'd.deputy_id')
    .select(['d.id', 'd.person_id', 'p.name', 'd.deputy_id', 'b.name as deputy_name', 'd.from_on', 'd.to_on'])
    .where('d.cancelled_at', 'is', null)
    .where(sql<SqlBool>`coalesce(d.to_on >= ${today}::date, true)`)
    .where(concerning(ctx, 'd', 'd.deputy_id'))
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .orderBy('d.from_on')
    .limit(500)
    .execute();
  return rows.map(r => ({
    id: r.id,
    person: { id: r.person_id, name: r.name },
    deputy: { id: r.deputy_id, name: r.deputy_name },
    fromOn: r.from_on,
    toOn: r.to_on,
    mayEnd: ctx.can(endDeputy.name) && (ctx.scope.reach !== 'self' || r.person_id === ctx.actor.id),
  }));
};

/** Who works for enterprises in the reader's region, by name. */
export const colleagueRows = async (ctx: Ctx): Promise<ColleagueRow[]> => {
  const today = dayOf(ctx.now);
  const rows = await ctx.db
    .selectFrom('people.persons as p')
    .leftJoin('people.authorities as u', 'u.id', 'p.unit_id')
    .leftJoin('people.absences as a', join =>
      join
        .onRef('a.person_id', '=', 'p.id')
        .on('a.cancelled_at', 'is', null)
        .on(sql<SqlBool>`daterange(a.from_on, a.to_on, '[]') @> ${today}::date`),
    )
    .select(['p.id', 'p.name', 'p.role', 'u.name as unit_name', 'a.to_on'])
    .where(whereScope(ctx.scope, { region: 'p.region_code' }))
    .where('p.role', 'in', ['officer', 'stationLead', 'manager'])
    .where('p.disabled_at', 'is', null)
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .orderBy('p.id')
    .limit(1_000)
    .execute();
  return rows.map(r => ({ id: r.id, name: r.name, role: r.role as Role, unitName: r.unit_name, awayUntil: r.to_on }));
};
