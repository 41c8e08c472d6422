import { z } from 'zod';
import { Id, Instant, line, text } from '../shapes.ts';

/** Steps of an import: 读取中 → 待确认 → 写入中 → 已写入 → 撤销中 → 已撤销; or 已放弃, 读不了. */
export const ImportState = z.enum(['reading', 'ready', 'writing', 'written', 'undoing', 'undone', 'abandoned', 'unreadable']);
export type ImportState = z.infer<typeof ImportState>;

/**
 * What becomes of a row: `open` waits for a person, `same` says nothing newer than what is kept, `merged` went into an earlier row of the
 * same file.
 */
export const ImportDecision = z.enum(['open', 'new', 'update', 'skip', 'same', 'merged']);
export type ImportDecision = z.infer<typeof ImportDecision>;

/** What of an import is written: only what is new, only what brings records up to date, or both. */
export const ImportMode = z.enum(['both', 'new', 'update']);
export type ImportMode = z.infer<typeof ImportMode>;

/** Red refuses the row, yellow lets it pass; `unread` is what nobody took in: a column without meaning, a total, a note. */
export const ImportSeverity = z.enum(['red', 'yellow', 'unread']);
export type ImportSeverity = z.infer<typeof ImportSeverity>;

/** A field that columns can mean; which there are, each kind declares. */
const Field = z.string().max(60);

export const ImportId = z.strictObject({ id: Id });

/** Keys of a list's filter: only what this import wrote and has not taken back; new and updated apart when wished. */
export const importFilter = { import: Id.optional(), importWrote: z.enum(['created', 'updated']).optional() };

/** One column as recognised: its letter, its heading, what it means, and some values. */
export const ImportColumn = z.object({
  /** Place of its sheet among those that are read. */
  sheet: z.int().default(0),
  index: z.int(),
  letter: z.string(),
  heading: z.string(),
  field: Field.nullable(),
  remembered: z.boolean(),
  /** The file hides it: it is not taken in unless a person gives it a meaning. */
  hidden: z.boolean().default(false),
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

export const RemapImport = z.strictObject({
  id: Id,
  sheet: z.string().max(100).optional(),
  /** Several sheets by their names. */
  sheets: z.array(z.string().max(100)).min(1).max(200).optional(),
  /** Row of the heading; 0: there is none. Of the sheet that `of` names, else of all. */
  headerRow: z.int().min(0).max(100).optional(),
  of: z.string().max(100).optional(),
  /** Rows that the file hides are read as well. */
  withHidden: z.boolean().optional(),
  columns: z
    .array(z.strictObject({ sheet: z.int().min(0).max(199).default(0), index: z.int().min(0).max(16_383), field: Field.nullable() }))
    .max(20_000),
});

export const ImportCounts = z.object({
  rows: z.int(),
  red: z.int(),
  yellow: z.int(),
  repaired: z.int(),
  twins: z.int(),
  undecided: z.int(),
  willCreate: z.int(),
  willUpdate: z.int(),
  /** Left out, for whatever reason, the refused ones among them. */
  willSkip: z.int(),
  /** Those of them that the mode leaves out, or whose earlier row is not written. */
  leftOut: z.int(),
  /** Rows that went into an earlier row of the same file. */
  merged: z.int(),
  /** Rows that were not written because what is kept became newer in the meantime. */
  left: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/**
 * What became of the filled cells of the sheet, the heading aside: each is in exactly one of the four. `written` will be (or is) written,
 * `doubtful` stands in a fault named by its place or in a row that is refused, `unread` is listed as not understood, `passed` stands in a row
 * that is left out by decision.
 */
export const ImportBalance = z.object({ cells: z.int(), written: z.int(), doubtful: z.int(), unread: z.int(), passed: z.int() });
export type ImportBalance = z.infer<typeof ImportBalance>;

/** The balance of a small table that is read at once, and the places of what nobody took in. */
export const TableBalance = ImportBalance.omit({ passed: true }).extend({
  leftOut: z.array(z.object({ cell: z.string(), value: z.string(), code: z.string(), n: z.int() })).max(200),
});
export type TableBalance = z.infer<typeof TableBalance>;

/** A fault named by sheet and cell. */
export const ImportFault = z.object({
  cell: z.string(),
  row: z.int(),
  field: Field.nullable(),
  severity: ImportSeverity,
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  value: z.string(),
  suggestion: z.string().nullable(),
  /** Faulty cells of this column with the same value, this one among them. */
  alike: z.int(),
});
export type ImportFault = z.infer<typeof ImportFault>;

/** What a kind keeps with an import: its own choices at the start, as its pages show them. */
const Setting = z.record(z.string(), z.unknown());

export const ImportView = z.object({
  id: Id,
  fileName: z.string(),
  origin: z.enum(['file', 'paste']),
  setting: Setting,
  state: ImportState,
  mode: ImportMode,
  problem: z.string().nullable(),
  problemParams: z.record(z.string(), z.unknown()),
  progress: z.object({ done: z.int(), total: z.int() }),
  sheet: z.string(),
  sheets: z.array(z.string()),
  headerRow: z.int(),
  columns: z.array(ImportColumn),
  /** The sheets that are read, in the order in which their rows are counted. */
  parts: z.array(z.object({ sheet: z.string(), headerRow: z.int(), rows: z.int() })),
  /** Rows that the file hides and that were left out. */
  hiddenRows: z.int(),
  /** Rows that the file hides are read as well. */
  withHidden: z.boolean(),
  /** What a column of this import can mean, in the order of the kind. */
  fields: z.array(Field),
  counts: ImportCounts,
  balance: ImportBalance,
  /** Cells that a person put right. */
  fixed: z.int(),
  /** Rows that are no record: totals, notes, tails of merged cells. */
  skippedRows: z.int(),
  /** Silent repairs by kind: full-width, spaces, … */
  repairs: z.record(z.string(), z.int()),
  ownerName: z.string(),
  createdAt: Instant,
  writtenAt: Instant.nullable(),
  /** Records that it made and brought up to date, once it is written. */
  wrote: z.object({ created: z.int(), updated: z.int() }).nullable(),
  undo: z.object({ removed: z.int(), restored: z.int(), left: z.int() }).nullable(),
  may: z.array(z.string()),
});
export type ImportView = z.infer<typeof ImportView>;

const paged = { id: Id, after: z.string().max(400).optional(), limit: z.int().min(1).max(100).default(50) };
export const ListFaults = z.strictObject({ ...paged, severity: ImportSeverity.optional() });
export const FaultPage = z.object({ rows: z.array(ImportFault), next: z.string().nullable() });

/** One side of a pair: a row of the file or a record that is kept. */
const TwinSide = z.object({
  id: Id.nullable(),
  row: z.int().nullable(),
  name: z.string(),
  /** The code or number that tells it from others. */
  code: z.string().nullable(),
  /** A quiet line: place and address, or whose it is. */
  more: z.string(),
});
export const ListTwins = z.strictObject({ ...paged, undecidedOnly: z.boolean().default(false) });
/** Both sides of a pair: the row of the file and what is kept (or an earlier row). */
export const ImportTwin = z.object({
  row: z.int(),
  /** Why the two seem to be one, in the words of the kind. */
  why: z.string(),
  decision: ImportDecision,
  score: z.number(),
  /** What may be decided. */
  choices: z.array(ImportDecision),
  theirs: TwinSide,
  ours: TwinSide,
});
export type ImportTwin = z.infer<typeof ImportTwin>;
export const TwinPage = z.object({ rows: z.array(ImportTwin), next: z.string().nullable() });

/** One row, or every pair of one kind at once. */
export const DecideImport = z.strictObject({
  id: Id,
  row: z.int().optional(),
  why: z.string().max(40).optional(),
  decision: z.enum(['new', 'update', 'skip']),
});
/** Chosen before the confirmation; nobody's decisions are changed by it. */
export const ChooseMode = z.strictObject({ id: Id, mode: ImportMode });
/** A cell put right in place: the file stays as it is, the row is judged anew. `alike`: and every faulty cell of its column with the same value. */
export const FixCell = z.strictObject({ id: Id, row: z.int().min(1), field: Field, value: text(4000), alike: z.boolean().optional() });
/** How many cells were put right. */
export const FixedCells = z.object({ id: Id, fixed: z.int() });

export const ImportVerdict = z.enum(['new', 'update', 'skip', 'open', 'same', 'merged', 'red']);
export type ImportVerdict = z.infer<typeof ImportVerdict>;
/**
 * Which rows: by what becomes of them; `changed` and `unchanged` part those that are brought up to date, `kept` were to be written and were left,
 * for the register had newer content.
 */
export const ImportRowFilter = z.enum([...ImportVerdict.options, 'changed', 'unchanged', 'kept']);
export type ImportRowFilter = z.infer<typeof ImportRowFilter>;
export const ListImportRows = z.strictObject({ ...paged, verdict: ImportRowFilter.optional() });
/** A value that an update changes, in the terms of the kind; null: nothing stands there. Telephones come masked. */
export const ImportChange = z.object({ field: z.string(), was: z.unknown(), becomes: z.unknown() });
export type ImportChange = z.infer<typeof ImportChange>;
/** What updates change in all; of very many rows only the first `rows` are compared. */
export const ImportTally = z.object({ rows: z.int(), changed: z.int(), values: z.int(), whole: z.boolean() });
export type ImportTally = z.infer<typeof ImportTally>;
export const ImportRowView = z.object({
  row: z.int(),
  name: z.string(),
  verdict: ImportVerdict,
  /** Why it is left out: decided so, by the mode, or because the earlier row that it goes into is not written. */
  leftOut: z.enum(['decided', 'mode', 'earlier', 'kept']).nullable(),
  /** Before it is confirmed: what an update changes; null where nothing stands in the register yet. */
  changes: z.array(ImportChange).nullable(),
  /** Why it is refused. */
  refused: z.array(ImportFault),
  /** What it became, once it is written. */
  recordId: Id.nullable(),
  /** What the kind shows beside the name. */
  facts: z.record(z.string(), z.string().nullable()),
});
export type ImportRowView = z.infer<typeof ImportRowView>;
export const ImportRowPage = z.object({ rows: z.array(ImportRowView), next: z.string().nullable() });

export const ListImports = z.strictObject({ after: z.string().max(400).optional(), limit: z.int().min(1).max(100).default(20) });
export const ImportListRow = z.object({
  id: Id,
  fileName: z.string(),
  setting: Setting,
  state: ImportState,
  rows: z.int(),
  byName: z.string(),
  createdAt: Instant,
  writtenAt: Instant.nullable(),
});
export type ImportListRow = z.infer<typeof ImportListRow>;
export const ImportListRows = z.object({ rows: z.array(ImportListRow), next: z.string().nullable() });

export const UndoImport = z.strictObject({ id: Id, reason: line(300) });
/** What an undo left alone, each with the reason. */
export const UndoReport = z.object({
  rows: z.array(z.object({ recordId: Id, name: z.string(), field: z.string(), why: z.string() })),
});
