import { readFileSync } from 'node:fs';
import path from 'node:path';
import { streamXlsxRows } from 'hucre';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { zipLimits } from '../documents/zip.ts';
import { openBook } from './book.ts';
import { scannedRows } from './scan-rows.ts';
import { sheetScanner } from './sheet-scan.ts';
import { bufferOf } from './workbook.ts';
import { type WireRow, wireOf } from './worker-cell-format.ts';
import { writeXlsx } from './write.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook with two sheets, the second written by hand; dates of the 1904 system when asked for. */
const workbook = (sheetData: string, date1904 = false): Promise<Buffer> => {
  const zip = new ZipFile();
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name);
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add(
    '_rels/.rels',
    `<Relationships xmlns="${rels}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId7"/></sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet9.xml"/><Relationship Id="rId7" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId8" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  );
  add(
    'xl/sharedStrings.xml',
    `<sst xmlns="${main}"><si><t>杭州</t></si><si><r><t>富</t></r><r><t>文本</t></r></si><si><t>a&amp;b_x000D_</t></si></sst>`,
  );
  add('xl/worksheets/sheet9.xml', `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></worksheet>`);
  add('xl/worksheets/sheet2.xml', `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`);
  zip.end();
  return bufferOf(zip.outputStream as Parameters<typeof bufferOf>[0]);
};

/** Without what the library does not say: hidden rows, how numbers are shown, from which year days count. */
const bare = (rows: readonly WireRow[]): WireRow[] =>
  rows.map(([row, cells]) => [row, cells.map(c => (typeof c === 'object' && c !== null && 'n' in c ? c.n : c))]);

const scanned = async (bytes: Buffer, sheet = 1): Promise<WireRow[]> => {
  const rows: WireRow[] = [];
  for await (const row of scannedRows(bytes, sheet, zipLimits)) rows.push(row);
  return rows;
};
const byLibrary = async (bytes: Buffer, sheet = 1): Promise<WireRow[]> => {
  const rows: WireRow[] = [];
  for await (const row of streamXlsxRows(bytes, { sheet })) {
    const cells = row.values.map(wireOf);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.push([row.index + 1, cells]);
  }
  return rows;
};

const plain: readonly (readonly [string, string])[] = [
  [
    'shared and inline text',
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t xml:space="preserve"> 甲 &lt;乙&gt; &#x4E2D;&#20013;&nbsp; </t></is></c></row>',
  ],
  ['rich and escaped shared text', '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row>'],
  [
    'numbers, dates, truth, errors',
    '<row><c><v>1.5E3</v></c><c s="1"><v>45000.5</v></c><c s="2" t="n"><v>60</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><v>x</v></c></row>',
  ],
  [
    'formulas',
    '<row r="7"><c r="B7"><f>A1&gt;2</f><v>3</v></c><c r="C7" t="str"><f t="shared" si="0"/><v>_x4E2D_</v></c><c r="AA7"><v/></c><c r="AB7" s="1"/></row>',
  ],
  [
    'rows and cells without places, and empty ones',
    '<row r="3"/><row><c/><c><v>1</v></c></row>\n <row r="9" ht="20"></row><row><c r="B10"><v>2</v></c><c><v>3</v></c></row>',
  ],
];
const odd: readonly (readonly [string, string])[] = [
  ['rich text in a cell', '<row r="1"><c r="A1" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c></row>'],
  ['a comment', '<row r="1"><!-- x --><c r="A1"><v>1</v></c></row>'],
  ['character data', '<row r="1"><c r="A1" t="str"><v><![CDATA[<b>]]></v></c></row>'],
  ['single quotes', "<row r='1'><c r='A1'><v>1</v></c></row>"],
  ['an extension', '<row r="1"><c r="A1"><v>1</v><extLst><ext/></extLst></c></row>'],
];

describe('rows of a big workbook, scanned', () => {
  test.each(plain)('[6.1-c] %s are read as the library reads them', async (_, data) => {
    for (const date1904 of [false, true]) {
      const bytes = await workbook(data, date1904);
      expect(bare(await scanned(bytes))).toEqual(await byLibrary(bytes));
    }
  });

  test.each(plain)('[6.1-c] %s are plain: nothing is left to the library, wherever a piece ends', (_, data) => {
    const text = `<worksheet><sheetData>${data}</sheetData></worksheet>`;
    const legend = { strings: [], isDate: () => false, is1904: false, formats: new Map<number, string>() };
    const whole = sheetScanner(legend);
    const rows = whole.feed(text);
    expect(whole.whole()).toBe(true);
    for (const size of [1, 7, 40]) {
      const scanner = sheetScanner(legend);
      const found: WireRow[] = [];
      for (let at = 0; at < text.length; at += size) found.push(...scanner.feed(text.slice(at, at + size)));
      expect(found).toEqual(rows);
      expect(scanner.whole()).toBe(true);
    }
  });

  test.each(odd)('[6.1-c] %s is left to the library, which goes on where the scanner stopped', async (_, data) => {
    const legend = { strings: [], isDate: () => false, is1904: false, formats: new Map<number, string>() };
    expect(() => sheetScanner(legend).feed(`<worksheet><sheetData>${data}</sheetData>`)).toThrow('no plain sheet');
    const before = Array.from(
      { length: 4_000 },
      (_, i) => `<row><c t="inlineStr"><is><t>第${i}行，够长的一行文字，好让它分成几块</t></is></c></row><row/>`,
    ).join('');
    const bytes = await workbook(before + data.replaceAll(/ r=(["'])[A-Z]*\d+\1/g, '') + before);
    const rows = await scanned(bytes);
    expect(rows).toEqual(await byLibrary(bytes));
    expect(rows).toHaveLength(8_001);
  });

  test('[6.1-c] a cell that names a text which is not there was filled: it is read as an error, in a small workbook too', async () => {
    const bytes = await workbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>77</v></c><c r="C1"><v>5</v></c></row>');
    expect(bare(await scanned(bytes))).toEqual([[1, ['杭州', { e: '#REF!' }, 5]]]);
    const book = await openBook(bytes, '甲.xlsx', zipLimits);
    const rows: WireRow[] = [];
    for await (const row of book.rows(1)) rows.push(row);
    expect(bare(rows)).toEqual([[1, ['杭州', { e: '#REF!' }, 5]]]);
  });

  test('[6.1-c] files of an office and our own are read as the library reads them', async () => {
    const dirty = readFileSync(path.resolve('test/fixtures/sheets/dirty.xlsx'));
    const days = [{ name: '名单', columns: [{ title: '企业' }, { title: '成立', kind: 'day' as const }], rows: [['甲', '2015-03-18']] }];
    const own = await bufferOf(writeXlsx(days, new Date(0)));
    for (const bytes of [dirty, own]) expect(bare(await scanned(bytes, 0))).toEqual(await byLibrary(bytes, 0));
  });

  test('[6.1-c] a sheet that inflates to more than it says is refused', async () => {
    const bytes = await workbook(`<row><c t="inlineStr"><is><t>${'很长'.repeat(50_000)}</t></is></c></row>`);
    const entry = bytes.lastIndexOf('xl/worksheets/sheet2.xml', undefined, 'latin1') - 46;
    bytes.writeUInt32LE(1_000, entry + 24);
    await expect(scanned(bytes)).rejects.toMatchObject({ code: expect.stringMatching(/^platform\.problem\.file/) });
  });
});
