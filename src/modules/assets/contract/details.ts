import { z } from 'zod';
import { Day, text } from '#platform/contract/shapes.ts';

const Words = text(200);

/** 标准: one that the enterprise took part in, or cites. */
export const StandardDetails = z.strictObject({
  /** As printed, e.g. `GB/T 19580-2012`. */
  standardNumber: z.string().trim().max(80),
  level: z.enum(['international', 'national', 'industry', 'local', 'group', 'enterprise']).optional(),
  /** 主导 · 参与 · 引用 */
  role: z.enum(['lead', 'participant', 'cited']),
  /** 制定中 · 即将实施 · 现行 · 废止 · 被代替 */
  status: z.enum(['drafting', 'upcoming', 'current', 'withdrawn', 'replaced']).optional(),
  publishedOn: Day.optional(),
  effectiveOn: Day.optional(),
  endedOn: Day.optional(),
  replacedBy: z.string().trim().max(80).optional(),
});
export type StandardDetails = z.infer<typeof StandardDetails>;

/** 认证证书: management system, product, 品字标. */
export const CertificateDetails = z.strictObject({
  /** e.g. `ISO 9001`, `CCC`, `品字标` */
  scheme: Words,
  issuer: Words.optional(),
  issuedOn: Day.optional(),
  expiresOn: Day.optional(),
  /** Standard it certifies, with year: versions change. */
  standard: z.string().trim().max(80).optional(),
});
export type CertificateDetails = z.infer<typeof CertificateDetails>;

/** 奖项: government quality award and the like. */
export const AwardDetails = z.strictObject({
  level: z.enum(['national', 'province', 'city', 'district', 'other']),
  year: z.int().min(1950).max(2100).optional(),
  issuer: Words.optional(),
  grantedOn: Day.optional(),
  expiresOn: Day.optional(),
});
export type AwardDetails = z.infer<typeof AwardDetails>;

/** 地理标志 */
export const GeographicalIndicationDetails = z.strictObject({
  /** 地理标志商标 · 地理标志产品 */
  register: z.enum(['trademark', 'product']),
  registeredOn: Day.optional(),
  validUntil: Day.optional(),
  region: Words.optional(),
});
export type GeographicalIndicationDetails = z.infer<typeof GeographicalIndicationDetails>;

/** 其他荣誉; 驰名商标 is none (商标法: not for advertising). */
export const HonourDetails = z.strictObject({
  issuer: Words.optional(),
  grantedOn: Day.optional(),
  expiresOn: Day.optional(),
});
export type HonourDetails = z.infer<typeof HonourDetails>;
