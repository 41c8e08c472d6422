import { z } from 'zod';
import { Day, Id, RegionCode } from '#platform/contract/shapes.ts';
import { DemandKind, DemandPlace, DemandSource, DemandState, DemandUrgency } from './demand.ts';

/** What narrows the list of demands; the same shape stands in the address of the page and behind every total. */
export const DemandFilter = z.strictObject({
  q: z.string().trim().max(60).optional(),
  /** Level-1 (`SB`) or level-2 code (`SB02`); `none`: not sorted at all. */
  classCode: z
    .string()
    .regex(/^([A-Z]{2,3}(\d{2})?|none)$/)
    .optional(),
  /** No class, or one that the classifier is not sure of. */
  queue: z.boolean().optional(),
  /** District or street of the enterprise; below counts too. */
  regionCode: RegionCode.optional(),
  /** Exactly this place; below does not count. */
  street: RegionCode.optional(),
  /** 门类 `C`, or two-digit 大类 `27`; `none`: not known. */
  industry: z
    .string()
    .regex(/^([A-T]|\d{2}|none)$/)
    .optional(),
  scale: z.enum(['large', 'medium', 'small', 'micro', 'none']).optional(),
  kind: DemandKind.optional(),
  state: DemandState.optional(),
  source: DemandSource.optional(),
  urgency: DemandUrgency.optional(),
  campaignId: Id.optional(),
  enterpriseId: Id.optional(),
  ownerId: Id.optional(),
  /** 代管: of colleagues who are away today and for whom the reader stands in. */
  standIn: z.boolean().optional(),
  /** Where it waits; what waits is listed by its day. */
  place: DemandPlace.optional(),
  /** Open ones by their day: past it, on it, within two working days. */
  due: z.enum(['overdue', 'today', 'soon']).optional(),
  /** In nobody's hands: the owner is no longer at work, or nobody was found within a working day. */
  alarm: z.boolean().optional(),
  /** 承诺 by the day on which an answer was owed: kept, broken, or either of the two. */
  promise: z.enum(['kept', 'broken', 'judged']).optional(),
  /** Days on which an answer was owed, both included. */
  byFrom: Day.optional(),
  byTo: Day.optional(),
  /** Days on which it was answered, referred, declined or became a case, both included. */
  endedFrom: Day.optional(),
  endedTo: Day.optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type DemandFilter = z.infer<typeof DemandFilter>;
