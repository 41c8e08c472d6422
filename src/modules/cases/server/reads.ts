import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { workingDaysBefore } from '#modules/reference/domain/promise-clock.ts';
import type { WorkingCalendar } from '#modules/reference/domain/working-days.ts';
import { addDays, dayOf, instantOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { holdsTyped, likeOf } from '#platform/server/database/like.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { CaseOutcome, CaseParty, CaseRow } from '../contract/case.ts';
import type { CaseFilter } from '../contract/filter.ts';
import { caseNo, caseState, dueState, nearDays } from '../domain/case-state.ts';
import { caseCalendar, nearFrom } from './clock.ts';
import type { CasesContext } from './db.ts';

/** Cases with what a list shows of them; wall and scope hold for the enterprise too. */
const casesIn = (ctx: CasesContext) =>
  ctx.db
    .selectFrom('cases.cases as c')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'c.enterprise_id')
    .leftJoin('reference.pub_divisions as r', 'r.code', 'c.region_code')
    .leftJoin('people.pub_persons as p', 'p.id', 'c.companion_id')
    .leftJoin('people.pub_persons as d', 'd.id', 'c.deputy_id')
    .leftJoin('cases.turns as t', 't.id', 'c.turn_id')
    .leftJoin('cases.stages as s', 's.id', 'c.stage_id')
    .leftJoin('cases.pauses as w', join => join.onRef('w.case_id', '=', 'c.id').on('w.to_on', 'is', null))
    .selectAll('c')
    .select(['e.name as enterprise_name', 'r.name as region_name', 'p.name as companion_name', 'p.active as companion_active'])
    .select(['d.name as deputy_name', 't.party', 't.expects', 't.until_on', 's.name as stage_name', 's.due_on', 'w.id as pause_id'])
    .where(whereScope(ctx.scope, { region: 'c.region_code' }));

export type JoinedCase = Awaited<ReturnType<ReturnType<typeof casesIn>['execute']>>[number];

export const caseRowOf = (c: JoinedCase, calendar: WorkingCalendar, now: Date): CaseRow => ({
  id: c.id,
  no: caseNo(c),
  enterpriseId: c.enterprise_id,
  enterpriseName: c.enterprise_name,
  regionCode: c.region_code,
  regionName: c.region_name ?? c.region_code,
  itemCode: c.item_code,
  itemName: c.item_name,
  companionId: c.companion_id,
  companionName: c.companion_name ?? '',
  state: caseState({ ended_at: c.ended_at, paused: c.pause_id !== null }),
  party: c.party as CaseParty | null,
  expects: c.expects ?? '',
  stageName: c.stage_name ?? '',
  dueOn: c.due_on,
  due: dueState({
    dueOn: c.due_on,
    paused: c.pause_id !== null,
    running: c.ended_at === null,
    today: dayOf(now),
    nearFrom: nearFrom(calendar, c.due_on),
  }),
  untilOn: c.until_on,
  outcome: c.outcome as CaseOutcome | null,
  openedAt: c.opened_at.toISOString(),
  endedAt: c.ended_at?.toISOString() ?? null,
});

type Condition = RawBuilder<SqlBool>;

/** The last day that counts as near today. */
export const nearUntil = (calendar: WorkingCalendar, today: string): string => {
  let day = today;
  while (workingDaysBefore(calendar, addDays(day, 1), nearDays) <= today) day = addDays(day, 1);
  return day;
};

const dueIs = (due: NonNullable<CaseFilter['due']>, today: string, near: string): Condition => {
  if (due === 'paused') return sql<SqlBool>`(c.ended_at is null and w.id is not null)`;
  const running = sql<SqlBool>`c.ended_at is null and w.id is null`;
  if (due === 'late') return sql<SqlBool>`(${running} and s.due_on < ${today}::date)`;
  if (due === 'near') return sql<SqlBool>`(${running} and s.due_on between ${today}::date and ${near}::date)`;
  return sql<SqlBool>`(${running} and s.due_on > ${near}::date)`;
};

const stateIs: Record<NonNullable<CaseFilter['state']>, Condition> = {
  running: sql<SqlBool>`(c.ended_at is null and w.id is null)`,
  paused: sql<SqlBool>`(c.ended_at is null and w.id is not null)`,
  ended: sql<SqlBool>`c.ended_at is not null`,
  open: sql<SqlBool>`c.ended_at is null`,
};

/** The one station that a person's cases count for: the first by name, should she work at several. */
export const homeStations = sql`(select distinct on (person_id) person_id, station_id, station_name from stations.pub_staff
  order by person_id, station_name, station_id)`;

const atStation = (id: string): Condition =>
  id === 'none'
    ? sql<SqlBool>`c.companion_id not in (select person_id from stations.pub_staff)`
    : sql<SqlBool>`c.companion_id in (select h.person_id from ${homeStations} h where h.station_id = ${id})`;

/** How long the ball has lain where it lies, over `t` (its turn). */
export const waitedSql = (today: string) =>
  sql<
    'short' | 'some' | 'long'
  >`case when ${today}::date - reference.day_of(t.from_at) <= 3 then 'short' when ${today}::date - reference.day_of(t.from_at) <= 10 then 'some' else 'long' end`;

const conditions = (ctx: CasesContext, f: CaseFilter, calendar: WorkingCalendar): Condition[] => {
  const today = dayOf(ctx.now);
  const parts: (Condition | undefined)[] = [
    f.q
      ? sql<SqlBool>`(${holdsTyped('e.name', f.q)} or ${holdsTyped('c.item_name', f.q)}
          or (c.year || '-' || lpad(c.no::text, 4, '0')) ilike ${likeOf(f.q.normalize('NFKC'))})`
      : undefined,
    f.state === undefined ? undefined : stateIs[f.state],
    f.party === undefined ? undefined : sql<SqlBool>`t.party = ${f.party}`,
    f.due === undefined ? undefined : dueIs(f.due, today, nearUntil(calendar, today)),
    f.outcome === undefined ? undefined : sql<SqlBool>`c.outcome = ${f.outcome}`,
    f.itemCode ? sql<SqlBool>`c.item_code = ${f.itemCode}` : undefined,
    f.companionId === undefined ? undefined : sql<SqlBool>`c.companion_id = ${f.companionId}`,
    f.mine ? sql<SqlBool>`(c.companion_id = ${ctx.actor.id} or c.deputy_id = ${ctx.actor.id})` : undefined,
    f.street === undefined ? undefined : sql<SqlBool>`c.region_code = ${f.street}`,
    f.regionCode === undefined ? undefined : sql<SqlBool>`(c.region_code >= ${f.regionCode} and c.region_code < ${`${f.regionCode}:`})`,
    f.stationId === undefined ? undefined : atStation(f.stationId),
    f.waited === undefined ? undefined : sql<SqlBool>`(c.ended_at is null and ${waitedSql(today)} = ${f.waited})`,
    f.endedFrom === undefined ? undefined : sql<SqlBool>`c.ended_at >= ${instantOf(f.endedFrom)}`,
    f.endedTo === undefined ? undefined : sql<SqlBool>`c.ended_at < ${instantOf(addDays(f.endedTo, 1))}`,
    f.enterpriseId === undefined ? undefined : sql<SqlBool>`c.enterprise_id = ${f.enterpriseId}`,
    f.from === undefined ? undefined : sql<SqlBool>`c.opened_at >= ${instantOf(f.from)}`,
    f.to === undefined ? undefined : sql<SqlBool>`c.opened_at < ${instantOf(addDays(f.to, 1))}`,
  ];
  return parts.filter(p => p !== undefined);
};

const filtered = (ctx: CasesContext, f: CaseFilter, calendar: WorkingCalendar) =>
  conditions(ctx, f, calendar)
    .reduce((q, condition) => q.where(condition), casesIn(ctx))
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.id', 'desc');

/** One page of cases, the newest first. */
export const casePage = async (
  ctx: CasesContext,
  { after, limit, ...filter }: CaseFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: CaseRow[]; next: string | null }> => {
  const calendar = await caseCalendar(ctx);
  const key = decodeCursor(after);
  const rest = filtered(ctx, filter, calendar);
  const q = key?.length === 2 ? rest.where(sql<SqlBool>`(c.opened_at, c.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`) : rest;
  const found = (await q.limit(limit + 1).execute()).map(c => caseRowOf(c, calendar, ctx.now));
  const { shown, next } = toPage(found, limit, r => [r.openedAt, r.id]);
  return { rows: shown, next };
};

/** Every case that the filter lets through, up to `most`. */
export const allCases = async (ctx: CasesContext, filter: CaseFilter, most: number): Promise<CaseRow[]> => {
  const calendar = await caseCalendar(ctx);
  return (await filtered(ctx, filter, calendar).limit(most).execute()).map(c => caseRowOf(c, calendar, ctx.now));
};

/** A case in reach. */
export const findCase = (ctx: CasesContext, id: string): Promise<JoinedCase | undefined> =>
  casesIn(ctx).where('c.id', '=', id).executeTakeFirst();

/** Open cases whose companion or deputy the caller is, and those of these enterprises; the earliest promised day first. */
export const openCases = (ctx: CasesContext, of: { enterpriseIds: readonly string[] }): Promise<JoinedCase[]> =>
  casesIn(ctx)
    .where('c.ended_at', 'is', null)
    .where(eb =>
      eb.or([
        eb('c.companion_id', '=', ctx.actor.id),
        eb('c.deputy_id', '=', ctx.actor.id),
        ...(of.enterpriseIds.length > 0 ? [eb('c.enterprise_id', 'in', of.enterpriseIds)] : []),
      ]),
    )
    .orderBy('s.due_on')
    .orderBy('c.id')
    .execute();
