import { z } from 'zod';
import { Day } from '#platform/contract/shapes.ts';
import type { KindDetails } from './asset.ts';
import type { AssetEvent } from './event.ts';
import { Confidence, Consequence, Law, Trigger } from './rule.ts';

/**
 * What may be due. An asset has at most one row per kind and item at a time.
 * `renewal` becomes `renewalGrace` the day after validity ended, `annualFee` becomes `annualFeeGrace` the day after it was due.
 */
export const deadlineKinds = [
  /** 续展 */ 'renewal',
  /** 续展宽展期 */ 'renewalGrace',
  /** 异议期 */ 'opposition',
  /** 连续三年不使用 */ 'nonUse',
  /** 专利年费 */ 'annualFee',
  /** 年费滞纳期 */ 'annualFeeGrace',
  /** 请求减缴下一年度年费 */ 'feeReduction',
  /** 恢复权利 */ 'restoration',
  /** 实质审查请求 */ 'examination',
  /** 向国外申请并要求优先权 */ 'priority',
  /** PCT 进入国家阶段 */ 'pctEntry',
  /** PCT 进入国家阶段（宽限期） */ 'pctEntryGrace',
  /** 专利权期限届满 */ 'patentTerm',
  /** 许可备案 */ 'licenceRecord',
  /** 许可到期 */ 'licenceEnd',
  /** 质押到期 */ 'pledgeEnd',
  /** 冻结到期 */ 'freezeEnd',
  /** 答复收到的官方通知 */ 'noticeReply',
  /** 证书到期 */ 'certificateExpiry',
  /** 监督审核、获证后监督 */ 'surveillance',
  /** 荣誉到期 */ 'honourExpiry',
] as const;
export const DeadlineKind = z.enum(deadlineKinds);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** One step of the calculation; `sayLine` makes the sentence “2016-11-28 核准 + 10 年 − 1 日 = 2026-11-27”. */
export const LinePart = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('start'), what: Trigger, day: Day }),
  z.strictObject({ is: z.literal('plus'), count: z.int(), unit: z.enum(['day', 'month', 'year']) }),
  z.strictObject({ is: z.literal('back'), count: z.int(), unit: z.enum(['day', 'month', 'year']) }),
  /** 条例 12(2): the day before the corresponding day. */
  z.strictObject({ is: z.literal('minusDay') }),
  /** No corresponding day: the last day of that month. */
  z.strictObject({ is: z.literal('monthEnd') }),
  z.strictObject({ is: z.literal('equals'), day: Day }),
  /** 视为送达: what follows counts from here. */
  z.strictObject({ is: z.literal('deemed') }),
  /** Moved to the first working day. */
  z.strictObject({ is: z.literal('rolled'), why: z.enum(['weekend', 'holiday']), day: Day }),
]);
export type LinePart = z.infer<typeof LinePart>;

/** One step of a fee; yuan. */
export const FeePart = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('fee'), key: z.string(), amount: z.number(), times: z.int(), currency: z.literal('CHF').optional() }),
  /** Share that is paid after a relief, percent. */
  z.strictObject({ is: z.literal('relief'), why: z.enum(['reduction', 'openLicence']), percent: z.number() }),
  /** Late fee: percent of the whole fee, in the given month of grace. */
  z.strictObject({ is: z.literal('late'), month: z.int(), percent: z.number(), of: z.number(), amount: z.number() }),
]);
export type FeePart = z.infer<typeof FeePart>;

/** Why a date is doubtful, or what to mind; a phrase `law.note.<key>` each. */
export const deadlineNotes = [
  /** 节假日表未载入: the year has no official notice; weekends only. */ 'holidaysMissing',
  /** 过渡条款未见: the shorter period is the safe one. */ 'transition',
  /** 没有缴费记录 */ 'noPaymentRecord',
  /** 年度据“专利权维持”的状态和数据截至日推定 */ 'yearByStatus',
  /** 没有收到权利终止通知的记录 */ 'noLapseNotice',
  /** 没有监督审核记录 */ 'noAuditRecord',
  /** 费用金额待核实 */ 'feeToVerify',
  /** 滞纳期起算日未明 */ 'graceBase',
  /** 费减备案 not on record for that year */ 'reductionNotOnRecord',
  /** 是否符合费减条件由企业确认 */ 'reductionEligibility',
  /** The rule's own source is not confirmed. */ 'ruleToVerify',
  /** 窗口首日为约数 */ 'windowApproximate',
  /** 无相应日，期满日以官方为准 */ 'noCorrespondingDay',
  /** 没有使用证据，按注册公告日起算 */ 'noProof',
  /** 登记的有效期与推算不同，以登记为准 */ 'registerDiffers',
  /** 国际注册：续展向国际局办理，费用以瑞士法郎计 */ 'madrid',
  /** 异议自《国际商标公告》出版次月 1 日起算 */ 'madridGazette',
  /** 通知书所载日期与推算不同 */ 'paperDiffers',
] as const;
export const DeadlineNote = z.enum(deadlineNotes);
export type DeadlineNote = z.infer<typeof DeadlineNote>;

/** A computed deadline. Always `safeOn ≤ dueOn`. */
export const Deadline = z.strictObject({
  kind: DeadlineKind,
  /** Which one of its kind: `` (only one), `class:9`, `year:7`, `event:<id>`. Identity within an asset: kind + item + dueOn. */
  item: z.string(),
  /** First day it can be done (续展窗口) or should be watched (non-use: 30 months); null: at once. */
  opensOn: Day.nullable(),
  /** The legal day, moved to a working day where the law says so. */
  dueOn: Day,
  /** The earlier day to keep: unmoved, and the shorter one where law or data leaves doubt. */
  safeOn: Day,
  /** Last day of grace that follows, null when there is none. */
  graceUntil: Day.nullable(),
  /** Yuan as it is today, or the currency named; null when nothing is to be paid. */
  fee: z
    .strictObject({ amount: z.number(), line: z.array(FeePart), confidence: Confidence, currency: z.literal('CHF').optional() })
    .nullable(),
  consequence: Consequence,
  ruleKey: z.string(),
  law: Law,
  article: z.string(),
  line: z.array(LinePart),
  confidence: Confidence,
  notes: z.array(DeadlineNote),
});
export type Deadline = z.infer<typeof Deadline>;

/** A day on which a mark was used in a class, by evidence (non-use locker). */
export interface ProofDay {
  readonly niceClass: number;
  readonly usedOn: string;
}

/** What the engine reads of an act; withdrawn acts are left out by the caller. */
export type DatedEvent = Pick<AssetEvent, 'id' | 'act' | 'happenedOn' | 'until' | 'figures' | 'endsEvent'>;

/** What the engine takes; a `DatedAsset` of the register fits, with the proofs of use beside it. */
export type EngineAsset = KindDetails & {
  readonly id: string;
  readonly status: string;
  /** The register's own words of the status (专利权维持), and the day up to which they hold (数据截至). */
  readonly statusWords?: string | undefined;
  readonly asOf?: string | undefined;
  /** As it was written; a `G` number is kept by the International Bureau. */
  readonly number?: string | undefined;
  readonly endedOn: string | null;
  readonly events: readonly DatedEvent[];
  readonly proofs?: readonly ProofDay[] | undefined;
};
