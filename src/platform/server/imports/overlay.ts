import type { CellDoubt, MergedRange } from '../sheets/cell.ts';
import type { SheetMargin } from '../sheets/margins/margins.ts';
import type { WireCell, WireRow } from '../sheets/worker-cell-format.ts';

/** What is laid over one cell before it is read: another value, a doubt, or both. */
export interface CellOver {
  readonly value?: WireCell;
  readonly doubt?: CellDoubt;
}
/** By row as the sheet counts it, then by column. */
export type Overlay = ReadonlyMap<number, ReadonlyMap<number, CellOver>>;

const dressed = (wire: WireCell, { value, doubt }: CellOver): WireCell => {
  const base = value === undefined ? wire : value;
  if (doubt === undefined || base === null) return base;
  // What a merged range repeats stays marked as a repetition.
  return typeof base === 'object' && 'm' in base ? { m: { q: base.m, y: doubt } } : { q: base, y: doubt };
};

/** The row as it is to be read. */
export const laidOver = (row: WireRow, overlay: Overlay | undefined): WireRow => {
  const over = overlay?.get(row[0]);
  if (!over) return row;
  const width = Math.max(row[1].length, ...[...over].map(([column, c]) => (c.value === undefined ? 0 : column + 1)));
  const cells = Array.from({ length: width }, (_, i): WireCell => {
    const here = over.get(i);
    const wire = row[1][i] ?? null;
    return here ? dressed(wire, here) : wire;
  });
  return row[2] === undefined ? [row[0], cells] : [row[0], cells, row[2]];
};

/** An overlay that is being put together; what comes later wins. */
export const overlayMaker = () => {
  const rows = new Map<number, Map<number, CellOver>>();
  return {
    rows: rows as Overlay,
    put: (row: number, column: number, over: CellOver): void => {
      const known = rows.get(row) ?? new Map<number, CellOver>();
      known.set(column, over);
      rows.set(row, known);
    },
  };
};

/** Cells that are struck through are in doubt: whole, or with what is left of their text; so are those of a range that is merged from them. */
export const layStruck = (
  over: ReturnType<typeof overlayMaker>,
  { marks }: Pick<SheetMargin, 'marks'>,
  merges: readonly MergedRange[],
): void => {
  for (const { row, column, struck, parts } of marks) {
    if (!struck && !parts) continue;
    const left = (parts ?? [])
      .filter(p => !p.struck)
      .map(p => p.text)
      .join('');
    const here: CellOver = left.trim() === '' ? { doubt: 'struck' } : { value: left, doubt: 'struckPartly' };
    const range = merges.find(m => m.fromRow === row && m.fromColumn === column);
    over.put(row, column, here);
    if (!range) continue;
    const again: CellOver = here.value === undefined ? here : { value: { m: here.value }, doubt: 'struckPartly' };
    for (let r = range.fromRow; r <= range.toRow; r += 1)
      for (let c = range.fromColumn; c <= range.toColumn; c += 1) if (r !== row || c !== column) over.put(r, c, again);
  }
};
