import { z } from 'zod';
import { Id, Instant } from './shapes.ts';

/** A record's timeline, newest first: who did what, and which rows it changed. */
export const Timeline = z.object({
  items: z.array(
    z.object({
      id: Id,
      at: Instant,
      actorName: z.string(),
      actorRole: z.string(),
      operation: z.string(),
      reason: z.string().nullable(),
      changes: z.array(
        z.object({
          table: z.string(),
          rowId: Id,
          kind: z.enum(['insert', 'update', 'delete']),
          before: z.record(z.string(), z.unknown()).nullable(),
          after: z.record(z.string(), z.unknown()).nullable(),
        }),
      ),
    }),
  ),
});
