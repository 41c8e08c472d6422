import { z } from 'zod';
import { ItineraryView } from '#modules/campaigns/contract/itinerary.ts';
import { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';
import { VisitView } from './visit.ts';

/** 一家企业 in the day's pack: its visit as it stands, or as it would be opened; numbers are masked. */
export const PackedVisit = z.object({
  rosterId: Id,
  /** The record is there already; otherwise `visit.id` is of no meaning and the device makes one. */
  opened: z.boolean(),
  visit: VisitView,
  /** Whom to ask for: name, post, masked number. */
  contact: z.object({ name: z.string(), post: z.string(), phone: z.string() }).nullable(),
});
export type PackedVisit = z.infer<typeof PackedVisit>;

/** 今天的资料 on the phone: stops, their visits, what is known of them, the forms. */
export const VisitPack = z.object({
  day: Day,
  madeAt: Instant,
  itineraries: z.array(ItineraryView),
  visits: z.array(PackedVisit),
  forms: z.array(z.object({ questionnaireId: Id, supplementId: Id, definition: Questionnaire })),
});
export type VisitPack = z.infer<typeof VisitPack>;
