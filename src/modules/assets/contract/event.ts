import { z } from 'zod';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';
import { Delivery, NoticeKey } from './official-notice.ts';

/** 识别 · 使用 · 保护 · 处置 (6.3.3-a) */
export const phases = ['identify', 'use', 'protect', 'dispose'] as const;
export const Phase = z.enum(phases);
export type Phase = z.infer<typeof Phase>;

/** What may happen to an asset, and in which of the four phases. */
export const actPhase = {
  /** 初步审定公告 */ publication: 'identify',
  /** 授权、核准注册、发证 */ grant: 'identify',
  /** 官方状态变化 */ officialStatus: 'identify',
  /** 价值评估 */ valuation: 'identify',
  /** 许可 */ licence: 'use',
  /** 许可终止 */ licenceEnd: 'use',
  /** 开放许可声明 */ openLicence: 'use',
  /** 撤回开放许可 */ openLicenceEnd: 'use',
  /** 使用情况 */ usage: 'use',
  /** 续展 */ renewal: 'protect',
  /** 缴年费 */ payment: 'protect',
  /** 费减备案、减缴批准 */ feeReduction: 'protect',
  /** 换证、再认证 */ recertification: 'protect',
  /** 监督审核、获证后监督 */ surveillance: 'protect',
  /** 向国外提出申请 */ filingAbroad: 'protect',
  /** 名义、地址变更 */ change: 'protect',
  /** 恢复权利 */ restoration: 'protect',
  /** 收到官方通知 */ notice: 'protect',
  /** 答复官方通知 */ noticeAnswer: 'protect',
  /** 异议、争议、维权 */ dispute: 'protect',
  /** 冻结、保全 */ freeze: 'protect',
  /** 解除冻结 */ unfreeze: 'protect',
  /** 质押 */ pledge: 'dispose',
  /** 解除质押 */ pledgeEnd: 'dispose',
  /** 转让 */ assignment: 'dispose',
  /** 失效、终止 */ lapse: 'dispose',
  /** 放弃、注销 */ surrender: 'dispose',
  /** 宣告无效、撤销 */ invalidation: 'dispose',
} as const satisfies Record<string, Phase>;
export const acts = Object.keys(actPhase) as [keyof typeof actPhase, ...(keyof typeof actPhase)[]];
export const Act = z.enum(acts);
export type Act = z.infer<typeof Act>;

/** Figures of an act. `validUntil`: new end after a renewal; `paidThroughYear`: last patent year now paid; `amount` in yuan. */
export const EventFigures = z.strictObject({
  validUntil: Day.optional(),
  paidThroughYear: z.int().min(1).max(20).optional(),
  amount: z.number().min(0).max(1e12).optional(),
  /** Share that is not paid, and the calendar year up to which that is on record. */
  reduction: z.union([z.literal(0.7), z.literal(0.85)]).optional(),
  reductionUntilYear: z.int().min(2000).max(2100).optional(),
  /** Of a notice received: which one, and how it came. */
  notice: NoticeKey.optional(),
  delivery: Delivery.optional(),
  before: z.string().max(300).optional(),
  after: z.string().max(300).optional(),
  /** Of an assignment: came to the enterprise, or left it. */
  direction: z.enum(['in', 'out']).optional(),
});
export type EventFigures = z.infer<typeof EventFigures>;

/** One act in the life of an asset, by a named person. */
export const AssetEvent = z.object({
  id: Id,
  phase: Phase,
  act: Act,
  happenedOn: Day,
  /** End of a licence, pledge or freeze; last day that a notice names. */
  until: Day.nullable(),
  /** Licensee, pledgee, assignee, court. */
  party: z.string(),
  note: z.string(),
  figures: EventFigures,
  /** Licence, pledge or freeze that this act ends, notice that it answers. */
  endsEvent: Id.nullable(),
  byName: z.string(),
  at: Instant,
  fileIds: z.array(Id),
  withdrawnAt: Instant.nullable(),
  withdrawReason: z.string().nullable(),
});
export type AssetEvent = z.infer<typeof AssetEvent>;
