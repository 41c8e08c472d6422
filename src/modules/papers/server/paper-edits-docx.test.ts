import { describe, expect, it } from 'vitest';
import { elementsIn } from '#platform/server/documents/xml.ts';
import { answers, cellOf, docx, doubts, filling, listed, settled, ticked, untouched } from '#test/paper/edit-cases.ts';
import * as word from '#test/paper/edit-docx.ts';
import { differences } from '#test/paper/trip.ts';

const label = '规上企业采标';
describe('[A.1-a] a filled Table A.1 that somebody has changed: nothing lost, nothing inverted (docx)', () => {
  it.each([1, 2, 3].flatMap(n => [-230, -120, 120, 230, 310].map(by => [n, by] as [number, number])))(
    'border %i of a head row dragged by %i twips: all ticks are read',
    async (n, by) => {
      expect(settled(await docx(doc => word.dragBorder(doc, word.rowWith(doc, '申报项目'), n, by)))).toEqual(untouched);
    },
  );

  it.each([1, 2, 3].flatMap(n => [-230, 170, 310].map(by => [n, by] as [number, number])))(
    'border %i of a filled row dragged by %i twips: its tick is read',
    async (n, by) => {
      expect(settled(await docx(doc => word.dragBorder(doc, word.rowWith(doc, label), n, by)))).toEqual(untouched);
    },
  );

  it('a cell that lies under 是 and under 否 has no answer', async () => {
    const read = await docx(doc => {
      const row = word.rowWith(doc, label);
      const cells = word.cellsIn(row);
      row.children = row.children.filter(c => c !== cells[3]);
      word.setting(cells[2] as never, 'gridSpan', '<w:gridSpan w:val="2"/>');
      word.put(cells[2] as never, word.run('√'));
    });
    expect(cellOf(read, 'training.adoption')).toMatchObject({ answer: null, doubt: 'column', original: '√' });
  });

  it.each([
    ['a Wingdings letter', '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>'],
    ['a tick in full width of another program', word.run('☑')],
    ['an inserted tick', `<w:ins w:id="1">${word.run('√')}</w:ins>`],
    ['a field', `<w:fldSimple w:instr="X">${word.run('√')}</w:fldSimple>`],
    ['a hyperlink', `<w:hyperlink>${word.run('√')}</w:hyperlink>`],
    ['a smart tag', `<w:smartTag>${word.run('√')}</w:smartTag>`],
  ])('%s is a tick', async (_, content) => {
    expect(settled(await docx(doc => word.put(word.cellAfter(doc, label, 2), content)))).toEqual(untouched);
  });

  it.each([
    ['struck through', word.run('√', '<w:strike/>'), 'struck', '否：〔划去：√〕', null],
    ['doubly struck through', word.run('√', '<w:dstrike/>'), 'struck', '否：〔划去：√〕', null],
    ['deleted by a tracked change', '<w:del w:id="1"><w:r><w:delText>√</w:delText></w:r></w:del>', 'revised', '否：〔修订删去：√〕', null],
    ['an unknown symbol', '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', 'mark', '否：\ufffd', null],
  ])('a tick %s is doubtful', async (...[, content, doubt, original, answer]) => {
    const read = await docx(doc => word.put(word.cellAfter(doc, label, 2), content));
    expect(cellOf(read, 'training.adoption')).toMatchObject({ doubt, original, answer });
  });

  it.each([
    ['a picture', (doc: word.EditedDocx) => word.add(word.cellAfter(doc, '市名牌申报'), word.picture('图片 1')), 'picture 图片 1'],
    ['a drawn tick', (doc: word.EditedDocx) => word.add(word.cellAfter(doc, '市名牌申报'), word.shape('墨迹 2')), 'drawing 墨迹 2'],
    ['a text box', (doc: word.EditedDocx) => word.add(word.cellAfter(doc, '市名牌申报'), word.textBox('√')), 'textBox √'],
    ['a comment', (doc: word.EditedDocx) => word.comment(doc, word.cellAfter(doc, '市名牌申报'), '要的'), 'comment 要的'],
    ['a footnote', (doc: word.EditedDocx) => word.footnote(doc, word.cellAfter(doc, '市名牌申报'), '见附件'), 'note 见附件'],
    ['hidden text', (doc: word.EditedDocx) => word.add(word.cellAfter(doc, '市名牌申报'), word.run('密', '<w:vanish/>')), 'hidden 密'],
    [
      'a sentence below the table',
      (doc: word.EditedDocx) => doc.body.children.splice(-1, 0, word.paragraph(word.run('以上内容属实'))),
      'line 以上内容属实',
    ],
    [
      'a sentence above the table',
      (doc: word.EditedDocx) => doc.body.children.unshift(word.paragraph(word.run('请于周五前交回'))),
      'line 请于周五前交回',
    ],
    [
      'words in the category cell',
      (doc: word.EditedDocx) => word.put(word.cellsIn(word.rowWith(doc, 'CCC 认证'))[0] as never, word.run('产品认证（我公司有3张CCC）')),
      'cell 产品认证（我公司有3张CCC）',
    ],
    [
      'a cell added at the right',
      (doc: word.EditedDocx) =>
        word.rowWith(doc, '企业名称').children.push(word.cell(word.run('已改名'), '<w:tcW w:w="900" w:type="dxa"/>')),
      'cell 已改名',
    ],
    [
      'a table within a cell',
      (doc: word.EditedDocx) =>
        word
          .cellAfter(doc, '实验室')
          .children.push(...word.make(`<w:tbl><w:tr><w:tc><w:p>${word.run('内层')}</w:p></w:tc></w:tr></w:tbl><w:p/>`)),
      'cell 内层',
    ],
    [
      'a row deleted by a tracked change',
      (doc: word.EditedDocx) => {
        const row = word.one(`<w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p>${word.run('旧行')}</w:p></w:tc></w:tr>`);
        doc.table.children.splice(6, 0, row);
      },
      'deleted 旧行',
    ],
  ] as [string, (doc: word.EditedDocx) => unknown, string][])(
    '%s is listed as not understood; the rest is as it was',
    async (_, change, text) => {
      const read = await docx(change as (doc: word.EditedDocx) => void);
      expect(listed(read)).toEqual([text]);
      expect({ doubts: doubts(read), differing: differences(filling, answers(read)) }).toEqual({ doubts: {}, differing: [] });
    },
  );

  it('the whole form within a cell of an outer table is read', async () => {
    const read = await docx(doc => {
      const at = doc.body.children.indexOf(doc.table);
      const outer = word.one('<w:tbl><w:tblGrid><w:gridCol w:w="9638"/></w:tblGrid><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>');
      const tc = elementsIn(elementsIn(outer)[1] as never)[0] as { children: unknown[] };
      tc.children.push(doc.table, word.one('<w:p/>'));
      doc.body.children[at] = outer;
    });
    expect(settled(read)).toEqual(untouched);
  });

  it.each([
    ['retyped', (doc: word.EditedDocx, head: string) => word.put(word.cellAfter(doc, head, 1), word.run('需要'))],
    [
      'deleted',
      (doc: word.EditedDocx, head: string) => {
        const row = word.rowWith(doc, head);
        doc.table.children = doc.table.children.filter(c => c !== row);
      },
    ],
  ])('heads %s: every tick is doubtful', async (_, change) => {
    const read = await docx(doc => {
      for (const head of ['培训内容', '申报项目']) change(doc, head);
    });
    expect(doubts(read)).toEqual(Object.fromEntries(ticked.map(q => [q, 'head'])));
  });
});
