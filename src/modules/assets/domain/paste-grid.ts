import type { ImportCell } from '../contract/import.ts';

/** One row of cells as a spreadsheet puts it on the clipboard; quoted cells may hold tabs and line breaks. */
export interface GridRow {
  rowNo: number;
  cells: ImportCell[];
}

const parse = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (c === '"' && cell === '') isQuoted = true;
    else if (c === delimiter) end();
    else if (c === '\n') {
      end();
      rows.push([]);
    } else if (c !== '\r') cell += c;
  }
  end();
  return rows;
};

/** Pasted text as rows: by tabs as Excel and WPS copy them, else by commas. Blank rows are left out, but counted. */
export const gridOf = (text: string): GridRow[] =>
  parse(text.replace(/^\ufeff/, ''), text.includes('\t') ? '\t' : ',')
    .map((cells, at) => ({ rowNo: at + 1, cells: cells.map(c => ({ text: c.trim().slice(0, 4000) })) }))
    .filter(r => r.cells.some(c => c.text !== ''));
