import { z } from 'zod';
import { Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** What a column of a ledger can mean to us. */
export const ImportField = z.enum([
  'name',
  'uscc',
  'legacyRegNo',
  'street',
  'address',
  'industry',
  'scale',
  'aboveScale',
  'status',
  'legalRepresentative',
  'qualityLead',
  'qualityLeadPhone',
  'liaison',
  'liaisonPost',
  'liaisonPhone',
  'liaisonGroup',
  'products',
  'outputValue',
  'established',
  'remark',
]);
export type ImportField = z.infer<typeof ImportField>;

/** Steps of an import: 读取中 → 待确认 → 写入中 → 已写入 → 撤销中 → 已撤销; or 已放弃, 读不了. */
export const ImportState = z.enum(['reading', 'ready', 'writing', 'written', 'undoing', 'undone', 'abandoned', 'unreadable']);
export type ImportState = z.infer<typeof ImportState>;

/** What to do with a row that has a twin; `open` waits for a person. */
export const Decision = z.enum(['open', 'new', 'update', 'skip']);
export type Decision = z.infer<typeof Decision>;

/** Red refuses the row, yellow lets it pass. */
export const Severity = z.enum(['red', 'yellow']);

export const StartImport = z.strictObject({
  id: Id,
  fileId: Id,
  /** Street or district for rows that name none. */ regionCode: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .optional(),
});
export const ImportId = z.strictObject({ id: Id });

/** One column as recognised: its letter, its heading, what it means, and some values. */
export const ImportColumn = z.object({
  index: z.int(),
  letter: z.string(),
  heading: z.string(),
  field: ImportField.nullable(),
  remembered: z.boolean(),
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

export const RemapImport = z.strictObject({
  id: Id,
  sheet: z.string().max(100).optional(),
  headerRow: z.int().min(1).max(100).optional(),
  columns: z.array(z.strictObject({ index: z.int().min(0).max(16_383), field: ImportField.nullable() })).max(200),
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
  willSkip: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** A fault named by sheet and cell. */
export const ImportFault = z.object({
  cell: z.string(),
  row: z.int(),
  field: ImportField.nullable(),
  severity: Severity,
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  value: z.string(),
  suggestion: z.string().nullable(),
});
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportView = z.object({
  id: Id,
  fileName: z.string(),
  state: ImportState,
  problem: z.string().nullable(),
  problemParams: z.record(z.string(), z.unknown()),
  progress: z.object({ done: z.int(), total: z.int() }),
  sheet: z.string(),
  sheets: z.array(z.string()),
  headerRow: z.int(),
  columns: z.array(ImportColumn),
  counts: ImportCounts,
  /** Rows that are no enterprise: totals, notes, tails of merged cells. */
  skippedRows: z.int(),
  /** Silent repairs by kind: full-width, spaces, … */
  repairs: z.record(z.string(), z.int()),
  createdAt: Instant,
  writtenAt: Instant.nullable(),
  undo: z.object({ removed: z.int(), restored: z.int(), left: z.int() }).nullable(),
  may: z.array(z.string()),
});
export type ImportView = z.infer<typeof ImportView>;

const paged = { id: Id, after: z.string().max(400).optional(), limit: z.int().min(1).max(100).default(50) };
export const ListFaults = z.strictObject({ ...paged, severity: Severity.optional() });
export const FaultPage = z.object({ rows: z.array(ImportFault), next: z.string().nullable() });

export const ListTwins = z.strictObject({ ...paged, undecidedOnly: z.boolean().default(false) });
/** Both sides of a pair: the row of the file and what the register (or an earlier row) says. */
export const ImportTwin = z.object({
  row: z.int(),
  /** Same code, same name, or a name that is nearly the same; in the register or in this very file. */
  why: z.enum(['sameCode', 'sameName', 'nearName', 'sameCodeInFile', 'sameNameInFile']),
  decision: Decision,
  score: z.number(),
  theirs: z.object({ name: z.string(), uscc: z.string().nullable(), address: z.string(), regionName: z.string() }),
  ours: z.object({
    id: Id.nullable(),
    row: z.int().nullable(),
    name: z.string(),
    uscc: z.string().nullable(),
    address: z.string(),
    regionName: z.string(),
  }),
});
export type ImportTwin = z.infer<typeof ImportTwin>;
export const TwinPage = z.object({ rows: z.array(ImportTwin), next: z.string().nullable() });

/** One row, or every pair of one kind at once. */
export const DecideImport = z.strictObject({
  id: Id,
  row: z.int().optional(),
  why: ImportTwin.shape.why.optional(),
  decision: Decision.exclude(['open']),
});
/** A cell put right in place: the file stays as it is, the row is judged anew. */
export const FixCell = z.strictObject({ id: Id, row: z.int().min(1), field: ImportField, value: text(500) });

export const ListImportRows = z.strictObject({ ...paged, decision: Decision.optional() });
export const ImportRowView = z.object({
  row: z.int(),
  name: z.string(),
  uscc: z.string().nullable(),
  regionName: z.string(),
  industryCode: z.string().nullable(),
  verdict: z.enum(['new', 'update', 'skip', 'open', 'red']),
});
export const ImportRowPage = z.object({ rows: z.array(ImportRowView), next: z.string().nullable() });

export const ListImports = z.strictObject({ after: z.string().max(400).optional(), limit: z.int().min(1).max(100).default(20) });
export const ImportListRow = z.object({
  id: Id,
  fileName: z.string(),
  state: ImportState,
  rows: z.int(),
  byName: z.string(),
  createdAt: Instant,
  writtenAt: Instant.nullable(),
});
export const ImportPage = z.object({ rows: z.array(ImportListRow), next: z.string().nullable() });

export const UndoImport = z.strictObject({ id: Id, reason: line(200) });
