import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';

/** Enterprises of a list by how far they are; each stands once. */
export const RosterParts = z.object({
  visited: z.int(),
  /** 已约, not visited yet. */
  agreed: z.int(),
  /** Called, without a day: 改期, 无人接. */
  contacting: z.int(),
  /** 未联系. */
  uncontacted: z.int(),
  /** 婉拒: no visit is owed. */
  declined: z.int(),
});
export type RosterParts = z.infer<typeof RosterParts>;

/** When the list will be walked through at the pace until now. */
export const Forecast = z.object({
  day: Day,
  /** Days before the campaign's last day; negative: after it. */
  early: z.int(),
  /** Visits on a working day, since the first one. */
  perDay: z.number(),
  since: Day,
});
export type Forecast = z.infer<typeof Forecast>;

/** A campaign under way as 今日 shows it. */
export const CampaignNow = z.object({
  id: Id,
  title: z.string(),
  endsOn: Day,
  parts: RosterParts,
  /** Null: nothing to reckon from, or all is done. */
  forecast: Forecast.nullable(),
  teams: z.array(z.object({ id: Id, name: z.string(), visited: z.int(), total: z.int() })),
});
export type CampaignNow = z.infer<typeof CampaignNow>;
