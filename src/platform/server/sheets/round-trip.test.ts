import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { openSheets } from './open.ts';
import { bufferOf } from './workbook.ts';
import type { WireCell } from './worker-cell-format.ts';
import { csvField, writeXlsx } from './write.ts';

/** What people paste: Chinese, four-byte characters, formulas, quotes, line ends, controls, half surrogates, direction marks. */
const naughty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      '=',
      '+',
      '-',
      '@',
      "'",
      ' ',
      '中',
      '𠮷',
      'a',
      '_x000D_',
      '&',
      '<',
      '\u202e',
      '\u0000',
      '\ud800',
    ),
    maxLength: 12,
  }),
);

describe('[7.1] what was written comes back (faults 30, 31, 33)', () => {
  it('CSV: every text survives, cut into pieces anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(naughty, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (table, step) => {
          const text = table.map(row => `${row.map(v => `"${v.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
          const pieces = text.match(new RegExp(`[\\s\\S]{1,${step}}`, 'g')) ?? [];
          // A cell whose lines look like rows is in doubt, and whole.
          const plain = (c: WireCell): WireCell => (typeof c === 'object' && c !== null && 'q' in c ? c.q : c);
          const read = [...parseCsv(pieces, ',')].map(([row, cells]) => [row, cells.map(plain)]);
          const want = table.flatMap((row, i) => {
            const cells: WireCell[] = row.map(v => v || null);
            while (cells.length > 0 && cells.at(-1) === null) cells.pop();
            return cells.length > 0 ? [[i + 1, cells]] : [];
          });
          expect(read).toEqual(want);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('CSV of ours: no field begins as a formula, and the text can be told again', () => {
    fc.assert(
      fc.property(naughty, value => {
        const [row] = [...parseCsv([`${csvField(value)},.\r\n`], ',')];
        const read = row?.[1][0] ?? '';
        expect(read).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(/^'[=+\-@\t\r\n]/.test(String(read)) && !value.startsWith("'") ? String(read).slice(1) : read).toBe(value);
      }),
      { numRuns: 1000, examples: [['1.5E+17'], ['0E0']] },
    );
  });

  it('xlsx: every text comes back as text, without what XML forbids', async () => {
    const values = fc.sample(naughty, 400);
    const isForbidden = (ch: string): boolean => (ch < ' ' && ch !== '\t' && ch !== '\n') || ch === '\ufffe' || ch === '\uffff';
    const clean = (v: string): string => [...v.toWellFormed().replace(/\r\n?/g, '\n')].filter(ch => !isForbidden(ch)).join('');
    const bytes = await bufferOf(
      writeXlsx([{ name: 'a', columns: [{ title: '值' }, { title: '末' }], rows: values.map(v => [v, '.']) }], new Date(0)),
    );
    await using book = await openSheets({ bytes, fileName: 'a.xlsx' });
    const read: string[] = [];
    for await (const row of book.rows(0)) {
      expect(['text', 'empty', 'error']).toContain(row.cells[0]?.kind);
      read.push(row.cells[0]?.text ?? '');
    }
    expect(read.slice(1)).toEqual(values.map(clean));
  });
});
