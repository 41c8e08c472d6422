import { type SqlBool, sql } from 'kysely';
import { addDays, instantOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { holdsTyped } from '#platform/server/database/like.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { SeminarGuest, SeminarRow, SeminarState, SeminarView } from '../contract/seminar.ts';
import type { VisitFilter } from '../contract/visit.ts';
import type { VisitsDb } from './db.ts';
import { notesOf, noteView } from './notes-store.ts';
import { mayHost } from './policy.ts';

type Ctx = Context<VisitsDb>;

const inReach = (ctx: Ctx) =>
  ctx.db
    .selectFrom('visits.seminars as s')
    .innerJoin('campaigns.pub_campaigns as c', 'c.id', 's.campaign_id')
    .selectAll('s')
    .select('c.title as campaign_title')
    .select(
      sql<{
        invited: number;
        came: number;
      }>`(select jsonb_build_object('invited', count(*), 'came', count(g.came_at)) from visits.seminar_guests g where g.seminar_id = s.id)`.as(
        'guests',
      ),
    )
    .where(whereScope(ctx.scope, { region: 's.region_code' }));

/** The seminar as it may be read, or undefined. */
export const findSeminar = async (ctx: Ctx, id: string) => {
  const row = await inReach(ctx).where('s.id', '=', id).executeTakeFirst();
  return row;
};
/** The same, locked for a change. */
export const findSeminarForUpdate = async (ctx: Ctx, id: string) => {
  const row = await inReach(ctx).where('s.id', '=', id).forUpdate('s').executeTakeFirst();
  return row;
};
export type SeminarRecord = NonNullable<Awaited<ReturnType<typeof findSeminar>>>;

export const seminarState = (s: Pick<SeminarRecord, 'closed_at' | 'cancelled_at'>): SeminarState => {
  if (s.cancelled_at !== null) return 'cancelled';
  return s.closed_at === null ? 'planned' : 'closed';
};

const rowOf = (s: SeminarRecord): SeminarRow => ({
  id: s.id,
  campaignId: s.campaign_id,
  title: s.title,
  cluster: s.cluster,
  place: s.place,
  startsAt: new Date(s.starts_at).toISOString(),
  hostName: s.host_name,
  state: seminarState(s),
  invited: s.guests.invited,
  came: s.guests.came,
});

/** An enterprise that is invited to the seminar. */
export const findGuest = (ctx: Ctx, seminarId: string, enterpriseId: string) =>
  ctx.db
    .selectFrom('visits.seminar_guests')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst();

/** The guests who came. */
export const comersOf = (ctx: Ctx, seminarId: string) =>
  ctx.db
    .selectFrom('visits.seminar_guests')
    .select(['enterprise_id', 'authority_id', 'region_code'])
    .where('seminar_id', '=', seminarId)
    .where('came_at', 'is not', null)
    .execute();

/** The invited enterprises, by name. */
export const guestsOf = async (ctx: Ctx, seminarId: string): Promise<SeminarGuest[]> => {
  const rows = await ctx.db
    .selectFrom('visits.seminar_guests')
    .select(['enterprise_id', 'enterprise_name', 'people', 'came_at'])
    .where('seminar_id', '=', seminarId)
    .orderBy(sql`enterprise_name collate "zh-x-icu"`)
    .orderBy('id')
    .execute();
  return rows.map(r => ({ enterpriseId: r.enterprise_id, enterpriseName: r.enterprise_name, people: r.people, came: r.came_at !== null }));
};

const hosting = [
  'visits.seminar.invite',
  'visits.seminar.attend',
  'visits.seminar.close',
  'visits.seminar.cancel',
  'visits.note.add',
  'visits.note.withdraw',
];

/** The whole of a seminar as its page shows it. */
export const seminarView = async (ctx: Ctx, s: SeminarRecord): Promise<SeminarView> => ({
  ...rowOf(s),
  campaignTitle: s.campaign_title,
  summary: s.summary,
  closedAt: s.closed_at === null ? null : new Date(s.closed_at).toISOString(),
  cancelReason: s.cancel_reason,
  guests: await guestsOf(ctx, s.id),
  notes: (await notesOf(ctx, s.id)).map(noteView),
  may: ['visits.seminar.minutes', ...(mayHost(ctx.actor, s) && seminarState(s) === 'planned' ? hosting : [])].filter(name => ctx.can(name)),
});

/** What narrows a list of records. */
type RecordFilter = Pick<VisitFilter, 'q' | 'campaignId' | 'from' | 'to'>;

const narrowed = (ctx: Ctx, f: RecordFilter) => {
  let rows = inReach(ctx);
  if (f.q) rows = rows.where(sql<SqlBool>`(${holdsTyped('s.title', f.q)} or ${holdsTyped('s.cluster', f.q)})`);
  if (f.campaignId !== undefined) rows = rows.where('s.campaign_id', '=', f.campaignId);
  if (f.from !== undefined) rows = rows.where(sql<SqlBool>`s.starts_at >= ${instantOf(f.from)}`);
  if (f.to !== undefined) rows = rows.where(sql<SqlBool>`s.starts_at < ${instantOf(addDays(f.to, 1))}`);
  return rows;
};

/** The same list whole, for a workbook: one more than `most` when there are more. */
export const wholeSeminars = async (ctx: Ctx, f: RecordFilter, most: number) => {
  const found = await narrowed(ctx, f)
    .orderBy('s.starts_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(most + 1)
    .execute();
  return found.map(s => ({ ...rowOf(s), campaignTitle: s.campaign_title }));
};

/** A page of seminars, latest first. */
export const seminarPage = async (ctx: Ctx, i: RecordFilter & { after?: string | undefined; limit: number }) => {
  const after = decodeCursor(i.after);
  let rows = narrowed(ctx, i);
  if (after) rows = rows.where(sql<SqlBool>`(s.starts_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const found = await rows
    .orderBy('s.starts_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(i.limit + 1)
    .execute();
  const { shown, next } = toPage(found, i.limit, r => [new Date(r.starts_at).toISOString(), r.id]);
  return {
    rows: shown.map(rowOf),
    next,
  };
};
