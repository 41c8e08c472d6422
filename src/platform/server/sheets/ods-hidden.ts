import { columnPlaces, mostRows } from './bounds.ts';

/** Rows and columns of one sheet that are not shown, 0-based. */
export interface HiddenParts {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly number[];
}

/** Rows of one element that are hidden, and rows of a sheet that are told so. */
const mostRepeated = 2_000;

/** What a filter or a hand hides in the sheets of an .ods, in their order: the library does not say. */
export const hiddenInOds = (contentXml: string): HiddenParts[] => {
  const sheets: { rows: Set<number>; columns: ReturnType<typeof columnPlaces>; row: number; column: number }[] = [];
  for (const [, name, attributes = ''] of contentXml.matchAll(/<table:(table|table-row|table-column)(\s[^>]*)?>/g)) {
    if (name === 'table') {
      sheets.push({ rows: new Set(), columns: columnPlaces(), row: 0, column: 0 });
      continue;
    }
    const sheet = sheets.at(-1);
    if (!sheet) continue;
    const isHidden = /\btable:visibility="(collapse|filter)"/.test(attributes);
    const repeated = Number(/\btable:number-(?:rows|columns)-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    if (name === 'table-column') {
      if (isHidden) sheet.columns.add(sheet.column, repeated);
      sheet.column += repeated;
      continue;
    }
    const end = Math.min(sheet.row + Math.min(repeated, mostRepeated), mostRows);
    if (isHidden) for (let row = sheet.row; row < end; row += 1) sheet.rows.add(row);
    sheet.row += repeated;
  }
  return sheets.map(s => ({ hiddenRows: s.rows, hiddenColumns: s.columns.all() }));
};
