import { createHash } from 'node:crypto';
import type { FeedOperations, FeedRow } from '../../contract/feeds.ts';
import { platformProblems } from '../../contract/problem.ts';
import { type Actor, type CallContext, type Context, retype } from '../context.ts';
import type { DB } from '../db-types.gen.ts';
import { type CalendarEvent, calendarFeed } from '../documents/calendar.ts';
import { type Handler, handlersFor, matrixDecides, noRecord } from '../handler.ts';

type FeedsDb = Pick<DB, 'platform.calendar_feeds'>;
type Ctx = Context<FeedsDb>;
const { command, query, download } = handlersFor<FeedsDb>();

/** Whose feed it is. */
export interface FeedOwner {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  /** A leaver's link is dead with the account. */
  readonly active: boolean;
}

/** An entry: an hour of a day, or the whole of one (`2027-01-04`). `id` stays for its life, so that calendars move it instead of doubling it. */
export type FeedEntry = Omit<CalendarEvent, 'uid' | 'start' | 'end' | 'allDay'> & { readonly id: string } & (
    | { readonly day: string }
    | { readonly start: Date; readonly end: Date }
  );

/** What may be subscribed to beside one's own days, e.g. a team. */
export interface FeedSubjects<Db, S> {
  /** Undefined answers 404. */
  readonly find: (ctx: Context<Db>, id: string) => Promise<S | undefined>;
  readonly allow: (actor: Actor, subject: S) => boolean;
  /** Names by id, for the list of one's feeds. */
  readonly names: (ctx: Context<Db>, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** A kind of calendar that a room offers. What its owner may see counts on the day of reading, not on that of subscribing. */
export interface FeedKind<Db, S = never> {
  /** `campaigns.itinerary`; stands with each feed. */
  readonly kind: string;
  readonly fileName: string;
  /** How often a calendar should look again. */
  readonly refreshMinutes: number;
  readonly owner: (ctx: Context<Db>, id: string) => Promise<FeedOwner | undefined>;
  readonly subjects?: FeedSubjects<Db, S>;
  /** What pages of former versions call the subject, when they subscribe and in the list. */
  readonly former?: {
    readonly subjectOf: (input: object) => string | null | undefined;
    readonly row: (row: FeedRow) => object;
  };
  /** Titles, places and times; never numbers of people. Cancelled entries stay in, so that calendars learn of it. */
  readonly calendar: (
    ctx: Context<Db>,
    feed: { readonly owner: FeedOwner; readonly subjectId: string | null },
  ) => Promise<{ readonly name: string; readonly entries: readonly FeedEntry[] }>;
}

/** The token has 256 random bits: a plain hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const dayMs = 86_400_000;
const eventOf = ({ id, ...entry }: FeedEntry): CalendarEvent => {
  const uid = `${id}@peipao`;
  if (!('day' in entry)) return { ...entry, uid };
  const { day, ...rest } = entry;
  const start = new Date(`${day}T00:00:00Z`);
  return { ...rest, uid, start, end: new Date(start.getTime() + dayMs), allDay: true };
};

const feedsOf = (ctx: Ctx, kind: string) =>
  ctx.db.selectFrom('platform.calendar_feeds').where('kind', '=', kind).where('revoked_at', 'is', null);

/** Links of one kind in force that a person may have: each is listed, so that each can be ended. */
const mostFeeds = 30;

const refuseTooMany = async (ctx: Ctx, kind: string): Promise<void> => {
  const { n } = await feedsOf(ctx, kind)
    .where('owner_id', '=', ctx.actor.id)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  if (n >= mostFeeds) throw platformProblems.tooManyKept({ limit: mostFeeds });
};

const subscribeTo = <Db, S>(op: FeedOperations['subscribe'], { kind, subjects, former }: FeedKind<Db, S>): Handler => {
  const subjectOf = (i: { subjectId: string | null }): string | null => former?.subjectOf(i) ?? i.subjectId;
  return command(op, {
    load: async (ctx, i): Promise<{ subject?: S } | undefined> => {
      const id = subjectOf(i);
      if (id === null) return {};
      const subject = await subjects?.find(retype<Db>(ctx), id);
      return subject === undefined ? undefined : { subject };
    },
    allow: (actor, found) => found.subject === undefined || (subjects?.allow(actor, found.subject) ?? false),
    run: async (ctx, _, i) => {
      await refuseTooMany(ctx, kind);
      const { id: owner_id, authorityId: authority_id, regionCode: region_code } = ctx.actor;
      const row = { id: i.id, authority_id, region_code, kind, owner_id, subject_id: subjectOf(i) };
      const made = await ctx.db
        .insertInto('platform.calendar_feeds')
        .values({ ...row, token_hash: hashOf(i.token), created_at: ctx.now })
        .onConflict(oc => oc.doNothing())
        .executeTakeFirst();
      // The id or the secret is in use: a device that makes both by chance never meets this.
      if (made.numInsertedOrUpdatedRows === 0n) throw platformProblems.commandReused();
      return { subject: i.id, result: { id: i.id } };
    },
  });
};

const listOwn = <Db, S>(op: FeedOperations['list'], { kind, subjects, former }: FeedKind<Db, S>): Handler =>
  query(op, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const rows = await feedsOf(ctx, kind)
        .where('owner_id', '=', ctx.actor.id)
        .select(['id', 'subject_id', 'created_at'])
        .orderBy('created_at')
        .execute();
      const ids = rows.flatMap(r => r.subject_id ?? []);
      const names = ids.length === 0 ? undefined : await subjects?.names(retype<Db>(ctx), ids);
      const shown = rows.map(
        (r): FeedRow => ({
          id: r.id,
          subjectId: r.subject_id,
          subject: names?.get(r.subject_id ?? '') ?? null,
          createdAt: r.created_at.toISOString(),
        }),
      );
      return { rows: shown.map(row => ({ ...row, ...former?.row(row) })) };
    },
  });

const revokeOwn = (op: FeedOperations['revoke'], kind: string): Handler =>
  command(op, {
    load: (ctx, i) => feedsOf(ctx, kind).where('id', '=', i.id).where('owner_id', '=', ctx.actor.id).select('id').executeTakeFirst(),
    allow: matrixDecides,
    run: async (ctx, feed) => {
      await ctx.db.updateTable('platform.calendar_feeds').set({ revoked_at: ctx.now }).where('id', '=', feed.id).execute();
      return { subject: feed.id, result: { id: feed.id } };
    },
  });

const readByToken = <Db, S>(op: FeedOperations['read'], { kind, owner: ownerOf, ...k }: FeedKind<Db, S>): Handler =>
  download(op, {
    load: async (ctx, i) => {
      const feed = await feedsOf(ctx, kind).where('token_hash', '=', hashOf(i.token)).select(['owner_id', 'subject_id']).executeTakeFirst();
      const owner = feed && (await ownerOf(retype<Db>(ctx), feed.owner_id));
      return owner?.active ? { owner, subjectId: feed?.subject_id ?? null } : undefined;
    },
    allow: matrixDecides,
    run: async (ctx, feed) => {
      const { name, entries } = await k.calendar(retype<Db>(ctx), feed);
      const text = calendarFeed({ name, refreshMinutes: k.refreshMinutes, events: entries.map(eventOf) });
      return { fileName: k.fileName, mediaType: 'text/calendar; charset=utf-8', body: new TextEncoder().encode(text), revalidate: true };
    },
  });

/** Ends all feeds of a kind that a person has: the account was closed. */
export const revokeFeeds = async (ctx: CallContext, kind: string, ownerId: string): Promise<void> => {
  const { db } = retype<FeedsDb>(ctx);
  await db
    .updateTable('platform.calendar_feeds')
    .set({ revoked_at: ctx.now })
    .where('kind', '=', kind)
    .where('owner_id', '=', ownerId)
    .where('revoked_at', 'is', null)
    .execute();
};

/**
 * 日历订阅 of a room: a secret link for a calendar client, of which only the hash is kept; dead when it is revoked or its owner has left.
 * The room says what stands in it.
 */
export const feedHandlers = <Db, S = never>(operations: FeedOperations, kind: FeedKind<Db, S>): Handler[] => [
  subscribeTo(operations.subscribe, kind),
  listOwn(operations.list, kind),
  revokeOwn(operations.revoke, kind.kind),
  readByToken(operations.read, kind),
];
