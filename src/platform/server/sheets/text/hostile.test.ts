import { describe, expect, it } from 'vitest';
import { text, xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { readMargins } from '../margins/read-margins.ts';
import { openSheets } from '../open.ts';

const page = (name: string, body: string) => ({ fileName: name, bytes: Buffer.from(body) });
const xml2003 = (table: string) =>
  page(
    'a.xls',
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${table}</Table></Worksheet></Workbook>`,
  );
const ods = async (table: string) => ({
  fileName: 'a.ods',
  bytes: await zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="a">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
  }),
});
const biff = (id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};
const cell = '<Cell ss:MergeAcross="99999" ss:MergeDown="99999"><Data ss:Type="String">x</Data></Cell>';

/** Rows and cells of all sheets. */
const readWhole = async (file: { fileName: string; bytes: Buffer }): Promise<{ rows: number; longest: number }> => {
  await using book = await openSheets(file);
  const found = { rows: 0, longest: 0 };
  for (const sheet of book.sheets)
    for await (const row of book.rows(sheet.index)) {
      found.rows += 1;
      for (const c of row.cells) found.longest = Math.max(found.longest, c.text.length);
    }
  return found;
};

describe('files that name places and sizes that no sheet has', () => {
  it.each<[string, () => ReturnType<typeof page>]>([
    [
      'a cell in column 2,000,000,000 of an XML table',
      () => xml2003('<Row><Cell ss:Index="2000000000"><Data ss:Type="String">x</Data></Cell></Row>'),
    ],
    ['a row 2,000,000,000 of an XML table', () => xml2003('<Row ss:Index="2000000000"><Cell><Data ss:Type="String">x</Data></Cell></Row>')],
    ['cells of an XML table that reach further and further right', () => xml2003(`<Row>${cell.repeat(60)}</Row>`)],
    [
      'cells of a page that reach further and further right',
      () => page('a.xls', `<table><tr>${'<td colspan=99999>x'.repeat(3_000)}</table>`),
    ],
    ['separators without end', () => page('a.csv', `名称,代码\n${','.repeat(200_000)}x\n`)],
    ['lines without end', () => page('a.csv', `${'\n'.repeat(2_100_000)}名称,代码\nx,y\n`)],
    ['tables without end', () => page('a.xls', '<table><tr><td>a</table>'.repeat(6_000))],
  ])('[6.1-c] %s: refused with a sentence, and the program lives', async (_, file) => {
    await expect(readWhole(file())).rejects.toMatchObject({ code: 'platform.problem.fileUnsafe', status: 422 });
  });

  it('[6.1-c] hidden columns by ranges that never end cost neither memory nor time', async () => {
    const cols = '<col min="1" max="999999999" hidden="1"/>'.repeat(200);
    const sheet = await zipOf(xlsxParts({ a: `<cols>${cols}</cols><sheetData><row r="1">${text('A1', 'x')}</row></sheetData>` }));
    const columns = '<Column ss:Hidden="1" ss:Index="1" ss:Span="999999999"/>'.repeat(20_000);
    const hidden = `<table:table-column table:visibility="collapse" table:number-columns-repeated="2000000000"/>`.repeat(20_000);
    const files = [
      { fileName: 'a.xlsx', bytes: sheet },
      xml2003(`${columns}<Row><Cell><Data ss:Type="String">x</Data></Cell></Row>`),
      page('a.xls', `<table>${'<col span=2000000000 style="display:none">'.repeat(2_000)}<tr><td>x</table>`),
      await ods(
        `${hidden}<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`,
      ),
    ];
    for (const file of files) {
      await using book = await openSheets(file);
      expect(book.sheets[0]?.hiddenColumns).toContain(0);
      expect(book.sheets[0]?.hiddenColumns.length).toBeLessThanOrEqual(1_000);
      const [margin] = book.format === 'xlsx' || book.format === 'ods' ? await readMargins(file.bytes) : [];
      if (margin) expect(margin.hiddenColumns.length).toBeLessThanOrEqual(1_000);
    }
    const bof = (kind: string): Buffer => biff(0x809, Buffer.from(`0006${kind}aaaaaaaa0000000000000000`, 'hex'));
    const end = biff(0x0a, Buffer.alloc(0));
    const ranges = Buffer.concat(Array.from({ length: 40_000 }, () => biff(0x7d, Buffer.from('0000ffff000000000100', 'hex'))));
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), bof('0500'), end, bof('1000'), ranges, end]);
    expect((await readMargins(old))[0]?.hiddenColumns.length).toBe(1_000);
  });

  it('[6.1-c] a text of millions of signs over a merged range is not copied a thousand times, nor lost', async () => {
    const long = '字'.repeat(2_000_000);
    const rows = '<tr><td>x<td>y'.repeat(200);
    expect(await readWhole(page('a.xls', `<table><tr><td colspan=300 rowspan=9999>${long}</td><td>b</td></tr>${rows}</table>`))).toEqual({
      rows: 201,
      longest: 2_000_000,
    });
  });

  it('[6.1-c] quotes that close wrongly a hundred thousand times are read in one pass, each line for itself', async () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `"${i}\n"b,x${i}`).join('\n');
    expect((await readWhole(page('a.csv', `名称,代码\n${lines}\n`))).rows).toBe(200_001);
    const open = Array.from({ length: 100_000 }, (_, i) => `"${i}`).join('\n');
    expect((await readWhole(page('a.csv', `名称,代码\n${open}\n`))).rows).toBe(100_001);
  });

  it('[6.1-c] a day that Excel cannot show, and one that never was, are no day, and not nothing', async () => {
    const days = [5_000_000, 10_000_000_000, -1_000_000].map(
      (n, i) => `<row r="${i + 1}">${text(`A${i + 1}`, 'x')}<c r="B${i + 1}" s="1"><v>${n}</v></c></row>`,
    );
    await using book = await openSheets({
      fileName: 'a.xlsx',
      bytes: await zipOf(xlsxParts({ a: `<sheetData>${days.join('')}</sheetData>` })),
    });
    const found: string[] = [];
    for await (const row of book.rows(0)) found.push(`${row.cells[1]?.kind} ${row.cells[1]?.text}`);
    expect(found).toEqual(['error #NUM!', 'error #NUM!', 'error #NUM!']);
  });

  it('[6.1-c] a number format of a hundred thousand signs is taken for none, and not taken apart for each cell', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="0.${'0'.repeat(100_000)}&quot;万&quot;${'%'.repeat(10_000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`;
    const rows = Array.from({ length: 300 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"><v>15</v></c></row>`).join('');
    const bytes = await zipOf({ ...xlsxParts({ a: `<sheetData>${rows}</sheetData>` }), 'xl/styles.xml': styles });
    await using book = await openSheets({ fileName: 'a.xlsx', bytes }, { seconds: 60 });
    const found = new Set<unknown>();
    for await (const row of book.rows(0)) found.add(row.cells[0]?.number);
    expect([...found]).toEqual([15]);
  });

  it('[6.1-c] a packed page of more parts than are read is refused, not cut', async () => {
    const part = '--x\r\nContent-Type: text/html\r\n\r\n<table><tr><td>a</table>\r\n';
    const file = page('a.mht', `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n${part.repeat(501)}--x--`);
    await expect(readWhole(file)).rejects.toMatchObject({ code: 'platform.problem.fileUnsafe' });
  });
});
