import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { placeSql } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { whereFilter } from './filters.ts';

/** Open demands past their day: of one street and one place where they wait. */
export interface OverdueDemandLine {
  readonly regionCode: string;
  readonly place: 'owner' | 'toAssign' | 'nobody';
  readonly n: number;
  /** Calendar days past the day, of the latest. */
  readonly longest: number;
}

/** Open demands past their day by street and place; found by the partial index of what is owed an answer. */
export const overdueLines = async (ctx: Context<DemandsDb>): Promise<OverdueDemandLine[]> => {
  const { rows } = await sql<OverdueDemandLine>`
    select d.region_code as "regionCode", ${placeSql} as place, count(*)::int as n, max(${dayOf(ctx.now)}::date - d.answer_by) as longest
    from demands.demands d left join people.pub_persons o on o.id = d.owner_id join enterprises.pub_enterprises e on e.id = d.enterprise_id
    where ${whereFilter(ctx, { due: 'overdue' })} group by 1, 2`.execute(ctx.db);
  return rows;
};

/** Demands without a result yet: that wait for our answer, and that are out at others. The partial index of those that have an owner's duty finds them. */
export const outstandingCounts = async (ctx: Context<DemandsDb>): Promise<{ waiting: number; out: number }> => {
  const { rows } = await sql<{ waiting: number; out: number }>`
    select count(*) filter (where d.referred_at is null)::int as waiting, count(*) filter (where d.referred_at is not null)::int as out
    from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
    where d.answered_at is null and d.declined_at is null and d.case_id is null and d.superseded_at is null and d.passed_at is null
      and ${whereFilter(ctx, {})}`.execute(ctx.db);
  return rows[0] ?? { waiting: 0, out: 0 };
};
