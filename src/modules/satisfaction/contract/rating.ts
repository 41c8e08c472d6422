import { z } from 'zod';
import { GuestSecret } from '#platform/contract/guest.ts';
import { Day, line, text } from '#platform/contract/shapes.ts';
import { contactPhone } from './contact-phone.ts';

/** ★ 1 非常不满意 · 2 不满意 · 3 基本满意 · 4 满意 · 5 非常满意. */
export const levels = [5, 4, 3, 2, 1] as const;
export const Level = z.literal(levels);
export type Level = z.infer<typeof Level>;

/** What was served: 需求 · 走访 · 办件 · 专家咨询. */
export const ServedKind = z.enum(['demand', 'visit', 'case', 'consultation']);
export type ServedKind = z.infer<typeof ServedKind>;

export const Tag = z.object({ code: z.string(), level: Level, words: z.string() });
export type Tag = z.infer<typeof Tag>;

/** What the page behind a link shows before it is rated. */
export const RatingView = z.object({
  state: z.enum(['ready', 'used', 'expired', 'stopped']),
  servedKind: ServedKind,
  servedOn: Day,
  unitName: z.string().nullable(),
  servedByName: z.string(),
  /** Opened in a browser in which staff is signed in: 现场代评, kept and not counted. */
  assisted: z.boolean(),
  tags: z.array(Tag),
  /** Days within which a bad rating is called back, and mended. */
  callDays: z.int(),
  mendDays: z.int(),
  /** So many must lie together before they are counted. */
  least: z.int(),
});
export type RatingView = z.infer<typeof RatingView>;

/** 实名回访: whom to call. It goes to who calls back, never to who served. */
const Contact = z.strictObject({
  name: line(20),
  phone: z
    .string()
    .trim()
    .refine(p => contactPhone.test(p), 'satisfaction.problem.phoneWanted'),
});
const reasonNeeded = { path: ['tags'], message: 'satisfaction.problem.reasonNeeded' };

/** What was wrong is said with 1★ and 2★: a tag or some words (6.2 of the national rule). */
const hasReason = (r: { level: number; tags: readonly string[]; comment: string }): boolean =>
  r.level > 2 || r.tags.length > 0 || r.comment !== '';

/** 回执: 20 signs of 5 bits, made by the rater's device (`domain/receipt.ts`). */
export const ReceiptCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{20}$/);

const Said = { level: Level, tags: z.array(z.string().max(8)).max(10).default([]), comment: text(300).default('') };

/** One rating. `serial` is the number under which this phone took the vote; `receipt` is made by the phone, the server keeps its hash. */
export const CastRating = z
  .strictObject({ serial: GuestSecret, receipt: ReceiptCode, ...Said, contact: Contact.nullable().default(null) })
  .refine(hasReason, reasonNeeded);
export const FollowRating = z.strictObject({ receipt: ReceiptCode, level: Level, comment: text(300).default('') });

/** What a receipt shows its holder. */
export const ReceiptView = z.object({
  /** 还在票箱里 or counted. */
  state: z.enum(['sealed', 'counted']),
  level: Level.nullable(),
  followed: z.boolean(),
  /** Only of a bad rating that was counted. */
  answer: z
    .object({ state: z.enum(['working', 'mended', 'excluded']), mendBy: Day, reply: z.string().nullable(), why: z.string().nullable() })
    .nullable(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;
