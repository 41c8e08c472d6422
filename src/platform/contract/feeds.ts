import { z } from 'zod';
import type { Command, Download, Query } from './operation.ts';
import { type Done, Id, Instant } from './shapes.ts';

/** The key in a calendar link: 32 random bytes as base64url. The device makes it and shows it once; the server keeps only its hash. */
const FeedToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** 开通日历订阅: of one's own days, or of a subject (a team, a course) where the room offers that. */
export const SubscribeFeed = z.strictObject({ id: Id, subjectId: Id.nullable().default(null), token: FeedToken });
export const RevokeFeed = z.strictObject({ id: Id });
export const ReadFeed = z.strictObject({ token: FeedToken });

type Subscription = z.output<typeof SubscribeFeed>;

/** One of one's own feeds in force. */
export const FeedRow = z.object({ id: Id, subjectId: Id.nullable(), subject: z.string().nullable(), createdAt: Instant });
export type FeedRow = z.infer<typeof FeedRow>;
export const FeedList = z.object({ rows: z.array(FeedRow) });
export const NoFilter = z.strictObject({});

/** The four operations of a room's calendar; the room gives them name and clause, and may say more in them. The platform carries them out. */
export interface FeedOperations {
  readonly subscribe: Command<z.ZodType<Subscription, z.input<typeof SubscribeFeed>>, typeof Done>;
  readonly list: Query<typeof NoFilter, z.ZodType<z.output<typeof FeedList>>>;
  readonly revoke: Command<typeof RevokeFeed, typeof Done>;
  /** Anonymous: the link is the key. */
  readonly read: Download<typeof ReadFeed>;
}
