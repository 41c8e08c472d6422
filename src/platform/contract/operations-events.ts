import { z } from 'zod';
import { command, query } from './operation.ts';
import { PageInput, pageOf } from './page.ts';
import { Id, Instant } from './shapes.ts';

/** Something that happened and that a room has not been able to hear: what, who should hear it, why it could not. Never what the event says. */
export const Undelivered = z.object({
  eventId: Id,
  /** `visits.visit.submitted` */
  event: z.string(),
  /** The operation that answers it: `papers.reading.close` */
  listener: z.string(),
  subjectId: Id,
  emittedAt: Instant,
  tries: z.int(),
  /** Code of the last problem, a phrase key. */
  problem: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** Tried as often as is of use: it waits for a person. Null: it is tried again by itself. */
  parkedAt: Instant.nullable(),
  nextAt: Instant,
  /** Later events of the same record that wait behind it; at most 100 are counted. */
  behind: z.int(),
});
export type Undelivered = z.infer<typeof Undelivered>;

/** 未送达的通知, the oldest first. */
export const listUndelivered = query({
  name: 'platform.event.undelivered',
  clause: '7.1-a',
  input: PageInput,
  output: pageOf(Undelivered),
});

/** 重新投递: tries begin anew, at once. One that has been delivered meanwhile is left alone. */
export const resendEvents = command({
  name: 'platform.event.resend',
  clause: '7.1-a',
  input: z.strictObject({
    deliveries: z
      .array(z.strictObject({ eventId: Id, listener: z.string().max(120) }))
      .min(1)
      .max(200),
  }),
  output: z.object({ sent: z.int() }),
});
