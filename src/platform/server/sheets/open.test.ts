import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dirtySheet, text, xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { cellName, digitsLost, type SheetRow } from './cell.ts';
import { dayOfCell } from './dates.ts';
import { openSheets, type SheetSource } from './open.ts';
import { xlsStyleFormats } from './xls-dates.ts';

const fixture = (name: string): SheetSource => ({ path: path.resolve('test/fixtures/sheets', name), fileName: name });
const fileOf = (bytes: Uint8Array | string, fileName = 'a.xlsx'): SheetSource => ({ bytes: Buffer.from(bytes as string), fileName });

const readAll = async (source: SheetSource, sheet = 0): Promise<SheetRow[]> => {
  await using book = await openSheets(source);
  const rows: SheetRow[] = [];
  for await (const row of book.rows(sheet)) rows.push(row);
  return rows;
};
const texts = (rows: readonly SheetRow[]): string[][] => rows.map(r => r.cells.map(c => c.text));
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    error => (error as { code: string }).code.replace('platform.problem.', ''),
  );

describe('[6.1] reading the tables that offices have', () => {
  it.each(['dirty.xlsx', 'dirty.xls', 'dirty.ods'])('%s: rows as Excel numbers them, Chinese dates as days, merged values', async name => {
    const rows = await readAll(fixture(name));
    expect(rows.map(r => r.rowNumber)).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
    expect(rows[2]?.cells.map(c => c.text)).toEqual(['序号', '企业名称', '统一社会信用代码', '成立日期', '年产值（万元）', '街道']);
    expect(rows.slice(3).map(r => r.cells[3] && dayOfCell(r.cells[3]))).toEqual([
      '2024-01-01',
      '2024-01-02',
      '2024-01-03',
      '2024-01-04',
      '2024-01-05',
    ]);
    expect(rows[3]?.cells[2]?.text).toBe(' 91330100 799655058B ');
    expect(rows[4]?.cells[4]).toEqual({ kind: 'text', text: '１２３４' });
    expect(rows[0]?.cells[5]).toEqual({ kind: 'text', text: '2024年度重点企业名单', merged: true });
    expect(rows[5]?.cells[5]).toMatchObject({ text: '天水街道', merged: true });
    expect(rows[6]?.cells[4]).toMatchObject({ kind: 'error', text: '#DIV/0!' });
  });

  it('a code typed as a number is known to have lost digits; a formula is marked', async () => {
    const rows = await readAll(fixture('dirty.xlsx'));
    const code = rows[5]?.cells[2];
    expect(code?.kind).toBe('number');
    expect(code && digitsLost(code)).toBe(true);
    expect(rows[5]?.cells[4]).toMatchObject({ number: 2469, formula: true });
  });

  it('an .xls from the Chinese Excel: date formats 27–58, which stand there without a definition', async () => {
    const bytes = readFileSync(path.resolve('test/fixtures/sheets/dirty.xls'));
    for (const style of xlsStyleFormats(bytes)) if (style.format >= 164) bytes.writeUInt16LE(31, style.at);
    const rows = await readAll(fileOf(bytes, 'a.xls'));
    expect(rows.slice(3, 7).map(r => r.cells[3]?.day)).toEqual(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04']);
  });

  it('names its sheets and merged ranges; a sheet that is not there is a problem', async () => {
    await using book = await openSheets(fixture('dirty.xlsx'));
    expect(book.sheets.map(s => s.name)).toEqual(['企业名单', '说明 & 备注']);
    expect(book.merges(0)).toContainEqual({ fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 5 });
    expect(await codeOf(book.rows(7).next())).toBe('sheetMissing');
    expect(cellName(2, 52)).toBe('C52');
    expect(cellName(27, 3)).toBe('AB3');
  });

  it('the same book can be read twice and left in the middle', async () => {
    await using book = await openSheets(fixture('dirty.xlsx'));
    for await (const row of book.rows(0)) if (row.rowNumber === 2) break;
    const again: number[] = [];
    for await (const row of book.rows(0)) again.push(row.rowNumber);
    expect(again).toHaveLength(8);
  });
});

const csv =
  '企业名称,统一社会信用代码,备注\r\n"杭州堃犇科技, 有限公司",91330100799655058B,"第一行\n第二""行"""\n\n鞋厂,9.13301E+17,="00123"\r末行,x,';
const utf16be = (s: string): Buffer => Buffer.from(s, 'utf16le').swap16();

describe('[6.1] CSV in every encoding an office sends', () => {
  const want = [
    ['企业名称', '统一社会信用代码', '备注'],
    ['杭州堃犇科技, 有限公司', '91330100799655058B', '第一行\n第二"行"'],
    ['鞋厂', '913301000000000000', '00123'],
    ['末行', 'x'],
  ];
  it.each([
    ['utf-8', Buffer.from(csv)],
    ['utf-8', Buffer.from(`\uFEFF${csv}`)],
    ['utf-16le', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['utf-16le', Buffer.from(csv, 'utf16le')],
    ['utf-16be', utf16be(`\uFEFF${csv}`)],
  ])('%s', async (encoding, bytes) => {
    const source = { bytes, fileName: '名单.csv' };
    await using book = await openSheets(source);
    expect([book.format, book.encoding, book.sheets[0]?.name]).toEqual(['csv', encoding, '名单']);
    const rows = await readAll(source);
    expect(texts(rows)).toEqual(want);
    expect(rows.map(r => r.rowNumber)).toEqual([1, 2, 4, 5]);
    expect(rows[2]?.cells[1]?.kind).toBe('number');
  });

  it('GBK with tabs and a rare four-byte character of GB18030', async () => {
    const gbk = Buffer.from([0xc6, 0xf3, 0xd2, 0xb5, 0x09, 0xb1, 0xb8, 0xd7, 0xa2, 0x0d, 0x0a, 0x95, 0x32, 0x82, 0x36, 0x09, 0xc2, 0xeb]);
    const source = { bytes: gbk, fileName: 'a.txt' };
    expect(texts(await readAll(source))).toEqual([
      ['企业', '备注'],
      ['𠀀', '码'],
    ]);
  });

  it('semicolons', async () => {
    expect(texts(await readAll({ bytes: Buffer.from('a;b\r\n"x,y;z";2\r\n'), fileName: 'a.csv' }))).toEqual([
      ['a', 'b'],
      ['x,y;z', '2'],
    ]);
  });

  it('quotes cut by a piece border', async () => {
    const long = `"${'长""'.repeat(200_000)}",b\r\nc,d`;
    const rows = await readAll({ bytes: Buffer.from(long), fileName: 'a.csv' });
    expect(rows.map(r => r.cells.length)).toEqual([2, 2]);
    expect(rows[0]?.cells[0]?.text).toBe('长"'.repeat(200_000));
  });
});

const ole = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    ...names.map(n => Buffer.from(n, 'utf16le')),
  ]);

describe('[7.1] files that are refused, each with its own sentence (faults 32 and 35)', () => {
  const table = xlsxParts({ a: dirtySheet });
  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['fileEmpty', () => Buffer.alloc(0)],
    ['fileEmpty', () => Buffer.from('\uFEFF  \r\n')],
    ['fileNotSheet', () => Buffer.from('%PDF-1.7\n...')],
    ['fileNotSheet', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['fileNotSheet', () => zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' })],
    ['fileNotSheet', () => ole('WordDocument')],
    ['fileUnknown', () => Buffer.from([1, 0, 0, 2, 0, 3, 9, 0, 0, 1])],
    ['fileWebPage', () => Buffer.from('<html><body><h1>登录</h1></body></html>')],
    ['fileEncrypted', () => ole('EncryptionInfo', 'EncryptedPackage')],
    ['fileDamaged', async () => (await zipOf(table)).subarray(0, 900)],
    ['fileDamaged', () => zipOf({ ...table, 'xl/_rels/workbook.xml.rels': '<broken' })],
    [
      'fileUnsafe',
      () =>
        zipOf({ ...table, 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>' }),
    ],
    ['fileUnsafe', () => zipOf({ ...table, 'xl/media/a.bin': Buffer.alloc(60 * 1048576) })],
    [
      'fileUnsafe',
      () =>
        zipOf(
          xlsxParts({ a: `<sheetData><row r="1">${text('A1', 'x')}</row><row r="1048576">${text('XFD1048576', 'y')}</row></sheetData>` }),
        ),
    ],
  ])('%s', async (code, make) => {
    expect(await codeOf(openSheets(fileOf(await make())).then(b => b.close()))).toBe(code);
  });

  it('a declared size that lies is found by counting', async () => {
    const bytes = await zipOf({ ...table, 'xl/sharedStrings.xml': Buffer.alloc(3 * 1048576, 97) });
    const at = bytes.lastIndexOf(Buffer.from('xl/sharedStrings.xml'));
    bytes.writeUInt32LE(1000, at - 46 + 24);
    expect(await codeOf(openSheets(fileOf(bytes)))).toBe('fileDamaged');
  });

  it('more than the budget, more than the upload size, more than the time', async () => {
    const bytes = await zipOf({ ...table, 'xl/sharedStrings.xml': Buffer.alloc(3 * 1048576, 97) });
    expect(await codeOf(openSheets(fileOf(bytes), { inflatedBytes: 1048576 }))).toBe('fileUnsafe');
    expect(await codeOf(openSheets(fileOf(bytes), { maxBytes: 100 }))).toBe('fileTooBig');
    expect(await codeOf(openSheets(fixture('dirty.xlsx'), { seconds: 0 }))).toBe('fileTooSlow');
  });
});
