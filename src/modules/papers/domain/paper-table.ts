import type { PaperDoubt, PaperPlace, UnreadKind } from '../contract/paper.ts';

/** A cell of the paper. Rows may have borders of their own, so cells lie from one place to another, not in columns. */
export interface PaperCell {
  /** What counts: struck-through text is left out. */
  text: string;
  /** What one sees, when that is more. */
  shown?: string;
  /** Left and right edge, in any measure that all rows of the table share. */
  from: number;
  to: number;
  place: PaperPlace;
  /** What makes it doubtful whatever it says. */
  flaws?: readonly PaperDoubt[];
  /** Repeats what stands in a merged cell; it came in there. */
  copy?: boolean;
}
export interface PaperRow {
  cells: readonly PaperCell[];
  /** Rows of one table or sheet; heads of one mean nothing in another. */
  group: number;
}
/** Something that is no cell of the table: a line, a picture, a comment. */
export interface LoosePiece {
  kind: UnreadKind;
  text: string;
  place: PaperPlace;
}
/** All that stands in a file. */
export interface PaperFileContent {
  rows: readonly PaperRow[];
  loose: readonly LoosePiece[];
}

/** What one sees in a cell. */
export const shownIn = (cell: PaperCell): string => (cell.shown ?? cell.text).trim();

/** The value that most of a list have; undefined for an empty list. */
export const mostCommon = (values: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};
