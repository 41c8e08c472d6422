import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { emptyDocx, packParts } from '#platform/server/documents/docx-package.ts';
import { wordText } from '#platform/server/documents/docx-text.ts';
import { xmlEscape } from '#platform/server/documents/xml.ts';
import { visitingRooms } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { downloadLetter, listLetters, previewLetter, uploadLetter } from '../contract/operations-paper.ts';
import type { LetterFault } from '../contract/problems.ts';
import { filledBody, openTemplate, originalTemplate } from './letter-template.ts';
import { letterExamples, letterValues } from './letter-values.ts';

let world: World;
const at = new Date('2026-11-22T08:00:00Z');

beforeAll(async () => {
  world = await openWorld({
    modules: [(await import('#app/platform-module.ts')).platformModule, ...visitingRooms],
  });
});

/** A letter as Word saves it: each paragraph a list of runs, however its words were split. */
const letterOf = (paragraphs: readonly (readonly string[])[]): Promise<Buffer> => {
  const parts = emptyDocx('联系单');
  const body = paragraphs
    .map(
      runs =>
        `<w:p>${runs.map(r => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${xmlEscape(r)}</w:t></w:r><w:proofErr w:type="spellStart"/>`).join('')}</w:p>`,
    )
    .join('');
  const document = parts.get('word/document.xml')?.toString('utf8') ?? '';
  parts.set('word/document.xml', Buffer.from(document.replace('<w:body/>', `<w:body>${body}<w:sectPr/></w:body>`)));
  return packParts(parts, at);
};

const letterVisit = {
  enterpriseName: '杭州运河电机有限公司',
  address: '湖墅南路 1 号',
  contact: '沈犇 质量部经理',
  time: '2026年11月23日 周一 09:30–10:30',
  campaignTitle: '2026 年冬季品牌需求走访',
  officers: '王敏',
  issuer: '杭州市拱墅区市场监督管理局',
};

const put = async (bytes: Buffer, role: 'stationLead' | 'manager' = 'stationLead') => {
  const who = world.as(role);
  const fileId = await who.upload(bytes, { name: '联系单.docx', mediaType: 'application/octet-stream' });
  return who.call(uploadLetter, { id: newId(), fileId });
};

const problemOf = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

describe('[6.1-e] the template of the contact letter', () => {
  it('the original can be downloaded, uploaded again as it is, and previewed', async () => {
    const officer = world.as('officer');
    expect((await officer.call(listLetters, {})).rows).toEqual([]);
    const original = await officer.call(downloadLetter, { original: 'true' });
    expect(original.fileName).toBe('企业联系单模板.docx');
    expect(await put(Buffer.from(original.body))).toMatchObject({ version: 1 });
    const preview = await officer.call(previewLetter, {});
    expect(Buffer.from(preview.body.subarray(0, 4)).toString()).toBe('%PDF');
    const list = await officer.call(listLetters, {});
    expect(list.rows).toMatchObject([{ version: 1, fileName: '联系单.docx' }]);
    expect(list.may).toEqual([]);
    expect((await world.as('manager').call(listLetters, {})).may).toEqual(['papers.letter.upload']);
  });

  it('the original stays on one page: nothing empty between red head and rule; a purpose with a full stop gets no second one', async () => {
    const template = await openTemplate(await originalTemplate('杭州市拱墅区市场监督管理局'));
    const visit = { ...letterVisit, purpose: '了解需求，把指导服务送到企业。 ' };
    const lines = wordText(filledBody(template, letterValues(visit, '2026年11月22日'))).split('\n');
    expect(lines.slice(0, 3)).toEqual(['杭州市拱墅区市场监督管理局', '', '企业联系单']);
    expect(lines.join('')).toContain('把指导服务送到企业。时间：');
    // 22 lines a page; the red head takes two, the title with its lines three.
    expect(lines.length).toBeLessThan(16);
  });

  it('what is wrong in it is named with the words around it, and the version in use stays', async () => {
    const before = (await world.as('manager').call(listLetters, {})).rows.length;
    const problem = await problemOf(
      put(
        await letterOf([
          ['致 {企业', '名称}：'],
          ['我们将于 {约定时刻} 上门，', '请在 ｛地址｝ 等候。'],
          ['走访人员 {走访人员，谢谢。'],
          ['电话 联系人} 收，{} 完'],
        ]),
      ),
    );
    expect(problem).toMatchObject({ code: 'papers.problem.letterBroken', params: { n: 5 } });
    expect(problem.params['faults'] as LetterFault[]).toEqual([
      { kind: 'unknown', text: '{约定时刻}', place: '我们将于 {约定时刻} 上门，请在 ｛地址｝ 等候…' },
      { kind: 'fullWidth', text: '｛地址｝', place: '… {约定时刻} 上门，请在 ｛地址｝ 等候。' },
      { kind: 'unclosed', text: '{走访人员，谢谢。', place: '走访人员 {走访人员，谢谢。' },
      { kind: 'unopened', text: '电话 联系人}', place: '电话 联系人} 收，{} 完' },
      { kind: 'empty', text: '{}', place: '电话 联系人} 收，{} 完' },
    ]);
    expect((await world.as('manager').call(listLetters, {})).rows).toHaveLength(before);
  });

  it('placeholders split over runs are filled, and text around them stays', async () => {
    const template = await openTemplate(await letterOf([['致 {企', '业名', '称}：', '{日期}'], ['{ 联系人 }、{联系人}']]));
    expect(wordText(filledBody(template, letterExamples))).toBe(
      `致 ${letterExamples['企业名称']}：${letterExamples['日期']}\n${letterExamples['联系人']}、${letterExamples['联系人']}`,
    );
    expect(wordText(filledBody(template, { 企业名称: '<甲> & {乙}' }))).toContain('致 <甲> & {乙}：');
  });

  it('refused: an officer, no Word file, another office’s version; the newest counts and the same command gives the same version', async () => {
    const officer = world.as('officer');
    const bytes = await letterOf([['{企业名称} 第二版']]);
    const own = await officer.upload(bytes, { name: 'a.docx', mediaType: 'application/octet-stream' });
    expect(await problemOf(officer.call(uploadLetter, { id: newId(), fileId: own }))).toMatchObject({ status: 403 });
    expect(await problemOf(put(Buffer.from('no zip')))).toMatchObject({ code: 'platform.problem.fileDamaged' });
    const lead = world.as('stationLead');
    const fileId = await lead.upload(bytes, { name: '第二版.docx', mediaType: 'application/octet-stream' });
    const [id, commandId] = [newId(), newId()];
    const done = await lead.call(uploadLetter, { id, fileId }, { commandId });
    expect(await lead.call(uploadLetter, { id, fileId }, { commandId })).toEqual(done);
    expect((await lead.call(listLetters, {})).rows.map(r => r.version)).toEqual([done.version, done.version - 1]);
    expect(await problemOf(world.as('manager', { region: '330106' }).call(downloadLetter, { id }))).toMatchObject({ status: 404 });
    expect(Buffer.from((await officer.call(downloadLetter, {})).body).equals(bytes)).toBe(true);
  });

  it('[7.1-a] four who put a template in at once get four numbers without a gap', async () => {
    const bytes = await letterOf([['{企业名称} 第三版']]);
    const lead = world.as('stationLead');
    const before = (await lead.call(listLetters, {})).rows[0]?.version ?? 0;
    const made = await Promise.all([1, 2, 3, 4].map(() => put(bytes)));
    expect(made.map(m => m.version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4].map(n => before + n));
  });
});
