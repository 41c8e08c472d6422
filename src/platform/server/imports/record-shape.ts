import type { ImportColumn, ImportCounts, ImportState } from '../../contract/imports/shapes.ts';

/** What is kept beside the counts that pages show. */
export interface KeptCounts extends Partial<ImportCounts> {
  progressDone?: number;
  progressTotal?: number;
  problemParams?: Record<string, unknown>;
  /** The balance of cells: see `ImportBalance`. */
  cells?: number;
  unread?: number;
  doubtful?: number;
  passed?: number;
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
  problem: string | null;
  home_region: string;
  sheet: string;
  sheets: string[];
  header_row: number;
  columns: ImportColumn[];
  repairs: Record<string, number>;
  counts: KeptCounts;
  undone: { removed: number; restored: number; left: number } | null;
  created_at: Date;
  written_at: Date | null;
  task_id: string | null;
  skipped_rows: number;
}
