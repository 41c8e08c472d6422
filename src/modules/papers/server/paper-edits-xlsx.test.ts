import { describe, expect, it } from 'vitest';
import { answers, cellOf, doubts, filling, listed, ticked, xlsx } from '#test/paper/edit-cases.ts';
import { deleteRow, type EditedSheet, findRow, insertColumn, insertRow, setText } from '#test/paper/edit-xlsx.ts';
import { differences } from '#test/paper/trip.ts';

/** Row of a yes/no label in the sheet, and its columns. */
const [yes, no, remark] = [2, 3, 4];
const type = (label: string, column: number, text: string) => (sheet: EditedSheet) => setText(sheet, findRow(sheet, label), column, text);
const heads = (sheet: EditedSheet): number[] => sheet.rows.flatMap((cells, r) => (cells.some(c => c.text === '类型') ? [r] : []));

/** Changes every head row, the last one first. */
const eachHead =
  (change: (sheet: EditedSheet, row: number) => unknown) =>
  (sheet: EditedSheet): void => {
    for (const row of [...heads(sheet)].reverse()) change(sheet, row);
  };

/** Exchanges 是 and 否 with all that stands below them. */
const exchange = (sheet: EditedSheet): void => {
  sheet.rows.forEach((cells, r) => {
    const [a, b] = [cells[yes], cells[no]];
    if (!a || !b || sheet.merges.some(m => m.row === r && m.column === yes)) return;
    cells[yes] = b;
    cells[no] = a;
  });
};

describe('[A.1-a] a filled Table A.1 that somebody has changed: nothing lost, nothing inverted (xlsx)', () => {
  it.each([
    ['words of the head', eachHead((s, r) => [setText(s, r, yes, '需要'), setText(s, r, no, '不需要')])],
    ['heads emptied', eachHead((s, r) => [setText(s, r, yes, ''), setText(s, r, no, '')])],
    ['head rows deleted', eachHead((s, r) => deleteRow(s, r))],
    ['both heads the same', eachHead((s, r) => setText(s, r, no, '是'))],
    [
      '是 and 否 struck through',
      eachHead((s, r) => {
        for (const c of s.rows[r] ?? []) c.struck = true;
      }),
    ],
  ])('%s: every tick is doubtful, none has an answer', async (_, change) => {
    const read = await xlsx(change);
    expect(doubts(read)).toEqual(Object.fromEntries(ticked.map(q => [q, 'head'])));
    expect(ticked.map(q => cellOf(read, q)?.answer)).toEqual(ticked.map(() => null));
  });

  it('only the second head deleted: the first one does not stand in for it', async () => {
    const read = await xlsx(s => deleteRow(s, heads(s)[1] ?? -1));
    expect(doubts(read)).toEqual({ 'declaration.standardProject': 'head', 'declaration.patentAward': 'head' });
  });

  it.each([
    ['columns exchanged with their heads', exchange],
    ['a column 序号 before the labels', (s: EditedSheet) => insertColumn(s, 0, r => (r < 2 ? '' : r === 2 ? '序号' : String(r - 2)))],
    [
      'the sheet renamed',
      (s: EditedSheet) => {
        s.name = '调查表';
      },
    ],
    [
      'a cover sheet before it, and a blank copy',
      (s: EditedSheet) => {
        s.others.push({ name: '空表', rows: s.rows.map(r => r.slice(0, 2).map(c => c.text)) });
      },
    ],
  ])('%s: as without it', async (_, change) => {
    const read = await xlsx(change as (s: EditedSheet) => void);
    expect({ doubts: doubts(read), listed: listed(read), missing: read.missing, differing: differences(filling, answers(read)) }).toEqual({
      doubts: {},
      listed: [],
      missing: [],
      differing: [],
    });
  });

  it.each([
    [
      'a number in the label cell',
      'metrology.mandatoryInstruments',
      (s: EditedSheet) => [
        type('强制检定的工作计量器具数', 2, '')(s),
        type('强制检定的工作计量器具数', 1, '强制检定的工作计量器具数：12台')(s),
      ],
      'inLabel',
      '强制检定的工作计量器具数：12台',
      12,
    ],
    [
      'a name in the label cell',
      'basic.qualityLead',
      type('质量品牌或知识产权负责人', 0, '质量品牌或知识产权负责人：张三'),
      'inLabel',
      '质量品牌或知识产权负责人：张三',
      { name: '张三' },
    ],
    ['a tick in the label cell', 'training.cityFamousBrand', type('市名牌申报', 1, '市名牌申报 √'), 'inLabel', '市名牌申报 √', null],
    ['无 under 是', 'training.cityFamousBrand', type('市名牌申报', yes, '无'), 'mark', '是：无', null],
    ['— under 否', 'training.cityFamousBrand', type('市名牌申报', no, '—'), 'mark', '否：—', null],
    ['○ under 是', 'training.cityFamousBrand', type('市名牌申报', yes, '○'), 'mark', '是：○', null],
    [
      'a tick in a cell merged over 是 and 否',
      'training.adoption',
      (s: EditedSheet) => {
        const r = findRow(s, '规上企业采标');
        setText(s, r, 3, '');
        setText(s, r, 2, '√');
        s.merges.push({ row: r, column: 2, rows: 1, columns: 2 });
      },
      'column',
      '√',
      null,
    ],
    [
      'a struck-through value',
      'basic.legalRepresentative',
      (s: EditedSheet) => {
        (s.rows[findRow(s, '法人代表')]?.[2] as { struck?: boolean }).struck = true;
      },
      'struck',
      '〔划去：张伟〕',
      null,
    ],
    [
      'words struck through in a value',
      'basic.legalRepresentative',
      (s: EditedSheet) => {
        (s.rows[findRow(s, '法人代表')]?.[2] as { struck?: string }).struck = '王五';
      },
      'struck',
      '张伟〔划去：王五〕',
      '张伟',
    ],
    ['a state for a number', 'productCerts.energySaving', type('节能产品认证', 2, '已通过'), 'guess', '已通过', [{ number: '已通过' }]],
    [
      'two standards in one text',
      'standards.national',
      type('采用的国家标准', 2, 'GB/T 19001-2016 质量管理体系 要求、GB 4706.1-2005 家用电器'),
      'guess',
      'GB/T 19001-2016 质量管理体系 要求、GB 4706.1-2005 家用电器',
      [
        { number: 'GB/T 19001-2016', title: '质量管理体系 要求' },
        { number: 'GB 4706.1-2005', title: '家用电器' },
      ],
    ],
    [
      'a formula without a result',
      'basic.liaisonGroup',
      (s: EditedSheet) => {
        (s.rows[findRow(s, '工作联系群')]?.[2] as { formula?: string }).formula = 'A1&"群"';
      },
      'formula',
      '=A1&"群"',
      null,
    ],
    [
      'a number that shows otherwise',
      'metrology.mandatoryInstruments',
      (s: EditedSheet) => {
        (s.rows[findRow(s, '强制检定的工作计量器具数')]?.[2] as { number?: unknown }).number = { value: 120000, format: '0!.0,' };
      },
      'format',
      '120000',
      120000,
    ],
    [
      'a value in the next column',
      'innovation.laboratory',
      (s: EditedSheet) => {
        const r = findRow(s, '实验室');
        s.merges = s.merges.filter(o => !(o.row === r && o.column === 2));
        setText(s, r, 3, '市级实验室');
      },
      'place',
      '市级实验室',
      [{ name: '市级实验室' }],
    ],
    [
      'a hidden row',
      'basic.legalRepresentative',
      (s: EditedSheet) => {
        s.hiddenRows.push(findRow(s, '法人代表'));
      },
      'hidden',
      '张伟',
      '张伟',
    ],
    [
      'a comment on the value',
      'basic.legalRepresentative',
      (s: EditedSheet) => {
        s.comments.push({ row: findRow(s, '法人代表'), column: 2, text: '已换人' });
      },
      'noted',
      '张伟',
      '张伟',
    ],
    [
      'a text box over the value',
      'basic.legalRepresentative',
      (s: EditedSheet) => {
        s.drawings.push({ row: findRow(s, '法人代表'), column: 3, kind: 'textBox', text: '李四' });
      },
      'noted',
      '张伟',
      '张伟',
    ],
    [
      'one value in a cell merged over two rows',
      'basic.legalRepresentative',
      (s: EditedSheet) => {
        const r = findRow(s, '法人代表');
        s.merges = s.merges.filter(m => !(m.column === 2 && (m.row === r || m.row === r + 1)));
        s.merges.push({ row: r, column: 2, rows: 2, columns: 3 });
      },
      'merged',
      '张伟',
      '张伟',
    ],
    [
      'a second row of the same label',
      'basic.legalRepresentative',
      (s: EditedSheet) => insertRow(s, findRow(s, '法人代表') + 1, ['法人代表', '', '赵六']),
      'twice',
      '张伟\n赵六',
      '张伟',
    ],
  ] as [string, string, (s: EditedSheet) => unknown, string, string, unknown][])(
    '%s: doubtful, with its text and place',
    async (...[, question, change, doubt, original, answer]) => {
      const read = await xlsx(change as (s: EditedSheet) => void);
      const cell = cellOf(read, question);
      expect({ doubt: cell?.doubt, original: cell?.original, answer: cell?.answer }).toEqual({ doubt, original, answer });
      expect(cell?.places[0]).toMatchObject({ at: 'cell', sheet: '表 A.1' });
    },
  );

  it.each([
    ['a note right of the table', (s: EditedSheet) => setText(s, findRow(s, '企业名称'), 5, '已改名'), 'cell 已改名', 'F3'],
    ['a note right of a yes/no row', (s: EditedSheet) => setText(s, findRow(s, '规上企业采标'), 6, '电话问过'), 'cell 电话问过', undefined],
    [
      'a sentence below the table',
      (s: EditedSheet) => s.rows.push([], [{ text: '以上内容属实', style: 0 }]),
      'cell 以上内容属实',
      undefined,
    ],
    ['a sentence above the table', (s: EditedSheet) => insertRow(s, 2, ['请于周五前交回']), 'cell 请于周五前交回', 'A3'],
    [
      'words in the category cell',
      (s: EditedSheet) => setText(s, findRow(s, 'CCC 认证'), 0, '产品认证（我公司有3张CCC）'),
      'cell 产品认证（我公司有3张CCC）',
      undefined,
    ],
    [
      'a picture in a tick cell',
      (s: EditedSheet) => s.drawings.push({ row: findRow(s, '市名牌申报'), column: yes, kind: 'picture', text: '签字' }),
      'picture 签字',
      undefined,
    ],
    [
      'a drawn tick',
      (s: EditedSheet) => s.drawings.push({ row: findRow(s, '市名牌申报'), column: yes, kind: 'shape', text: '任意多边形 3' }),
      'drawing 任意多边形 3',
      undefined,
    ],
    [
      'a text box',
      (s: EditedSheet) => s.drawings.push({ row: findRow(s, '市名牌申报'), column: yes, kind: 'textBox', text: '√' }),
      'textBox √',
      undefined,
    ],
    [
      'a comment',
      (s: EditedSheet) => s.comments.push({ row: findRow(s, '市名牌申报'), column: yes, text: '问过了，要' }),
      'comment 问过了，要',
      undefined,
    ],
    [
      'a thread of comments',
      (s: EditedSheet) => s.comments.push({ row: findRow(s, '市名牌申报'), column: yes, text: '要的', threaded: true }),
      'comment 要的',
      undefined,
    ],
    ['another sheet', (s: EditedSheet) => s.others.push({ name: '补充', rows: [['另有专利 3 件']] }), 'cell 另有专利 3 件', 'A1'],
    [
      'a hidden sheet',
      (s: EditedSheet) => s.others.push({ name: '补充', rows: [['另有专利 3 件']], hidden: true }),
      'cell 另有专利 3 件',
      'A1',
    ],
    ['a row of their own', (s: EditedSheet) => insertRow(s, findRow(s, '联系人'), ['微信号', '', 'yunhe88']), 'cell yunhe88', undefined],
    ['an empty box', (s: EditedSheet) => setText(s, findRow(s, '实验室'), 2, '□'), 'blank □', undefined],
  ] as [string, (s: EditedSheet) => unknown, string, string | undefined][])(
    '%s is listed as not understood; the rest is as it was',
    async (_, change, text, place) => {
      const read = await xlsx(change as (s: EditedSheet) => void);
      expect(listed(read)).toContain(text);
      if (place) expect(read.unread.find(u => `${u.kind} ${u.text}` === text)?.place).toMatchObject({ at: 'cell', cell: place });
      expect({ doubts: doubts(read), differing: differences(filling, answers(read)) }).toEqual({ doubts: {}, differing: [] });
    },
  );

  it('是（√） and 否（√） are heads: ticks are read, and the changed words are told', async () => {
    const read = await xlsx(eachHead((s, r) => [setText(s, r, yes, '是（√）'), setText(s, r, no, '否（√）')]));
    expect({ doubts: doubts(read), differing: differences(filling, answers(read)) }).toEqual({ doubts: {}, differing: [] });
    expect(listed(read)).toEqual(['cell 是（√）', 'cell 否（√）', 'cell 是（√）', 'cell 否（√）']);
  });

  it('a prefilled cell that was emptied is told as empty', async () => {
    const read = await xlsx(type('法人代表', 2, ''));
    expect(read.blank).toContain('basic.legalRepresentative');
    expect(cellOf(read, 'basic.legalRepresentative')).toBeUndefined();
  });

  it('a telephone and an address stay with their person; what is left over is listed', async () => {
    const read = await xlsx(s => [
      type('联系人', 2, '王小明 13805711234 wxm@126.com')(s),
      type('法人代表', 2, '张伟 0571-88001234')(s),
      type('节能产品认证', 2, '2021001，13900001111')(s),
    ]);
    expect(cellOf(read, 'basic.contact')).toMatchObject({ answer: { name: '王小明', phone: '13805711234' }, doubt: 'rest' });
    expect(cellOf(read, 'basic.legalRepresentative')).toMatchObject({ answer: '张伟', doubt: 'rest' });
    expect(cellOf(read, 'productCerts.energySaving')).toMatchObject({ answer: [{ number: '2021001' }], doubt: 'rest' });
    expect(listed(read)).toEqual(['rest 0571-88001234', 'rest wxm@126.com', 'rest 13900001111']);
  });

  it('the three numbers are those of the places', async () => {
    const read = await xlsx(s => [type('市名牌申报', yes, '无')(s), setText(s, 2, 5, '已改名'), type('首席质量官', remark, '1人')(s)]);
    expect(read.balance).toEqual({ cells: 16, written: 13, doubtful: 2, unread: 1 });
  });
});
