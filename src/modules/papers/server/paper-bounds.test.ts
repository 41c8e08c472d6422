import { expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { text, xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { readPaper } from '../domain/paper-match.ts';
import { readUploaded } from './paper-rows.ts';

const letters = (c: number): string => (c < 26 ? '' : String.fromCharCode(64 + Math.floor(c / 26))) + String.fromCharCode(65 + (c % 26));
const rowsOf = (rows: number, columns: number): string =>
  Array.from(
    { length: rows },
    (_, r) => `<row r="${r + 1}">${Array.from({ length: columns }, (_, c) => text(`${letters(c)}${r + 1}`, `是否 √ ${c}`)).join('')}</row>`,
  ).join('');

it('[6.1-f] a form with a hundred thousand cells or merged ranges holds nobody up, and what was not looked at is counted', async () => {
  const merges = Array.from({ length: 60_000 }, (_, i) => `<mergeCell ref="ZA${i + 1}:ZB${i + 1}"/>`).join('');
  const bytes = await zipOf(xlsxParts({ 表: `<sheetData>${rowsOf(600, 100)}</sheetData><mergeCells>${merges}</mergeCells>` }));
  const { content } = await readUploaded(bytes, 'a.xlsx');
  // 600 rows of 100 texts and an empty range: 99 of them are within 10,000 cells.
  expect(content.rows).toHaveLength(99);
  expect(content.loose.filter(p => p.kind === 'more').map(p => p.text)).toEqual([String(60_000 - 9_900)]);
  const { balance } = readPaper(tableA1, content, []);
  expect(balance.cells).toBe(balance.written + balance.doubtful + balance.unread);
});
