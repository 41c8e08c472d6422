import { sql } from 'kysely';
import { demands } from '#modules/demands/index.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf, lastDayOf } from '#platform/contract/china-day.ts';
import type { FactLine } from '#platform/contract/day-facts.ts';
import { type DayFacts, factLines } from '#platform/server/database/day-facts.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { DirectorBoard } from '../../contract/boards.ts';
import { type CaseParty, caseOutcomes } from '../../contract/case.ts';
import { addMonths, periodFigures, tookOf } from '../../domain/board-figures.ts';
import type { CasesContext } from '../db.ts';
import { byParty } from './lead-board.ts';

/** 逐日数 of cases and their stages. */
export const caseFacts: DayFacts<'key'> = { table: 'cases.day_facts', own: ['key'] };

/** Running promises past their day by who has the ball; the partial index of running stages finds them, however many cases there are. */
const lateByParty = async (ctx: CasesContext): Promise<{ party: CaseParty; n: number }[]> => {
  const { rows } = await sql<{ party: CaseParty; n: number }>`
    select t.party, count(*)::int as n
    from cases.stages s join cases.cases c on c.stage_id = s.id and c.ended_at is null
    join enterprises.pub_enterprises e on e.id = c.enterprise_id join cases.turns t on t.id = c.turn_id
    where s.started_at is not null and s.ended_at is null and s.due_on < ${dayOf(ctx.now)}::date
      and not exists (select 1 from cases.pauses w where w.case_id = c.id and w.to_on is null)
      and ${whereScope(ctx.scope, { region: 'c.region_code' })}
    group by 1`.execute(ctx.db);
  return byParty(rows);
};

/** So many months the trend goes back. */
const trendMonths = 12;
/** So many months are looked at when nobody says. */
const usualMonths = 6;

/** 月度看板 of the caller's region. */
export const directorBoardOf = async (
  ctx: CasesContext,
  i: { from?: string | undefined; to?: string | undefined },
): Promise<DirectorBoard> => {
  const today = dayOf(ctx.now);
  const to = i.to ?? [today.slice(0, 7), i.from ?? ''].toSorted().at(-1) ?? '';
  const from = i.from ?? addMonths(to, 1 - usualMonths);
  const months = Array.from({ length: trendMonths }, (_, at) => addMonths(to, at + 1 - trendMonths));
  const earliest = [from, months[0] ?? from].toSorted()[0] ?? from;
  const exact = ctx.actor.regionCode.length >= 6;
  const span = { from: `${earliest}-01`, to: lastDayOf(to), today, placeDigits: exact ? 9 : 6 };
  const [asked, run] = [await demands(ctx).dayFacts(span), await factLines(ctx, caseFacts, span)];
  const within = (l: FactLine): boolean => l.period >= from && l.period <= to;
  const [askedIn, runIn] = [asked.filter(within), run.filter(within)];
  const codes = [...new Set([...askedIn, ...runIn].map(l => l.place))].toSorted();
  const names = await reference(ctx).divisionNames(codes);
  return {
    from,
    to,
    today,
    whole: periodFigures(askedIn, runIn),
    answerTook: tookOf(askedIn),
    caseTook: tookOf(runIn),
    outcomes: caseOutcomes.map(outcome => ({
      outcome,
      n: runIn.reduce((n, l) => (l.what === 'ended' && l.key === outcome ? n + l.n : n), 0),
    })),
    overdueDemands: await demands(ctx).overdueByPlace(),
    late: await lateByParty(ctx),
    months: months.map(month => ({
      month,
      ...periodFigures(
        asked.filter(l => l.period === month),
        run.filter(l => l.period === month),
      ),
    })),
    places: codes.map(code => ({
      code,
      name: names.get(code) ?? code,
      ...periodFigures(
        askedIn.filter(l => l.place === code),
        runIn.filter(l => l.place === code),
      ),
    })),
    exact,
  };
};
