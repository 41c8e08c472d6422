import { type RawBuilder, sql } from 'kysely';
import { lastDayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { foldSums } from '#platform/server/database/day-facts.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { DeadlineRow, WarningFilter } from '../../contract/warning.ts';
import type { WarningsDb } from './db-warnings.ts';
import { whereWarnings } from './warning-reads.ts';

type Ctx = Context<WarningsDb>;
type MonthFilter = Omit<WarningFilter, 'from' | 'to'>;

interface DayRow {
  day: string;
  kind: DeadlineRow['assetKind'];
  n: number;
  provisional: number;
  to_verify: number;
  as_of: string;
}

/** Digits of a region's code down to the district; days are kept per district. */
const districtDigits = 6;

/** Whether the days that are kept answer this: whole districts, and at most one kind of asset. */
const areKept = (ctx: Ctx, filter: MonthFilter): boolean => {
  const { assetKind: _, regionCode, ...others } = filter;
  const whole = ctx.scope.lo.length <= districtDigits && (regionCode?.length ?? 0) <= districtDigits;
  return whole && Object.values(others).every(value => value === undefined || value === false);
};

const keptDays = (ctx: Ctx, filter: MonthFilter, from: string, to: string): RawBuilder<DayRow> => {
  const kind = filter.assetKind === undefined ? sql`` : sql`and c.asset_kind = ${filter.assetKind}`;
  // The scope of a whole country begins at `0`, which is no region; its bounds stand in the condition of the scope.
  const region = filter.regionCode ?? (ctx.scope.lo.length === districtDigits ? ctx.scope.lo : '');
  const place =
    region.length === districtDigits ? sql`c.region_code = ${region}` : sql`c.region_code >= ${region} and c.region_code < ${`${region}:`}`;
  return sql<DayRow>`
    select day, kind, sum(n)::int as n, sum(provisional)::int as provisional, sum(to_verify)::int as to_verify, min(as_of) as as_of from (
      select c.safe_on as day, c.asset_kind as kind, c.as_of, sum(c.n) as n, sum(c.provisional) as provisional, sum(c.to_verify) as to_verify
      from assets.deadline_days c
      where ${place} and ${whereScope(ctx.scope, { region: 'c.region_code' })} ${kind} and c.safe_on between ${from}::date and ${to}::date
      group by 1, 2, 3 having sum(c.n) > 0
    ) x group by 1, 2 order by 1, 2`;
};

const countedDays = (ctx: Ctx, filter: MonthFilter, from: string, to: string): RawBuilder<DayRow> => sql<DayRow>`
  select d.safe_on as day, d.asset_kind as kind, count(*)::int as n, count(*) filter (where d.confidence = 'provisional')::int as provisional,
    count(*) filter (where d.confidence = 'toVerify')::int as to_verify, min(d.as_of) as as_of
  from assets.deadlines d where ${whereWarnings(ctx, { ...filter, from, to })} group by 1, 2 order by 1, 2`;

interface DayCounts {
  day: string;
  counts: { assetKind: DeadlineRow['assetKind']; count: number }[];
  provisional: number;
  toVerify: number;
}

/** How many open deadlines fall on each safe day, by kind of asset; whole districts from the days that are kept, else counted. */
export const dayCounts = async (ctx: Ctx, filter: MonthFilter, from: string, to: string): Promise<DayRow[]> =>
  (await (areKept(ctx, filter) ? keptDays : countedDays)(ctx, filter, from, to).execute(ctx.db)).rows;

/** A month of the calendar: per safe day how many of which kind; whole districts from the days that are kept, else counted (6.3.1-a). */
export const monthOf = async (ctx: Ctx, i: MonthFilter & { month: string }) => {
  const { month, ...filter } = i;
  const rows = await dayCounts(ctx, filter, `${month}-01`, lastDayOf(month));
  const days = new Map<string, DayCounts>();
  for (const r of rows) {
    const day = days.get(r.day) ?? { day: r.day, counts: [], provisional: 0, toVerify: 0 };
    day.counts.push({ assetKind: r.kind, count: r.n });
    day.provisional += r.provisional;
    day.toVerify += r.to_verify;
    days.set(r.day, day);
  }
  const asOf = rows.reduce<string | null>((oldest, r) => (oldest === null || r.as_of < oldest ? r.as_of : oldest), null);
  const last = await ctx.db
    .selectFrom('assets.slots')
    .select(({ fn }) => fn.max('finished_at').as('at'))
    .executeTakeFirst();
  return { days: [...days.values()], asOf, computedAt: last?.at ? new Date(last.at).toISOString() : null };
};

/** Folds the lines of the calendar. */
export const foldDays = (ctx: Ctx): Promise<void> =>
  foldSums(ctx, {
    table: 'assets.deadline_days',
    keys: ['authority_id', 'region_code', 'safe_on', 'asset_kind', 'as_of'],
    sums: ['n', 'provisional', 'to_verify'],
  });
