import { z } from 'zod';
import { importFilter } from '#platform/contract/imports/shapes.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id, Instant, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { mostOwnColumns, OwnCondition, OwnInput, OwnSort, OwnValues } from './own-column.ts';

/** 企业规模 by the statistics standard (国统字〔2017〕213号): 大、中、小、微. */
export const Scale = z.enum(['large', 'medium', 'small', 'micro']);
export type Scale = z.infer<typeof Scale>;

/** 存续、迁出、注销、吊销. `merged`: the losing twin of a merge, kept so that it can be undone. */
export const EnterpriseStatus = z.enum(['active', 'moved', 'closed', 'revoked', 'merged']);
export type EnterpriseStatus = z.infer<typeof EnterpriseStatus>;

/** A district (6 digits) or a street (9 digits): an enterprise lies nowhere larger. */
export const PlaceCode = RegionCode.refine(code => code.length >= 6);
/** GB/T 4754 code: two-digit division down to four-digit class. */
export const IndustryCode = z.string().regex(/^\d{2,4}$/);
/** 门类, one letter A–T. */
export const IndustrySection = z.string().regex(/^[A-T]$/);

/** 万元, to the yuan (four decimals), not negative. */
export const WanYuan = z.number().min(0).max(99_999_999_999).multipleOf(0.0001);
/** The year that a yearly figure speaks of. */
export const FigureYear = z.int().min(1949).max(2200);

/**
 * What ledgers always have (6.1-c): 登记住所 (on the licence, as distinct from where it works), 注册资本 and 营业收入 in 万元, 成立日期, 从业人数
 * in persons. Null: not known; absent in a correction: left as it is, since an older page does not know them.
 */
const registerFields = {
  registeredAddress: text(200).optional(),
  registeredCapital: WanYuan.nullable().optional(),
  foundedOn: Day.nullable().optional(),
  employees: z.int().min(0).max(10_000_000).nullable().optional(),
  revenue: WanYuan.nullable().optional(),
  revenueYear: FigureYear.nullable().optional(),
};

/** What a person writes about an enterprise. The code may be absent: old ledgers know only a 注册号. */
export const EnterpriseInput = z.strictObject({
  name: line(120),
  uscc: z.string().max(40).nullable().default(null),
  /** Only the security-minded exception: a code that fails check B but stands on the licence; recorded. */
  usccAsPrinted: z.boolean().default(false),
  legacyRegNo: z
    .string()
    .regex(/^\d{13,15}$/)
    .nullable()
    .default(null),
  regionCode: PlaceCode,
  address: text(200).default(''),
  industryCode: IndustryCode.nullable().default(null),
  scale: Scale.nullable().default(null),
  /** 规上企业; null: not known. */
  aboveScale: z.boolean().nullable().default(null),
  status: EnterpriseStatus.exclude(['merged']).default('active'),
  ...registerFields,
  /** 自定义栏目 of one's own authority. */
  own: OwnInput.optional(),
});
export type EnterpriseInput = z.output<typeof EnterpriseInput>;

export const CreateEnterprise = z.strictObject({ id: Id, ...EnterpriseInput.shape });
/** `baseRevision`: what the person saw; a newer one answers `revisionStale` with both sides. */
export const CorrectEnterprise = z.strictObject({ id: Id, baseRevision: z.int().min(1), ...EnterpriseInput.omit({ name: true }).shape });
export const RenameEnterprise = z.strictObject({ id: Id, baseRevision: z.int().min(1), name: line(120), reason: text(200).default('') });
export const MergeEnterprises = z.strictObject({ keepId: Id, dropId: Id, reason: line(200) });
export const UnmergeEnterprise = z.strictObject({ id: Id, reason: line(200) });

/** Sort orders of the list: recently changed first, by name as a dictionary of Chinese has it, or by an own column. */
export const EnterpriseSort = z.union([z.enum(['recent', 'name']), OwnSort]);
export type EnterpriseSort = z.infer<typeof EnterpriseSort>;

/** What narrows a list; the same shape builds a roster and is kept in a saved view. */
export const EnterpriseFilter = z.strictObject({
  /** Two characters or more anywhere in the name, a code prefix of four or more, or pinyin initials. */
  q: z.string().trim().max(60).optional(),
  regionCode: RegionCode.optional(),
  industrySection: IndustrySection.optional(),
  /** Two-digit 大类. */
  industryDivision: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  scale: Scale.optional(),
  aboveScale: z.boolean().optional(),
  status: EnterpriseStatus.optional(),
  /** From–to, both ends included; an enterprise whose value is not known does not fit. 万元 for money, persons, days. */
  employeesFrom: z.number().min(0).optional(),
  employeesTo: z.number().min(0).optional(),
  revenueFrom: z.number().min(0).optional(),
  revenueTo: z.number().min(0).optional(),
  capitalFrom: z.number().min(0).optional(),
  capitalTo: z.number().min(0).optional(),
  foundedFrom: Day.optional(),
  foundedTo: Day.optional(),
  own: z.array(OwnCondition).max(mostOwnColumns).optional(),
  ...importFilter,
});
export type EnterpriseFilter = z.infer<typeof EnterpriseFilter>;

export const ListEnterprises = z.strictObject({ ...PageInput.shape, ...EnterpriseFilter.shape, sort: EnterpriseSort.default('recent') });
export type ListEnterprises = z.output<typeof ListEnterprises>;

/** One row of a list. `phone` is masked. */
export const EnterpriseRow = z.object({
  id: Id,
  name: z.string(),
  uscc: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  address: z.string(),
  industryCode: z.string().nullable(),
  scale: Scale.nullable(),
  aboveScale: z.boolean().nullable(),
  status: EnterpriseStatus,
  registeredAddress: z.string(),
  /** 万元 */
  registeredCapital: z.number().nullable(),
  foundedOn: z.string().nullable(),
  employees: z.int().nullable(),
  /** 万元 */
  revenue: z.number().nullable(),
  revenueYear: z.int().nullable(),
  /** 自定义栏目; none of an enterprise of another authority. */
  own: OwnValues,
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  updatedAt: Instant,
  revision: z.int(),
});
export type EnterpriseRow = z.infer<typeof EnterpriseRow>;
export const EnterpriseRows = pageOf(EnterpriseRow);

/** One line of the palette and of pickers. */
export const EnterpriseBrief = z.object({
  id: Id,
  name: z.string(),
  uscc: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  address: z.string(),
});
export type EnterpriseBrief = z.infer<typeof EnterpriseBrief>;
export const FindEnterprises = z.strictObject({ q: z.string().trim().min(1).max(60), limit: z.int().min(1).max(20).default(10) });
export const FoundEnterprises = z.object({ rows: z.array(EnterpriseBrief) });
