import type { MergedRange } from '../cell.ts';

/** What a cell carries besides its value. */
export interface CellMark {
  /** 1-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  /** The text by how it looks, when some of it is struck through. */
  readonly parts?: readonly { readonly text: string; readonly struck: boolean }[];
  /** The whole cell is struck through. */
  readonly struck?: true;
  /** Formula whose result the file does not hold. */
  readonly formula?: string;
  /** Number format that shows something else than the number. */
  readonly format?: string;
  /** The cell's font, when it is one of signs. */
  readonly font?: string;
}

/** Something in the file that is no cell: a picture, a shape, a text box, a comment, a form control, the head or foot of the printed page. */
export interface SheetThing {
  readonly kind: 'picture' | 'drawing' | 'textBox' | 'comment' | 'control' | 'header' | 'footer' | 'object';
  /** What it says, or the name it carries. */
  readonly text: string;
  /** The cell where it lies or begins; absent when it lies nowhere. */
  readonly row?: number;
  readonly column?: number;
}

/** All that a sheet holds beside the values of its cells. */
export interface SheetMargin {
  readonly marks: readonly CellMark[];
  readonly things: readonly SheetThing[];
  /** 1-based rows and 0-based columns that do not show. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly MergedRange[];
}

export const noMargin = (): SheetMargin => ({ marks: [], things: [], hiddenRows: [], hiddenColumns: [], merges: [] });
