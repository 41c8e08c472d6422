import { z } from 'zod';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';
import { AssetKind } from './asset.ts';

/** What a column of an official export may mean. */
export const importFields = [
  'number',
  'title',
  'enterprise',
  'classes',
  'niceEdition',
  'filedOn',
  'publishedOn',
  'registeredOn',
  'validUntil',
  'status',
  'goods',
  'patentType',
  'priorityOn',
  'grantedOn',
  'paidThroughYear',
  'reduction',
  'inventors',
  'scheme',
  'issuer',
  'issuedOn',
  'expiresOn',
  'standard',
  'role',
  'level',
  'effectiveOn',
  'year',
  'region',
  'note',
] as const;
export const ImportField = z.enum(importFields);
export type ImportField = z.infer<typeof ImportField>;

export const ImportColumn = z.strictObject({ index: z.int().min(0), heading: z.string(), field: ImportField.nullable() });
export type ImportColumn = z.infer<typeof ImportColumn>;

/** A cell as it was read: its text, and its day where the file says it is one. */
export const ImportCell = z.strictObject({ text: z.string().max(4000), day: Day.optional() });
export type ImportCell = z.infer<typeof ImportCell>;

export const ImportFault = z.object({
  /** Column, from 0; -1: the row as a whole. */
  col: z.int(),
  severity: z.enum(['red', 'yellow']),
  /** Phrase key of this room without `fault.`. */
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  suggestion: z.string().nullable(),
});
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportDecision = z.enum(['new', 'update', 'same', 'merged', 'red', 'skip']);
export const ImportState = z.enum(['reading', 'ready', 'writing', 'written', 'undoing', 'undone', 'abandoned', 'unreadable']);

export const ImportRow = z.object({
  rowNo: z.int(),
  cells: z.array(ImportCell),
  faults: z.array(ImportFault),
  decision: ImportDecision,
  enterpriseName: z.string().nullable(),
  twin: z.object({ id: Id, title: z.string(), enterpriseName: z.string() }).nullable(),
  assetId: Id.nullable(),
  outcome: z.enum(['created', 'updated', 'left', 'undone', 'kept']).nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportView = z.object({
  id: Id,
  kind: AssetKind,
  origin: z.enum(['file', 'paste']),
  fileName: z.string(),
  enterpriseName: z.string().nullable(),
  asOf: Day,
  state: ImportState,
  problem: z.string().nullable(),
  problemParams: z.record(z.string(), z.unknown()),
  columns: z.array(ImportColumn),
  counts: z.object({ new: z.int(), update: z.int(), same: z.int(), merged: z.int(), red: z.int(), skip: z.int() }),
  outcomes: z.object({ created: z.int(), updated: z.int(), left: z.int(), undone: z.int(), kept: z.int() }),
  done: z.int(),
  total: z.int(),
  ownerName: z.string(),
  createdAt: Instant,
  may: z.array(z.string()),
});
export type ImportView = z.infer<typeof ImportView>;
