import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text, xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { annotate } from './annotate.ts';
import { openSheets } from './open.ts';
import { bufferOf } from './workbook.ts';
import { csvField, type SheetDefinition, writeCsv, writeXlsx } from './write.ts';

const at = new Date('2026-11-22T08:00:00Z');
const list: SheetDefinition = {
  name: '企业[名单]',
  title: '重点企业名单',
  note: '统计时间：2026年11月22日',
  columns: [
    { title: '企业名称', width: 28, required: true },
    { title: '统一社会信用代码', width: 22 },
    { title: '成立日期', kind: 'day' },
    { title: '年产值（万元）', kind: 'money', sum: true },
    { title: '规模', options: ['大型', '中型', '小型, "微型"'] },
    { title: '登记时间', kind: 'instant' },
  ],
  rows: [
    ["=cmd|' /C calc'!A0", 91330100799, '2024-01-31', 1234.5, '中型', new Date('2026-11-22T16:30:00Z')],
    ['+1\u0000<&>"𠮷_x000D_', '-0012', '2024-02-30x', 0.1, null, null],
    ['@a', '001', null, 0.2, '大型', null],
  ],
  totalLabel: '合计',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('[6.3] tables handed out', () => {
  it('what people typed stays text, codes stay codes, days are days, sums add up (fault 33)', async () => {
    const bytes = await bufferOf(writeXlsx([list], at));
    const book = await readXlsx(bytes);
    const sheet = book.sheets[0];
    expect(book.sheets.map(s => [s.name, s.veryHidden ?? false])).toEqual([
      ['企业 名单', false],
      ['选项', true],
    ]);
    expect(sheet?.rows[3]).toEqual([
      "=cmd|' /C calc'!A0",
      '91330100799',
      new Date('2024-01-31T00:00:00Z'),
      1234.5,
      '中型',
      new Date('2026-11-23T00:30:00Z'),
    ]);
    expect(sheet?.rows[4]?.slice(0, 3)).toEqual(['+1<&>"𠮷_x000D_', '-0012', '2024-02-30x']);
    expect(sheet?.cells?.get('3,0')?.formula).toBeUndefined();
    expect(sheet?.rows[6]?.slice(0, 4)).toEqual(['合计', null, null, 1234.8]);
    expect(sheet?.cells?.get('6,3')?.formula).toBe('SUM(D4:D6)');
    expect(sheet?.merges).toHaveLength(2);
    expect(sheet?.freezePane?.rows).toBe(3);
    expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'list', range: 'E4:E100003', formula1: "'选项'!$A$1:$A$3" });
  });

  it('the same input gives the same bytes; a fault of the source ends the stream', async () => {
    const [a, b] = await Promise.all([bufferOf(writeXlsx([list], at)), bufferOf(writeXlsx([list], at))]);
    expect(a.equals(b)).toBe(true);
    const broken = {
      ...list,
      rows: (async function* () {
        yield ['x'];
        throw new Error('gone');
      })(),
    };
    await expect(bufferOf(writeXlsx([broken], at))).rejects.toThrow('gone');
  });

  it('CSV: mark, CRLF, formulas made harmless', async () => {
    const text = (await bufferOf(writeCsv(list))).toString();
    expect(text.startsWith('\uFEFF企业名称,统一社会信用代码,')).toBe(true);
    expect(text).toContain("'=cmd|' /C calc'!A0,91330100799,2024-01-31,1234.5,中型,2026-11-23 00:30\r\n");
    expect([csvField('-5'), csvField(-5), csvField('a,"b"'), csvField('\t=1')]).toEqual(["'-5", '-5', '"a,""b"""', '"\'\t=1"']);
  });

  it('opens in LibreOffice', { timeout: 90_000 }, async ({ skip }) => {
    const run = promisify(execFile);
    if (!(await run('soffice', ['--version']).catch(() => null))) return skip();
    await writeFile(path.join(folder, 'a.xlsx'), await bufferOf(writeXlsx([list], at)));
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/lo`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
      '--outdir',
      folder,
      path.join(folder, 'a.xlsx'),
    ]);
    const rows: string[] = [];
    await using book = await openSheets({ path: path.join(folder, 'a.csv'), fileName: 'a.csv' });
    for await (const row of book.rows(0)) rows.push(row.cells.map(c => c.text).join('|'));
    expect(rows.slice(2)).toEqual([
      '企业名称|统一社会信用代码|成立日期|年产值（万元）|规模|登记时间',
      "=cmd|' /C calc'!A0|91330100799|2024-01-31|1,234.50|中型|2026-11-23 00:30",
      '+1<&>"𠮷_x000D_|-0012|2024-02-30x|0.10',
      '@a|001||0.20|大型',
      '合计|||1,234.80',
    ]);
  });
});

describe('[6.1] the table handed back with its remarks (fault 29)', () => {
  const remarks = [
    { rowNumber: 7, column: 2, level: 'error', text: '信用代码应为文本' },
    { rowNumber: 7, column: 3, level: 'warning', text: '日期早于批次' },
    { rowNumber: 9, column: null, level: 'error', text: '与第 5 行重复' },
  ] as const;
  const annotation = { sheet: 0, headerRow: 4, remarks, title: '问题', createdAt: at };

  it.each(['dirty.xlsx', 'dirty.xls'])('%s: same places, same values, coloured cells, one more column', async name => {
    const source = { path: path.resolve('test/fixtures/sheets', name), fileName: name };
    const bytes = await bufferOf(await annotate(source, annotation));
    const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[0];
    expect(sheet?.rows[3]?.[6]).toBe('问题');
    expect(sheet?.rows[6]).toEqual([
      3,
      '丙公司',
      913301051234568000,
      new Date('2024-01-03T00:00:00Z'),
      2469,
      null,
      'C7：信用代码应为文本\nD7：日期早于批次',
    ]);
    expect(sheet?.cells?.get('6,2')?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FFC7CE') } });
    expect(sheet?.cells?.get('6,3')?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FFEB9C') } });
    expect(sheet?.cells?.get('7,2')?.style?.fill).toBeUndefined();
    expect(sheet?.merges).toHaveLength(3);
    expect(sheet?.rowDefs?.get(6)?.height).toBe(36);
  });

  it('an .xlsx keeps its other sheets, formulas and formats; a second round replaces the remarks of the first', async () => {
    const source = { path: path.resolve('test/fixtures/sheets/dirty.xlsx'), fileName: 'dirty.xlsx' };
    const first = await bufferOf(await annotate(source, annotation));
    const second = await bufferOf(
      await annotate(
        { bytes: first, fileName: 'a.xlsx' },
        { ...annotation, remarks: [remarks[1], { rowNumber: 5, column: 9, level: 'error', text: '空' }] },
      ),
    );
    const book = await readXlsx(second, { readStyles: true });
    const sheet = book.sheets[0];
    expect(book.sheets.map(s => s.name)).toEqual(['企业名单', '说明 & 备注']);
    expect(sheet?.cells?.get('6,4')?.formula).toBe('SUM(E5:E5)*2');
    expect(sheet?.rows.map(r => r[6] ?? null)).toEqual([null, null, null, '问题', 'J5：空', null, 'D7：日期早于批次', null, null]);
    expect(sheet?.rows[3]).toHaveLength(10);
    expect(sheet?.cells?.get('4,9')?.style?.fill).toBeDefined();
    expect((await bufferOf(await annotate(source, annotation))).equals(first)).toBe(true);
  });

  it('names with prefixes are not patched but written anew', async () => {
    const parts = xlsxParts({ a: `<sheetData><row r="1">${text('A1', '名称')}</row><row r="2">${text('A2', '甲')}</row></sheetData>` });
    const sheet = (parts['xl/worksheets/sheet1.xml'] ?? '').replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const bytes = await zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
    const out = await bufferOf(
      await annotate(
        { bytes, fileName: 'a.xlsx' },
        { ...annotation, headerRow: 1, remarks: [{ rowNumber: 2, column: 0, level: 'error', text: '错' }] },
      ),
    );
    expect((await readXlsx(out)).sheets[0]?.rows).toEqual([
      ['名称', '问题'],
      ['甲', 'A2：错'],
    ]);
  });

  it('only the rows with remarks, for the second upload', async () => {
    const source = { path: path.resolve('test/fixtures/sheets/dirty.xlsx'), fileName: 'dirty.xlsx' };
    const bytes = await bufferOf(await annotate(source, { ...annotation, onlyRemarked: true }));
    await using book = await openSheets({ bytes, fileName: 'a.xlsx' });
    const names: string[] = [];
    for await (const row of book.rows(0)) names.push(row.cells[1]?.text ?? '');
    expect(names).toEqual(['', '', '企业名称', '丙公司', '戊公司']);
  });
});
