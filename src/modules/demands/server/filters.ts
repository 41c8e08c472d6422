import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { divisionsOfPick } from '#modules/reference/domain/industry.ts';
import { addDays, dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { holdsTyped } from '#platform/server/database/like.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { DemandFilter } from '../contract/filter.ts';
import { placeSql, stateSql } from './columns.ts';
import type { DemandsDb } from './db.ts';

type Condition = RawBuilder<SqlBool>;

const industryIs = (industry: string): Condition => {
  if (industry === 'none') return sql<SqlBool>`e.industry_division is null`;
  return sql<SqlBool>`e.industry_division = any (${divisionsOfPick(industry)}::text[])`;
};

const classIs = (code: string): Condition => {
  if (code === 'none') return sql<SqlBool>`d.class_code is null`;
  return /\d$/.test(code) ? sql<SqlBool>`d.class_code = ${code}` : sql<SqlBool>`d.class_code ~ ${`^${code}[0-9]`}`;
};

/** Days are days in Asia/Shanghai. */
const sinceDay = (day: string): Condition => sql<SqlBool>`d.raised_at >= ${instantOf(day)}`;
const untilDay = (day: string): Condition => sql<SqlBool>`d.raised_at < ${instantOf(addDays(day, 1))}`;

/** Who reads, and on which day. */
interface Reader {
  readonly today: string;
  readonly readerId: string;
}

/** The same words as the partial index of what is owed an answer: what is open is found however long the history. */
const open = sql<SqlBool>`(d.answered_at is null and d.declined_at is null and d.referred_at is null and d.case_id is null and d.superseded_at is null)`;

/** By the day of the call: past, on it, within the next two working days. */
const dueIs = (today: string, due: NonNullable<DemandFilter['due']>): Condition => {
  if (due === 'overdue') return sql<SqlBool>`(${open} and d.answer_by < ${today}::date)`;
  if (due === 'today') return sql<SqlBool>`(${open} and d.answer_by = ${today}::date)`;
  return sql<SqlBool>`(${open} and d.answer_by > ${today}::date and d.answer_by <= reference.nth_working_day(${today}::date, 2))`;
};

/** When it had a result (`demands.end_of`); of cases before this was kept nobody knows, and they count for no promise. */
const endedAt = sql`demands.end_of(d.answered_at, d.declined_at, d.passed_at, d.case_at)`;
const unknownEnd = sql<SqlBool>`(d.case_id is not null and d.case_at is null)`;
const kept = sql<SqlBool>`(not ${unknownEnd} and reference.day_of(${endedAt}) <= d.answer_by)`;
const brokenOn = (today: string): Condition =>
  sql<SqlBool>`(not ${unknownEnd} and coalesce(reference.day_of(${endedAt}) > d.answer_by, d.answer_by < ${today}::date))`;

const promiseIs = (promise: NonNullable<DemandFilter['promise']>, { today }: Reader): Condition => {
  if (promise === 'kept') return kept;
  return promise === 'broken' ? brokenOn(today) : sql<SqlBool>`(${kept} or ${brokenOn(today)})`;
};

/** Nobody was found within a working day, or the owner is no longer at work. */
const alarmOn = (today: string): Condition =>
  sql<SqlBool>`(${placeSql} = 'nobody' or (${placeSql} = 'toAssign' and reference.nth_working_day(reference.day_of(d.raised_at), 1) < ${today}::date))`;

/** Waits with somebody who is away today and whose B 角 the reader is. */
const standsInFor = ({ today, readerId }: Reader): Condition =>
  sql<SqlBool>`(${placeSql} = 'owner' and d.owner_id in (select person_id from people.pub_stand_ins
    where deputy_id = ${readerId} and from_on <= ${today}::date and to_on >= ${today}::date))`;

/** One condition per field of the filter; a field that is left out narrows nothing. */
const conditionOf: { [K in keyof Required<DemandFilter>]: (value: NonNullable<DemandFilter[K]>, by: Reader) => Condition } = {
  q: q => sql<SqlBool>`(${holdsTyped('d.text', q)} or ${holdsTyped('e.name', q)})`,
  classCode: classIs,
  queue: queue => (queue ? sql<SqlBool>`(not d.class_sure and d.superseded_at is null)` : sql<SqlBool>`true`),
  regionCode: code => sql<SqlBool>`d.region_code >= ${code} and d.region_code < ${`${code}:`}`,
  street: code => sql<SqlBool>`d.region_code = ${code}`,
  industry: industryIs,
  scale: scale => (scale === 'none' ? sql<SqlBool>`e.scale is null` : sql<SqlBool>`e.scale = ${scale}`),
  kind: kind => sql<SqlBool>`d.kind = ${kind}`,
  state: state => (state === 'open' ? open : sql<SqlBool>`${stateSql} = ${state}`),
  source: source => sql<SqlBool>`d.source = ${source}`,
  urgency: urgency => sql<SqlBool>`d.urgency = ${urgency}`,
  campaignId: id => sql<SqlBool>`d.campaign_id = ${id}`,
  enterpriseId: id => sql<SqlBool>`d.enterprise_id = ${id}`,
  ownerId: id => sql<SqlBool>`d.owner_id = ${id}`,
  place: place => sql<SqlBool>`${placeSql} = ${place}`,
  standIn: (standIn, by) => (standIn ? standsInFor(by) : sql<SqlBool>`true`),
  due: (due, { today }) => dueIs(today, due),
  alarm: (alarm, { today }) => (alarm ? alarmOn(today) : sql<SqlBool>`true`),
  promise: promiseIs,
  byFrom: day => sql<SqlBool>`d.answer_by >= ${day}::date`,
  byTo: day => sql<SqlBool>`d.answer_by <= ${day}::date`,
  endedFrom: day => sql<SqlBool>`${endedAt} >= ${instantOf(day)}`,
  endedTo: day => sql<SqlBool>`${endedAt} < ${instantOf(addDays(day, 1))}`,
  from: sinceDay,
  to: untilDay,
};

/** The scope of the call and the filter as one condition over `d` (demands), `e` (enterprises) and `o` (owners). Superseded ones show only when asked for. */
export const whereFilter = (ctx: Context<DemandsDb>, filter: DemandFilter): Condition => {
  const parts: Condition[] = [whereScope(ctx.scope, { region: 'd.region_code', owner: 'd.owner_id' })];
  const by = { today: dayOf(ctx.now), readerId: ctx.actor.id };
  for (const [key, make] of Object.entries(conditionOf)) {
    const value = filter[key as keyof DemandFilter];
    if (value !== undefined && value !== '') parts.push((make as (v: unknown, by: Reader) => Condition)(value, by));
  }
  if (filter.state === undefined) parts.push(sql<SqlBool>`d.superseded_at is null`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
};
