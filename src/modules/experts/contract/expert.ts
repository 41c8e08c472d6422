import { z } from 'zod';
import { ClassCode } from '#modules/catalogue/contract/taxonomy.ts';
import { staffPhone } from '#modules/reference/contract/phone.ts';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';
import { plainCode } from '#platform/contract/written/number.ts';
import { InterestView } from './interest.ts';

/** 待审核 · 未通过 · 待聘任 · 在聘 · 聘期已结束. Read off review and terms, never stored. */
export const ExpertState = z.enum(['applied', 'refused', 'passed', 'serving', 'ended']);
export type ExpertState = z.infer<typeof ExpertState>;

/** 精通 · 熟悉. */
export const FieldLevel = z.enum(['expert', 'familiar']);
export type FieldLevel = z.infer<typeof FieldLevel>;

/** 统一社会信用代码, or nothing. */
const UnitCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([0-9A-HJ-NPQRTUWXY]{18}|)$/);

/** 专长: a class of the demand taxonomy (level 1 or 2), how well, by what proof, until when. */
export const FieldFields = z.strictObject({
  classCode: ClassCode,
  level: FieldLevel,
  proof: line(200),
  validTo: Day.nullable().default(null),
});
export type FieldFields = z.infer<typeof FieldFields>;

/** What is written down of an expert. `monthlyCap`: consultations a month. */
export const ExpertFields = z
  .strictObject({
    name: line(40),
    title: text(60).default(''),
    unitName: line(100),
    unitCode: UnitCode.default(''),
    phone: z.string().overwrite(plainCode).regex(staffPhone).default(''),
    intro: text(500).default(''),
    online: z.boolean(),
    onSite: z.boolean(),
    monthlyCap: z.int().min(1).max(60),
  })
  .refine(e => e.online || e.onSite, { path: ['online'] });
export type ExpertFields = z.infer<typeof ExpertFields>;

/** A field in force. `holds`: the proof has not run out. */
export const FieldView = z.object({
  id: Id,
  classCode: z.string(),
  className: z.string(),
  level: FieldLevel,
  proof: z.string(),
  validTo: Day.nullable(),
  holds: z.boolean(),
});
export type FieldView = z.infer<typeof FieldView>;

/** An expert as the pool lists them. Hours are those of this year. */
export const ExpertRow = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  state: ExpertState,
  topics: z.array(z.string()),
  termTo: Day.nullable(),
  cap: z.int(),
  taken: z.int(),
  consultations: z.int(),
  minutes: z.int(),
});
export type ExpertRow = z.infer<typeof ExpertRow>;

export const TermView = z.object({
  id: Id,
  fromOn: Day,
  toOn: Day,
  docNo: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export const MonthView = z.object({ month: Day, cap: z.int(), taken: z.int() });
export const AwayView = z.object({ id: Id, fromOn: Day, toOn: Day, note: z.string() });

/** The whole of an expert. `phone` is masked. */
export const ExpertView = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  unitCode: z.string(),
  phone: z.string(),
  intro: z.string(),
  online: z.boolean(),
  onSite: z.boolean(),
  monthlyCap: z.int(),
  state: ExpertState,
  version: z.int(),
  appliedAt: Instant,
  reviewedAt: Instant.nullable(),
  reviewNote: z.string(),
  account: z.object({ id: Id, name: z.string() }).nullable(),
  fields: z.array(FieldView),
  terms: z.array(TermView),
  interests: z.array(InterestView),
  months: z.array(MonthView),
  away: z.array(AwayView),
  may: z.array(z.string()),
});
export type ExpertView = z.infer<typeof ExpertView>;
