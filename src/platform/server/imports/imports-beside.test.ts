import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { text, xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { makeTinyTables, thingImports, tinyKind, tinyModule } from '#test/tiny-import/kind.ts';
import { openWorld } from '#test/world.ts';
import { openSheets } from '../sheets/open.ts';
import { importRuns } from './runs.ts';

const world = await openWorld({ modules: [platformModule, tinyModule], runs: importRuns(tinyKind) });
await makeTinyTables(world.pool);
const officer = world.as('officer');

const read = async (file: string | Buffer, name = '物品.csv'): Promise<string> => {
  const fileId = await officer.upload(Buffer.from(file as string), { name, mediaType: 'text/csv' });
  const id = newId();
  await officer.call(thingImports.start, { id, fileId, shelf: '甲' });
  await world.runJobs();
  return id;
};
const viewOf = (id: string) => officer.call(thingImports.get, { id });
const faultsOf = async (id: string, severity?: 'unread') =>
  (await officer.call(thingImports.faults, { id, ...(severity ? { severity } : {}) })).rows.map(f => [f.cell, f.code, f.value]);
const remap = async (id: string, wish: Record<string, unknown>): Promise<void> => {
  await officer.call(thingImports.remap, { id, columns: [], ...wish });
  await world.runJobs();
};
const staged = async (id: string): Promise<unknown[]> =>
  (await world.pool.query('select row_no, name, many, decision from tiny.rows where import_id = $1 order by row_no', [id])).rows.map(r =>
    Object.values(r),
  );
const annotated = async (id: string): Promise<Buffer> => Buffer.from((await officer.call(thingImports.annotated, { id })).body);
const cellsOf = async (bytes: Buffer): Promise<string[][]> => {
  await using book = await openSheets({ bytes, fileName: 'a.xlsx' });
  const rows: string[][] = [];
  for await (const row of book.rows(0)) rows.push(row.cells.map(c => c.text));
  return rows;
};

const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join('')}</row>`;
const line = (n: number, ...values: string[]): string => row(n, ...values.map((v, i) => text(`${'ABCDE'[i]}${n}`, v)));
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...targets: [type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

describe('what lies in a ledger and is no value', () => {
  it('[6.1-c] pictures, comments and text boxes are listed by their cell, and count in the balance', async () => {
    const sheet = `<sheetData>${line(1, '编码', '名称')}${line(2, 'A1', '锤子')}${line(3, 'A2', '钳子')}</sheetData>`;
    const parts = xlsxParts({ 清单: sheet, 图片: '<sheetData/>' });
    const anchor = (column: number, at: number, what: string): string =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${at}</xdr:row></xdr:from>${what}</xdr:oneCellAnchor>`;
    const picture = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="执照照片"/></xdr:nvPicPr></xdr:pic>';
    const box = '<xdr:sp><xdr:txBody><a:p><a:r><a:t>以上企业已核对</a:t></a:r></a:p></xdr:txBody></xdr:sp>';
    const bytes = await zipOf({
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': rels(['comments', '../comments1.xml'], ['drawing', '../drawings/drawing1.xml']),
      'xl/worksheets/_rels/sheet2.xml.rels': rels(['drawing', '../drawings/drawing2.xml']),
      'xl/comments1.xml': '<comments><commentList><comment ref="B3"><text><r><t>已搬走</t></r></text></comment></commentList></comments>',
      'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchor(2, 1, picture)}${anchor(2, 1, picture)}${anchor(0, 5, box)}</xdr:wsDr>`,
      'xl/drawings/drawing2.xml': `<xdr:wsDr>${anchor(0, 0, picture)}</xdr:wsDr>`,
    });
    const id = await read(bytes, '清单.xlsx');
    expect(await viewOf(id)).toMatchObject({ counts: { rows: 2 }, balance: { cells: 9, written: 4, doubtful: 0, unread: 5 } });
    expect(await faultsOf(id, 'unread')).toEqual([
      ['清单!C2', 'pictureUnread', '执照照片'],
      ['清单!B3', 'commentUnread', '已搬走'],
      ['清单!A6', 'shapeUnread', '以上企业已核对'],
      ['图片', 'sheetUnread', '图片'],
    ]);
  });

  it('[6.1-c] a comment in an XML table of 2003 is listed as well', async () => {
    const cell = (value: string, comment = ''): string => `<Cell><Data ss:Type="String">${value}</Data>${comment}</Cell>`;
    const note = '<Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">已搬走</ss:Data></Comment>';
    const id = await read(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="清单"><Table><Row>${cell('编码')}${cell('名称')}</Row><Row>${cell('A1')}${cell('锤子', note)}</Row></Table></Worksheet></Workbook>`,
      '清单.xls',
    );
    expect(await faultsOf(id, 'unread')).toEqual([['B2', 'commentUnread', '已搬走']]);
  });

  it('[6.1-c] what is struck through is no value: doubtful, and a struck-out name refuses its row until a person says so', async () => {
    const struck = '<r><rPr><strike/></rPr><t>5</t></r><r><t>7</t></r>';
    const parts = xlsxParts({
      清单: `<sheetData>${line(1, '编码', '名称', '数量')}
        ${row(2, `<c r="A2" s="1" t="inlineStr"><is><t>A1</t></is></c>`, text('B2', '锤子'), text('C2', '3'))}
        ${row(3, text('A3', 'A2'), text('B3', '钳子'), `<c r="C3" s="1"><v>4</v></c>`)}
        ${row(4, text('A4', 'A3'), text('B4', '锯子'), `<c r="C4" t="inlineStr"><is>${struck}</is></c>`)}</sheetData>`,
    });
    const styles = (parts['xl/styles.xml'] ?? '')
      .replace(/<fonts[\s\S]*?<\/fonts>/, '<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>')
      .replace('<xf numFmtId="14" xfId="0"', '<xf numFmtId="0" fontId="1" xfId="0"');
    const id = await read(await zipOf({ ...parts, 'xl/styles.xml': styles }), '清单.xlsx');
    expect(await faultsOf(id)).toEqual([
      ['A2', 'cell.struck', 'A1'],
      ['C3', 'cell.struck', '4'],
      ['C4', 'cell.struckPartly', '7'],
    ]);
    expect(await viewOf(id)).toMatchObject({ counts: { red: 1 }, balance: { cells: 9, unread: 0, doubtful: 5, written: 4 } });
    expect(await staged(id)).toMatchObject([
      [2, '锤子', 3, 'new'],
      [3, '钳子', null, 'new'],
      [4, '锯子', 7, 'new'],
    ]);
    await officer.call(thingImports.fix, { id, row: 2, field: 'code', value: 'A1' });
    expect((await viewOf(id)).counts.red).toBe(0);
    // The workbook that goes back holds what was put right, no longer struck through.
    const again = await read(await annotated(id), '清单.xlsx');
    expect(await faultsOf(again)).toEqual([
      ['C3', 'cell.struck', '4'],
      ['C4', 'cell.struckPartly', '7'],
    ]);
  });

  it('[6.1-c] a picture that WPS keeps in a cell is doubtful, never its formula', async () => {
    const cell = '<c r="B2" t="str"><f>_xlfn.DISPIMG("ID_0F2E4C",1)</f><v>=DISPIMG("ID_0F2E4C",1)</v></c>';
    const parts = xlsxParts({ 清单: `<sheetData>${line(1, '编码', '名称')}${row(2, text('A2', 'A1'), cell)}</sheetData>` });
    const id = await read(await zipOf(parts), '清单.xlsx');
    expect((await faultsOf(id)).map(f => f.slice(0, 2))).toEqual([['B2', 'cell.picture']]);
    expect(await staged(id)).toMatchObject([[2, '', null, 'new']]);
  });

  it('[6.1-c] a zip with one table beside other files gives the table, and names the others', async () => {
    const table = await zipOf(xlsxParts({ 清单: `<sheetData>${line(1, '编码', '名称')}${line(2, 'A1', '锤子')}</sheetData>` }));
    const id = await read(
      await zipOf({ '报送/清单.xlsx': table, '报送/~$清单.xlsx': 'x', '报送/说明.docx': 'PK', '照片.jpg': 'x', '__MACOSX/x': 'x' }),
      '报送.zip',
    );
    expect(await viewOf(id)).toMatchObject({ state: 'ready', counts: { rows: 1 }, balance: { cells: 5, written: 2, unread: 3 } });
    expect((await faultsOf(id, 'unread')).map(f => f.slice(1))).toEqual([['filesUnread', '~$清单.xlsx、说明.docx、照片.jpg']]);
    const two = await read(await zipOf({ 'a.xlsx': table, 'b.csv': '编码,名称\nA1,锤子\n' }), '两张.zip');
    expect(await viewOf(two)).toMatchObject({ state: 'unreadable', problem: 'platform.problem.fileZipMany', problemParams: { files: 2 } });
  });
});

describe('what a person did before the file is read again', () => {
  it('[6.1-c] cells that were put right stay right, rows that were left out stay out, under whatever meaning and order of sheets', async () => {
    const parts = xlsxParts({
      甲: `<sheetData>${line(1, '编码', '名称', '数量')}${line(2, 'A1', '锤子', '许多')}${line(3, 'A2', '钳子', '2')}</sheetData>`,
      乙: `<sheetData>${line(1, '编码', '名称', '数量')}${line(2, 'B1', '锯子', '几个')}${line(3, 'B2', '刨子', '4')}</sheetData>`,
    });
    const id = await read(await zipOf(parts), '清单.xlsx');
    const second = 2_000_000;
    await officer.call(thingImports.fix, { id, row: 2, field: 'many', value: '12' });
    await officer.call(thingImports.fix, { id, row: second + 2, field: 'many', value: '34' });
    await officer.call(thingImports.decide, { id, row: second + 3, decision: 'skip' });
    expect(await viewOf(id)).toMatchObject({ fixed: 2, counts: { yellow: 0, willCreate: 3, willSkip: 1 } });

    await remap(id, { sheets: ['乙'] });
    expect(await staged(id)).toMatchObject([
      [2, '锯子', 34, 'new'],
      [3, '刨子', 4, 'skip'],
    ]);
    await remap(id, { sheets: ['甲', '乙'] });
    expect(await staged(id)).toMatchObject([
      [2, '锤子', 12, 'new'],
      [3, '钳子', 2, 'new'],
      [second + 2, '锯子', 34, 'new'],
      [second + 3, '刨子', 4, 'skip'],
    ]);
    expect(await viewOf(id)).toMatchObject({ fixed: 2, counts: { yellow: 0, willCreate: 3, willSkip: 1 } });
    // Not even a reading that made no rows forgets them.
    await remap(id, { headerRow: 3, of: '乙' });
    await remap(id, { headerRow: 1, of: '乙' });
    expect(await staged(id)).toHaveLength(4);
    expect((await staged(id)).at(-1)).toMatchObject([second + 3, '刨子', 4, 'skip']);
    // The cell was put right, whatever its column is taken for.
    await remap(id, {
      columns: [0, 1].flatMap(sheet => [
        { sheet, index: 0, field: 'code' },
        { sheet, index: 1, field: null },
        { sheet, index: 2, field: 'name' },
      ]),
    });
    expect((await staged(id)).slice(0, 1)).toMatchObject([[2, '12', null, 'new']]);
  });

  it('[6.1-c] the workbook that goes back holds the corrected values, and taken in again needs no correction twice', async () => {
    for (const name of ['清单.csv', '清单.xlsx']) {
      const csv = '编码,名称,数量\nF1,锤子,许多\nF2,钳子,几个\n';
      const sheet = `<sheetData>${line(1, '编码', '名称', '数量')}${line(2, 'F1', '锤子', '许多')}${line(3, 'F2', '钳子', '几个')}</sheetData>`;
      const id = await read(name.endsWith('csv') ? csv : await zipOf(xlsxParts({ 清单: sheet })), name);
      await officer.call(thingImports.fix, { id, row: 2, field: 'many', value: '9' });
      const bytes = await annotated(id);
      const rows = await cellsOf(bytes);
      expect(rows.map(r => r.slice(0, 3))).toEqual([
        ['编码', '名称', '数量'],
        ['F1', '锤子', '9'],
        ['F2', '钳子', '几个'],
      ]);
      expect(rows[1]?.[3]).toContain('已改为“9”；原值：许多');
      const again = await read(bytes, '清单.xlsx');
      expect((await faultsOf(again)).map(f => f.slice(0, 2))).toEqual([['C3', 'manyOdd']]);
      // The last one put right, the workbook can still be taken.
      await officer.call(thingImports.fix, { id, row: 3, field: 'many', value: '' });
      expect((await viewOf(id)).counts).toMatchObject({ red: 0, yellow: 0 });
      expect((await cellsOf(await annotated(id)))[2]?.slice(0, 3)).toEqual(['F2', '钳子', '']);
    }
  });
});
