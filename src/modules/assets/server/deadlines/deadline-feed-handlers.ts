import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { calendarFeed } from '#platform/server/documents/calendar.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { deadlineFeed, listDeadlineFeeds, revokeDeadlineFeed, subscribeDeadlines } from '../../contract/operations-notices.ts';
import { matterOf, sayChineseDay } from '../../domain/deadlines/message.ts';
import type { WarningsDb } from './db-warnings.ts';
import { sayZh } from './say-warnings.ts';
import { deadlineRowOf, type JoinedDeadline } from './warning-reads.ts';

const { command, query, download } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;

/** The token has 256 random bits: a plain hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const ownFeed = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('assets.calendar_feeds')
    .select('id')
    .where('id', '=', id)
    .where('owner_id', '=', ctx.actor.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

/** A feed in force whose owner still works here; a leaver's link is dead with the account. */
const feedBy = (ctx: Ctx, token: string) =>
  ctx.db
    .selectFrom('assets.calendar_feeds as f')
    .innerJoin('people.pub_persons as p', 'p.id', 'f.owner_id')
    .select(['f.owner_id', 'p.name', 'p.region_code'])
    .where('f.token_hash', '=', hashOf(token))
    .where('f.revoked_at', 'is', null)
    .where('p.active', '=', true)
    .executeTakeFirst();

type Feed = { owner_id: string; name: string | null; region_code: string | null };
type FedDeadline = JoinedDeadline & { moves: number; changed_at: Date };

/** The owner's deadlines from 200 days back to 400 ahead; those that were closed lately are cancelled, so that calendars drop them. */
const deadlinesFor = async (ctx: Ctx, feed: Feed): Promise<FedDeadline[]> => {
  const today = dayOf(ctx.now);
  const region = feed.region_code ?? '';
  const { rows } = await sql<FedDeadline>`
    select d.*, a.title as asset_title, a.number_shown as asset_number, a.enterprise_name, null as companion_name
    from assets.deadlines d join assets.assets a on a.id = d.asset_id
    where d.companion_id = ${feed.owner_id} and d.region_code >= ${region} and d.region_code < ${`${region}:`}
      and (d.closed_at is null or d.closed_at > ${ctx.now}::timestamptz - interval '60 days')
      and d.safe_on between ${addDays(today, -200)}::date and ${addDays(today, 400)}::date
    order by d.safe_on, d.id limit 2000`.execute(ctx.db);
  return rows;
};

/** All-day entries on the safe day; the legal day stands in the text. Enterprise and asset only: no persons, no numbers of theirs. */
const feedText = async (ctx: Ctx, feed: Feed): Promise<string> => {
  const rows = await deadlinesFor(ctx, feed);
  const today = dayOf(ctx.now);
  return calendarFeed({
    name: sayZh('feed.name', { name: feed.name ?? '' }),
    refreshMinutes: 360,
    events: rows.map(d => {
      const row = deadlineRowOf(d, today);
      const start = new Date(`${row.safeOn}T00:00:00Z`);
      return {
        uid: `${d.id}@peipao`,
        start,
        end: new Date(start.getTime() + 86_400_000),
        allDay: true,
        summary: sayZh('feed.summary', { kind: matterOf(row, sayZh), enterprise: row.enterpriseName, title: row.assetTitle }),
        description: [
          sayZh('feed.legal', { due: sayChineseDay(row.dueOn) }),
          row.graceUntil === null ? '' : sayZh('feed.grace', { grace: sayChineseDay(row.graceUntil) }),
          row.confidence === 'confirmed' ? '' : sayZh(`law.confidence.${row.confidence}`),
        ]
          .filter(x => x !== '')
          .join('\n'),
        sequence: d.moves + (d.closed_at ? 1 : 0),
        status: d.closed_at ? ('cancelled' as const) : row.confidence === 'confirmed' ? ('confirmed' as const) : ('tentative' as const),
        changedAt: d.changed_at,
      };
    }),
  });
};

/** 期限日历订阅: one secret link per person, only its hash is kept, dead when revoked or the account is closed. */
export const deadlineFeedHandlers = [
  command(subscribeDeadlines, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await ctx.db
        .insertInto('assets.calendar_feeds')
        .values({
          id: i.id,
          authority_id: ctx.actor.authorityId,
          region_code: ctx.actor.regionCode,
          owner_id: ctx.actor.id,
          token_hash: hashOf(i.token),
          created_at: ctx.now,
        })
        .execute();
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  query(listDeadlineFeeds, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const rows = await ctx.db
        .selectFrom('assets.calendar_feeds')
        .select(['id', 'created_at'])
        .where('owner_id', '=', ctx.actor.id)
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .limit(50)
        .execute();
      return { rows: rows.map(r => ({ id: r.id, createdAt: r.created_at.toISOString() })) };
    },
  }),
  command(revokeDeadlineFeed, {
    load: (ctx, i) => ownFeed(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, feed) => {
      await ctx.db.updateTable('assets.calendar_feeds').set({ revoked_at: ctx.now }).where('id', '=', feed.id).execute();
      return { subject: feed.id, result: { id: feed.id } };
    },
  }),
  download(deadlineFeed, {
    load: (ctx, i) => feedBy(ctx, i.token),
    allow: matrixDecides,
    run: async (ctx, feed) => ({
      fileName: 'peipao-deadlines.ics',
      mediaType: 'text/calendar; charset=utf-8',
      body: new TextEncoder().encode(await feedText(ctx, feed)),
    }),
  }),
];
