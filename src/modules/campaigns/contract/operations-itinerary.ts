import { z } from 'zod';
import { FeedRow, NoFilter, ReadFeed, RevokeFeed, SubscribeFeed } from '#platform/contract/feeds.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { Day, Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { Dropped, ItineraryNote, ItineraryView, TeamDay } from './itinerary.ts';
import { SingleVisit } from './single-visit.ts';

/** 行程: a team's day. */
export const getItinerary = query({
  name: 'campaigns.itinerary.get',
  clause: '6.1-e',
  input: z.strictObject({ teamId: Id, day: Day }),
  output: ItineraryView,
});

/** 我的一天: the reader's own stops of a day, in order; beside those of teams the single visits, also called off or moved to another day. */
export const myDay = query({
  name: 'campaigns.itinerary.myDay',
  clause: '6.1-e',
  input: z.strictObject({ day: Day.optional() }),
  output: z.object({ day: Day, itineraries: z.array(ItineraryView), singles: z.array(SingleVisit) }),
});

/** 小组的一天: the stops of all teams that the reader acts for, with whom to ask for there. */
export const teamsDay = query({
  name: 'campaigns.itinerary.teamsDay',
  clause: '6.1-e',
  input: z.strictObject({ day: Day.optional() }),
  output: z.object({
    day: Day,
    /** Whether she acts for any team at all. */
    onTeams: z.boolean(),
    teams: z.array(TeamDay),
    /** Visits outside a campaign that the reader goes on herself. */
    singles: z.array(SingleVisit),
  }),
});

/** 编排行程: agreed stops stay, the given enterprises are fitted around them. */
export const planItinerary = command({
  name: 'campaigns.itinerary.plan',
  clause: '6.1-e',
  input: z.strictObject({ teamId: Id, day: Day, rosterIds: z.array(Id).max(12), fill: z.boolean().default(false) }),
  output: Done.extend({ placed: z.int(), left: z.int(), ...Dropped, notes: z.array(ItineraryNote) }),
});

/** 调整时间 of one stop. */
export const moveStop = command({
  name: 'campaigns.itinerary.move',
  clause: '6.1-e',
  input: z.strictObject({ appointmentId: Id, startsAt: Instant, minutes: z.int().min(10).max(480) }),
  output: Done.extend(Dropped),
});

/** 取消安排 of one stop; the planned ones of that day move up. */
export const releaseStop = command({
  name: 'campaigns.itinerary.release',
  clause: '6.1-e',
  input: z.strictObject({ appointmentId: Id, reason: line(100) }),
  output: Done,
});

/** 打印行程单: one A4 page per team and day. */
export const daySheet = download({
  name: 'campaigns.itinerary.sheet',
  clause: '6.1-e',
  sensitive: true,
  input: z.strictObject({ teamId: Id, day: Day }),
});

/** 开通日历订阅: one's own stops, or those of a team. */
export const subscribeCalendar = command({
  name: 'campaigns.calendar.subscribe',
  clause: '6.1-e',
  // 0.3 called the subject `teamId`; its pages may be open still.
  input: SubscribeFeed.extend({ teamId: Id.nullable().optional() }),
  output: Done,
});

/** 日历订阅列表: one's own. */
export const listCalendars = query({
  name: 'campaigns.calendar.list',
  clause: '6.1-e',
  input: NoFilter,
  output: z.object({ rows: z.array(FeedRow.extend({ teamId: Id.nullable(), teamName: z.string().nullable() })) }),
});

/** 停用日历订阅. */
export const revokeCalendar = command({ name: 'campaigns.calendar.revoke', clause: '6.1-e', input: RevokeFeed, output: Done });

/** 日历订阅 itself: anonymous, the token is the key; names of enterprises and times, no numbers, no persons. */
export const itineraryFeed = download({
  name: 'campaigns.calendar.feed',
  clause: '6.1-e',
  anonymous: true,
  input: ReadFeed,
});
