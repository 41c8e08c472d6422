import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { checkDigit, organisationDigit } from '#modules/reference/domain/uscc.ts';
import { newId } from '#platform/contract/ids.ts';
import { xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { ledgerHeads } from '#test/ledger-edits.ts';
import { openWorld } from '#test/world.ts';
import { ledgerImports } from '../../contract/operations-import.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const lead = world.as('stationLead');

const codeOf = (n: number): string => {
  const organisation = String(31_020_000 + n);
  const first = `91330105${organisation}${organisationDigit(organisation)}`;
  return first + checkDigit(first);
};
const heads = ledgerHeads.filter(h => !['序号', '主要产品', '地址'].includes(h));
let counted = 0;
/** A baseline row, with other values where they are given. */
const rowOf = (more: Readonly<Record<string, string>> = {}): string[] => {
  counted += 1;
  const base: Record<string, string> = {
    企业名称: `杭州样式${counted}制造有限公司`,
    统一社会信用代码: codeOf(counted),
    所属街道: '米市巷街道',
    企业规模: '小型',
    法定代表人: '张三',
    联系人: '王敏',
    联系电话: '13812345678',
    成立日期: '2015-03-02',
    '年产值（万元）': '1200',
    备注: '',
  };
  return heads.map(h => more[h] ?? base[h] ?? '');
};
const cell = (ref: string, value: string): string =>
  /^<c /.test(value)
    ? value.replace('REF', ref)
    : value === ''
      ? ''
      : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const rowXml = (row: readonly string[], n: number, attributes = ''): string =>
  `<row r="${n}"${attributes}>${row.map((v, i) => cell(`${String.fromCharCode(65 + i)}${n}`, v)).join('')}</row>`;
const sheet = (rows: readonly (readonly string[])[], tail = '', before = ''): string =>
  `${before}<sheetData>${rows.map((r, i) => rowXml(r, i + 1)).join('')}</sheetData>${tail}`;

interface Found {
  view: Awaited<ReturnType<typeof shown>>['view'];
}
const shown = async (id: string) => {
  const { rows } = await world.pool.query('select * from enterprises.import_rows where import_id = $1 order by row_no', [id]);
  return {
    id,
    view: await lead.call(ledgerImports.get, { id }),
    faults: (await lead.call(ledgerImports.faults, { id })).rows.map(f => [f.cell, f.severity, f.code]),
    unread: (await lead.call(ledgerImports.faults, { id, severity: 'unread' })).rows.map(f => [f.cell, f.code]),
    rows: rows as Record<string, unknown>[],
  };
};
const read = async (bytes: Buffer | string, name: string) => {
  const fileId = await lead.upload(Buffer.from(bytes as string), { name, mediaType: 'application/octet-stream' });
  const id = newId();
  await lead.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  return shown(id);
};
const book = async (sheets: Readonly<Record<string, string>>): Promise<Buffer> => zipOf(xlsxParts(sheets));
const csv = (rows: readonly (readonly string[])[], separator = ','): string => `${rows.map(r => r.join(separator)).join('\r\n')}\r\n`;
const named = (found: Pick<Found, 'view'> & { rows: Record<string, unknown>[] }): unknown[] => found.rows.map(r => r['name']);

describe('files that came silently wrong, or were refused', () => {
  it.each([
    '<html><head><meta charset="gb2312"></head><body><h3>导出</h3>TABLE</body></html>',
    '<!-- made by a system --><style>td{}</style><div>TABLE</div>',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTABLE\r\n--b--\r\n',
  ])('[6.1-c] a page under .xls is a table: %#', async frame => {
    const rows = [heads, rowOf(), rowOf()];
    const table = `<table><tr>${rows[0]?.map(h => `<th>${h}`).join('')}</tr>${rows
      .slice(1)
      .map(r => `<tr>${r.map(v => `<td>${v}</td>`).join('')}</tr>`)
      .join('')}</table>`;
    const inside = frame.startsWith('MIME')
      ? table.replace(/[=\u0080-\uffff]/gu, c => [...Buffer.from(c)].map(b => `=${b.toString(16).toUpperCase().padStart(2, '0')}`).join(''))
      : table;
    const found = await read(frame.replace('TABLE', inside), '导出.xls');
    expect(named(found)).toEqual(rows.slice(1).map(r => r[0]));
    expect(found.faults).toEqual([]);
  });

  it('[6.1-c] XML of 2003, with merged cells, hidden rows and a filter', async () => {
    const rows = [heads, rowOf(), rowOf()];
    const xml = rows
      .map(
        (r, i) => `<Row${i === 2 ? ' ss:Hidden="1"' : ''}>${r.map(v => `<Cell><Data ss:Type="String">${v}</Data></Cell>`).join('')}</Row>`,
      )
      .join('');
    const found = await read(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名单"><Table>${xml}</Table></Worksheet></Workbook>`,
      '旧.xls',
    );
    expect(named(found)).toEqual([rows[1]?.[0]]);
    expect(found.view).toMatchObject({ hiddenRows: 1, sheet: '名单' });
    expect(found.unread).toContainEqual(['A3', 'rowHidden']);
  });

  it.each(['|', '，', '；', ';', '\t'])('[6.1-c] text cut by %j', async separator => {
    const row = rowOf();
    expect(named(await read(csv([heads, row], separator), '名单.csv'))).toEqual([row[0]]);
  });

  it('[6.1-c] a quote that is never closed swallows nothing; quotes that hold rows are refused by their place', async () => {
    const rows = [rowOf({ 备注: '"没有关上' }), rowOf(), rowOf()];
    const open = await read(csv([heads, ...rows]), '名单.csv');
    expect(named(open)).toEqual(rows.map(r => r[0]));
    expect(open.faults).toEqual([['J2', 'yellow', 'cell.quoteOpen']]);
    const closed = await read(csv([heads, rowOf(), rowOf({ 备注: '"开' }), rowOf({ 备注: '合"' })]), '名单.csv');
    expect(closed.faults).toContainEqual(['J3', 'red', 'cell.rowsInQuotes']);
  });

  it('[6.1-c] one broken byte: the file is read, its line is named', async () => {
    const bytes = Buffer.from(csv([heads, rowOf(), rowOf({ 备注: '坏X字' }), rowOf()]));
    bytes[bytes.indexOf('X字')] = 0xff;
    const found = await read(bytes, '名单.csv');
    expect(found.rows).toHaveLength(3);
    expect(found.faults).toEqual([['J3', 'yellow', 'cell.brokenText']]);
    const wide = await read(csv([heads, rowOf(), [...rowOf(), '多出', '一格']]), '名单.csv');
    expect(wide.faults).toEqual([['K3', 'red', 'cell.rowTooWide']]);
  });

  it('[6.1-c] a zip with one table is opened; with several it is refused by a sentence', async () => {
    const row = rowOf();
    const inner = await book({ 名单: sheet([heads, row]) });
    expect(named(await read(await zipOf({ '__MACOSX/a': 'x', '名单.xlsx': inner }), '名单.zip'))).toEqual([row[0]]);
    expect((await read(await zipOf({ 'a.xlsx': inner, 'b.xlsx': inner }), '名单.zip')).view).toMatchObject({
      state: 'unreadable',
      problem: 'platform.problem.fileZipMany',
    });
  });

  it('[6.1-c] all sheets come in one import; a cover sheet is passed over, and a person may choose by name', async () => {
    const [a, b, d] = [rowOf(), rowOf(), rowOf()];
    const cover = sheet([['填表说明'], ['企业名称：按营业执照填写', '统一社会信用代码：18位', '所属街道', '联系人', '联系电话']]);
    const found = await read(
      await book({ 填表说明: cover, 米市巷: sheet([heads, a, b]), 康桥: sheet([['名单'], heads, d]) }),
      '分街道.xlsx',
    );
    expect(named(found)).toEqual([a[0], b[0], d[0]]);
    expect(found.view.parts).toEqual([
      { sheet: '米市巷', headerRow: 1, rows: 2 },
      { sheet: '康桥', headerRow: 2, rows: 1 },
    ]);
    expect(found.unread).toEqual([
      ['康桥!A1', 'titleUnread'],
      ['填表说明', 'sheetUnread'],
    ]);
    const row = found.rows[2]?.['row_no'] as number;
    await lead.call(ledgerImports.fix, { id: found.id, row, field: 'liaisonPhone', value: '不知道' });
    expect((await shown(found.id)).faults).toEqual([['康桥!G3', 'yellow', 'phoneUnreadable']]);
    const annotated = await lead.call(ledgerImports.annotated, { id: found.id });
    expect(annotated.body.length).toBeGreaterThan(1_000);
    await lead.call(ledgerImports.remap, { id: found.id, sheets: ['康桥'], columns: [] });
    await world.runJobs();
    expect(named(await shown(found.id))).toEqual([d[0]]);
  });

  it('[6.1-c] a file without headings keeps its first enterprise; a heading row can be pointed at, or none', async () => {
    const rows = [rowOf(), rowOf()];
    const bare = await read(csv(rows), '名单.csv');
    expect(named(bare)).toEqual(rows.map(r => r[0]));
    expect(bare.rows[0]).toMatchObject({ uscc: rows[0]?.[1], scale: 'small' });
    expect(bare.view.parts).toMatchObject([{ headerRow: 0 }]);
    await lead.call(ledgerImports.remap, { id: bare.id, headerRow: 1, columns: [] });
    await world.runJobs();
    const pointed = await shown(bare.id);
    expect(pointed.view.parts).toMatchObject([{ headerRow: 1, rows: 1 }]);
    await lead.call(ledgerImports.remap, { id: bare.id, headerRow: 0, columns: [] });
    await world.runJobs();
    expect(named(await shown(bare.id))).toEqual(rows.map(r => r[0]));
  });

  it('[6.1-c] hidden columns and former names never win; a number format that shows 万 is read as it is shown', async () => {
    const row = rowOf({ '年产值（万元）': '<c r="REF" s="7"><v>12000000</v></c>', 联系电话: '<c r="REF"><f>Sheet2!A1</f></c>' });
    const parts = xlsxParts({
      名单: sheet(
        [
          ['企业名称', ...heads, '企业名称（曾用）'],
          ['旧名有限公司', ...row, '曾用有限公司'],
        ],
        '',
        '<cols><col min="1" max="1" width="9" hidden="1"/></cols>',
      ),
    });
    const styles = (parts['xl/styles.xml'] ?? '')
      .replace('</numFmts>', '<numFmt numFmtId="190" formatCode="0!.0,"/></numFmts>')
      .replace('</cellXfs>', '<xf numFmtId="190" xfId="0"/></cellXfs>');
    const found = await read(await zipOf({ ...parts, 'xl/styles.xml': styles }), '名单.xlsx');
    expect(found.rows[0]).toMatchObject({ name: row[0], founded_on: '2015-03-02', ledger: { outputValue: 1200 } });
    expect(found.faults).toEqual([['H2', 'yellow', 'cell.formulaEmpty']]);
    expect(found.unread).toEqual([
      ['A1', 'columnHidden'],
      ['L1', 'columnUnread'],
    ]);
  });

  it('[6.1-c] a workbook that is too big to be read whole keeps its merged cells', async () => {
    const rows = [rowOf(), rowOf({ 所属街道: '' }), rowOf({ 所属街道: '' })];
    const big = `<sheetData>${Array.from({ length: 26_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${'x'.repeat(1_000)}</t></is></c></row>`).join('')}</sheetData>`;
    const found = await read(
      await book({ 名单: sheet([heads, ...rows], '<mergeCells count="1"><mergeCell ref="C2:C4"/></mergeCells>'), 底稿: big }),
      '大.xlsx',
    );
    expect(found.rows.map(r => r['region_code'])).toEqual(['330105001', '330105001', '330105001']);
  });

  it('[6.1-c] telephones stay with their persons, and numbers are read with the words around them', async () => {
    const text = csv([
      ['企业名称', '统一社会信用代码', '法定代表人', '联系电话', '联系人', '联系电话', '财务联系电话', '法定代表人身份证号'],
      ['杭州双话制造有限公司', codeOf(900), '张法人', '13900000001', '王联络', '王联络13800000002', '13700000003', '330105199001011234'],
    ]);
    const { view, rows } = await read(text, '名单.csv');
    expect(view.columns.map(c => c.field)).toEqual([
      'name',
      'uscc',
      'legalRepresentative',
      'legalRepresentativePhone',
      'liaison',
      'liaisonPhone',
      null,
      null,
    ]);
    const contacts = async (): Promise<unknown[]> =>
      (
        await world.pool.query(
          "select k.kind, k.name, k.phone <> '' as called from enterprises.contacts k join enterprises.enterprises e on e.id = k.enterprise_id where e.name = '杭州双话制造有限公司' order by k.kind",
        )
      ).rows;
    expect(rows).toHaveLength(1);
    await lead.call(ledgerImports.confirm, { id: view.id });
    await world.runJobs();
    expect(await contacts()).toEqual([
      { kind: 'legalRepresentative', name: '张法人', called: true },
      { kind: 'liaison', name: '王联络', called: true },
    ]);
  });

  it('[6.1-c] exports of the register: codes beat sections, a legal form is no scale, a scope is no product', async () => {
    const found = await read(
      csv([
        [
          '企业名称',
          '统一社会信用代码',
          '企业类型',
          '行业门类',
          '行业代码',
          '企业规模',
          '经营范围',
          '法定代表人联系电话',
          '企业联系人电话',
        ],
        ['甲', '乙', '丙', '1', '2', '3', '4', '5', '6'],
        ['示例：杭州某某有限公司', codeOf(910), '', '', '', '', '', '', ''],
        [
          '杭州登记制造有限公司',
          codeOf(911),
          '有限责任公司',
          '制造业',
          '3441',
          'S(小型)',
          '一般项目：食品销售',
          '13900000001',
          '13800000002',
        ],
      ]),
      '导出.csv',
    );
    expect(found.view.columns.map(c => c.field)).toEqual([
      'name',
      'uscc',
      null,
      null,
      'industry',
      'scale',
      null,
      'legalRepresentativePhone',
      'liaisonPhone',
    ]);
    expect(found.rows).toMatchObject([{ name: '杭州登记制造有限公司', industry_code: '3441', scale: 'small', products: null }]);
    expect(found.faults).toEqual([]);
  });
});
