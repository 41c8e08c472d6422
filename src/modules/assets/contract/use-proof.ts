import { z } from 'zod';
import { Day, Id, Instant, RegionCode } from '#platform/contract/shapes.ts';
import { NiceClass } from './details-rights.ts';

/** 销售发票 · 合同 · 商品照片 · 广告 · 展会 · 网店页面 */
export const useKinds = ['invoice', 'contract', 'photo', 'advertisement', 'exhibition', 'webShop'] as const;
export const UseKind = z.enum(useKinds);
export type UseKind = z.infer<typeof UseKind>;

/** One dated proof of use, as it was captured. */
export const UseProof = z.object({
  id: Id,
  niceClass: NiceClass,
  /** The day that the paper proves. */
  usedOn: Day,
  kind: UseKind,
  note: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  byName: z.string(),
  at: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnByName: z.string().nullable(),
  withdrawReason: z.string().nullable(),
});
export type UseProof = z.infer<typeof UseProof>;

/** How far a class of a mark is from the line of three years. */
export const ClassUseView = z.object({
  niceClass: NiceClass,
  lastUseOn: Day.nullable(),
  countedFrom: Day,
  months: z.int(),
  warnOn: Day,
  lineOn: Day,
  state: z.enum(['proven', 'warning', 'beyond', 'young']),
  gaps: z.array(z.object({ from: Day, to: Day, months: z.int(), beyond: z.boolean() })),
});
export type ClassUseView = z.infer<typeof ClassUseView>;

/** The locker of one mark. */
export const UseView = z.object({
  assetId: Id,
  /** Null: not registered yet, nothing is counted. */
  registeredOn: Day.nullable(),
  today: Day,
  classes: z.array(ClassUseView),
  proofs: z.array(UseProof),
  may: z.array(z.string()),
});
export type UseView = z.infer<typeof UseView>;

/** A class of a mark that is near the line or beyond it. */
export const EndangeredRow = z.object({
  id: Id,
  assetId: Id,
  title: z.string(),
  number: z.string(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  niceClass: NiceClass,
  /** Null: the locker holds no proof. */
  lastUseOn: Day.nullable(),
  countedFrom: Day,
  months: z.int(),
  lineOn: Day,
  beyond: z.boolean(),
});
export type EndangeredRow = z.infer<typeof EndangeredRow>;
