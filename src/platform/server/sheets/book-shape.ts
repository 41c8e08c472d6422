import type { MergedRange, SheetInfo } from './cell.ts';
import type { SheetMargin } from './margins/margins.ts';
import type { WireRow } from './worker-cell-format.ts';

/** What a table file is, by its content. */
export type SheetFormat = 'xlsx' | 'xls' | 'ods' | 'csv' | 'html' | 'xml';

/** A file opened inside the worker. Nothing here knows of threads. */
export interface Book {
  readonly format: SheetFormat;
  readonly encoding: string | null;
  readonly sheets: readonly SheetInfo[];
  /** Merged ranges of a sheet. */
  readonly merges: (index: number) => readonly MergedRange[];
  readonly rows: (index: number) => AsyncIterable<WireRow> | Iterable<WireRow>;
  /** The workbook's own bytes, when remarks can be written into them. */
  readonly own: Buffer | null;
  /** What its sheets hold beside values, in the order of the tabs; absent: nothing, or the format has no place for it. */
  readonly margins?: () => readonly SheetMargin[];
  /** Files that lay beside it in a zip, and that nobody reads. */
  readonly aside?: readonly string[];
}
