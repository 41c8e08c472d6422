import { sql } from 'kysely';
import { demands } from '#modules/demands/index.ts';
import { people } from '#modules/people/index.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { LeadBoard, StationLine, WaitingLine } from '../../contract/boards.ts';
import { type CaseParty, caseParties } from '../../contract/case.ts';
import { caseCalendar } from '../clock.ts';
import type { CasesContext } from '../db.ts';
import { homeStations, nearUntil, waitedSql } from '../reads.ts';

/** Open cases that are alike in all that the board tells of them. */
export interface OpenCaseGroup {
  companionId: string;
  stationId: string | null;
  stationName: string | null;
  party: CaseParty;
  paused: boolean;
  due: 'late' | 'near' | 'other';
  waited: 'short' | 'some' | 'long';
  longest: number;
  n: number;
}

/** Open cases of the caller's reach, those that are alike counted together. */
export const openCaseGroups = async (ctx: CasesContext): Promise<OpenCaseGroup[]> => {
  const today = dayOf(ctx.now);
  const near = nearUntil(await caseCalendar(ctx), today);
  const { rows } = await sql<OpenCaseGroup>`
    select c.companion_id as "companionId", h.station_id as "stationId", h.station_name as "stationName", t.party, w.id is not null as paused,
      case when w.id is null and s.due_on < ${today}::date then 'late' when w.id is null and s.due_on <= ${near}::date then 'near' else 'other' end as due,
      ${waitedSql(today)} as waited, max(${today}::date - reference.day_of(t.from_at)) as longest, count(*)::int as n
    from cases.cases c join enterprises.pub_enterprises e on e.id = c.enterprise_id
    join cases.turns t on t.id = c.turn_id join cases.stages s on s.id = c.stage_id
    left join cases.pauses w on w.case_id = c.id and w.to_on is null
    left join ${homeStations} h on h.person_id = c.companion_id
    where c.ended_at is null and ${whereScope(ctx.scope, { region: 'c.region_code' })}
    group by 1, 2, 3, 4, 5, 6, 7`.execute(ctx.db);
  return rows;
};

const sum = (groups: readonly OpenCaseGroup[], fits: (g: OpenCaseGroup) => boolean = () => true): number =>
  groups.reduce((n, g) => (fits(g) ? n + g.n : n), 0);

export const byParty = (groups: readonly Pick<OpenCaseGroup, 'party' | 'n'>[]): { party: CaseParty; n: number }[] =>
  caseParties.map(party => ({ party, n: groups.reduce((n, g) => (g.party === party ? n + g.n : n), 0) })).filter(p => p.n > 0);

const waitingOn = (groups: readonly OpenCaseGroup[]): WaitingLine[] =>
  caseParties
    .map(party => {
      const its = groups.filter(g => g.party === party);
      const of = (waited: OpenCaseGroup['waited']): number => sum(its, g => g.waited === waited);
      const longest = Math.max(0, ...its.map(g => g.longest));
      return { party, n: sum(its), short: of('short'), some: of('some'), long: of('long'), longest };
    })
    .filter(w => w.n > 0);

/** By the stations' names; those who work at none come last. */
const byStation = (groups: readonly OpenCaseGroup[]): StationLine[] => {
  const ids = [...new Set(groups.map(g => g.stationId))];
  const lines = ids.map(id => {
    const its = groups.filter(g => g.stationId === id);
    return {
      id,
      name: its[0]?.stationName ?? '',
      running: sum(its, g => !g.paused),
      paused: sum(its, g => g.paused),
      late: sum(its, g => g.due === 'late'),
      near: sum(its, g => g.due === 'near'),
      parties: byParty(its),
    };
  });
  return lines.toSorted((a, b) => Number(a.id === null) - Number(b.id === null) || a.name.localeCompare(b.name, 'zh'));
};

/** 站长看板 of the caller's region. */
export const leadBoardOf = async (ctx: CasesContext): Promise<LeadBoard> => {
  const today = dayOf(ctx.now);
  const groups = await openCaseGroups(ctx);
  const { alarm, toAssign, overdue, open } = await demands(ctx).waiting();
  const { rows: homes } = await sql<{ id: string; name: string }>`
    select person_id as id, station_name as name from ${homeStations} h`.execute(ctx.db);
  const stationOf = new Map(homes.map(h => [h.id, h.name]));
  const colleagues = await people(ctx).colleagues();
  const lastDay = addDays(today, 6);
  return {
    today,
    demands: { alarm, toAssign, overdue, open },
    overdueDemands: await demands(ctx).overdueByPlace(),
    open: sum(groups),
    late: byParty(groups.filter(g => g.due === 'late')),
    waiting: waitingOn(groups),
    stations: byStation(groups),
    officers: colleagues
      .filter(p => p.role !== 'manager')
      .map(p => ({
        id: p.id,
        name: p.name,
        stationName: stationOf.get(p.id) ?? '',
        open: sum(groups, g => g.companionId === p.id),
        awayUntil: p.awayUntil,
      })),
    absences: (await people(ctx).absences())
      .filter(a => a.fromOn <= lastDay)
      .map(a => ({ id: a.id, name: a.person.name, fromOn: a.fromOn, toOn: a.toOn, deputyName: a.deputy?.name ?? null })),
  };
};
