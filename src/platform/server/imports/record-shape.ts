import type { ImportColumn, ImportCounts, ImportMode, ImportState } from '../../contract/imports/shapes.ts';

/** What is kept beside the counts that pages show. */
export interface KeptCounts extends Partial<ImportCounts> {
  /** Records written. */
  created?: number;
  updated?: number;
  progressDone?: number;
  progressTotal?: number;
  problemParams?: Record<string, unknown>;
  /** The balance of cells: see `ImportBalance`. */
  cells?: number;
  unread?: number;
  doubtful?: number;
  passed?: number;
  /** Rows that were left out because the file hides them. */
  hidden?: number;
}

/** One sheet that is read. */
export interface ImportPart {
  sheet: string;
  /** Its place in the file. */
  index: number;
  /** 0: no heading. */
  headerRow: number;
  /** Records found in it. */
  rows: number;
}

/** What a person asked of the reading; what is absent the program decides. */
export interface ReadWish {
  sheets?: string[];
  /** Row of the heading by the sheet's name; 0: there is none. */
  headers?: Record<string, number>;
  /** Rows that the file hides are read as well. */
  withHidden?: boolean;
  /** Rows that a person left out before the file was read again, by the sheet's name. */
  leftOut?: Record<string, readonly number[]>;
}

/** An import as SQL has it. */
export interface ImportRecord {
  id: string;
  authority_id: string;
  region_code: string;
  owner_id: string;
  owner_name: string;
  kind: string;
  origin: 'file' | 'paste';
  file_id: string | null;
  file_name: string;
  setting: Record<string, unknown>;
  state: ImportState;
  mode: ImportMode;
  problem: string | null;
  home_region: string;
  sheet: string;
  sheets: string[];
  header_row: number;
  columns: ImportColumn[];
  parts: ImportPart[];
  wish: ReadWish;
  repairs: Record<string, number>;
  counts: KeptCounts;
  undone: { removed: number; restored: number; left: number } | null;
  created_at: Date;
  written_at: Date | null;
  task_id: string | null;
  skipped_rows: number;
}
