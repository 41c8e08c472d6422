import { z } from 'zod';
import { DemandFilter } from './filter.ts';

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
