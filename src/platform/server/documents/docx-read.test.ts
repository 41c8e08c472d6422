import { describe, expect, it } from 'vitest';
import { emptyDocx, packParts } from './docx-package.ts';
import { readDocx } from './docx-read.ts';

const at = new Date('2026-11-22T08:00:00Z');
const fileOf = (body: string, document = '<w:document xmlns:w="w" xmlns:w14="w14">'): Promise<Buffer> => {
  const parts = emptyDocx('x');
  parts.set('word/document.xml', Buffer.from(`${document}<w:body>${body}</w:body></w:document>`));
  return packParts(parts, at);
};
const cell = (content: string, settings = ''): string => `<w:tc><w:tcPr>${settings}</w:tcPr><w:p>${content}</w:p></w:tc>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.map(r => (r.startsWith('<w:tr') ? r : `<w:tr>${r}</w:tr>`)).join('')}</w:tbl>`;
const textsOf = async (body: string): Promise<string[][]> =>
  (await readDocx(await fileOf(body))).tables.flat().map(r => r.cells.map(c => c.text));
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    e => (e as { code?: string }).code ?? String(e),
  );

describe('[6.1-f] reading the tables of a Word file', () => {
  it('merged cells: columns of the grid, text of a cell merged downwards in each of its rows', async () => {
    const { tables } = await readDocx(
      await fileOf(
        table(
          cell(run('质量'), '<w:vMerge w:val="restart"/>') + cell(run('甲'), '<w:gridSpan w:val="2"/>') + cell(run('1')),
          cell('', '<w:vMerge/>') + cell(run('乙'), '<w:gridSpan w:val="2"/>') + cell(run('2')),
        ),
      ),
    );
    const rows = tables[0]?.map(r => r.cells.map(c => [c.text, c.column, c.span, c.copy ?? false]));
    expect(rows).toEqual([
      [
        ['质量', 0, 1, false],
        ['甲', 1, 2, false],
        ['1', 3, 1, false],
      ],
      [
        ['质量', 0, 1, true],
        ['乙', 1, 2, false],
        ['2', 3, 1, false],
      ],
    ]);
  });

  it.each([
    ['runs that Word has split', `${run('企业')}<w:proofErr w:type="spellEnd"/>${run('名称')}`, '企业名称'],
    ['an inserted text of a tracked change', `<w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`, '新'],
    ['a Wingdings tick', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '√'],
    ['a Wingdings 2 tick', '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', '√'],
    [
      'a ticked box of Word, shown as ☒',
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`,
      '√',
    ],
    [
      'an empty box of Word',
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☐')}</w:sdtContent></w:sdt>`,
      '',
    ],
    ['a text control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('无')}</w:sdtContent></w:sdt>`, '无'],
    ['a prompt nobody answered', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`, ''],
    [
      'an old form field',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>',
      '√',
    ],
    ['breaks and tabs', '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>', '甲\n乙\t丙'],
    ['hidden text', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>', ''],
    ['entities', run('A &amp; B &lt;c&gt; &#x25CB;'), 'A & B <c> ○'],
  ])('%s', async (_, content, text) => {
    expect(await textsOf(table(cell(content)))).toEqual([[text]]);
  });

  it('a hidden text that a program has parted into runs is one; words that can be read end it', async () => {
    const hidden = (text: string): string => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r>`;
    const { tables } = await readDocx(
      await fileOf(table(cell(run('甲') + hidden('2027') + hidden('年') + hidden('315号') + run('乙') + hidden('丙')))),
    );
    expect(tables[0]?.[0]?.cells[0]).toMatchObject({
      text: '甲乙',
      extras: [
        { kind: 'hidden', text: '2027年315号' },
        { kind: 'hidden', text: '丙' },
      ],
    });
  });

  it('a cell as a content control, a row that a tracked change deletes, a nested table', async () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell(run('旧行'))}</w:tr>`;
    const control = `<w:tr><w:sdt><w:sdtPr/><w:sdtContent>${cell(run('甲'))}</w:sdtContent></w:sdt></w:tr>`;
    const nested = `<w:tr><w:tc><w:tcPr/>${table(cell(run('内')) + cell(run('层')))}<w:p/></w:tc></w:tr>`;
    const { tables } = await readDocx(await fileOf(table(deleted, control, nested)));
    expect(tables[0]).toMatchObject([
      { gone: 'deleted', cells: [{ text: '', parts: [{ text: '旧行', how: 'deleted' }] }] },
      { cells: [{ text: '甲' }] },
      { cells: [{ text: '', tables: [[{ cells: [{ text: '内' }, { text: '层' }] }]] }] },
    ]);
  });

  it('refuses what is no Word file or would do harm', async () => {
    expect(await codeOf(readDocx(Buffer.from('PK\u0003\u0004 broken')))).toBe('platform.problem.fileDamaged');
    expect(await codeOf(readDocx(await fileOf('<w:p>')))).toBe('platform.problem.fileDamaged');
    expect(await codeOf(readDocx(await fileOf('', '<!DOCTYPE a [<!ENTITY b "c">]><w:document>')))).toBe('platform.problem.fileUnsafe');
    expect(await codeOf(readDocx(await fileOf('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))))).toBe('platform.problem.fileUnsafe');
    expect(await codeOf(packParts(new Map([['xl/workbook.xml', Buffer.from('<a/>')]]), at).then(readDocx))).toBe(
      'platform.problem.fileNotSheet',
    );
  });
});
