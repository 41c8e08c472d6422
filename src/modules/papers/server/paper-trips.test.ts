import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { openParts, packParts } from '#platform/server/documents/docx-package.ts';
import { fillingOf } from '#test/fillings.ts';
import { differences, type Medium, readBack, resaved, writers } from '#test/paper/trip.ts';
import { readPaper } from '../domain/paper-match.ts';
import type { PaperFileContent } from '../domain/paper-table.ts';
import { readUploaded } from './paper-rows.ts';

const at = new Date('2026-11-22T08:00:00Z');
const limits = { entries: 100, inflatedBytes: 10_000_000, ratio: 250 };

/** Our own .docx with its document rewritten, as other programs and hands do. */
const mangled = async (answers: Answers, change: (xml: string) => string): Promise<Buffer> => {
  const parts = await openParts(await writers.docx(tableA1, answers), limits);
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const changed = change(xml);
  if (changed === xml) throw new Error('nothing was changed');
  parts.set('word/document.xml', Buffer.from(changed));
  return packParts(parts, at);
};

const filling: Answers = {
  'basic.name': '杭州运河电机有限公司',
  'basic.contact': { name: '沈犇', phone: '13905710003' },
  'training.adoption': { answer: 'yes', remark: '想了解' },
  'training.selfDeclaration': { answer: 'no' },
  'productCerts.ccc': [],
  'innovation.laboratory': [{ name: '省级重点实验室', level: 'provincial' }],
  'declaration.other': '其他',
};
const nothing = { cells: [], missing: [], unread: [], balance: { cells: 0, written: 0, doubtful: 0, unread: 0 } };
/** Rows of a table whose columns all have one width. */
const grid = (rows: readonly (readonly string[])[]): PaperFileContent => ({
  loose: [],
  rows: rows.map((texts, r) => ({
    group: 0,
    cells: texts.map((text, c) => ({ text, from: c, to: c + 1, place: { at: 'table' as const, table: 1, row: r + 1, column: c + 1 } })),
  })),
});
const tick =
  (mark: string) =>
  (xml: string): string =>
    xml.replaceAll('<w:t xml:space="preserve">√</w:t>', mark);

describe('[A.1-a] Table A.1 goes out and comes back', () => {
  it.each(['docx', 'xlsx'] as const)(
    'phone JSON → %s → answers: 8 generated fillings, not one value changed, not one cell doubtful',
    async medium => {
      for (let n = 0; n < 8; n += 1) {
        const answers = fillingOf(tableA1, n);
        const back = await readBack(tableA1, await writers[medium](tableA1, answers), `a.${medium}`);
        expect({ n, ...back, differing: differences(answers, back.answers) }).toEqual({
          n,
          answers: back.answers,
          complaints: [],
          differing: [],
        });
      }
    },
    60_000,
  );

  it.each([
    ['docx', 'xlsx'],
    ['xlsx', 'docx'],
  ] as [Medium, Medium][])('%s → %s and the same bytes when it is written again', async (first, second) => {
    const answers = fillingOf(tableA1, 5);
    const one = await readBack(tableA1, await writers[first](tableA1, answers), `a.${first}`);
    const two = await readBack(tableA1, await writers[second](tableA1, one.answers), `a.${second}`);
    expect(differences(answers, two.answers)).toEqual([]);
    expect((await writers[first](tableA1, answers)).equals(await writers[first](tableA1, answers))).toBe(true);
  });

  it('labels of our forms are those of the standard: each row of a file is found, none is left over', async () => {
    const printed = readFileSync(path.resolve(import.meta.dirname, '../../questionnaires/domain/table-a1.standard.txt'), 'utf8');
    const standard = printed.split('\n').map(l => l.split('\t').map(text => text.trim()));
    for (const medium of ['docx', 'xlsx'] as const) {
      const { content } = await readUploaded(await writers[medium](tableA1, {}), `a.${medium}`);
      expect(readPaper(tableA1, content, ['杭州运河电机有限公司'])).toMatchObject(nothing);
      const texts = new Set(content.rows.flatMap(r => r.cells.map(c => c.text)));
      expect(standard.flat().filter(text => text !== '' && !texts.has(text))).toEqual([]);
    }
    expect(readPaper(tableA1, grid(standard))).toMatchObject(nothing);
    expect(indexOf(tableA1).questions).toHaveLength(61);
  });

  it.each([
    ['a Wingdings tick', tick('<w:sym w:font="Wingdings" w:char="F0FC"/>')],
    ['✓', tick('<w:t>✓</w:t>')],
    ['☑', tick('<w:t>☑</w:t>')],
    ['Y in full width', tick('<w:t>Ｙ</w:t>')],
    ['runs split within words', (xml: string) => xml.replaceAll('企业名称</w:t>', '企业</w:t></w:r><w:r><w:t>名称</w:t>')],
    [
      'labels with noise',
      (xml: string) =>
        xml
          .replaceAll('>联系人</w:t>', '> 联 系 人 ： </w:t>')
          .replaceAll('>其他申报需求<', '>其它申报需求（如有）<')
          .replace('（如有）', ''),
    ],
    [
      'an inserted text of a tracked change',
      (xml: string) => xml.replaceAll(/(<w:r>(?:(?!<\/w:r>).)*?>想了解<\/w:t><\/w:r>)/g, '<w:ins>$1</w:ins>'),
    ],
    [
      '□ in every empty box',
      (xml: string) => xml.replaceAll(/(<w:jc w:val="center"\/><\/w:pPr><w:r>(?:(?!<\/w:r>).)*?<\/w:rPr>)(<\/w:r>)/g, '$1<w:t>□</w:t>$2'),
    ],
  ])('comes back the same with %s', async (_, change) => {
    const back = await readBack(tableA1, await mangled(filling, change), 'a.docx');
    expect({ complaints: back.complaints, differing: differences(filling, back.answers) }).toEqual({ complaints: [], differing: [] });
  });

  it('what a tracked change deletes is told', async () => {
    const change = (xml: string) => xml.replace('<w:r>', '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r>');
    const back = await readBack(tableA1, await mangled(filling, change), 'a.docx');
    expect(back.complaints).toEqual(['unread deleted 旧']);
    expect(differences(filling, back.answers)).toEqual([]);
  });

  it('a deleted row is named, and nothing else differs', async () => {
    const bytes = await mangled(filling, xml => xml.replace(/<w:tr>(?:(?!<w:tr>).)*?统一社会信用代码.*?<\/w:tr>/s, ''));
    const back = await readBack(tableA1, bytes, 'a.docx');
    expect(back.complaints).toEqual(['missing basic.uscc']);
    expect(differences(filling, back.answers)).toEqual([]);
  });

  it('是 and 否 both ticked, an unknown mark, a remark alone: doubtful, with the text as it stands', () => {
    const heads = ['类型', '培训内容', '是', '否', '备注'];
    const row = (label: string, yes: string, no: string, remark: string) => ['', label, yes, no, remark];
    const table = grid([
      heads,
      row('规上企业采标', '√', '√', ''),
      row('企业产品标准自我公开声明', '☒', '', ''),
      row('新《标准化法》', '', '', '以后再说'),
      row('省名牌申报（省级）', '是', '', ''),
    ]);
    const { cells } = readPaper(tableA1, table);
    expect(cells.map(c => [c.question, c.doubt, c.answer, c.original])).toEqual([
      ['training.adoption', 'both', null, '是：√　否：√'],
      ['training.selfDeclaration', 'mark', null, '是：☒'],
      ['training.standardisationLaw', 'neither', null, '备注：以后再说'],
      ['training.provincialFamousBrand', 'label', { answer: 'yes' }, '省名牌申报（省级）　是：是'],
    ]);
  });

  it.each(['docx', 'xlsx', 'xls'] as const)(
    'saved again by LibreOffice as .%s: the same answers',
    async kind => {
      const fillings = [fillingOf(tableA1, 1), fillingOf(tableA1, 3)];
      const files = await Promise.all(fillings.map(f => writers[kind === 'docx' ? 'docx' : 'xlsx'](tableA1, f)));
      const saved = await resaved(files, kind);
      for (const [n, bytes] of saved.entries()) {
        const back = await readBack(tableA1, bytes, `a.${kind}`);
        expect({ n, differing: differences(fillings[n] ?? {}, back.answers) }).toEqual({ n, differing: [] });
      }
    },
    120_000,
  );
});
