import { z } from 'zod';
import { Day, text } from '#platform/contract/shapes.ts';

/** A Nice class, 1 to 45. */
export const NiceClass = z.int().min(1).max(45);

/** 商标: one number may cover several classes (一标多类); fees and renewals are per class. */
export const TrademarkDetails = z.strictObject({
  classes: z.array(NiceClass).max(45),
  /** Edition of the classification at filing, e.g. `12`; a 2025 filing keeps the 12th. */
  niceEdition: z.int().min(1).max(30).optional(),
  filedOn: Day.optional(),
  /** 初步审定公告日 */
  publishedOn: Day.optional(),
  /** 核准注册之日 (注册公告日) */
  registeredOn: Day.optional(),
  /** 专用权截止日 as the register says; left out: computed from registeredOn. */
  validUntil: Day.optional(),
  goods: text(2000).optional(),
});
export type TrademarkDetails = z.infer<typeof TrademarkDetails>;

/** 专利: 发明 · 实用新型 · 外观设计 */
export const PatentType = z.enum(['invention', 'utility', 'design']);
export type PatentType = z.infer<typeof PatentType>;

export const PatentDetails = z.strictObject({
  type: PatentType,
  /** 申请日; for PCT the international filing date. */
  filedOn: Day.optional(),
  priorityOn: Day.optional(),
  /** 授权公告日 */
  grantedOn: Day.optional(),
  /** Last patent year for which the annual fee is paid; unknown when left out. */
  paidThroughYear: z.int().min(1).max(20).optional(),
  /** 费减: share that is not paid (0, 0.7, 0.85). */
  reduction: z.union([z.literal(0), z.literal(0.7), z.literal(0.85)]).default(0),
  /** Calendar year for which the reduction is on record (费减备案). */
  reductionUntilYear: z.int().min(2000).max(2100).optional(),
  /** 符合费减条件，拟请求减缴: the enterprise says so; who has had the reduction before counts as well. */
  reductionEligible: z.boolean().optional(),
  /** 开放许可实施期间 */
  openLicence: z.boolean().default(false),
  inventors: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  pct: z.boolean().default(false),
});
export type PatentDetails = z.infer<typeof PatentDetails>;
