import { type SqlBool, sql } from 'kysely';
import { addDays, instantOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { holdsTyped } from '#platform/server/database/like.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { InterviewRow } from '../contract/interview.ts';
import type { VisitFilter } from '../contract/visit.ts';
import type { VisitsDb } from './db.ts';

type Ctx = Context<VisitsDb>;

const inReach = (ctx: Ctx) => ctx.db.selectFrom('visits.interviews as i').where(whereScope(ctx.scope, { region: 'i.region_code' }));

/** The call as it may be read, or undefined. */
export const findInterview = async (ctx: Ctx, id: string) => {
  const row = await inReach(ctx).selectAll('i').where('i.id', '=', id).executeTakeFirst();
  return row;
};
type Interview = NonNullable<Awaited<ReturnType<typeof findInterview>>>;

const minutesOf = (i: Pick<Interview, 'started_at' | 'ended_at'>): number =>
  Math.round((new Date(i.ended_at).getTime() - new Date(i.started_at).getTime()) / 60_000);

/** A call as lists show it. */
export const interviewRow = (i: Interview, notes: number): InterviewRow => ({
  id: i.id,
  campaignId: i.campaign_id,
  rosterId: i.roster_id,
  enterpriseId: i.enterprise_id,
  enterpriseName: i.enterprise_name,
  startedAt: new Date(i.started_at).toISOString(),
  minutes: minutesOf(i),
  outcome: i.outcome as InterviewRow['outcome'],
  wantsVisit: i.wants_visit,
  calledByName: i.called_by_name,
  notes,
});

/** What narrows a list of calls. */
type CallFilter = Pick<VisitFilter, 'q' | 'campaignId' | 'enterpriseId' | 'from' | 'to'>;

const narrowed = (ctx: Ctx, f: CallFilter) => {
  let rows = inReach(ctx)
    .selectAll('i')
    .select(sql<number>`(select count(*)::int from visits.notes n where n.source_id = i.id and n.withdrawn_at is null)`.as('note_count'));
  if (f.q) rows = rows.where(holdsTyped('i.enterprise_name', f.q));
  if (f.campaignId !== undefined) rows = rows.where('i.campaign_id', '=', f.campaignId);
  if (f.enterpriseId !== undefined) rows = rows.where('i.enterprise_id', '=', f.enterpriseId);
  if (f.from !== undefined) rows = rows.where(sql<SqlBool>`i.started_at >= ${instantOf(f.from)}`);
  if (f.to !== undefined) rows = rows.where(sql<SqlBool>`i.started_at < ${instantOf(addDays(f.to, 1))}`);
  return rows.orderBy('i.started_at', 'desc').orderBy('i.id', 'desc');
};

/** A page of calls, latest first. */
export const interviewPage = async (ctx: Ctx, i: CallFilter & { after?: string | undefined; limit: number }) => {
  const after = decodeCursor(i.after);
  let rows = narrowed(ctx, i);
  if (after) rows = rows.where(sql<SqlBool>`(i.started_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const { shown, next } = toPage(await rows.limit(i.limit + 1).execute(), i.limit, r => [new Date(r.started_at).toISOString(), r.id]);
  return { rows: shown.map(r => interviewRow(r, r.note_count)), next };
};

/** The same list whole, for a workbook: one more than `most` when there are more. */
export const wholeInterviews = async (ctx: Ctx, f: CallFilter, most: number): Promise<InterviewRow[]> =>
  (
    await narrowed(ctx, f)
      .limit(most + 1)
      .execute()
  ).map(r => interviewRow(r, r.note_count));
