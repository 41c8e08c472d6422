import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { getVisit, saveDraft, visitTimeline } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { differences } from '#test/paper/trip.ts';
import { openedVisit, type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { confirmPaper, discardPaper, findPaperVisit, getPaper, listPapers, readPaper } from '../contract/operations-paper.ts';
import { printVisit } from '../contract/operations-print.ts';
import { paperCode } from '../domain/paper-code.ts';

let world: World;
let ground: VisitsGround;

beforeAll(async () => {
  world = await openWorld({
    modules: [(await import('#app/platform-module.ts')).platformModule, ...visitingRooms],
  });
  ground = await visitsGround(world);
});

const refused = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    e => (e instanceof Problem ? e.code : String(e)),
  );

const fixture = (name: string): Buffer => readFileSync(path.resolve(import.meta.dirname, '../../../../test/fixtures/table-a1', name));

const put = (bytes: Uint8Array, name: string): Promise<string> =>
  world.as('officer').upload(Buffer.from(bytes), { name, mediaType: 'application/octet-stream' });

const fill = async (visitId: string, answers: Record<string, unknown>): Promise<void> => {
  const officer = world.as('officer');
  const { fields, revision } = await officer.call(getVisit, { visitId });
  const changes = Object.entries(answers).map(([question, answer]) => ({ question, base: fields[question] ?? 0, answer: answer as never }));
  await officer.call(saveDraft, { visitId, formId: newId(), since: revision, changes });
};

describe('[6.1-f] Table A.1 comes back from paper', () => {
  it('the same table filled in Word: certain cells land, doubtful ones wait beside their text, the rest stays as it was', async () => {
    const officer = world.as('officer');
    const visitId = await openedVisit(world, ground);
    await fill(visitId, { 'basic.legalRepresentative': '张伟', 'innovation.laboratory': [] });
    const id = newId();
    const read = await officer.call(readPaper, { id, visitId, fileId: await put(fixture('filled-in-word.docx'), '半山木业.docx') });
    expect(read).toMatchObject({ id, visitId, missing: 0 });
    const view = await officer.call(getPaper, { id });
    const cell = (question: string) => view.cells.find(c => c.question === question);
    expect(cell('basic.uscc')).toMatchObject({ answer: '91330105MA2TE5T1X3', doubt: null });
    expect(cell('basic.contact')).toMatchObject({ answer: { name: '沈犇', phone: '139****0003' }, original: '沈犇 139****0003' });
    expect(cell('basic.products')).toMatchObject({ doubt: 'wording', original: '实木地板，占60%，年产值１,２００万元' });
    expect(cell('basic.legalRepresentative')).toMatchObject({ answer: '单于堃', current: '张伟', doubt: null });
    expect(cell('training.qualitySystem')).toMatchObject({ answer: { answer: 'yes', remark: '转版' }, doubt: null });
    expect(cell('training.cityFamousBrand')).toMatchObject({ answer: { answer: 'no' } });
    expect(cell('systemCerts.environment')).toBeUndefined();
    expect(view.may).toEqual(['papers.paper.confirm', 'papers.paper.discard']);
    expect((await officer.call(getVisit, { visitId })).answers['basic.uscc']).toBeUndefined();
    const certain = view.cells.filter(c => c.doubt === null && c.current === null);
    const choices = [
      ...certain.map(c => ({ question: c.question, base: c.base })),
      { question: 'basic.products', base: 0, answer: [{ name: '实木地板', share: 60, value: 1200 }] },
    ];
    const commandId = newId();
    const done = await officer.call(confirmPaper, { id, choices }, { commandId });
    expect(done).toEqual({ id, visitId, landed: choices.length });
    expect(await officer.call(confirmPaper, { id, choices }, { commandId })).toEqual(done);
    const { answers } = await officer.call(getVisit, { visitId });
    expect(answers['basic.products']).toEqual([{ name: '实木地板', share: 60, value: 1200 }]);
    expect(answers['basic.legalRepresentative']).toBe('张伟');
    expect(answers['innovation.laboratory']).toEqual([]);
    expect(answers['systemCerts.environment']).toBeUndefined();
    expect(answers['basic.contact']).toEqual({ name: '沈犇', phone: '139****0003' });
    expect(await refused(officer.call(confirmPaper, { id, choices }))).toBe('papers.problem.readingSettled');
    const { rows } = await officer.call(visitTimeline, { visitId });
    expect(rows.find(r => r.operation === 'papers.paper.confirm')).toMatchObject({ reason: '半山木业.docx' });
  });

  it.each(['docx', 'xlsx'] as const)(
    'API → %s → API: what is printed for a visit comes back by its code, without one changed value',
    async format => {
      const officer = world.as('officer');
      const visitId = await openedVisit(world, ground, 1);
      await fill(visitId, {
        'basic.contact': { name: '沈犇', post: '质量部 经理', phone: '13905710003' },
        'basic.products': [
          { name: '甲，乙；“丙”', share: 33.3 },
          { name: '70%', value: 0.5 },
        ],
        'standards.national': [{ title: 'GB/T 1', number: '=1+1' }],
        'productCerts.ccc': [],
        'training.adoption': { answer: 'yes', remark: '√' },
        'declaration.other': '第一行\n第二行 𫘧㙦',
        'metrology.mandatoryInstruments': 12,
      });
      const { answers: before, id: recordId } = await officer.call(getVisit, { visitId });
      const file = await officer.call(printVisit, { visitId, format });
      const id = newId();
      expect(await officer.call(readPaper, { id, fileId: await put(file.body, file.fileName) })).toMatchObject({
        visitId: recordId,
        doubtful: 0,
        missing: 0,
      });
      const view = await officer.call(getPaper, { id });
      expect(view).toMatchObject({ foreign: false, otherVersion: null, unread: [] });
      const kept = view.cells.filter(c => c.question in before);
      expect(
        kept
          .filter(c => !c.same)
          .map(c => c.question)
          .filter(q => q !== 'basic.contact'),
      ).toEqual([]);
      await officer.call(confirmPaper, { id, choices: view.cells.map(c => ({ question: c.question, base: c.base })) });
      const after = (await officer.call(getVisit, { visitId })).answers;
      expect(differences(before, Object.fromEntries(Object.entries(after).filter(([q]) => q in before)))).toEqual([]);
    },
  );

  it('the code of a paper leads to its visit, of this district only', async () => {
    const officer = world.as('officer');
    const { id, enterpriseName } = await officer.call(getVisit, { visitId: await openedVisit(world, ground, 1) });
    const code = paperCode({ campaignId: ground.campaignId, enterpriseId: ground.enterpriseIds[1] ?? '', version: 1, page: 2 });
    expect(await officer.call(findPaperVisit, { code: ` ${code} ` })).toEqual({ visitId: id, enterpriseName });
    const nowhere = { visitId: null, enterpriseName: null };
    expect(await world.as('officer', { region: '330106' }).call(findPaperVisit, { code })).toEqual(nowhere);
    expect(await officer.call(findPaperVisit, { code: 'PP1.~.~.1.1' })).toEqual(nowhere);
    expect(await officer.call(findPaperVisit, { code: '杭州' })).toEqual(nowhere);
    expect(await refused(world.as('manager').call(findPaperVisit, { code }))).toBe('platform.problem.notAllowed');
  });

  it('refused: no table, an old Word file, a file that leads nowhere, another officer’s district, the manager, a discarded reading', async () => {
    const officer = world.as('officer');
    const visitId = await openedVisit(world, ground);
    const odd = await put(Buffer.from('a,b\n1,2\n'), 'a.csv');
    expect(await refused(officer.call(readPaper, { id: newId(), visitId, fileId: odd }))).toBe('papers.problem.notTableA1');
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('WordDocument', 'utf16le'),
    ]);
    expect(await refused(officer.call(readPaper, { id: newId(), visitId, fileId: await put(old, 'a.doc') }))).toBe(
      'papers.problem.oldWordFile',
    );
    const word = await put(fixture('filled-in-word.docx'), 'a.docx');
    expect(await refused(officer.call(readPaper, { id: newId(), fileId: word }))).toBe('papers.problem.paperUnplaced');
    expect(await refused(world.as('officer', { region: '330106' }).call(readPaper, { id: newId(), visitId, fileId: word }))).toBe(
      'platform.problem.notFound',
    );
    expect(await refused(world.as('manager').call(readPaper, { id: newId(), visitId, fileId: word }))).toBe('platform.problem.notAllowed');
    const id = newId();
    await officer.call(readPaper, { id, visitId, fileId: word });
    await officer.call(discardPaper, { id });
    expect(await refused(officer.call(confirmPaper, { id, choices: [] }))).toBe('papers.problem.readingSettled');
    const { rows } = await officer.call(listPapers, { visitId });
    expect(rows[0]).toMatchObject({ id, outcome: 'discarded', fileName: 'a.docx' });
  });
});
