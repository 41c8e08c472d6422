import { z } from 'zod';
import { FeedList, NoFilter, ReadFeed, RevokeFeed, SubscribeFeed } from '#platform/contract/feeds.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { Ladder, LadderStep, NoticeRow } from './notice.ts';

export const listNotices = query({
  name: 'assets.notice.list',
  clause: '6.3.4-b',
  input: z.strictObject({
    ...PageInput.shape,
    /** `mine`: told to me; `toSend`: messages for enterprises that nobody has sent yet; `sent`: those that were. */
    box: z.enum(['mine', 'toSend', 'sent']).default('mine'),
    mine: z.boolean().optional(),
  }),
  output: pageOf(NoticeRow),
});

/** Tells what the ladder asks for today; only the system does this. */
export const issueReminders = command({
  name: 'assets.notice.issue',
  clause: '6.3.2-b',
  input: z.strictObject({ slot: line(80), limit: z.int().min(1).max(20_000).default(5_000) }),
  output: z.object({ told: z.int() }),
});

/** Hands what was told for enterprises to the gateway, by day; only the system does this. */
export const handOverReminders = command({
  name: 'assets.notice.handOver',
  clause: '6.3.2-b',
  input: z.strictObject({}),
  output: z.object({ handed: z.int() }),
});

/** Whether messages leave the house by themselves, or a person copies them. */
export const noticeWays = query({
  name: 'assets.notice.ways',
  clause: '6.3.2-b',
  input: z.strictObject({}),
  output: z.object({ gateway: z.boolean() }),
});

export const noticeSeen = command({
  name: 'assets.notice.seen',
  clause: '6.3.4-b',
  input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
  output: z.object({ seen: z.int() }),
});

/** The message went to the enterprise; by copying it into a chat, by telephone or on a visit. */
export const noticeSent = command({
  name: 'assets.notice.sent',
  clause: '6.3.4-b',
  input: z.strictObject({ id: Id, how: z.enum(['copied', 'phone', 'visit']) }),
  output: Done,
});

export const getLadders = query({
  name: 'assets.ladder.get',
  clause: '6.3.2-b',
  input: z.strictObject({}),
  output: z.object({ ladders: z.array(Ladder), may: z.array(z.string()) }),
});

/** The district's own ladder for a kind; an empty one goes back to the default. */
export const setLadder = command({
  name: 'assets.ladder.set',
  clause: '6.3.2-b',
  input: z.strictObject({ id: Id, kind: z.string().min(1).max(40), steps: z.array(LadderStep).max(20) }),
  output: Done,
});

/** 订阅期限日历: my deadlines. */
export const subscribeDeadlines = command({ name: 'assets.calendar.subscribe', clause: '6.3.1-a', input: SubscribeFeed, output: Done });

export const listDeadlineFeeds = query({ name: 'assets.calendar.list', clause: '6.3.1-a', input: NoFilter, output: FeedList });

export const revokeDeadlineFeed = command({ name: 'assets.calendar.revoke', clause: '6.3.1-a', input: RevokeFeed, output: Done });

/** What a calendar client fetches; the link is the key. */
export const deadlineFeed = download({ name: 'assets.calendar.feed', clause: '6.3.1-a', anonymous: true, input: ReadFeed });
