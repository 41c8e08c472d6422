import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { endAbsence, endDeputy, listAbsences, listColleagues, setAbsence, setDeputy } from '../../contract/absence.ts';
import { peopleProblems } from '../../contract/problems.ts';
import type { PeopleDb } from '../db.ts';
import { servesEnterprises } from '../handover/receivers.ts';
import { findPerson } from '../persons.ts';
import { absenceRows, colleagueRows, deputyRows } from './reads.ts';

const { command, query } = handlersFor<PeopleDb>();
type Ctx = Context<PeopleDb>;

/** Oneself, or a colleague in the reach of the call. */
const personFor = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('people.persons')
    .select(['id', 'name', 'role', 'authority_id', 'region_code', 'disabled_at'])
    .where('id', '=', id)
    .where(whereScope(ctx.scope, { region: 'region_code', owner: 'id' }))
    .executeTakeFirst();

type Person = NonNullable<Awaited<ReturnType<typeof personFor>>>;

const mustServe = (p: Pick<Person, 'name' | 'role' | 'disabled_at'>): void => {
  if (!servesEnterprises(p)) throw peopleProblems.notFieldWorker({ name: p.name });
};

const madeBy = (ctx: Ctx, person: Person) => ({
  authority_id: person.authority_id,
  region_code: person.region_code,
  person_id: person.id,
  created_at: ctx.now,
  created_by: ctx.actor.id,
});

/** What the constraints say in their words. */
const refused = (overlaps: () => Error) => (error: unknown) => {
  const { constraint = '' } = error as { constraint?: string };
  if (constraint.endsWith('_once')) throw overlaps();
  if (constraint.endsWith('_pkey')) throw platformProblems.commandReused();
  throw error;
};

/** What has not begun falls away; what has begun ends the day before. */
const endOf = (ctx: Ctx, row: { from_on: string }) => {
  const today = dayOf(ctx.now);
  return row.from_on >= today ? { cancelled_at: ctx.now } : { to_on: addDays(today, -1) };
};

const absence = command(setAbsence, {
  load: (ctx, i) => personFor(ctx, i.personId),
  allow: matrixDecides,
  run: async (ctx, person, i) => {
    mustServe(person);
    if (i.toOn < dayOf(ctx.now)) throw peopleProblems.absenceOver();
    const { id, kind, fromOn, toOn } = i;
    await ctx.db
      .insertInto('people.absences')
      .values({ id, kind, from_on: fromOn, to_on: toOn, ...madeBy(ctx, person) })
      .execute()
      .catch(refused(peopleProblems.absenceOverlaps));
    return { subject: person.id, result: { id } };
  },
});

const deputy = command(setDeputy, {
  load: (ctx, i) => personFor(ctx, i.personId),
  allow: matrixDecides,
  run: async (ctx, person, i) => {
    mustServe(person);
    const other = await findPerson(ctx, i.deputyId);
    // Who stands in must see what the absent one sees.
    if (!other || other.id === person.id || !servesEnterprises(other) || !person.region_code.startsWith(other.region_code))
      throw peopleProblems.deputyUnfit({ name: other?.name ?? '' });
    if (i.toOn !== null && i.toOn < dayOf(ctx.now)) throw peopleProblems.absenceOver();
    const { id, deputyId, fromOn, toOn } = i;
    await ctx.db
      .insertInto('people.deputies')
      .values({ id, deputy_id: deputyId, from_on: fromOn, to_on: toOn, ...madeBy(ctx, person) })
      .execute()
      .catch(refused(peopleProblems.deputyOverlaps));
    return { subject: person.id, result: { id } };
  },
});

const standing = (ctx: Ctx, table: 'people.absences' | 'people.deputies', id: string) =>
  ctx.db
    .selectFrom(table)
    .select(['id', 'person_id', 'from_on', 'to_on'])
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .where(whereScope(ctx.scope, { region: 'region_code', owner: 'person_id' }))
    .forNoKeyUpdate()
    .executeTakeFirst();

const mustGoOn = (ctx: Ctx, row: { to_on: string | null }): void => {
  if (row.to_on !== null && row.to_on < dayOf(ctx.now)) throw peopleProblems.absenceOver();
};

/** 请假外出 and AB 角 (7.4.2-a). */
export const absenceHandlers = [
  query(listAbsences, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ absences: await absenceRows(ctx), deputies: await deputyRows(ctx) }),
  }),
  query(listColleagues, { load: noRecord, allow: matrixDecides, run: async ctx => ({ rows: await colleagueRows(ctx) }) }),
  absence,
  deputy,
  command(endAbsence, {
    load: (ctx, i) => standing(ctx, 'people.absences', i.id),
    allow: matrixDecides,
    run: async (ctx, row) => {
      mustGoOn(ctx, row);
      await ctx.db.updateTable('people.absences').set(endOf(ctx, row)).where('id', '=', row.id).execute();
      return { subject: row.person_id, result: { id: row.id } };
    },
  }),
  command(endDeputy, {
    load: (ctx, i) => standing(ctx, 'people.deputies', i.id),
    allow: matrixDecides,
    run: async (ctx, row) => {
      mustGoOn(ctx, row);
      await ctx.db.updateTable('people.deputies').set(endOf(ctx, row)).where('id', '=', row.id).execute();
      return { subject: row.person_id, result: { id: row.id } };
    },
  }),
];
