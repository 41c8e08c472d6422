import { z } from 'zod';
import { command, download, query } from '../operation.ts';
import { Done, Id } from '../shapes.ts';
import {
  ChooseMode,
  DecideImport,
  FaultPage,
  FixCell,
  FixedCells,
  ImportColumn,
  ImportId,
  ImportListRows,
  ImportRowPage,
  ImportTally,
  ImportView,
  ListFaults,
  ListImportRows,
  ListImports,
  ListTwins,
  RemapImport,
  TwinPage,
  UndoImport,
  UndoReport,
} from './shapes.ts';

/** Most characters of pasted rows: more belong into a file. */
const mostPasted = 400_000;

/**
 * What persons do with imports of a room, each by its own name (`enterprises.import.start` …): path, permission, audit action and phrase key.
 * @param own what the kind asks beside the file; a kind that takes no pasted rows leaves `paste` to itself
 */
export const importOperations = <const S extends z.ZodRawShape>(room: string, { clause, own }: { clause: string; own: S }) => {
  const named = (act: string) => ({ name: `${room}.import.${act}`, clause });
  return {
    start: command({ ...named('start'), input: z.strictObject({ ...own, id: Id, fileId: Id }), output: Done }),
    /** Rows pasted from a spreadsheet, with or without their heading. */
    paste: command({ ...named('paste'), input: z.strictObject({ ...own, id: Id, text: z.string().min(1).max(mostPasted) }), output: Done }),
    /** Says what columns mean, or chooses another sheet or heading row; the file is read anew. */
    remap: command({ ...named('remap'), input: RemapImport, output: Done }),
    fix: command({ ...named('fix'), input: FixCell, output: FixedCells }),
    decide: command({ ...named('decide'), input: DecideImport, output: z.object({ decided: z.int() }) }),
    mode: command({ ...named('mode'), input: ChooseMode, output: Done }),
    confirm: command({ ...named('confirm'), input: ImportId, output: Done }),
    undo: command({ ...named('undo'), input: UndoImport, output: Done }),
    abandon: command({ ...named('abandon'), input: ImportId, output: Done }),
    get: query({ ...named('get'), input: ImportId, output: ImportView }),
    list: query({ ...named('list'), input: ListImports, output: ImportListRows }),
    faults: query({ ...named('faults'), input: ListFaults, output: FaultPage }),
    twins: query({ ...named('twins'), input: ListTwins, output: TwinPage }),
    rows: query({ ...named('rows'), input: ListImportRows, output: ImportRowPage }),
    tally: query({ ...named('tally'), input: ImportId, output: ImportTally }),
    undoReport: query({ ...named('undoReport'), input: ImportId, output: UndoReport }),
    /** The workbook as it came, faulty cells coloured and explained. */
    annotated: download({ ...named('annotated'), sensitive: true, input: ImportId }),
  };
};
/** The operations of any kind; what each asks at the start is its own. */
export type ImportOperations = ReturnType<typeof importOperations<z.core.$ZodLooseShape>>;

const progress = z.strictObject({ id: Id, done: z.int(), total: z.int() });

/** Steps that the worker takes; no person holds them. Each is harmless when it comes twice. */
export const importSteps = (room: string, { clause }: { clause: string }) => {
  const named = (act: string) => ({ name: `${room}.import.${act}`, clause });
  return {
    /** How far reading has come: for the page and for 任务. */
    stage: command({ ...named('stage'), input: progress, output: Done }),
    /** The file is staged: what was recognised; twins are looked for. */
    judge: command({
      ...named('judge'),
      input: z.strictObject({
        id: Id,
        sheet: z.string(),
        sheets: z.array(z.string()),
        headerRow: z.int(),
        columns: z.array(ImportColumn),
        parts: z.array(z.object({ sheet: z.string(), index: z.int(), headerRow: z.int(), rows: z.int() })),
        hidden: z.int(),
        repairs: z.record(z.string(), z.int()),
        skippedRows: z.int(),
        cells: z.int(),
        unread: z.int(),
      }),
      output: Done,
    }),
    /** Writes the rows of a stretch: first all that are new; then those that are brought up to date, in order. */
    write: command({
      ...named('write'),
      input: z.strictObject({ id: Id, phase: z.enum(['new', 'update']), fromRow: z.int(), toRow: z.int(), rows: z.int() }),
      output: Done,
    }),
    /** Everything is written. */
    close: command({ ...named('close'), input: ImportId, output: Done }),
    /** Takes back a stretch of what was written. */
    revert: command({
      ...named('revert'),
      input: z.strictObject({ id: Id, limit: z.int().min(1).max(20_000) }),
      output: z.object({ left: z.int() }),
    }),
    /** The file cannot be read, or a step failed for good. */
    fail: command({
      ...named('fail'),
      input: z.strictObject({ id: Id, problem: z.string().max(200), params: z.record(z.string(), z.unknown()) }),
      output: Done,
    }),
  };
};
export type ImportSteps = ReturnType<typeof importSteps>;

const acts = [
  'start',
  'remap',
  'fix',
  'decide',
  'mode',
  'confirm',
  'undo',
  'abandon',
  'get',
  'list',
  'faults',
  'twins',
  'rows',
  'tally',
  'undoReport',
  'annotated',
] as const;
const steps = ['stage', 'judge', 'write', 'close', 'revert', 'fail'] as const;

/** Rows of the permission matrix: whoever may import may do all of it; the steps belong to nobody. */
export const importGrants = <const W extends Readonly<Partial<Record<string, 'self' | 'region'>>>>(
  room: string,
  who: W,
  { paste = false }: { paste?: boolean } = {},
): Readonly<Record<string, W | Record<string, never>>> =>
  Object.fromEntries([
    ...[...acts, ...(paste ? ['paste'] : [])].map(act => [`${room}.import.${act}`, who] as const),
    ...steps.map(act => [`${room}.import.${act}`, {}] as const),
  ]);
