import { type DocxBook, type DocxExtra, type DocxPart, takeAll, takeOne, textOfParts } from './docx-marked.ts';
import { isOn } from './docx-signs.ts';
import { wordNumber, wordParts, wordWrappers } from './docx-text.ts';
import { attributeOf, childOf, elementsIn, type XmlElement } from './xml.ts';

/**
 * A cell of a Word table. `text` is what shows, struck-through text too, tracked deletions not; `parts` tells them apart where there are any.
 * A cell merged downwards repeats its text (`copy`).
 */
export interface DocxCell {
  text: string;
  /** Grid column it begins in, and how many it covers. */
  column: number;
  span: number;
  /** Where it lies, in twips from the table's left edge: rows may have borders of their own. */
  from: number;
  to: number;
  parts?: DocxPart[];
  extras?: DocxExtra[];
  /** Tables within the cell. */
  tables?: DocxTable[];
  copy?: true;
  /** It reaches over more than one row. */
  deep?: true;
}
export interface DocxRow {
  cells: DocxCell[];
  /** Deleted by a tracked change, or hidden. */
  gone?: 'deleted' | 'hidden';
}
export type DocxTable = DocxRow[];
/** A paragraph of the body. */
export interface DocxLine {
  text: string;
  parts?: DocxPart[];
  extras?: DocxExtra[];
}
export type DocxBlock = { readonly table: DocxTable } | { readonly line: DocxLine };

/** A form is read with what a tracked change took away. */
const wrappers = new Set([...wordWrappers, 'del', 'moveFrom']);
const inner = (element: XmlElement, local: string): XmlElement[] => wordParts(element, local, wrappers);

const widthOf = (element: XmlElement | undefined): number => {
  const n = Number.parseFloat((element && attributeOf(element, 'w')) ?? '');
  return element !== undefined && (attributeOf(element, 'type') ?? 'dxa') === 'dxa' && n > 0 ? n : 0;
};

/** Right edges of the grid columns, or none when the table does not say its grid. */
const gridOf = (table: XmlElement): number[] => {
  const widths = elementsIn(childOf(table, 'tblGrid') ?? table)
    .filter(c => c.local === 'gridCol')
    .map(c => widthOf(c));
  if (widths.some(w => w === 0)) return [];
  let at = 0;
  return widths.map(w => (at += w));
};

const said = (taken: { parts: DocxPart[]; extras: DocxExtra[] }): Pick<DocxLine, 'text' | 'parts' | 'extras'> => ({
  text: textOfParts(taken.parts.filter(p => p.how !== 'deleted')),
  ...(taken.parts.some(p => p.how !== 'plain') ? { parts: taken.parts } : {}),
  ...(taken.extras.length > 0 ? { extras: taken.extras } : {}),
});

const cellOf = (tc: XmlElement, { column, span }: Pick<DocxCell, 'column' | 'span'>, book: DocxBook, deleted: boolean): DocxCell => {
  const taken = takeAll(tc, book, deleted);
  const cell: DocxCell = { ...said(taken), column, span, from: column, to: column + span };
  if (taken.tables.length > 0) cell.tables = taken.tables.map(t => tableOf(t, book));
  return cell;
};

/** Where the cells of a row lie: by the grid when the row fills it, else by the cells' own widths, else by their columns. */
const placeCells = (
  cells: readonly DocxCell[],
  widths: readonly number[],
  { grid, before, whole }: { grid: readonly number[]; before: number; whole: boolean },
): void => {
  const edge = (column: number): number => (column === 0 ? 0 : (grid[Math.min(column, grid.length) - 1] ?? 0));
  if (grid.length > 0 && whole) {
    for (const c of cells) [c.from, c.to] = [edge(c.column), edge(c.column + c.span)];
    return;
  }
  if (widths.length === 0 || widths.some(w => w === 0)) {
    if (grid.length > 0) for (const c of cells) [c.from, c.to] = [edge(c.column), edge(c.column + c.span)];
    return;
  }
  let at = edge(before);
  cells.forEach((c, i) => {
    c.from = at;
    at += widths[i] ?? 0;
    c.to = at;
  });
};

const goneOf = (settings: XmlElement | undefined): DocxRow['gone'] =>
  childOf(settings, 'del') ? 'deleted' : isOn(childOf(settings, 'hidden')) ? 'hidden' : undefined;

const merged = (cell: DocxCell, merge: XmlElement | undefined, above: Map<number, DocxCell>): DocxCell => {
  const origin = above.get(cell.column);
  const goesOn = merge !== undefined && attributeOf(merge, 'val') !== 'restart';
  if (merge === undefined) above.delete(cell.column);
  else if (!goesOn) above.set(cell.column, cell);
  if (!goesOn || !origin) return cell;
  origin.deep = true;
  // What stands in the covered part of a merged cell does not show, but it is there.
  const covered = textOfParts(cell.parts ?? [{ text: cell.text, how: 'plain' }]).trim();
  const own = covered === '' ? [] : [{ kind: 'hidden' as const, text: covered }];
  const extras = [...(cell.extras ?? []), ...own];
  return {
    ...origin,
    ...(extras.length > 0 ? { extras } : { extras: [] }),
    tables: cell.tables ?? [],
    column: cell.column,
    span: cell.span,
    from: cell.from,
    to: cell.to,
    copy: true,
    deep: true,
  };
};

/** The rows of a table with their merges resolved and the place of every cell. */
export const tableOf = (table: XmlElement, book: DocxBook): DocxTable => {
  const above = new Map<number, DocxCell>();
  const grid = gridOf(table);
  return inner(table, 'tr').map((tr): DocxRow => {
    const settings = childOf(tr, 'trPr');
    const gone = goneOf(settings);
    const before = wordNumber(settings, 'gridBefore', 0);
    let column = before;
    const tcs = inner(tr, 'tc');
    const made = tcs.map(tc => {
      const own = childOf(tc, 'tcPr');
      const span = Math.max(1, wordNumber(own, 'gridSpan', 1));
      const cell = cellOf(tc, { column, span }, book, gone === 'deleted' || childOf(own, 'cellDel') !== undefined);
      column += span;
      return { cell, merge: childOf(own, 'vMerge') };
    });
    const whole = column + wordNumber(settings, 'gridAfter', 0) === grid.length;
    placeCells(
      made.map(m => m.cell),
      tcs.map(tc => widthOf(childOf(childOf(tc, 'tcPr'), 'tcW'))),
      { grid, before, whole },
    );
    const cells = made.map(m => merged(m.cell, m.merge, above));
    return gone === undefined ? { cells } : { cells, gone };
  });
};

/** Tables and paragraphs of a body, header or note, in order. Empty paragraphs are left out. */
export const blocksOf = (body: XmlElement, book: DocxBook): DocxBlock[] =>
  elementsIn(body).flatMap((child): DocxBlock[] => {
    if (child.local === 'tbl') return [{ table: tableOf(child, book) }];
    if (
      child.local !== 'p' &&
      wrappers.has(child.local) &&
      child.local !== 'del' &&
      child.local !== 'moveFrom' &&
      inner(child, 'tbl').length > 0
    )
      return blocksOf(child.local === 'sdt' ? (childOf(child, 'sdtContent') ?? child) : child, book);
    const taken = takeOne(child, book);
    const tables = taken.tables.map(t => ({ table: tableOf(t, book) }));
    const empty = taken.parts.every(p => p.text.trim() === '') && taken.extras.length === 0;
    return empty ? tables : [{ line: said(taken) }, ...tables];
  });
