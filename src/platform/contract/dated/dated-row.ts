import { z } from 'zod';
import { Day, Id, Instant, line } from '../shapes.ts';

/** Whether a source has been looked up: `toVerify` is 待核实. */
export const DatedConfidence = z.enum(['confirmed', 'toVerify']);

/** For whom a dated row speaks, seen from the reader: everybody, a place above, her own, one below. */
export const DatedReach = z.enum(['standard', 'above', 'own', 'below']);

/**
 * A row of a table of dated rows: a period, a limit or a weight that holds from a day on, with its source. A room adds its own columns:
 * `DatedRow.extend({ days: z.int() })`.
 */
export const DatedRow = z.object({
  id: Id,
  /** '': the standard of the platform. */
  regionCode: z.string(),
  reach: DatedReach,
  validFrom: Day,
  source: z.string(),
  confidence: DatedConfidence,
  setAt: Instant,
  setByName: z.string(),
  /** Whether it holds today at the reader's place. */
  inForce: z.boolean(),
});
export type DatedRow = z.infer<typeof DatedRow>;

/** What a new row says besides the room's own columns: it takes the place of the row before it from its day on. */
export const SetDatedRow = z.strictObject({ id: Id, validFrom: Day, source: line(200), confidence: DatedConfidence.default('confirmed') });
export type SetDatedRow = z.infer<typeof SetDatedRow>;
