import { z } from 'zod';
import { Day, Id, Instant, RegionCode, text } from '#platform/contract/shapes.ts';
import { LeafCode } from './taxonomy.ts';

/** Whose item it is: 区县、市、省、国家 award or act; `none`: guidance that leads to no authority's decision. */
export const ItemLevel = z.enum(['district', 'city', 'province', 'nation', 'none']);
export type ItemLevel = z.infer<typeof ItemLevel>;

/** The letter of clause 5.1: a 标准化工作, b 质量, c 专利, d 商标, e 包括但不限于. */
export const ItemLetter = z.enum(['a', 'b', 'c', 'd', 'e']);
export type ItemLetter = z.infer<typeof ItemLetter>;

/** Whether the text behind a statement was read; `toConfirm` is 待核实 and stands beside it wherever it is shown. */
export const ItemConfidence = z.enum(['confirmed', 'toConfirm']);
export type ItemConfidence = z.infer<typeof ItemConfidence>;

/** `STD-01`: capital letters, a hyphen, two or three digits; a district's own has its letters before it (`GS-QLT-01`). */
export const ItemCode = z.string().regex(/^([A-Z]{2,6}-){1,2}\d{2,3}$/);

/** Name of a part within one version; a case keeps it for a stage or a material. */
export const PartKey = z.string().regex(/^[a-z][A-Za-z0-9]{0,29}$/);

/** `MM-DD`, for application windows that come again every year. */
export const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** 依据: the document that the item rests on; the official one, by number and body. */
export const ItemBasis = z.strictObject({
  title: text(120),
  docNo: text(60),
  article: text(60).optional(),
  confidence: ItemConfidence,
});
export type ItemBasis = z.infer<typeof ItemBasis>;

/** 受理条件. `fact`: key of what the enterprise's record knows about it, for proposals. */
export const ItemCondition = z.strictObject({ key: PartKey, text: text(300), fact: text(60).optional() });
export type ItemCondition = z.infer<typeof ItemCondition>;

/** 材料. `origin`: who brings it; `known`: it lies here already and is not asked for again (4.3-a). */
export const ItemMaterial = z.strictObject({
  key: PartKey,
  name: text(120),
  copies: z.int().min(1).max(20),
  form: z.enum(['original', 'copy', 'electronic']),
  origin: z.enum(['enterprise', 'known', 'government']),
  needed: z.enum(['always', 'if']),
  /** When it is needed; demanded for `if`. */
  condition: text(200).optional(),
  /** What a good one looks like, or where its form is found. */
  sample: text(300).optional(),
});
export type ItemMaterial = z.infer<typeof ItemMaterial>;

/** 环节 with its limit. `days` null: nobody has promised a limit (an outside procedure). */
export const ItemStage = z.strictObject({
  key: PartKey,
  name: text(60),
  /** Who has the ball: 陪跑员, 企业, 协同部门, 专家, an outside body (外部). */
  who: z.enum(['companion', 'enterprise', 'department', 'expert', 'external']),
  days: z.int().min(1).max(1500).nullable(),
  unit: z.enum(['working', 'calendar']),
  confidence: ItemConfidence,
  /** What the outside procedure's own rule says, in its words. */
  note: text(200).optional(),
});
export type ItemStage = z.infer<typeof ItemStage>;

/** The two questions of 5.2, and the legal basis where the note's exception is claimed. */
export const Exclusion = z.strictObject({
  /** 网上可办、不需要到政府上门办理. */
  onlineWithoutVisit: z.boolean(),
  /** 行政处罚、行政强制. */
  penaltyOrForce: z.boolean(),
  /** 法律、法规、规章的特别规定; shown with the item. */
  exceptionBasis: text(200).nullable(),
});
export type Exclusion = z.infer<typeof Exclusion>;

/** 常见问题 of the service guide. */
export const ItemQuestion = z.strictObject({ question: text(120), answer: text(500) });

/** What a manager writes; one version of an item is one of these. A draft may be half written: what is missing is said when it is published. */
export const ItemContent = z.strictObject({
  /** 适用范围 and what for, in a few sentences. */
  summary: text(600),
  /** 实施机构. */
  body: text(200),
  /** 收费, in words; nothing where it costs nothing. */
  fee: text(120),
  /** 结果. */
  output: text(200),
  basis: z.array(ItemBasis).max(20),
  conditions: z.array(ItemCondition).max(30),
  materials: z.array(ItemMaterial).max(40),
  stages: z.array(ItemStage).max(30),
  /** Days of the year between which applications are taken; may go over the turn of the year. Null: all the year. */
  /** 受理时间; 01-01 to 12-31: all the year. Null: nobody has laid it down, the notice of the year says it. */
  window: z.strictObject({ from: MonthDay, to: MonthDay }).nullable(),
  /** 咨询与投诉渠道、办理地点与时间. */
  contact: text(300),
  questions: z.array(ItemQuestion).max(20),
  exclusion: Exclusion,
  /** What the standard of 2020 called it and can no longer be offered as written, and why; null: it never had another name. */
  succeeds: z.strictObject({ name: text(60), reason: text(400) }).nullable(),
  /** Kept to be looked up; not offered. */
  history: z.boolean(),
  confidence: ItemConfidence,
  /** Where the statements come from. */
  source: text(300),
});
export type ItemContent = z.infer<typeof ItemContent>;

/** 事项 (5.1-a): its name and place; what it asks and promises stands in its versions. */
export const Item = z.object({
  id: Id,
  code: ItemCode,
  name: z.string(),
  level: ItemLevel,
  letter: ItemLetter,
  /** The demand classes that lead to it. */
  classCodes: z.array(LeafCode),
  /** Whose it is; null: shipped with the product, for the whole country. */
  regionCode: RegionCode.nullable(),
});
export type Item = z.infer<typeof Item>;

/** 草稿 → 已发布 → 已停用, from the timestamps. */
export const ItemState = z.enum(['draft', 'published', 'retired']);
export type ItemState = z.infer<typeof ItemState>;

/** One version of an item. A published one never changes; `retiredAt` and `retireReason` are all that is added. */
export const ItemVersion = ItemContent.extend({
  id: Id,
  itemId: Id,
  /** Counted within its region; of a draft the number that it will get. */
  no: z.int(),
  regionCode: RegionCode.nullable(),
  validFrom: Day,
  publishedAt: Instant.nullable(),
  publishedByName: z.string().nullable(),
  retiredAt: Instant.nullable(),
  retireReason: z.string().nullable(),
});
export type ItemVersion = z.infer<typeof ItemVersion>;

/** An item with the version that holds somewhere on some day. */
export const OfferedItem = z.object({ item: Item, version: ItemVersion });
export type OfferedItem = z.infer<typeof OfferedItem>;
