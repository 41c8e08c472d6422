import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Id, line } from '#platform/contract/shapes.ts';
import { DemandKind, DemandSource, DemandUrgency } from './demand.ts';

/** A line of a pasted message: a demand it may hold, or why it holds none. Every line of the paste is in the answer. */
export const PastedLine = z.object({
  /** From 1. */
  line: z.int(),
  text: z.string(),
  /** `words` may be a demand; who spoke and when, a picture, a greeting hold none. */
  holds: z.enum(['words', 'speaker', 'picture', 'greeting']),
  /** Who said it, as the message says. */
  speaker: z.string().nullable(),
  /** The enterprise named in the line or by the speaker, if it is one alone. */
  enterprise: z.object({ id: Id, name: z.string() }).nullable(),
  /** A demand of this enterprise with the same words. */
  known: Id.nullable(),
});
export type PastedLine = z.infer<typeof PastedLine>;

/** 粘贴登记: reads a message pasted from a chat group; nothing is written. */
export const readPaste = query({
  name: 'demands.paste.read',
  clause: '3.1-a',
  input: z.strictObject({ text: z.string().max(20_000), enterpriseId: Id.optional() }),
  output: z.object({ lines: z.array(PastedLine) }),
});

/** Registers the lines a person kept; all or none. */
export const raisePasted = command({
  name: 'demands.paste.raise',
  clause: '3.1-a',
  input: z.strictObject({
    /** Id of the paste: its lines are raised once, their ids follow from it. */
    id: Id,
    source: DemandSource.extract(['chat', 'hotline', 'phone', 'hand']),
    rows: z
      .array(z.strictObject({ enterpriseId: Id, kind: DemandKind, text: line(500), urgency: DemandUrgency }))
      .min(1)
      .max(100),
  }),
  output: z.object({ id: Id, ids: z.array(Id) }),
});
