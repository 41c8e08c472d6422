import { z } from 'zod';
import { Day } from '#platform/contract/shapes.ts';

/** Which text a rule stands in; both trademark laws stand side by side by date of event. */
export const laws = [
  /** 商标法 (2019 修正), to 2026-12-31 */ 'TML2019',
  /** 商标法 (2026 修订), from 2027-01-01 */ 'TML2026',
  /** 商标法实施条例 (2014), cites articles of the older law */ 'TMReg2014',
  /** 专利法 (2020 修正), from 2021-06-01 */ 'PL2020',
  /** 专利法 (2008 修正), for designs filed before 2021-06-01 */ 'PL2008',
  /** 专利法实施细则 (2023 修订), from 2024-01-20 */ 'PLReg2023',
  /** 专利审查指南 (2023) */ 'PLGuide2023',
  /** 发改价格〔2019〕914号 */ 'FEE2019',
  /** 财税〔2016〕78号、〔2018〕37号、〔2019〕45号 */ 'FEE2016',
  /** 财税〔2024〕23号 */ 'FEE2024',
  /** 商标国际注册马德里协定有关议定书 and its regulations */ 'MADRID',
  /** 保护工业产权巴黎公约 */ 'PARIS',
  /** 质量管理体系认证规则 (CNCA-QMS-01:2025), from 2026-01-01 */ 'QMS2025',
  /** Rules of other schemes of certification, 待核实 */ 'CERT',
  /** What the paper itself says: certificate, contract */ 'PAPER',
  /** 平台提示: no law, a reminder of this house */ 'HOUSE',
] as const;
export const Law = z.enum(laws);
export type Law = z.infer<typeof Law>;

/** 已确认 · 暂定 (no official holiday notice for a year that matters) · 待核实 (source or transition not settled) */
export const Confidence = z.enum(['confirmed', 'provisional', 'toVerify']);
export type Confidence = z.infer<typeof Confidence>;

/** What a period is counted from. */
export const triggers = [
  'registeredOn',
  'validUntil',
  'publishedOn',
  'filedOn',
  'priorityOn',
  'lastUseOn',
  'servedOn',
  'licensedOn',
  'obstacleEndedOn',
  'grantedOn',
  'announcedOn',
  'paperEndsOn',
  'feeDueOn',
  'sentOn',
  'paidOn',
  'endedOn',
  /** 上一有效期满次日 */
  'termStartsOn',
  /** 《国际商标公告》出版次月 1 日 */
  'gazetteMonthOn',
  'issuedOn',
  /** 上次监督审核 */
  'auditedOn',
] as const;
export const Trigger = z.enum(triggers);
export type Trigger = z.infer<typeof Trigger>;

/**
 * How a period ends.
 * `corresponding`: start day not counted, corresponding day, else last day of the month (条例 12(1), 细则 5).
 * `dayBefore`: counted from the legal day itself, ends the day before the corresponding day; no such day: last day of the month (条例 12(2)).
 * `before`: corresponding day backwards (期满前十二个月). `itself`: the day that the paper names.
 */
export const Counting = z.enum(['corresponding', 'dayBefore', 'before', 'itself']);
export type Counting = z.infer<typeof Counting>;

/** What is lost when a day passes; a phrase `law.consequence.<key>` each. */
export const consequences = [
  'markIntoGrace',
  'markStruckOff',
  'madridIntoGrace',
  'madridStruckOff',
  'markCancellable',
  'markRegistered',
  'abroadLost',
  'pctLost',
  'pctIntoGrace',
  'noReview',
  'noSuit',
  'noDefence',
  'deemedWithdrawn',
  'deemedAbandoned',
  'priorityLost',
  'claimLost',
  'licenceNotOpposable',
  'licenceEnds',
  'pledgeEnds',
  'freezeEnds',
  'termEnds',
  'feeIntoGrace',
  'reductionLost',
  'rightEndsBackdated',
  'rightLost',
  'certificateEnds',
  'certificateSuspended',
  'recertificationLost',
  'honourEnds',
  'served',
  'opens',
  'banEnds',
] as const;
export const Consequence = z.enum(consequences);
export type Consequence = z.infer<typeof Consequence>;

/** A period of the law: one dated row. */
export const Rule = z.strictObject({
  /** e.g. `trademark.grace`; the same key stands once per law. */
  key: z.string().regex(/^[a-z]+(\.[a-zA-Z]+)+$/),
  law: Law,
  /** `40`, `57(2)`, `12(1)`; several separated by a comma. */
  article: z.string().max(40),
  validFrom: Day,
  validTo: Day.nullable(),
  /** Which day decides which row holds: the day counted from, or the day it leads to. */
  governedBy: z.enum(['trigger', 'due']),
  trigger: Trigger,
  count: z.int().min(0).max(100),
  unit: z.enum(['day', 'month', 'year']),
  /** Days beyond the whole units: two and a half months are 2 months and 15 days. */
  extraDays: z.int().min(0).max(30),
  counting: Counting,
  /** A last day on a weekend or holiday moves to the next working day. */
  roll: z.boolean(),
  consequence: Consequence,
  /** Days that the safe date lies before the unmoved legal day. */
  marginDays: z.int().min(0).max(90),
  source: z.string().max(300),
  confidence: Confidence,
});
export type Rule = z.infer<typeof Rule>;

/** A fee, share or term of the law: one dated row. `fromStep`–`toStep`: patent years, or months of grace. */
export const Fee = z.strictObject({
  key: z.string().regex(/^[a-z]+(\.[a-zA-Z0-9]+)+$/),
  law: Law,
  article: z.string().max(40),
  validFrom: Day,
  validTo: Day.nullable(),
  fromStep: z.int().min(0),
  toStep: z.int().min(0),
  value: z.number().min(0),
  /** `franc`: Swiss francs, paid to the International Bureau. */
  unit: z.enum(['yuan', 'percent', 'years', 'franc']),
  source: z.string().max(300),
  confidence: Confidence,
});
export type Fee = z.infer<typeof Fee>;
