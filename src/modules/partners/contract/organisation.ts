import { z } from 'zod';
import { staffPhone } from '#modules/reference/contract/phone.ts';
import { Day, Id, Instant, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { plainCode } from '#platform/contract/written/number.ts';

/** 政府部门 · 协会 · 金融机构 · 检测机构 · 媒体 · 其他. */
export const OrganisationKind = z.enum(['government', 'association', 'bank', 'laboratory', 'media', 'other']);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** 合作中 · 已终止. */
export const OrganisationState = z.enum(['active', 'ended']);
export type OrganisationState = z.infer<typeof OrganisationState>;

/** 贷款 · 检测 · 培训 · 媒体宣传 · 咨询 · 其他. */
export const OfferKind = z.enum(['loan', 'labTest', 'training', 'mediaSlot', 'consultation', 'other']);
export type OfferKind = z.infer<typeof OfferKind>;

/** What is written down of an organisation. An empty phone keeps what is known. */
export const OrganisationFields = z.strictObject({
  name: line(80),
  kind: OrganisationKind,
  intro: text(500).default(''),
  address: text(120).default(''),
  contactName: text(40).default(''),
  phone: z.string().overwrite(plainCode).regex(staffPhone).default(''),
});
export type OrganisationFields = z.infer<typeof OrganisationFields>;

/** 可提供的服务: on what conditions, until when (null: until it is taken off). */
export const OfferFields = z.strictObject({
  kind: OfferKind,
  title: line(80),
  conditions: text(500).default(''),
  validTo: Day.nullable().default(null),
});
export type OfferFields = z.infer<typeof OfferFields>;

/** `holds`: it may be booked today. */
export const OfferView = z.object({
  id: Id,
  kind: OfferKind,
  title: z.string(),
  conditions: z.string(),
  validTo: Day.nullable(),
  holds: z.boolean(),
  version: z.int(),
});
export type OfferView = z.infer<typeof OfferView>;

/** An organisation as the directory lists it. */
export const OrganisationRow = z.object({
  id: Id,
  name: z.string(),
  kind: OrganisationKind,
  regionCode: RegionCode,
  regionName: z.string(),
  state: OrganisationState,
  /** Kinds of what it offers today. */
  offers: z.array(OfferKind),
  contactName: z.string(),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;

/** The whole of an organisation. `phone` is masked. */
export const OrganisationView = OrganisationRow.omit({ offers: true }).extend({
  intro: z.string(),
  address: z.string(),
  phone: z.string(),
  version: z.int(),
  addedAt: Instant,
  endedAt: Instant.nullable(),
  endReason: z.string().nullable(),
  offers: z.array(OfferView),
  accounts: z.array(z.object({ id: Id, accountId: Id, name: z.string(), active: z.boolean() })),
  may: z.array(z.string()),
});
export type OrganisationView = z.infer<typeof OrganisationView>;
