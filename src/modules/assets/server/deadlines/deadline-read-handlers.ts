import { sql } from 'kysely';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord, systemOnly } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import {
  deadlineMonth,
  deadlineSummary,
  getDeadline,
  listDeadlines,
  listMoves,
  recomputeStretch,
  rescueList,
} from '../../contract/operations-warnings.ts';
import { soonDays } from '../../domain/deadlines/urgency.ts';
import type { WarningsDb } from './db-warnings.ts';
import { monthOf } from './deadline-month.ts';
import { deadlineView, readMoves } from './deadline-view.ts';
import { stillToSend } from './notice-state.ts';
import { recomputeNext } from './recompute.ts';
import { deadlinePage, findDeadline, mostDaysBetween, rescuePage, whereWarnings } from './warning-reads.ts';

const { command, query } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;

/** Counting stops here: the first page says 200+, the list has the rest. */
const most = 200;

const counted = async (query: ReturnType<typeof sql<{ n: number }>>, ctx: Ctx): Promise<number> =>
  (await query.execute(ctx.db)).rows[0]?.n ?? 0;

const summary = async (ctx: Ctx, i: { mine?: boolean | undefined }) => {
  const today = dayOf(ctx.now);
  const near = whereWarnings(ctx, { ...i, from: addDays(today, -mostDaysBetween), to: addDays(today, soonDays) });
  const overdue = await counted(
    sql`select count(*)::int as n from (select 1 from assets.deadlines d where ${whereWarnings(ctx, { ...i, overdue: true, to: addDays(today, -1) })}
      order by d.safe_on limit ${most}) x`,
    ctx,
  );
  const thirtyDays = await counted(
    sql`select count(*)::int as n from (select 1 from assets.deadlines d where ${near} and d.due_on >= ${today}::date
      order by d.safe_on limit ${most}) x`,
    ctx,
  );
  const mine = i.mine === true ? sql`and n.companion_id = ${ctx.actor.id}` : sql``;
  const toSend = await counted(
    sql`select count(*)::int as n from (select 1 from assets.notices n where ${stillToSend}
      and ${whereScope(ctx.scope, { region: 'n.region_code' })} ${mine} limit ${most}) x`,
    ctx,
  );
  const nearest = await rescuePage(ctx, { ...i, limit: 5 });
  return { overdue, thirtyDays, toSend, nearest: nearest.rows, most };
};

/** Reading deadlines: calendar, lists, one, what moved (6.3.1-a, 6.3.2-b). */
export const deadlineReadHandlers = [
  query(listDeadlines, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => deadlinePage(ctx, i) }),
  query(rescueList, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => rescuePage(ctx, i) }),
  query(deadlineMonth, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => monthOf(ctx, i) }),
  query(deadlineSummary, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => summary(ctx, i) }),
  query(getDeadline, { load: (ctx, i) => findDeadline(ctx, i.id), allow: matrixDecides, run: (ctx, d) => deadlineView(ctx, d) }),
  query(listMoves, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const cursor = decodeCursor(i.after);
      const scope = sql<boolean>`${whereScope(ctx.scope, { region: 'c.region_code' })} ${cursor ? sql`and c.id < ${cursor[0]}::uuid` : sql``}`;
      const { shown, next } = toPage(await readMoves(ctx, scope, i.limit + 1), i.limit, m => [m.id]);
      return { rows: shown, next };
    },
  }),
  command(recomputeStretch, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => ({ subject: ctx.entryId, result: await recomputeNext(ctx, i) }),
  }),
];
