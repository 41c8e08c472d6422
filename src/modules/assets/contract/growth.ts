import { z } from 'zod';
import { Day, RegionCode } from '#platform/contract/shapes.ts';
import { AssetKind } from './asset.ts';
import { AssetFilter } from './filter.ts';

/** Which growth: assets acquired or ended within these days, both included. */
export const GrowthScope = z.strictObject({
  from: Day,
  to: Day,
  regionCode: RegionCode.optional(),
  grain: z.enum(['month', 'quarter', 'year']).default('month'),
});
export type GrowthScope = z.infer<typeof GrowthScope>;

/**
 * One number in its four units. 件: assets. 类: Nice classes of the marks among them (0 for other kinds). 家: enterprises, each once.
 * 家次: an enterprise once for each kind in which it gained.
 */
export const Units = z.object({ items: z.int(), classes: z.int(), firms: z.int(), firmTimes: z.int() });
export type Units = z.infer<typeof Units>;

export const GrowthLine = z.object({
  key: z.string(),
  /** A place in words; empty where the page has its own words. */
  name: z.string(),
  gained: Units,
  lost: z.int(),
  /** Net new assets, 件. */
  net: z.int(),
  /** The rows behind gained and lost. */
  gainedFilter: AssetFilter,
  lostFilter: AssetFilter,
});
export type GrowthLine = z.infer<typeof GrowthLine>;

export const Growth = z.object({
  scope: GrowthScope,
  all: GrowthLine,
  byKind: z.array(GrowthLine),
  /** `patent.invention`, `standard.lead`, `award.city` … */
  byQuality: z.array(GrowthLine),
  byRegion: z.array(GrowthLine),
  byPeriod: z.array(GrowthLine),
  /** Confirmed assets whose day of acquisition is not known: they are in no number. */
  undated: z.int(),
  undatedKinds: z.array(AssetKind),
  asOf: Day.nullable(),
});
export type Growth = z.infer<typeof Growth>;
