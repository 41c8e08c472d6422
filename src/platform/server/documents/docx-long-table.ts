import type { NumberedBlock } from './official.ts';
import { printable } from './text.ts';

/** From so many rows on, the rows of a table are written by hand: the library takes seconds and a pile of memory for thousands of cells. */
const longTableRows = 80;

/** A row of marks that stands for all rows of a long table; the marks hold characters that no printable text contains. */
const markRow = (table: number, columns: number): string[] => Array.from({ length: columns }, (_, c) => `\ue000${table}.${c}\ue001`);

const xmlText = (text: string): string =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\n]/g, ' ');

const expand = (row: string, table: number, rows: readonly (readonly string[])[]): string => {
  const pieces = row.split(new RegExp(`\ue000${table}\\.(\\d+)\ue001`));
  return rows.map(values => pieces.map((piece, i) => (i % 2 === 0 ? piece : xmlText(values[Number(piece)] ?? ''))).join('')).join('');
};

/**
 * Puts the real rows in place of the rows of marks.
 * @param documentXml `word/document.xml` as the library wrote it
 * @param tables rows of each long table, by the number its marks carry
 */
export const fillLongTables = (documentXml: string, tables: readonly (readonly (readonly string[])[])[]): string =>
  tables.reduce((xml, rows, table) => {
    const mark = xml.indexOf(`\ue000${table}.0\ue001`);
    const start = xml.lastIndexOf('<w:tr>', mark);
    const end = xml.indexOf('</w:tr>', mark) + '</w:tr>'.length;
    if (mark < 0 || start < 0) throw new Error(`long table ${table} lost its row`);
    return xml.slice(0, start) + expand(xml.slice(start, end), table, rows) + xml.slice(end);
  }, documentXml);

/** Takes the rows of long tables out; a row of marks keeps their place. */
export const shortenTables = (
  blocks: readonly NumberedBlock[],
): { blocks: readonly NumberedBlock[]; tables: readonly (readonly (readonly string[])[])[] } => {
  const tables: (readonly (readonly string[])[])[] = [];
  const shortened = blocks.map(block => {
    if (block.kind !== 'table' || block.rows.length < longTableRows) return block;
    // the last two are written by the library, which keeps them on one page
    tables.push(block.rows.slice(0, -2));
    return { ...block, rows: [markRow(tables.length - 1, block.columns.length), ...block.rows.slice(-2)] };
  });
  return { blocks: shortened, tables };
};
