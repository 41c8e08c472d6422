import { z } from 'zod';
import { Id, Instant } from './shapes.ts';

/** Who did what, when and why. */
export const TimelineAct = z.object({
  id: Id,
  at: Instant,
  actorName: z.string(),
  actorRole: z.string(),
  operation: z.string(),
  reason: z.string().nullable(),
});

/** One line of a record's timeline: who did what, and which rows it changed. */
export const TimelineEntry = z.object({
  ...TimelineAct.shape,
  changes: z.array(
    z.object({
      table: z.string(),
      rowId: Id,
      kind: z.enum(['insert', 'update', 'delete']),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

/** The newest first. */
export const Timeline = z.object({ items: z.array(TimelineEntry) });
export type Timeline = z.infer<typeof Timeline>;
