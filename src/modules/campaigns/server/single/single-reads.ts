import { type SqlBool, sql } from 'kysely';
import { clockOf, dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { cancelSingle, changeSingle, recordSingle } from '../../contract/operations-single.ts';
import type { SingleForm, SingleVisit } from '../../contract/single-visit.ts';
import { singleState } from '../../domain/single-visit.ts';
import type { Clash } from '../../domain/visit-warnings.ts';
import type { CampaignsDb } from '../db.ts';
import { leads } from '../policy.ts';

export type SinglesContext = Context<CampaignsDb>;

const peopleOfVisit = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', p.person_id, 'name', p.person_name) order by p.person_name, p.person_id)
  from campaigns.single_visit_people p where p.single_visit_id = v.id and p.left_at is null), '[]')`;

const movesOfVisit = sql<SingleVisit['moves']>`coalesce((
  select json_agg(json_build_object('id', m.id, 'at', m.moved_at, 'byName', m.moved_by_name, 'from', lower(m.from_slot), 'to', lower(m.to_slot),
    'reason', m.reason) order by m.moved_at) from campaigns.single_visit_moves m where m.single_visit_id = v.id), '[]')`;

/** Single visits in reach, with their people and changes. */
export const singlesOf = (ctx: SinglesContext) =>
  ctx.db
    .selectFrom('campaigns.single_visits as v')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'v.enterprise_id')
    .where(whereScope(ctx.scope, { region: 'v.region_code' }))
    .select(['v.id', 'v.authority_id', 'v.region_code', 'v.enterprise_id', 'e.name as enterprise_name', 'v.form', 'v.day', 'v.place'])
    .select(['v.purpose', 'v.agreed', 'v.planned_by', 'v.planned_by_name', 'v.planned_at', 'v.version'])
    .select(['v.ended_at', 'v.ended_by_name', 'v.outcome', 'v.ended_note'])
    .select([sql<Date>`lower(v.slot)`.as('starts_at'), sql<Date>`upper(v.slot)`.as('ends_at')])
    .select([peopleOfVisit.as('people'), movesOfVisit.as('moves')]);

/** One of them. */
export const findSingle = (ctx: SinglesContext, id: string) => singlesOf(ctx).where('v.id', '=', id).executeTakeFirst();
export type SingleRecord = NonNullable<Awaited<ReturnType<typeof findSingle>>>;

/** The same, held still until the end of the call. */
export const lockSingle = (ctx: SinglesContext, id: string) => singlesOf(ctx).where('v.id', '=', id).forUpdate('v').executeTakeFirst();

/** Who planned it, who goes, and the leads. */
export const mayActOnSingle = (actor: SinglesContext['actor'], v: Pick<SingleRecord, 'planned_by' | 'people'>): boolean =>
  leads(actor) || v.planned_by === actor.id || v.people.some(p => p.id === actor.id);

const actsOn = (ctx: SinglesContext, v: SingleRecord): string[] => {
  if (v.outcome !== null || !mayActOnSingle(ctx.actor, v)) return [];
  const begun = v.starts_at <= ctx.now;
  return [...(begun ? [recordSingle.name] : []), changeSingle.name, cancelSingle.name].filter(ctx.can);
};

const iso = (at: Date | string): string => new Date(at).toISOString();

/** A visit as pages show it. */
export const singleView = (ctx: SinglesContext, v: SingleRecord): SingleVisit => ({
  id: v.id,
  enterpriseId: v.enterprise_id,
  enterpriseName: v.enterprise_name,
  form: v.form as SingleForm,
  state: singleState(v, ctx.now),
  startsAt: iso(v.starts_at),
  endsAt: iso(v.ends_at),
  agreed: v.agreed,
  place: v.place,
  purpose: v.purpose,
  people: v.people,
  plannedByName: v.planned_by_name,
  plannedAt: iso(v.planned_at),
  version: v.version,
  endedAt: v.ended_at && iso(v.ended_at),
  endedByName: v.ended_by_name,
  endedNote: v.ended_note,
  moves: v.moves.map(m => ({ ...m, at: iso(m.at), from: iso(m.from), to: iso(m.to) })),
  may: actsOn(ctx, v),
});

const goesThere = (ctx: SinglesContext) => sql<SqlBool>`exists (select 1 from campaigns.single_visit_people p
  where p.single_visit_id = v.id and p.person_id = ${ctx.actor.id} and p.left_at is null)`;

/** The caller's own of a day, in order: those called off and those moved away from it stand there as well, so that nobody misses it. */
export const mySingles = async (ctx: SinglesContext, day: string): Promise<SingleVisit[]> => {
  const rows = await singlesOf(ctx)
    .where(goesThere(ctx))
    .where(
      sql<SqlBool>`(v.day = ${day}::date or exists (select 1 from campaigns.single_visit_moves m
        where m.single_visit_id = v.id and reference.day_of(lower(m.from_slot)) = ${day}::date))`,
    )
    .orderBy(sql`lower(v.slot)`)
    .execute();
  return rows.map(v => singleView(ctx, v));
};

interface Asked {
  personIds: readonly string[];
  from: Date;
  to: Date;
  exceptId?: string | undefined;
}

/** What these people have at an overlapping time, as far as the caller sees it. */
export const clashesOf = async (ctx: SinglesContext, a: Asked): Promise<Clash[]> => {
  const { rows } = await sql<{ person: string | null; at: Date; enterprise: string }>`
    select coalesce(p.name, '') as person, lower(s.slot) as at, coalesce(r.enterprise_name, e.name, '') as enterprise
    from campaigns.person_slots s
    left join campaigns.appointments a on a.id = s.appointment_id left join campaigns.roster r on r.id = a.roster_id
    left join campaigns.single_visits v on v.id = s.single_visit_id left join enterprises.pub_enterprises e on e.id = v.enterprise_id
    left join people.pub_persons p on p.id = s.person_id
    where s.released_at is null and s.person_id = any (${[...a.personIds]}::uuid[])
      and s.slot && tstzrange(${a.from.toISOString()}::timestamptz, ${a.to.toISOString()}::timestamptz)
      and s.single_visit_id is distinct from ${a.exceptId ?? null}::uuid
    order by lower(s.slot), p.name limit 20`.execute(ctx.db);
  return rows.map(r => ({ person: r.person ?? '', at: `${dayOf(r.at)} ${clockOf(r.at)}`, enterprise: r.enterprise }));
};
