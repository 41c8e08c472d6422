import { sql } from 'kysely';
import { assets } from '#modules/assets/index.ts';
import { campaigns } from '#modules/campaigns/index.ts';
import { demands } from '#modules/demands/index.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { FactLine } from '#platform/contract/day-facts.ts';
import { daysOfWeek, weekOf, weeksOn } from '#platform/contract/iso-week.ts';
import { briefOf } from '#platform/server/brief/brief.ts';
import { factLines } from '#platform/server/database/day-facts.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { CaseParty } from '../../contract/case.ts';
import type { Overview, PlaceProgress } from '../../contract/overview.ts';
import { keptOf, periodFigures } from '../../domain/board-figures.ts';
import { type OverdueLine, overdueSides, sideOf, spanOfTrend, usualWeek } from '../../domain/overview.ts';
import { caseFacts } from '../boards/director-board.ts';
import type { CasesContext } from '../db.ts';

/** So many weeks the line goes back. */
const trendWeeks = 12;

interface LateCases {
  regionCode: string;
  party: CaseParty;
  n: number;
  longest: number;
}

/** Running promises past their day by street and party; the partial index of running stages finds them. */
const lateCases = async (ctx: CasesContext): Promise<LateCases[]> => {
  const today = dayOf(ctx.now);
  const { rows } = await sql<LateCases>`
    select c.region_code as "regionCode", t.party, count(*)::int as n, max(${today}::date - s.due_on) as longest
    from cases.stages s join cases.cases c on c.stage_id = s.id and c.ended_at is null
    join enterprises.pub_enterprises e on e.id = c.enterprise_id join cases.turns t on t.id = c.turn_id
    where s.started_at is not null and s.ended_at is null and s.due_on < ${today}::date
      and not exists (select 1 from cases.pauses w where w.case_id = c.id and w.to_on is null)
      and ${whereScope(ctx.scope, { region: 'c.region_code' })}
    group by 1, 2`.execute(ctx.db);
  return rows;
};

/** Open cases by who has the ball. */
const openBySide = async (ctx: CasesContext): Promise<{ us: number; enterprise: number; third: number }> => {
  const { rows } = await sql<{ party: CaseParty; n: number }>`
    select t.party, count(*)::int as n from cases.cases c join cases.turns t on t.id = c.turn_id
    where c.ended_at is null and ${whereScope(ctx.scope, { region: 'c.region_code' })} group by 1`.execute(ctx.db);
  const of = (side: string): number => rows.reduce((n, r) => (sideOf(r.party) === side ? n + r.n : n), 0);
  return { us: of('us'), enterprise: of('enterprise'), third: of('third') };
};

const sum = (lines: readonly FactLine[], what: string): number => lines.reduce((n, l) => (l.what === what ? n + l.n : n), 0);

/** Days that are kept: of the weeks of the line, and of the year until today by place. */
const factsOf = async (ctx: CasesContext, week: string, placeDigits: number) => {
  const today = dayOf(ctx.now);
  const weeks = { ...spanOfTrend(week, trendWeeks + 1), today, placeDigits: 2, by: 'week' as const };
  const year = { from: `${today.slice(0, 4)}-01-01`, to: today, today, placeDigits };
  return {
    asked: await demands(ctx).dayFacts(weeks),
    run: await factLines(ctx, caseFacts, weeks),
    askedOfYear: await demands(ctx).dayFacts(year),
    runOfYear: await factLines(ctx, caseFacts, year),
  };
};
type Facts = Awaited<ReturnType<typeof factsOf>>;

const weekFigures = ({ asked, run }: Facts, week: string) => {
  const { from } = daysOfWeek(week);
  const of = (lines: readonly FactLine[]): FactLine[] => lines.filter(l => l.period === from);
  return periodFigures(of(asked), of(run));
};

const trendOf = (facts: Facts, week: string): Overview['trend'] =>
  Array.from({ length: trendWeeks }, (_, at) => weeksOn(week, at + 1 - trendWeeks)).map(w => {
    const { from } = daysOfWeek(w);
    const its = facts.asked.filter(l => l.period === from);
    return { week: w, from, raised: sum(its, 'raised'), answered: sum(its, 'ended'), promises: keptOf(its) };
  });

interface LatePlaces {
  readonly asked: readonly { regionCode: string; n: number }[];
  readonly run: readonly { regionCode: string; n: number }[];
}

const placesOf = async (
  ctx: CasesContext,
  digits: number,
  { facts, late }: { facts: Facts; late: LatePlaces },
): Promise<PlaceProgress[]> => {
  const place = (code: string): string => code.slice(0, digits);
  const visits = await campaigns(ctx).streetsOfYear(dayOf(ctx.now).slice(0, 4));
  const codes = [
    ...new Set([
      ...visits.map(v => place(v.code)),
      ...facts.askedOfYear.map(l => l.place),
      ...[...late.asked, ...late.run].map(l => place(l.regionCode)),
    ]),
  ];
  const names = await reference(ctx).divisionNames(codes);
  const lateAt = (of: LatePlaces['asked'], code: string): number => of.reduce((n, l) => (place(l.regionCode) === code ? n + l.n : n), 0);
  return codes.toSorted().map(code => {
    const asked = facts.askedOfYear.filter(l => l.place === code);
    const its = visits.filter(v => place(v.code) === code);
    return {
      code,
      name: names.get(code) ?? code,
      plan: its.reduce((n, v) => n + v.plan, 0),
      visited: its.reduce((n, v) => n + v.done, 0),
      raised: sum(asked, 'raised'),
      answered: sum(asked, 'ended'),
      lateDemands: lateAt(late.asked, code),
      lateCases: lateAt(late.run, code),
    };
  });
};

/** Carried over, begun and ended, so that what is open is exactly the rest. */
const whereabouts = (begun: number, ended: number, open: number) => ({ carried: Math.max(0, open + ended - begun), begun, ended });

const yearOfDemands = async (ctx: CasesContext, { askedOfYear }: Facts): Promise<Overview['demands']> => {
  const { waiting, out } = await demands(ctx).outstanding();
  return { ...whereabouts(sum(askedOfYear, 'raised'), sum(askedOfYear, 'ended'), waiting + out), waiting, out };
};

const yearOfCases = async (ctx: CasesContext, { runOfYear }: Facts): Promise<Overview['cases']> => {
  const open = await openBySide(ctx);
  const ended = sum(runOfYear, 'ended');
  const outcome = (key: string): number => runOfYear.reduce((n, l) => (l.what === 'ended' && l.key === key ? n + l.n : n), 0);
  const [granted, guided] = [outcome('granted'), outcome('guided')];
  const whole = whereabouts(sum(runOfYear, 'opened'), ended, open.us + open.enterprise + open.third);
  return { ...whole, ...open, granted, guided, other: ended - granted - guided };
};

/** 总览 of the caller's region. */
export const overviewOf = async (ctx: CasesContext, i: { week?: string | undefined }): Promise<Overview> => {
  const today = dayOf(ctx.now);
  const current = weekOf(today);
  const week = i.week !== undefined && i.week <= current ? i.week : usualWeek(today);
  const exact = ctx.actor.regionCode.length >= 6;
  const digits = exact ? 9 : 6;
  const facts = await factsOf(ctx, week, digits);
  const [asked, late] = [await demands(ctx).overdueLines(), await lateCases(ctx)];
  const lines: OverdueLine[] = [
    ...asked.map(l => ({ cause: l.place, n: l.n, longest: l.longest })),
    ...late.map(l => ({ cause: l.party, n: l.n, longest: l.longest })),
  ];
  const count = (of: readonly { n: number }[]): number => of.reduce((n, l) => n + l.n, 0);
  const now = weekFigures(facts, week);
  const span = daysOfWeek(week);
  const missed = (k: { due: number; kept: number }): number => k.due - k.kept;
  return {
    week,
    ...span,
    at: ctx.now.toISOString(),
    today,
    current,
    region: (await reference(ctx).divisionNames([ctx.actor.regionCode])).get(ctx.actor.regionCode) ?? '',
    exact,
    now,
    before: weekFigures(facts, weeksOn(week, -1)),
    overdue: { n: count(lines), demands: count(asked), cases: count(late), newly: missed(now.answers) + missed(now.stages) },
    ...(await briefOf(ctx, span)),
    places: await placesOf(ctx, digits, { facts, late: { asked, run: late } }),
    demands: await yearOfDemands(ctx, facts),
    cases: await yearOfCases(ctx, facts),
    sides: overdueSides(lines),
    trend: trendOf(facts, week),
    expiring: await assets(ctx).expiring(),
  };
};
