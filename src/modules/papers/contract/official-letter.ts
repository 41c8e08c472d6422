import { z } from 'zod';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** 草稿 · 已发出 · 已作废. */
export const LetterState = z.enum(['draft', 'issued', 'voided']);
export type LetterState = z.infer<typeof LetterState>;

/** A line that may still be empty. */
const openLine = (max: number) => text(max).refine(s => !/[\r\n]/.test(s));

/** What a person writes; a draft may have gaps. */
export const LetterText = z.strictObject({
  title: openLine(80),
  /** 主送, without the colon. */
  recipient: openLine(100),
  body: text(8_000),
  /** 附注: whom to ask. */
  remark: openLine(100),
});
export type LetterText = z.infer<typeof LetterText>;

export const LetterId = z.strictObject({ id: Id });
export const WriteLetter = z.strictObject({ id: Id, enterpriseId: Id });
export const SaveLetter = z.strictObject({
  id: Id,
  /** The one that the page began from. */ revision: z.int().min(0),
  ...LetterText.shape,
});
export const IssueLetter = z.strictObject({ id: Id, revision: z.int().min(0) });
export const VoidLetter = z.strictObject({ id: Id, reason: line(200) });

export const LetterRow = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  state: LetterState,
  /** 陪函〔2026〕3号; null of a draft. */
  number: z.string().nullable(),
  title: z.string(),
  draftedByName: z.string(),
  draftedAt: Instant,
  savedAt: Instant,
  issuedOn: Day.nullable(),
  issuedByName: z.string().nullable(),
  issuedAt: Instant.nullable(),
  voidedAt: Instant.nullable(),
  voidedByName: z.string().nullable(),
  voidReason: z.string().nullable(),
});
export type LetterRow = z.infer<typeof LetterRow>;

export const LetterView = LetterRow.extend({
  ...LetterText.shape,
  revision: z.int(),
  /** Who signs. */
  issuer: z.string(),
  /** Names of the operations that this actor may do on this letter. */
  may: z.array(z.string()),
});
export type LetterView = z.infer<typeof LetterView>;

export const ListOfficialLetters = PageInput.extend({
  enterpriseId: Id.optional(),
  state: LetterState.optional(),
  /** Words of the title, or the number as it is written. */
  q: z.string().trim().max(60).optional(),
});
export const LetterRows = pageOf(LetterRow);
