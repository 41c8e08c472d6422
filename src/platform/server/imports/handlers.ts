import type { RoomPhrases } from '../../contract/phrases.ts';
import type { Handler } from '../handler.ts';
import type { JobDefinition } from '../jobs/jobs.ts';
import { annotatedHandler } from './annotated.ts';
import { editHandlers } from './edits.ts';
import type { ImportKind } from './kind.ts';
import { readHandlers } from './reads.ts';
import { wholeHandlers } from './start.ts';
import { stepHandlers } from './steps.ts';

/**
 * The handlers of a kind's operations.
 * @param phrases of the room: its faults are written into the annotated workbook
 */
export const importHandlers = (kind: ImportKind, phrases: RoomPhrases): readonly Handler[] => [
  ...wholeHandlers(kind),
  ...editHandlers(kind),
  ...readHandlers(kind),
  annotatedHandler(kind, phrases),
  ...stepHandlers(kind),
];

/** The jobs of a kind, for its room's module. */
export const importJobs = (kind: ImportKind): readonly JobDefinition[] => Object.values(kind.jobs) as unknown as readonly JobDefinition[];
