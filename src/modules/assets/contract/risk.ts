import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';
import { AssetKind } from './asset.ts';

/** 产品未覆盖 · 没有商标 · 单一商标 · 单一发明人 · 许可到期 · 质押到期 · 集中到期 */
export const riskRules = ['uncovered', 'noMark', 'singleMark', 'singleInventor', 'licenceEnding', 'pledgeEnding', 'cliff'] as const;
export const RiskRule = z.enum(riskRules);
export type RiskRule = z.infer<typeof RiskRule>;

/** One alarm: the rule by its key, the data that fired it, the assets it is about. */
export const RiskAlarm = z.object({
  /** Within the enterprise: `uncovered:7`, `licenceEnding:<event>`; with the enterprise it makes a demand once only. */
  key: z.string(),
  rule: RiskRule,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  assetIds: z.array(Id),
  /** The demand it has become, if it has. */
  demandId: Id.nullable(),
});
export type RiskAlarm = z.infer<typeof RiskAlarm>;

/** What one month of the 36 brings. */
export const CliffMonth = z.object({
  /** `2027-03` */
  month: z.string(),
  /** Ends of validity, terms, certificates. */
  expiries: z.int(),
  /** Payments that fall due. */
  payments: z.int(),
  /** Their sum in yuan, as far as the fee tables say. */
  fees: z.number(),
});
export type CliffMonth = z.infer<typeof CliffMonth>;

export const ProductCoverage = z.object({
  product: z.string(),
  /** 万元 a year, if the file says. */
  value: z.number().nullable(),
  asOf: Day,
  classes: z.array(z.object({ niceClass: z.int(), word: z.string(), marks: z.array(z.object({ id: Id, title: z.string() })) })),
});
export type ProductCoverage = z.infer<typeof ProductCoverage>;

export const EnterpriseRisk = z.object({
  enterpriseId: Id,
  enterpriseName: z.string(),
  /** Oldest 数据截至 among the assets; null when there are none. */
  asOf: Day.nullable(),
  products: z.array(ProductCoverage),
  held: z.array(z.object({ niceClass: z.int(), marks: z.int() })),
  months: z.array(CliffMonth),
  alarms: z.array(RiskAlarm),
  mayRaise: z.boolean(),
});
export type EnterpriseRisk = z.infer<typeof EnterpriseRisk>;

export const RiskRow = z.object({
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionName: z.string(),
  assets: z.int(),
  alarms: z.array(RiskAlarm),
});
export type RiskRow = z.infer<typeof RiskRow>;

export const DistrictRisk = z.object({
  asOf: Day.nullable(),
  months: z.array(CliffMonth),
  /** Marks in force by Nice class, and how many enterprises hold them. */
  classes: z.array(z.object({ niceClass: z.int(), marks: z.int(), enterprises: z.int() })),
  /** What the next six months take out of force: licences and pledges. */
  endings: z.array(
    z.object({
      assetId: Id,
      title: z.string(),
      assetKind: AssetKind,
      enterpriseId: Id,
      enterpriseName: z.string(),
      kind: z.enum(['licenceEnd', 'pledgeEnd']),
      safeOn: Day,
    }),
  ),
});
export type DistrictRisk = z.infer<typeof DistrictRisk>;
