import type { Repair } from '../../contract/imports/cells.ts';
import type { Cipher } from '../cipher.ts';
import type { WireRow } from '../sheets/worker-cell-format.ts';
import type { CopyBytes } from './copy-bytes.ts';
import type { ColumnSetting, PlacedFault } from './row-reader.ts';

/** What a judge of rows is given; ids as bytes, for COPY. */
export interface JudgeSetting extends ColumnSetting {
  readonly importId: Uint8Array;
  readonly authorityId: Uint8Array;
  /** Where rows belong that do not say so. */
  readonly homeRegion: string;
  readonly cipher: Cipher;
  /** What the kind's `reading` found. */
  readonly own: unknown;
  /** What the judges of all sheets of the file know together, e.g. the codes that stood further up. */
  readonly shared: Map<string, unknown>;
}

/** A judged row as far as the engine knows it. */
export interface JudgedRow {
  readonly row: number;
  readonly faults: PlacedFault[];
  /** See `ReadRow`. */
  readonly silent: readonly number[];
  readonly red: boolean;
  /** A row further up in the file that seems to be the same: it waits for a decision. */
  readonly twin?: { readonly why: string; readonly row: number } | undefined;
}

/** Reads the rows of one file, and puts each as the kind's staged columns. */
export interface RowJudge<R extends JudgedRow> {
  readonly read: (row: WireRow) => R | undefined;
  readonly put: (out: CopyBytes, row: R) => void;
}
/** What the module of a kind's judge exports as `judge`; `count` is called for every silent repair. */
export type OpenJudge<R extends JudgedRow = JudgedRow> = (setting: JudgeSetting, count: (repair: Repair) => void) => RowJudge<R>;

/** One staged column: its name, and how a row puts it. The list of them is the one place where their order stands. */
export interface StagedColumn<R> {
  readonly name: string;
  readonly put: (out: CopyBytes, row: R, setting: JudgeSetting) => void;
}

/** A judge that puts the columns of a list. */
export const judgeOf = <R extends JudgedRow>(
  columns: readonly StagedColumn<R>[],
  setting: JudgeSetting,
  read: (row: WireRow) => NoInfer<R> | undefined,
): RowJudge<R> => ({
  read,
  put: (out, row) => {
    for (const column of columns) column.put(out, row, setting);
  },
});

/** Something that the judges of all sheets share, made by the first. */
export const sharedBy = <T>(setting: Pick<JudgeSetting, 'shared'>, name: string, make: () => T): T => {
  if (!setting.shared.has(name)) setting.shared.set(name, make());
  return setting.shared.get(name) as T;
};

/** Columns of every staging table that the engine fills, before those of the kind. */
export const stagedBase = ['import_id', 'row_no', 'red', 'filled', 'doubts', 'decision', 'twin_why', 'twin_row', 'twin_score'] as const;
