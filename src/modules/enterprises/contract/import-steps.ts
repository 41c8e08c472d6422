import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import { ImportColumn } from './import.ts';

/** Steps that the worker takes; no person holds them. Each is harmless when it comes twice. */
const clause = '6.1-c';
const progress = z.strictObject({ id: Id, done: z.int(), total: z.int() });

/** How far reading, writing or undoing has come: for the page and for 任务. */
export const stageImport = command({ name: 'enterprises.import.stage', clause, input: progress, output: Done });
/** The file is staged: what was recognised; twins are looked for. */
export const judgeImport = command({
  name: 'enterprises.import.judge',
  clause,
  input: z.strictObject({
    id: Id,
    sheet: z.string(),
    sheets: z.array(z.string()),
    headerRow: z.int(),
    columns: z.array(ImportColumn),
    repairs: z.record(z.string(), z.int()),
    skippedRows: z.int(),
  }),
  output: Done,
});
/** Writes the rows of a stretch: first all that are new, two stretches at a time; then those that are brought up to date, in order. */
export const writeImport = command({
  name: 'enterprises.import.write',
  clause,
  input: z.strictObject({ id: Id, phase: z.enum(['new', 'update']), fromRow: z.int(), toRow: z.int(), rows: z.int() }),
  output: Done,
});
/** Everything is in the register. */
export const closeImport = command({ name: 'enterprises.import.close', clause, input: z.strictObject({ id: Id }), output: Done });
/** Takes back a stretch of what was written. */
export const revertImport = command({
  name: 'enterprises.import.revert',
  clause,
  input: z.strictObject({ id: Id, limit: z.int().min(1).max(20_000) }),
  output: z.object({ left: z.int() }),
});
/** The file cannot be read, or a step failed for good. */
export const failImport = command({
  name: 'enterprises.import.fail',
  clause,
  input: z.strictObject({ id: Id, problem: z.string().max(200), params: z.record(z.string(), z.unknown()) }),
  output: Done,
});
