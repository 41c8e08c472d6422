import { xlsxParts, zipOf } from './fixtures/sheets/raw-xlsx.ts';

/** A small generator of chance that says its seed by always being the same. */
export const chance = (seed: number) => {
  let state = seed % 2_147_483_647 || 1;
  const next = (n: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  return { next, pick: <T>(of: readonly T[]): T => of[next(of.length)] as T };
};
type Chance = ReturnType<typeof chance>;

type Value = string | number | null;
interface Range {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
/** One sheet of a ledger as it lies before us: cells by row and column, 0-based. */
export interface LedgerSheet {
  name: string;
  cells: Value[][];
  merges: Range[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

/** Headings as a district's ledger has them. */
export const ledgerHeads: readonly string[] = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '所属街道',
  '企业规模',
  '法定代表人',
  '联系人',
  '联系电话',
  '成立日期',
  '年产值（万元）',
  '主要产品',
  '地址',
  '备注',
];
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];

/** A ledger whose every cell can be told from every other. */
export const freshLedger = (c: Chance, rows: number): LedgerSheet => ({
  name: '名单',
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  cells: [
    [...ledgerHeads],
    ...Array.from({ length: rows }, (_, i): Value[] => [
      i + 1,
      `杭州试${c.next(900_000) + 100_000}制造有限公司`,
      null,
      c.pick(['米市巷街道', '康桥街道', '湖墅街道']),
      c.pick(['大型', '中型', '小型', '微型']),
      `${c.pick(surnames)}法${c.pick(surnames)}`,
      `${c.pick(surnames)}联${c.pick(surnames)}`,
      c.pick<Value>([`138${c.next(90_000_000) + 10_000_000}`, 13_900_000_000 + c.next(90_000_000)]),
      `20${10 + c.next(15)}-0${1 + c.next(9)}-1${c.next(9)}`,
      100 + c.next(9_000),
      `产品${c.next(90_000) + 10_000}`,
      `运河路${c.next(90_000) + 10_000}号`,
      c.pick<Value>([`备注${c.next(90_000) + 10_000}`, null]),
    ]),
  ],
});

const naughty: readonly Value[] = [
  '无',
  '/',
  '—',
  '合计',
  '备注：见附件',
  '示例',
  '某某',
  '13812345678',
  '1.38E+10',
  '王敏13812345678',
  '138-1234-5678（微信同号）',
  '0571-88888888/13812345678',
  2015,
  2015.03,
  '2027年1月4日',
  '2015-03-01T16:00:00.000Z',
  '3/2/2015',
  45_000,
  '约一千万',
  '1,200.5',
  '1.2亿',
  '小微',
  'S(小型)',
  '未知街道',
  '9.13301E+17',
  '91330105MA2TE5T1X3',
  '9133O1O5123456788Q',
  '\ue863泰',
  '坏\ufffd字',
  '买买提•艾力',
  '甲',
  '乙',
  '①',
  '=1+1',
  '很长'.repeat(300),
  ' ',
  '"引号',
  '第一行\n第二行',
  0,
  -5,
  1e16,
  'TRUE',
  '企业名称',
  '统一社会信用代码',
  '联系电话',
];

const width = (s: LedgerSheet): number => Math.max(1, ...s.cells.map(r => r.length));
const fill = (s: LedgerSheet): void => {
  const w = width(s);
  for (const row of s.cells) while (row.length < w) row.push(null);
};
const overlaps = (s: LedgerSheet, r: Range): boolean =>
  s.merges.some(
    m => m.row < r.row + r.rows && r.row < m.row + m.rows && m.column < r.column + r.columns && r.column < m.column + m.columns,
  );
/** After rows or columns moved, ranges would lie elsewhere: as in a spreadsheet they go with them, here they go. */
const unmerge = (s: LedgerSheet): void => void s.merges.splice(0);

type Edit = (s: LedgerSheet, c: Chance) => void;
const body = (s: LedgerSheet, c: Chance): number => 1 + c.next(Math.max(1, s.cells.length - 1));

/** What people do with a table before they send it. */
export const edits: Readonly<Record<string, Edit>> = {
  insertRow: (s, c) => {
    unmerge(s);
    s.hiddenRows.clear();
    s.cells.splice(
      c.next(s.cells.length + 1),
      0,
      Array.from({ length: width(s) }, () => (c.next(4) === 0 ? c.pick(naughty) : null)),
    );
  },
  deleteRow: (s, c) => {
    if (s.cells.length < 3) return;
    unmerge(s);
    s.hiddenRows.clear();
    s.cells.splice(c.next(6) === 0 ? 0 : body(s, c), 1);
  },
  insertColumn: (s, c) => {
    fill(s);
    unmerge(s);
    s.hiddenColumns.clear();
    const at = c.next(width(s) + 1);
    for (const [i, row] of s.cells.entries())
      row.splice(
        at,
        0,
        i === 0
          ? c.pick<Value>([null, '附注', '电话', '企业名称（曾用）', '法定代表人联系电话'])
          : c.next(3) === 0
            ? c.pick(naughty)
            : null,
      );
  },
  deleteColumn: (s, c) => {
    fill(s);
    if (width(s) < 4) return;
    unmerge(s);
    s.hiddenColumns.clear();
    const at = c.next(width(s));
    for (const row of s.cells) row.splice(at, 1);
  },
  moveColumn: (s, c) => {
    fill(s);
    unmerge(s);
    s.hiddenColumns.clear();
    const [from, to] = [c.next(width(s)), c.next(width(s))];
    for (const row of s.cells) row.splice(to, 0, ...row.splice(from, 1));
  },
  moveRow: (s, c) => {
    unmerge(s);
    s.hiddenRows.clear();
    s.cells.splice(body(s, c), 0, ...s.cells.splice(body(s, c), 1));
  },
  retype: (s, c) => {
    const row = s.cells[body(s, c)];
    if (row) row[c.next(width(s))] = c.pick(naughty);
  },
  retypeHead: (s, c) => {
    const row = s.cells[0];
    if (row)
      row[c.next(width(s))] = c.pick<Value>([
        '企业全称',
        '电话',
        '手机',
        '姓名',
        '代码',
        '企业类型',
        '行业门类',
        '其他说明',
        null,
        '备注（旧）',
      ]);
  },
  empty: (s, c) => {
    const row = s.cells[body(s, c)];
    if (row) row[c.next(width(s))] = null;
  },
  merge: (s, c) => {
    fill(s);
    const range = { row: body(s, c), column: c.next(width(s)), rows: 1 + c.next(3), columns: 1 + c.next(2) };
    if (
      range.rows * range.columns < 2 ||
      range.row + range.rows > s.cells.length ||
      range.column + range.columns > width(s) ||
      overlaps(s, range)
    )
      return;
    s.merges.push(range);
    // A spreadsheet keeps the upper left value and drops the others.
    for (let r = range.row; r < range.row + range.rows; r += 1)
      for (let k = range.column; k < range.column + range.columns; k += 1)
        if (r !== range.row || k !== range.column) (s.cells[r] as Value[])[k] = null;
  },
  hideRow: (s, c) => void s.hiddenRows.add(body(s, c)),
  hideColumn: (s, c) => void s.hiddenColumns.add(c.next(width(s))),
  title: (s, c) => {
    unmerge(s);
    s.hiddenRows.clear();
    s.cells.unshift([c.pick(['拱墅区企业名单', '填报单位：某街道'])]);
  },
  foot: s => void s.cells.push(['填表人：王敏', null, '审核人：李强']),
};

const letters = (column: number): string => {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
};
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const sheetXml = (s: LedgerSheet): string => {
  const cols = [...s.hiddenColumns].sort((a, b) => a - b).map(c => `<col min="${c + 1}" max="${c + 1}" width="9" hidden="1"/>`);
  const rows = s.cells.map((row, r) => {
    const cells = row.map((value, c) => {
      const ref = `${letters(c)}${r + 1}`;
      if (value === null) return '';
      return typeof value === 'number'
        ? `<c r="${ref}"><v>${value}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    });
    return `<row r="${r + 1}"${s.hiddenRows.has(r) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const merges = s.merges.map(
    m => `<mergeCell ref="${letters(m.column)}${m.row + 1}:${letters(m.column + m.columns - 1)}${m.row + m.rows}"/>`,
  );
  return `${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}`;
};

export const asXlsx = (sheets: readonly LedgerSheet[]): Promise<Buffer> =>
  zipOf(xlsxParts(Object.fromEntries(sheets.map(s => [s.name, sheetXml(s)]))));

const covered = (s: LedgerSheet, row: number, column: number): boolean =>
  s.merges.some(
    m =>
      row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns && (row !== m.row || column !== m.column),
  );

/** The same as a web page, as older systems export it. */
export const asHtml = (s: LedgerSheet): Buffer => {
  const rows = s.cells.map((row, r) => {
    const cells = row.map((value, c) => {
      if (covered(s, r, c)) return '';
      const m = s.merges.find(x => x.row === r && x.column === c);
      const span = m ? ` rowspan="${m.rows}" colspan="${m.columns}"` : '';
      return `<td${span}>${value === null ? '' : escaped(String(value)).replaceAll('\n', '<br>')}</td>`;
    });
    return `<tr${s.hiddenRows.has(r) ? ' style="display:none"' : ''}>${cells.join('')}</tr>`;
  });
  return Buffer.from(`<html><head><meta charset="utf-8"></head><body><table>${rows.join('\n')}</table></body></html>`);
};

/** And as text cut by commas: nothing is hidden or merged there. */
export const asCsv = (s: LedgerSheet): Buffer => {
  const field = (v: Value): string => (v === null ? '' : /[",\n]/.test(String(v)) ? `"${String(v).replaceAll('"', '""')}"` : String(v));
  s.merges.splice(0);
  s.hiddenRows.clear();
  s.hiddenColumns.clear();
  return Buffer.from(`\ufeff${s.cells.map(row => row.map(field).join(',')).join('\r\n')}\r\n`);
};
