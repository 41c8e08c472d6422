import { attributeOf, childOf, elementsIn, parseXml, type XmlElement } from '../../documents/xml.ts';
import { columnPlaces } from '../bounds.ts';
import { shownNumber, showsOther } from '../number-format.ts';
import type { WireCell } from '../worker-cell-format.ts';
import { type GridMaker, type GridSheet, gridMaker } from './grid-sheet.ts';

/** Whether a text is a table as Excel 2002 and 2003 wrote it in XML (older systems of offices still do, under `.xls`). */
export const isXmlWorkbook = (head: string): boolean =>
  /<(?:\w+:)?Workbook[\s>]/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet');

const textIn = (element: XmlElement): string => element.children.map(c => (typeof c === 'string' ? c : textIn(c))).join('');
const intOf = (element: XmlElement, name: string): number | undefined => {
  const n = Number(attributeOf(element, name));
  return Number.isInteger(n) && n > 0 ? n : undefined;
};
const isTrue = (value: string | undefined): boolean => value === '1' || value?.toLowerCase() === 'true';

const dateWire = (text: string): WireCell => {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})/.exec(text);
  if (!found) return text;
  return { d: found[2] === '00:00:00' ? (found[1] ?? '') : `${found[1]} ${found[2]}` };
};

const numberWire = (text: string, format: string | undefined): WireCell => {
  const n = Number(text);
  if (text.trim() === '' || Number.isNaN(n)) return text === '' ? null : text;
  const shown = format !== undefined && showsOther(format) ? shownNumber(n, format) : undefined;
  return shown === undefined ? n : { n, s: shown };
};

const cellWire = (cell: XmlElement, formats: ReadonlyMap<string, string>): WireCell => {
  const data = childOf(cell, 'Data');
  const formula = attributeOf(cell, 'Formula');
  const text = data ? textIn(data) : '';
  if (text === '') return formula !== undefined && !data ? { e: formula.startsWith('=') ? formula : `=${formula}` } : null;
  const type = data ? attributeOf(data, 'Type') : undefined;
  const wire: WireCell =
    type === 'Number'
      ? numberWire(text, formats.get(attributeOf(cell, 'StyleID') ?? ''))
      : type === 'DateTime'
        ? dateWire(text)
        : type === 'Boolean'
          ? isTrue(text)
          : type === 'Error'
            ? { e: text }
            : text;
  return formula === undefined ? wire : { f: wire };
};

const formatsIn = (book: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    elementsIn(childOf(book, 'Styles') ?? book)
      .filter(e => e.local === 'Style')
      .flatMap(style => {
        const format = childOf(style, 'NumberFormat');
        const code = format && attributeOf(format, 'Format');
        return code ? [[attributeOf(style, 'ID') ?? '', code] as const] : [];
      }),
  );

const putRow = (grid: GridMaker, row: XmlElement, formats: ReadonlyMap<string, string>): void => {
  grid.skipTo(intOf(row, 'Index') ?? 0);
  grid.row(isTrue(attributeOf(row, 'Hidden')));
  for (const cell of elementsIn(row).filter(e => e.local === 'Cell')) {
    const index = intOf(cell, 'Index');
    grid.cell(cellWire(cell, formats), {
      right: intOf(cell, 'MergeAcross') ?? 0,
      down: intOf(cell, 'MergeDown') ?? 0,
      ...(index === undefined ? {} : { column: index - 1 }),
    });
  }
};

const hiddenColumns = (table: XmlElement): number[] => {
  const hidden = columnPlaces();
  let at = 0;
  for (const column of elementsIn(table).filter(e => e.local === 'Column')) {
    at = (intOf(column, 'Index') ?? at + 1) - 1;
    const span = intOf(column, 'Span') ?? 0;
    if (isTrue(attributeOf(column, 'Hidden'))) hidden.add(at, span + 1);
    at += span + 1;
  }
  return hidden.all();
};

const sheetOf = (sheet: XmlElement, formats: ReadonlyMap<string, string>): GridSheet => {
  const table = childOf(sheet, 'Table');
  const grid = gridMaker();
  for (const row of table ? elementsIn(table).filter(e => e.local === 'Row') : []) putRow(grid, row, formats);
  const visible = childOf(childOf(sheet, 'WorksheetOptions'), 'Visible');
  return grid.made(attributeOf(sheet, 'Name') ?? '', {
    hidden: visible !== undefined && textIn(visible) !== 'SheetVisible',
    hiddenColumns: table ? hiddenColumns(table) : [],
  });
};

/**
 * The sheets of an XML table of 2003.
 * @throws Problem fileDamaged, fileUnsafe
 */
export const xmlSheets = (text: string): GridSheet[] => {
  const book = parseXml(text);
  const formats = formatsIn(book);
  return elementsIn(book)
    .filter(e => e.local === 'Worksheet')
    .map(sheet => sheetOf(sheet, formats));
};
