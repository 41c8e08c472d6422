import { sql } from 'kysely';
import { people } from '#modules/people/index.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { type FeedEntry, type FeedKind, type FeedOwner, feedHandlers } from '#platform/server/calendar/feeds.ts';
import type { Context } from '#platform/server/context.ts';
import { deadlineFeed, listDeadlineFeeds, revokeDeadlineFeed, subscribeDeadlines } from '../../contract/operations-notices.ts';
import { matterOf, sayChineseDay } from '../../domain/deadlines/message.ts';
import type { WarningsDb } from './db-warnings.ts';
import { sayZh } from './say-warnings.ts';
import { deadlineRowOf, type JoinedDeadline } from './warning-reads.ts';

type FedDeadline = JoinedDeadline & { moves: number; changed_at: Date };

/** The owner's deadlines from 200 days back to 400 ahead; those that were closed lately are cancelled, so that calendars drop them. */
const deadlinesFor = async (ctx: Context<WarningsDb>, owner: FeedOwner): Promise<FedDeadline[]> => {
  const today = dayOf(ctx.now);
  const { rows } = await sql<FedDeadline>`
    select d.*, a.title as asset_title, a.number_shown as asset_number, a.enterprise_name, null as companion_name
    from assets.deadlines d join assets.assets a on a.id = d.asset_id
    where d.companion_id = ${owner.id} and d.region_code >= ${owner.regionCode} and d.region_code < ${`${owner.regionCode}:`}
      and (d.closed_at is null or d.closed_at > ${ctx.now}::timestamptz - interval '60 days')
      and d.safe_on between ${addDays(today, -200)}::date and ${addDays(today, 400)}::date
    order by d.safe_on, d.id limit 2000`.execute(ctx.db);
  return rows;
};

const entryOf = (d: FedDeadline, today: string): FeedEntry => {
  const row = deadlineRowOf(d, today);
  const lines = [
    sayZh('feed.legal', { due: sayChineseDay(row.dueOn) }),
    row.graceUntil === null ? '' : sayZh('feed.grace', { grace: sayChineseDay(row.graceUntil) }),
    row.confidence === 'confirmed' ? '' : sayZh(`law.confidence.${row.confidence}`),
  ];
  return {
    id: d.id,
    day: row.safeOn,
    summary: sayZh('feed.summary', { kind: matterOf(row, sayZh), enterprise: row.enterpriseName, title: row.assetTitle }),
    description: lines.filter(x => x !== '').join('\n'),
    sequence: d.moves + (d.closed_at ? 1 : 0),
    status: d.closed_at ? 'cancelled' : row.confidence === 'confirmed' ? 'confirmed' : 'tentative',
    changedAt: d.changed_at,
  };
};

/** Kind of the feeds of this room. */
export const deadlinesKind = 'assets.deadlines';

/** All-day entries on the safe day; the legal day stands in the text. Enterprise and asset only: no persons, no numbers of theirs. */
const deadlines: FeedKind<WarningsDb> = {
  kind: deadlinesKind,
  fileName: 'peipao-deadlines.ics',
  refreshMinutes: 360,
  owner: async (ctx, id) => (await people(ctx).personsByIds([id])).get(id),
  calendar: async (ctx, { owner }) => {
    const today = dayOf(ctx.now);
    const rows = await deadlinesFor(ctx, owner);
    return { name: sayZh('feed.name', { name: owner.name }), entries: rows.map(d => entryOf(d, today)) };
  },
};

/** 期限日历订阅. */
export const deadlineFeedHandlers = feedHandlers(
  { subscribe: subscribeDeadlines, list: listDeadlineFeeds, revoke: revokeDeadlineFeed, read: deadlineFeed },
  deadlines,
);
