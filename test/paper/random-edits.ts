import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { openParts } from '#platform/server/documents/docx-package.ts';
import { elementsIn, parseXml, type XmlElement } from '#platform/server/documents/xml.ts';
import { type Chance, chance, fillingOf } from '../fillings.ts';
import * as word from './edit-docx.ts';
import { deleteRow, type EditedCell, type EditedSheet, editXlsx, insertColumn, insertRow, setText } from './edit-xlsx.ts';
import { readEdited, writers } from './trip.ts';

/* Filled forms changed at random, seeded, and the check that everything in the file has a fate. */

const limits = { entries: 200, inflatedBytes: 20_000_000, ratio: 250 };
const words = [
  '电话问过',
  '见附件',
  '√',
  '✓',
  '无',
  '—',
  '□',
  '需要',
  '不需要',
  '是',
  '否',
  '是（√）',
  '张三 13805711234',
  'wxm@126.com',
  '已通过',
  '12台',
  '联系人',
  '培训需求',
  '2027年',
  '电机 3000',
  'GB 4706.1-2005、GB/T 1-2020',
];

const sheetRow = (c: Chance, s: EditedSheet): number => c.upTo(s.rows.length);
const wordOf = (c: Chance): string => (c.next() < 0.5 ? c.of(words) : `${c.of(words)}${c.upTo(1000)}号`);

type SheetEdit = (c: Chance, s: EditedSheet) => void;
const sheetEdits: readonly SheetEdit[] = [
  (c, s) =>
    insertRow(
      s,
      sheetRow(c, s),
      Array.from({ length: c.upTo(6) }, () => (c.next() < 0.6 ? wordOf(c) : '')),
    ),
  (c, s) => void deleteRow(s, sheetRow(c, s)),
  (c, s) => {
    const row = deleteRow(s, sheetRow(c, s));
    const to = sheetRow(c, s);
    insertRow(s, to, []);
    s.rows[to] = row;
  },
  (c, s) => insertColumn(s, c.upTo(6), c.next() < 0.5 ? r => String(r) : () => (c.next() < 0.1 ? wordOf(c) : '')),
  (c, s) => setText(s, sheetRow(c, s), c.upTo(7), wordOf(c)),
  (c, s) => setText(s, sheetRow(c, s), c.upTo(5), ''),
  (c, s) => {
    const [r, col] = [sheetRow(c, s), c.upTo(4)];
    setText(s, r, col, `${s.rows[r]?.[col]?.text ?? ''}${c.of(['：', ' ', '\n'])}${wordOf(c)}`);
  },
  (c, s) => {
    const m = { row: sheetRow(c, s), column: c.upTo(4), rows: 1 + c.upTo(2), columns: 1 + c.upTo(3) };
    const meets = (o: typeof m): boolean =>
      o.row < m.row + m.rows && m.row < o.row + o.rows && o.column < m.column + m.columns && m.column < o.column + o.columns;
    if (m.rows * m.columns === 1 || m.row + m.rows > s.rows.length) return;
    s.merges = [...s.merges.filter(o => !meets(o)), m];
    // Excel keeps the upper left value alone.
    for (let r = m.row; r < m.row + m.rows; r += 1)
      for (let x = m.column; x < m.column + m.columns; x += 1) if (r !== m.row || x !== m.column) setText(s, r, x, '');
  },
  (c, s) => void s.merges.splice(c.upTo(s.merges.length), 1),
  (c, s) => {
    const cell = s.rows[sheetRow(c, s)]?.[c.upTo(5)] as EditedCell | undefined;
    if (cell) cell.struck = c.next() < 0.5 ? true : wordOf(c);
  },
  (c, s) => void s.comments.push({ row: sheetRow(c, s), column: c.upTo(6), text: `批注${c.upTo(10_000)}`, threaded: c.next() < 0.3 }),
  (c, s) =>
    void s.drawings.push({
      row: sheetRow(c, s),
      column: c.upTo(6),
      kind: c.of(['textBox', 'shape', 'picture'] as const),
      text: `图形${c.upTo(10_000)}`,
    }),
  (c, s) => void s.hiddenRows.push(sheetRow(c, s)),
  (c, s) => void s.hiddenColumns.push(c.upTo(6)),
  (c, s) => void s.others.push({ name: `补充${s.others.length}`, rows: [[wordOf(c)], ['', wordOf(c)]], hidden: c.next() < 0.3 }),
  (c, s) => {
    for (const row of s.rows) if (row.length > 4 && c.next() < 0.9) [row[2], row[3]] = [row[3] as EditedCell, row[2] as EditedCell];
  },
  (c, s) => {
    const head = s.rows.find((r, i) => r.some(x => x.text === '类型') && (c.next() < 0.5 || i > 50));
    const cell = head?.[2 + c.upTo(2)];
    if (cell) cell.text = wordOf(c);
  },
];

const docRow = (c: Chance, d: word.EditedDocx): XmlElement => c.of(word.rowsIn(d));
const docCell = (c: Chance, d: word.EditedDocx): XmlElement => c.of(word.cellsIn(docRow(c, d)));
const content = (c: Chance): string => {
  const text = wordOf(c);
  return c.of([
    word.run(text),
    word.run(text, '<w:strike/>'),
    word.run(text, '<w:vanish/>'),
    `<w:ins w:id="5">${word.run(text)}</w:ins>`,
    `<w:del w:id="6"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
    word.textBox(text),
    word.picture(`图片${c.upTo(1000)}`),
    word.shape(`图形${c.upTo(1000)}`),
    `<w:sdt><w:sdtPr/><w:sdtContent>${word.run(text)}</w:sdtContent></w:sdt>`,
    `<w:hyperlink>${word.run(text)}</w:hyperlink>`,
  ]);
};

type DocEdit = (c: Chance, d: word.EditedDocx) => void;
const docEdits: readonly DocEdit[] = [
  (c, d) => {
    const n = 1 + c.upTo(5);
    const row = word.one(`<w:tr>${'<w:tc><w:tcPr/><w:p/></w:tc>'.repeat(n)}</w:tr>`);
    for (const tc of word.cellsIn(row)) word.put(tc, c.next() < 0.7 ? content(c) : '');
    d.table.children.splice(d.table.children.indexOf(docRow(c, d)), 0, row);
  },
  (c, d) => {
    const row = docRow(c, d);
    d.table.children = d.table.children.filter(r => r !== row);
  },
  (c, d) => {
    const row = docRow(c, d);
    d.table.children = d.table.children.filter(r => r !== row);
    d.table.children.splice(d.table.children.indexOf(docRow(c, d)), 0, row);
  },
  (c, d) => word.put(docCell(c, d), content(c)),
  (c, d) => word.put(docCell(c, d), ''),
  (c, d) => word.add(docCell(c, d), content(c)),
  (c, d) => word.comment(d, docCell(c, d), `批注${c.upTo(10_000)}`),
  (c, d) => word.footnote(d, docCell(c, d), `脚注${c.upTo(10_000)}`),
  (c, d) => void d.body.children.splice(c.of([0, 1, d.body.children.length - 1]), 0, word.paragraph(content(c))),
  (c, d) => word.setting(docCell(c, d), 'gridSpan', `<w:gridSpan w:val="${1 + c.upTo(4)}"/>`),
  (c, d) => word.setting(docCell(c, d), 'vMerge', c.of(['', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'])),
  (c, d) => void docRow(c, d).children.push(word.cell(content(c), '<w:tcW w:w="900" w:type="dxa"/>')),
  (c, d) =>
    void docCell(c, d).children.push(...word.make(`<w:tbl><w:tr><w:tc><w:p>${word.run(wordOf(c))}</w:p></w:tc></w:tr></w:tbl><w:p/>`)),
  (c, d) => {
    const row = docRow(c, d);
    row.children.unshift(...word.make(`<w:trPr><w:${c.of(['del', 'ins', 'hidden'])} w:id="9"/></w:trPr>`));
  },
  (c, d) => {
    const plain = word.rowsIn(d).every(r => word.cellsIn(r).length <= 5);
    if (plain && word.widthsOf(d).length === 5) word.dragBorder(d, docRow(c, d), 1 + c.upTo(3), c.upTo(1000) - 500);
  },
];

const edited = async (medium: 'docx' | 'xlsx', filling: Answers, c: Chance): Promise<Buffer> => {
  const times = 1 + c.upTo(5);
  if (medium === 'xlsx')
    return editXlsx(await writers.xlsx(tableA1, filling), s => {
      for (let i = 0; i < times; i += 1) c.of(sheetEdits)(c, s);
    });
  return word.editDocx(await writers.docx(tableA1, filling), d => {
    for (let i = 0; i < times; i += 1) c.of(docEdits)(c, d);
  });
};

/** A form filled and changed at random: the same number gives the same bytes. */
export const randomEdit = async (n: number): Promise<{ bytes: Buffer; medium: 'docx' | 'xlsx'; filling: Answers }> => {
  const c = chance(n * 104_729 + 11);
  const medium = n % 2 === 0 ? 'xlsx' : 'docx';
  const filling = fillingOf(tableA1, c.upTo(500));
  return { bytes: await edited(medium, filling, c), medium, filling };
};

/** Empty boxes say nothing and do not count. */
const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/[\s□☐]/g, '');
/** Texts of all elements of one kind, each by its pieces. */
const textsIn = (e: XmlElement, block: string, leaves: ReadonlySet<string>): string[][] => {
  const own = (x: XmlElement): string[] =>
    x.children.flatMap(c => (typeof c === 'string' ? (leaves.has(x.local) ? [c] : []) : c.local === block ? [] : own(c)));
  const found: string[][] = [];
  const walk = (x: XmlElement): void => {
    if (x.local === block) found.push(own(x));
    for (const c of elementsIn(x)) if (c.local !== 'Fallback') walk(c);
  };
  walk(e);
  return found;
};

/** Every text of a file, found without the reader: paragraphs of Word, cells, comments and shapes of Excel. */
const textsOf = async (bytes: Buffer): Promise<string[][]> => {
  const parts = await openParts(bytes, limits);
  const texts: string[][] = [];
  for (const [name, part] of parts) {
    if (!/\.xml$/.test(name) || /Content_Types|styles|settings|fontTable|theme|app\.xml|core\.xml|workbook/.test(name)) continue;
    const root = parseXml(part.toString('utf8'));
    if (name.startsWith('word/')) texts.push(...textsIn(root, 'p', new Set(['t', 'delText'])));
    else if (/worksheets\//.test(name)) texts.push(...textsIn(root, 'c', new Set(['t'])));
    else if (/sharedStrings/.test(name)) texts.push(...textsIn(root, 'si', new Set(['t'])));
    else if (/comments/i.test(name))
      texts.push(...textsIn(root, /threaded/i.test(name) ? 'threadedComment' : 'comment', new Set(['t', 'text'])));
    else if (/drawings\//.test(name)) texts.push(...textsIn(root, 'p', new Set(['t'])));
  }
  // Table programs write a text like `_x0041_` with an escape.
  const plain = (piece: string): string => squeezed(piece.replaceAll(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, '_'));
  return texts.map(pieces => pieces.map(plain).filter(t => t !== '')).filter(pieces => pieces.length > 0);
};

const standard = tableA1.sections.flatMap(s => [
  s.title.zh,
  ...s.groups.flatMap(g => [g.category?.zh ?? '', ...g.questions.map(q => q.label.zh)]),
]);
const own = new Set(
  [
    ...standard,
    '类型',
    '培训内容',
    '申报项目',
    '是',
    '否',
    '备注',
    '序号',
    tableA1.title.zh,
    `表 A.1 ${tableA1.title.zh}`,
    `表 A.1 ${tableA1.title.zh}（续）`,
    'T/HZAS 8—2020',
    '杭州运河电机有限公司',
  ].map(squeezed),
);
const isOwn = (text: string): boolean => own.has(text) || text.includes('PP1.') || /^\d{1,3}$/.test(text);

/** A text as a whole, or each of its runs: hidden and deleted ones are told apart. */
const isThere = (runs: readonly string[], out: string): boolean => {
  const whole = runs.join('');
  // Printed words before what somebody put behind them.
  const behind = [...own].filter(o => o !== '' && whole.startsWith(o)).map(o => whole.slice(o.length));
  return isOwn(whole) || [whole, ...behind].some(text => text !== '' && out.includes(text)) || runs.every(r => isOwn(r) || out.includes(r));
};

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * Reads the file and says what has no fate: texts that stand in the file and neither in an answer's original nor in the list of what was not
 * understood; ticks that vanished; numbers that do not add up; a tick that changed sides in a row whose cells nobody touched.
 */
export const unaccounted = async (bytes: Buffer, name: string): Promise<string[]> => {
  const read = await readEdited(tableA1, bytes, name);
  const originals = read.cells.map(c => squeezed(c.original.replaceAll(/〔(?:划去|修订删去)：|〕/g, ''))).join('\u0001');
  const unread = read.unread.map(u => squeezed(u.text.replaceAll(/〔(?:划去|修订删去)：|〕/g, ''))).join('\u0001');
  const out = `${originals}\u0001${unread}`;
  const texts = /\.(docx|xlsx)$/.test(name) ? await textsOf(bytes) : [];
  const lost = texts.filter(t => !isThere(t, out)).map(t => `lost ${t.join('')}`);
  const signs = ['√', '✓'].flatMap(sign => {
    const [into, from] = [texts.reduce((n, t) => n + count(t.join(''), sign), 0), count(out, sign)];
    return into > from ? [`${sign}: ${into} in, ${from} out`] : [];
  });
  const { cells, written, doubtful, unread: left } = read.balance;
  const sums = cells === written + doubtful + left && read.unread.length === left ? [] : [`sum ${JSON.stringify(read.balance)}`];
  const placeless = read.cells.filter(c => c.places.length === 0).map(c => `no place ${c.question}`);
  return [...lost, ...signs, ...sums, ...placeless];
};
