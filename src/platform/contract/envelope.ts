import { z } from 'zod';
import { ProblemDetails } from './problem.ts';
import { Id, Instant } from './shapes.ts';

/**
 * A command as a device queues it. Once it has been sent its bytes never change: a repeat is the same envelope, and the same
 * `commandId` with other content is refused.
 */
export const Envelope = z.strictObject({
  commandId: Id,
  name: z.string().max(120),
  /** Shape version of `input` when it was queued; older ones are brought up to date by the room. */
  v: z.int().min(1),
  input: z.unknown(),
  baseVersion: z.int().min(0).optional(),
  /** When the device says that the act happened; a claim. */
  deviceTime: Instant.optional(),
});
export type Envelope = z.infer<typeof Envelope>;

export const Envelopes = z.array(Envelope).min(1).max(50);

/** What became of one envelope: `applied`, `already` applied (the stored answer), or a problem. */
export const EnvelopeAnswer = z.object({
  commandId: Id,
  /** SHA-256 of the input as it arrived, in hex: the device keeps its copy until it has seen this. */
  hash: z.string(),
  /** Short code for people: 回执 7F3A. */
  receipt: z.string(),
  /** Server time. */
  at: Instant,
  outcome: z.enum(['applied', 'already', 'problem']),
  answer: z.unknown().optional(),
  problem: ProblemDetails.optional(),
});
export type EnvelopeAnswer = z.infer<typeof EnvelopeAnswer>;

/** `POST /api/commands`: answers in the order of the envelopes; what the server did not get to is left out. */
export const EnvelopeAnswers = z.object({ at: Instant, answers: z.array(EnvelopeAnswer) });
export type EnvelopeAnswers = z.infer<typeof EnvelopeAnswers>;

/** The cookie that remembers on a device when something was last taken from this person's queue; read by the page after a browser has cleared all else. */
export const deviceCookie = (person: string): string => `peipao-device-${person.slice(-12)}`;
