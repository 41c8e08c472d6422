import { z } from 'zod';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';

/** One stop of a day: agreed with the enterprise, or only planned. */
export const Stop = z.object({
  appointmentId: Id,
  rosterId: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  address: z.string().nullable(),
  streetCode: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  agreed: z.boolean(),
  visited: z.boolean(),
});
export type Stop = z.infer<typeof Stop>;

/** A stop as 今日 shows it: whom to ask for, with the number masked. */
export const DayStop = Stop.extend({
  contact: z.object({ id: Id, name: z.string(), post: z.string(), phone: z.string() }).nullable(),
});
export type DayStop = z.infer<typeof DayStop>;

/** A team with what it does on one day. */
export const TeamDay = z.object({
  teamId: Id,
  teamName: z.string(),
  campaignId: Id,
  campaignTitle: z.string(),
  members: z.array(z.object({ name: z.string(), away: z.boolean() })),
  stops: z.array(DayStop),
});
export type TeamDay = z.infer<typeof TeamDay>;

/** 行程提醒: what does not fit, as a phrase key of this room with its values. */
export const ItineraryNote = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export type ItineraryNote = z.infer<typeof ItineraryNote>;

export const ItineraryView = z.object({
  teamId: Id,
  teamName: z.string(),
  campaignId: Id,
  campaignTitle: z.string(),
  day: Day,
  members: z.array(z.string()),
  stops: z.array(Stop),
  notes: z.array(ItineraryNote),
  may: z.array(z.string()),
});
export type ItineraryView = z.infer<typeof ItineraryView>;

/** Names of planned visits that lost their place, because something else took it: they wait for another day. */
export const Dropped = { dropped: z.array(z.string()) } as const;
