import { attributeOf, childOf, elementsIn, type XmlElement } from '../../documents/xml.ts';
import { columnPlaces, mostRows } from '../bounds.ts';
import type { CellMark, SheetMargin, SheetThing } from './margins.ts';
import { allIn, allText, type XmlParts } from './parts.ts';

const groups = new Set([
  'table-rows',
  'table-row-group',
  'table-header-rows',
  'table-columns',
  'table-column-group',
  'table-header-columns',
]);
const flat = (element: XmlElement, locals: readonly string[]): XmlElement[] =>
  elementsIn(element).flatMap(c => (locals.includes(c.local) ? [c] : groups.has(c.local) ? flat(c, locals) : []));

const times = (element: XmlElement, name: string): number => Math.max(1, Number(attributeOf(element, name) ?? 1) || 1);
const isHidden = (element: XmlElement): boolean => /^(collapse|filter)$/.test(attributeOf(element, 'visibility') ?? '');

/** Styles whose text is struck through. */
const struckStyles = (root: XmlElement): Set<string> =>
  new Set(
    allIn(root, 'style')
      .filter(s => {
        const line = childOf(s, 'text-properties');
        const how = line && (attributeOf(line, 'text-line-through-style') ?? attributeOf(line, 'text-line-through-type'));
        return how !== undefined && how !== 'none';
      })
      .map(s => attributeOf(s, 'name') ?? ''),
  );

const drawn = (shape: XmlElement): SheetThing => {
  const text = allIn(shape, 'p')
    .map(p => allText(p))
    .join('\n')
    .trim();
  if (shape.local === 'control') return { kind: 'control', text };
  if (text !== '') return { kind: 'textBox', text };
  return { kind: allIn(shape, 'image').length > 0 ? 'picture' : 'drawing', text: attributeOf(shape, 'name') ?? '' };
};
const shapes = new Set([
  'frame',
  'custom-shape',
  'control',
  'line',
  'rect',
  'ellipse',
  'circle',
  'polyline',
  'polygon',
  'path',
  'connector',
  'g',
  'caption',
]);

interface Gathered {
  marks: CellMark[];
  things: SheetThing[];
}

const partsIn = (p: XmlElement, struck: ReadonlySet<string>, inherited: boolean): NonNullable<CellMark['parts']>[number][] =>
  p.children.flatMap(c => {
    if (typeof c === 'string') return c === '' ? [] : [{ text: c, struck: inherited }];
    if (c.local === 's') return [{ text: ' ', struck: inherited }];
    return partsIn(c, struck, inherited || struck.has(attributeOf(c, 'style-name') ?? ''));
  });

const lookAt = (cell: XmlElement, place: { row: number; column: number }, struck: ReadonlySet<string>, into: Gathered): void => {
  for (const child of elementsIn(cell)) {
    if (child.local === 'annotation') {
      const text = allIn(child, 'p')
        .map(p => allText(p))
        .join('\n')
        .trim();
      if (text !== '') into.things.push({ kind: 'comment', text, ...place });
    } else if (shapes.has(child.local)) into.things.push({ ...drawn(child), ...place });
  }
  const paragraphs = elementsIn(cell).filter(c => c.local === 'p');
  const parts = paragraphs.flatMap(p => partsIn(p, struck, struck.has(attributeOf(cell, 'style-name') ?? '')));
  if (parts.length > 0 && parts.every(p => p.struck)) into.marks.push({ ...place, struck: true });
  else if (parts.some(p => p.struck)) into.marks.push({ ...place, parts });
};

const sheetOf = (table: XmlElement, struck: ReadonlySet<string>): SheetMargin => {
  const gathered: Gathered = { marks: [], things: [] };
  const hiddenRows: number[] = [];
  const hiddenColumns = columnPlaces();
  let column = 0;
  for (const c of flat(table, ['table-column'])) {
    const n = times(c, 'number-columns-repeated');
    if (isHidden(c)) hiddenColumns.add(column, n);
    column += n;
  }
  let row = 1;
  for (const r of flat(table, ['table-row'])) {
    const n = times(r, 'number-rows-repeated');
    const end = Math.min(row + Math.min(n, 1_000), mostRows);
    if (isHidden(r)) for (let hidden = row; hidden < end; hidden += 1) hiddenRows.push(hidden);
    let at = 0;
    for (const c of flat(r, ['table-cell', 'covered-table-cell'])) {
      lookAt(c, { row, column: at }, struck, gathered);
      at += times(c, 'number-columns-repeated');
    }
    row += n;
  }
  const loose = elementsIn(childOf(table, 'shapes') ?? { ...table, children: [] }).map(drawn);
  return { ...gathered, things: [...gathered.things, ...loose], hiddenRows, hiddenColumns: hiddenColumns.all(), merges: [] };
};

/** What the sheets of an .ods hold beside values. Merged ranges tell the rows themselves. */
export const odsMargins = (parts: XmlParts): SheetMargin[] => {
  const root = parts.root('content.xml');
  if (!root) return [];
  const struck = struckStyles(root);
  return allIn(root, 'spreadsheet').flatMap(s =>
    elementsIn(s)
      .filter(t => t.local === 'table')
      .map(t => sheetOf(t, struck)),
  );
};
