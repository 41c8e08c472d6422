import { z } from 'zod';
import { Day, Id, Instant, RegionCode } from '#platform/contract/shapes.ts';
import { AwardDetails, CertificateDetails, GeographicalIndicationDetails, HonourDetails, StandardDetails } from './details.ts';
import { PatentDetails, TrademarkDetails } from './details-rights.ts';
import { AssetEvent } from './event.ts';

/** 商标 · 专利 · 标准 · 认证证书 · 奖项 · 地理标志 · 其他荣誉 */
export const assetKinds = ['trademark', 'patent', 'standard', 'certificate', 'award', 'geographicalIndication', 'honour'] as const;
export const AssetKind = z.enum(assetKinds);
export type AssetKind = z.infer<typeof AssetKind>;

/** Group of the legal status: 申请中 · 有效 · 滞纳或宽展期 · 可恢复 · 失效 · 其他; the official words stand beside it. */
export const assetStatuses = ['pending', 'inForce', 'inGrace', 'recoverable', 'ended', 'other'] as const;
export const AssetStatus = z.enum(assetStatuses);
export type AssetStatus = z.infer<typeof AssetStatus>;

/** 待确认 · 已登记 · 不登记 */
export const Standing = z.enum(['proposed', 'confirmed', 'dismissed']);
export type Standing = z.infer<typeof Standing>;

/** 手工登记 · 粘贴 · 官方导出 · 表 A.1 · 补充表 */
export const AssetSource = z.enum(['hand', 'paste', 'officialExport', 'tableA1', 'supplement']);
export type AssetSource = z.infer<typeof AssetSource>;

/** What a kind of asset has of its own: `{ kind: 'trademark', details: { classes: [9], … } }`. */
export const KindDetails = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('trademark'), details: TrademarkDetails }),
  z.strictObject({ kind: z.literal('patent'), details: PatentDetails }),
  z.strictObject({ kind: z.literal('standard'), details: StandardDetails }),
  z.strictObject({ kind: z.literal('certificate'), details: CertificateDetails }),
  z.strictObject({ kind: z.literal('award'), details: AwardDetails }),
  z.strictObject({ kind: z.literal('geographicalIndication'), details: GeographicalIndicationDetails }),
  z.strictObject({ kind: z.literal('honour'), details: HonourDetails }),
]);
export type KindDetails = z.infer<typeof KindDetails>;

/** An asset as the engine of deadlines takes it: its dates and what happened to it. Withdrawn events are left out. */
export type DatedAsset = KindDetails & {
  id: string;
  status: AssetStatus;
  /** Day it ended or went to somebody else; nothing is due after it. */
  endedOn: string | null;
  events: readonly AssetEvent[];
};

/** An asset as lists show it. */
export const AssetRow = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  kind: AssetKind,
  number: z.string(),
  title: z.string(),
  owner: z.string(),
  standing: Standing,
  status: AssetStatus,
  statusWords: z.string(),
  classes: z.array(z.int()),
  /** 数据截至 */
  asOf: Day,
  source: AssetSource,
  acquiredOn: Day.nullable(),
  endedOn: Day.nullable(),
  updatedAt: Instant,
});
export type AssetRow = z.infer<typeof AssetRow>;

/** 佐证材料 */
export const EvidenceView = z.object({
  id: Id,
  eventId: Id.nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  caption: z.string(),
  byName: z.string(),
  at: Instant,
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** The whole of an asset, with its events, evidence and what the actor may do. */
export const AssetView = z.object({
  ...AssetRow.shape,
  regionName: z.string(),
  kindDetails: KindDetails,
  valueNote: z.string(),
  events: z.array(AssetEvent),
  evidence: z.array(EvidenceView),
  version: z.int(),
  may: z.array(z.string()),
});
export type AssetView = z.infer<typeof AssetView>;
