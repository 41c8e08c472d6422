import { z } from 'zod';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** 任职 · 有偿服务 · 同一集团 · 竞争关系 · 亲属 · 曾任评审. */
export const interestKinds = ['employer', 'paid', 'group', 'competitor', 'kin', 'reviewer'] as const;
export const InterestKind = z.enum(interestKinds);
export type InterestKind = z.infer<typeof InterestKind>;

/** 本人申报 · 系统发现 · 他人反映. */
export const InterestSource = z.enum(['declared', 'found', 'reported']);
export type InterestSource = z.infer<typeof InterestSource>;

/** A relation to a unit. By its code it is certain; by its name alone it is a finding that a manager may dismiss. */
export const InterestFields = z
  .strictObject({
    kind: InterestKind,
    unitName: line(100),
    creditCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([0-9A-HJ-NPQRTUWXY]{18}|)$/)
      .default(''),
    fromOn: Day.nullable().default(null),
    toOn: Day.nullable().default(null),
    note: text(200).default(''),
  })
  .refine(i => i.fromOn === null || i.toOn === null || i.toOn >= i.fromOn, { path: ['toOn'] });
export type InterestFields = z.infer<typeof InterestFields>;

export const InterestView = z.object({
  id: Id,
  kind: InterestKind,
  unitName: z.string(),
  creditCode: z.string(),
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
  source: InterestSource,
  note: z.string(),
});
export type InterestView = z.infer<typeof InterestView>;

/** 回避事由: a relation that stands between an expert and an enterprise on a day, and by what it was recognised. */
export const Finding = z.object({
  interestId: Id,
  kind: InterestKind,
  unitName: z.string(),
  by: z.enum(['code', 'name']),
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** A finding as the check shows it, dismissed or not. */
export const FindingView = Finding.extend({
  dismissed: z.object({ id: Id, reason: z.string(), byName: z.string(), at: Instant }).nullable(),
});
export type FindingView = z.infer<typeof FindingView>;
