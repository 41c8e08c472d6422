import { z } from 'zod';
import { Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** 已约 · 改期 · 婉拒 · 无人接. */
export const ContactOutcome = z.enum(['agreed', 'moved', 'declined', 'unanswered']);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** One try. 已约 needs the agreed time; 改期 without one frees the stop until a new time is found. */
export const ContactTry = z
  .strictObject({
    id: Id,
    rosterId: Id,
    outcome: ContactOutcome,
    agreedAt: Instant.optional(),
    minutes: z.int().min(10).max(480).default(60),
    answeredBy: line(40).optional(),
    note: text(300).default(''),
  })
  .refine(t => t.agreedAt !== undefined || t.outcome !== 'agreed', {
    path: ['agreedAt'],
    message: 'campaigns.problem.agreedTimeMissing',
  });
export type ContactTry = z.infer<typeof ContactTry>;

export const ContactTryView = z.object({
  id: Id,
  triedAt: Instant,
  triedBy: z.string(),
  outcome: ContactOutcome,
  agreedAt: Instant.nullable(),
  minutes: z.int().nullable(),
  answeredBy: z.string().nullable(),
  note: z.string(),
});
export type ContactTryView = z.infer<typeof ContactTryView>;
