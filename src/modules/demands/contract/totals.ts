import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';
import { DemandFilter } from './filter.ts';

/** What the totals are taken over, days in China with both ends; the same shape stands in the address of the page. */
export const TotalsScope = z.strictObject({ campaignId: Id.optional(), from: Day.optional(), to: Day.optional() });
export type TotalsScope = z.infer<typeof TotalsScope>;

/** One number with what it counts and the filter that opens its rows. */
export const Total = z.object({
  key: z.string(),
  name: z.string(),
  /** Demands (件). */
  demands: z.int(),
  /** Distinct enterprises (家). */
  enterprises: z.int(),
  filter: DemandFilter,
});
export type Total = z.infer<typeof Total>;

/** Totals of demands (4.1-a, 6.1-g). Superseded demands are never counted. */
export const DemandTotals = z.object({
  all: Total,
  unsorted: Total,
  byTopic: z.array(Total),
  byClass: z.array(Total),
  byStreet: z.array(Total),
  byIndustry: z.array(Total),
  byScale: z.array(Total),
  byKind: z.array(Total),
  byState: z.array(Total),
  bySource: z.array(Total),
  byMonth: z.array(Total),
  /** The data as they stood at this instant. */
  at: z.string(),
});
export type DemandTotals = z.infer<typeof DemandTotals>;
