import { sql } from 'kysely';
import { clockOf, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { planningProblems } from '../../contract/problems.ts';
import type { SinglePlan } from '../../contract/single-visit.ts';
import { clashesOf, type SingleRecord, type SinglesContext } from './single-reads.ts';

/** Who goes, with the name of that day. */
export interface Goer {
  id: string;
  name: string;
}

/** Start and end of a plan. */
export const spanOf = (plan: Pick<SinglePlan, 'startsAt' | 'minutes'>): { from: Date; to: Date } => {
  const from = new Date(plan.startsAt);
  return { from, to: new Date(from.getTime() + plan.minutes * 60_000) };
};

const rangeOf = ({ from, to }: { from: Date; to: Date }) =>
  sql<string>`tstzrange(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)`;

/** Whoever books one of these people waits here: in the order of their ids, as teams do. */
export const peopleInTurn = async (ctx: SinglesContext, personIds: readonly string[]): Promise<void> => {
  for (const id of personIds.toSorted()) await inTurn(ctx, `campaigns.person ${id}`);
};

/** @throws Problem `personBusy`: who, when and where, or `twoPlaces` for what lies out of the caller's sight */
const take = async (
  ctx: SinglesContext,
  v: { id: string; region_code: string },
  plan: SinglePlan,
  goers: readonly Goer[],
): Promise<void> => {
  const span = spanOf(plan);
  const [clash] = await clashesOf(ctx, { personIds: goers.map(g => g.id), ...span, exceptId: v.id });
  if (clash) throw planningProblems.personBusy(clash);
  const at = `${dayOf(span.from)} ${clockOf(span.from)}`;
  for (const goer of goers)
    await sql`insert into campaigns.person_slots (id, authority_id, region_code, single_visit_id, person_id, slot)
      values (${newId()}, ${ctx.actor.authorityId}, ${v.region_code}, ${v.id}, ${goer.id}, ${rangeOf(span)})`
      .execute(ctx.db)
      .catch((error: unknown) => {
        if ((error as { code?: string }).code === '23P01') throw planningProblems.twoPlaces({ at });
        throw error;
      });
};

const release = async (ctx: SinglesContext, id: string): Promise<void> => {
  await sql`update campaigns.person_slots set released_at = ${ctx.now} where single_visit_id = ${id} and released_at is null`.execute(
    ctx.db,
  );
};

const join = async (ctx: SinglesContext, v: { id: string; region_code: string }, goers: readonly Goer[]): Promise<void> => {
  if (goers.length === 0) return;
  await ctx.db
    .insertInto('campaigns.single_visit_people')
    .values(
      goers.map(g => ({
        id: newId(),
        authority_id: ctx.actor.authorityId,
        region_code: v.region_code,
        single_visit_id: v.id,
        person_id: g.id,
        person_name: g.name,
      })),
    )
    .execute();
};

const leave = async (ctx: SinglesContext, id: string, personIds: readonly string[]): Promise<void> => {
  if (personIds.length === 0) return;
  await ctx.db
    .updateTable('campaigns.single_visit_people')
    .set({ left_at: ctx.now })
    .where('single_visit_id', '=', id)
    .where('person_id', 'in', [...personIds])
    .where('left_at', 'is', null)
    .execute();
};

/** Writes a new visit down. @throws Problem `personBusy`, `twoPlaces`, `singleIdTaken` */
export const insertSingle = async (
  ctx: SinglesContext,
  v: { id: string; region_code: string; enterprise_id: string },
  plan: SinglePlan,
  goers: readonly Goer[],
): Promise<void> => {
  const { form, place, purpose, agreed } = plan;
  const span = spanOf(plan);
  const { numAffectedRows: made } = await sql`
    insert into campaigns.single_visits (id, authority_id, region_code, enterprise_id, form, day, slot, place, purpose, agreed, planned_by, planned_by_name, planned_at, updated_at)
    values (${v.id}, ${ctx.actor.authorityId}, ${v.region_code}, ${v.enterprise_id}, ${form}, ${dayOf(span.from)}::date, ${rangeOf(span)}, ${place}, ${purpose},
      ${agreed}, ${ctx.actor.id}, ${ctx.actor.name}, ${ctx.now}, ${ctx.now}) on conflict (id) do nothing`.execute(ctx.db);
  if (made !== 1n) throw planningProblems.singleIdTaken();
  await join(ctx, v, goers);
  await take(ctx, v, plan, goers);
};

/** What becomes of it, and why. */
interface Change {
  plan: SinglePlan;
  goers: readonly Goer[];
  reason: string;
}

/** Another time, other people: the time before and the reason stay to be read. @throws Problem `personBusy`, `twoPlaces` */
export const changeSingleRow = async (ctx: SinglesContext, v: SingleRecord, { plan, goers, reason }: Change): Promise<void> => {
  const { form, place, purpose, agreed } = plan;
  const span = spanOf(plan);
  await sql`insert into campaigns.single_visit_moves (id, authority_id, region_code, single_visit_id, moved_at, moved_by_name, from_slot, to_slot, reason)
    values (${newId()}, ${v.authority_id}, ${v.region_code}, ${v.id}, ${ctx.now}, ${ctx.actor.name},
      ${rangeOf({ from: v.starts_at, to: v.ends_at })}, ${rangeOf(span)}, ${reason})`.execute(ctx.db);
  await sql`update campaigns.single_visits set form = ${form}, day = ${dayOf(span.from)}::date, slot = ${rangeOf(span)}, place = ${place},
    purpose = ${purpose}, agreed = ${agreed}, version = version + 1, updated_at = ${ctx.now} where id = ${v.id}`.execute(ctx.db);
  const there = new Set(v.people.map(p => p.id));
  const wanted = new Set(goers.map(g => g.id));
  await leave(
    ctx,
    v.id,
    [...there].filter(id => !wanted.has(id)),
  );
  await join(
    ctx,
    v,
    goers.filter(g => !there.has(g.id)),
  );
  await release(ctx, v.id);
  await take(ctx, v, plan, goers);
};

/** Held, missed or cancelled; its people are free. */
export const endSingle = async (ctx: SinglesContext, id: string, outcome: 'held' | 'missed' | 'cancelled', note: string): Promise<void> => {
  await release(ctx, id);
  await ctx.db
    .updateTable('campaigns.single_visits')
    .set(eb => ({
      outcome,
      ended_note: note,
      ended_at: ctx.now,
      ended_by_name: ctx.actor.name,
      updated_at: ctx.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
};

/** Another goes in somebody's place, or nobody. The visit's version tells editors of it. @throws Problem `personBusy`, `twoPlaces` */
export const replaceGoer = async (
  ctx: SinglesContext,
  v: SingleRecord,
  goingId: string | undefined,
  coming: Goer | undefined,
): Promise<void> => {
  if (goingId !== undefined) await leave(ctx, v.id, [goingId]);
  await sql`update campaigns.person_slots set released_at = ${ctx.now}
    where single_visit_id = ${v.id} and person_id = ${goingId ?? null}::uuid and released_at is null`.execute(ctx.db);
  if (coming && !v.people.some(p => p.id === coming.id)) {
    await join(ctx, v, [coming]);
    const minutes = Math.round((v.ends_at.getTime() - v.starts_at.getTime()) / 60_000);
    const plan = { startsAt: v.starts_at.toISOString(), minutes } as SinglePlan;
    await take(ctx, v, plan, [coming]);
  }
  await sql`update campaigns.single_visits set version = version + 1, updated_at = ${ctx.now} where id = ${v.id}`.execute(ctx.db);
};
