import { z } from 'zod';
import { publicPhone } from '#modules/reference/contract/phone.ts';
import { Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';
import { plainCode } from '#platform/contract/written/number.ts';

/** 区级站 · 街道站 · 园区站 · 协会站. */
export const StationKind = z.enum(['district', 'street', 'park', 'association']);
export type StationKind = z.infer<typeof StationKind>;

/** 专长 of a person: 标准化 · 质量 · 认证 · 计量 · 知识产权 · 品牌. */
export const Specialty = z.enum(['standardization', 'quality', 'certification', 'metrology', 'intellectualProperty', 'brand']);
export type Specialty = z.infer<typeof Specialty>;

/** 站长 · 服务人员 · 协助人员. */
export const Duty = z.enum(['lead', 'officer', 'assistant']);
export type Duty = z.infer<typeof Duty>;

/** What a station says of itself; `phone` is the station's own public line. */
export const StationFields = z.strictObject({
  name: line(60),
  kind: StationKind,
  regionCode: RegionCode,
  address: line(120),
  hours: line(120),
  phone: z.string().overwrite(plainCode).regex(publicPhone),
});
export type StationFields = z.infer<typeof StationFields>;

export const StaffView = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  duty: Duty,
  specialties: z.array(Specialty),
  /** 每日可走访企业数. */
  capacityPerDay: z.int(),
  assignedAt: Instant,
});
export type StaffView = z.infer<typeof StaffView>;

export const StationRow = z.object({
  id: Id,
  name: z.string(),
  kind: StationKind,
  regionCode: z.string(),
  address: z.string(),
  hours: z.string(),
  phone: z.string(),
  staffCount: z.int(),
  capacityPerDay: z.int(),
});
export type StationRow = z.infer<typeof StationRow>;

export const StationView = StationRow.extend({ version: z.int(), staff: z.array(StaffView), may: z.array(z.string()) });
export type StationView = z.infer<typeof StationView>;
