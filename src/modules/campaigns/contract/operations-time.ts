import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';
import { ItineraryNote } from './itinerary.ts';

/** 日子和人手提醒: what speaks against a time for the team of an entry; none of it forbids it, but two places at once. */
export const checkTeamTime = query({
  name: 'campaigns.itinerary.checkTeam',
  clause: '6.1-e',
  input: z.strictObject({ rosterId: Id, startsAt: Instant, minutes: z.int().min(10).max(480) }),
  output: z.object({ notes: z.array(ItineraryNote) }),
});

/** 空闲时段: the next times on working days at which the team of an entry could come. */
export const freeTimes = query({
  name: 'campaigns.itinerary.freeTimes',
  clause: '6.1-e',
  input: z.strictObject({ rosterId: Id, minutes: z.int().min(10).max(480).default(60), from: Day.optional() }),
  output: z.object({ times: z.array(z.object({ startsAt: Instant, endsAt: Instant })) }),
});

/** A booked visit that something would touch. */
export const BookedVisit = z.object({
  appointmentId: Id,
  rosterId: Id,
  enterpriseName: z.string(),
  teamName: z.string(),
  startsAt: Instant,
  agreed: z.boolean(),
});
export type BookedVisit = z.infer<typeof BookedVisit>;

/** 受影响的走访安排: the booked visits ahead that withdrawing, other days, ending or cancelling would touch. */
export const bookedAhead = query({
  name: 'campaigns.itinerary.ahead',
  clause: '6.1-e',
  input: z.strictObject({
    campaignId: Id,
    /** Only those of these entries. */
    rosterIds: z.array(Id).max(200).optional(),
    /** Only those that lie outside these days. */
    outside: z.strictObject({ startsOn: Day, endsOn: Day }).optional(),
  }),
  output: z.object({ agreed: z.int(), planned: z.int(), rows: z.array(BookedVisit) }),
});
