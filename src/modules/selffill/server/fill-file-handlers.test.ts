import { beforeAll, describe, expect, it } from 'vitest';
import { listVisitFiles, visitFile } from '#modules/visits/contract/operations-files.ts';
import { getVisit, saveDraft, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Problem } from '#platform/contract/problem.ts';
import { fillRooms, issuedLink, openedPhone, phoneOf, secret } from '#test/fill.ts';
import { type VisitsGround, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { mostFillBytes, mostFillFiles } from '../contract/fill-files.ts';
import { addFillFile, getFill, removeFillFile } from '../contract/operations-selffill.ts';

const codeOf = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => expect.fail('was not refused'),
    p => (p as Problem).code,
  );

let world: World;
let ground: VisitsGround;
const names = [...'甲乙丙丁'].map(n => `杭州${n}阀门有限公司`);
beforeAll(async () => {
  world = await openWorld({ modules: fillRooms });
  ground = await visitsGround(world, names);
});
let next = 0;
const opened = async () => {
  const link = await issuedLink(world, ground.rosterIds[next++ % names.length] ?? '');
  return { ...link, phone: await openedPhone(world, link) };
};
const pdf = (words = '高新技术企业证书') => ({
  id: newId(),
  name: '高新技术企业证书.pdf',
  mediaType: 'application/pdf' as const,
  data: Buffer.from(`%PDF-1.7\n${words}`).toString('base64'),
});

describe('[6.1-f] an enterprise adds its certificates', () => {
  it('a PDF lies in the record under its name; the officer opens the very bytes; the same act again adds none', async () => {
    const { linkId, visitId, phone } = await opened();
    const file = pdf();
    const commandId = newId();
    await phone.call(addFillFile, { linkId, file }, commandId);
    await phone.call(addFillFile, { linkId, file }, commandId);
    await phone.call(addFillFile, { linkId, file });
    const { files } = await phone.call(getFill, { linkId });
    expect(files).toEqual([{ id: file.id, name: file.name, mediaType: 'application/pdf', size: Buffer.from(file.data, 'base64').length }]);
    const { rows } = await world.as('officer').call(listVisitFiles, { visitId });
    expect(rows).toMatchObject([{ id: file.id, kind: 'certificate', name: file.name }]);
    expect(rows[0]?.addedByName).toContain('企业自填');
    const { body } = await world.as('officer').call(visitFile, { visitId, id: file.id });
    expect(Buffer.from(body).toString()).toContain('%PDF-1.7');
  });

  it('what is no PDF, is too large or is one too many is refused with a sentence, and nothing is kept', async () => {
    const { linkId, phone } = await opened();
    const odd = { ...pdf(), data: Buffer.from('<html>not a certificate').toString('base64') };
    expect(await codeOf(phone.call(addFillFile, { linkId, file: odd }))).toBe('selffill.problem.fillFileWrong');
    const big = { ...pdf(), data: Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(mostFillBytes)]).toString('base64') };
    expect(await codeOf(phone.call(addFillFile, { linkId, file: big }))).toBe('selffill.problem.fillFileTooBig');
    expect((await phone.call(getFill, { linkId })).files).toEqual([]);
    for (let at = 0; at < mostFillFiles; at += 1) await phone.call(addFillFile, { linkId, file: pdf(String(at)) });
    expect(await codeOf(phone.call(addFillFile, { linkId, file: pdf() }))).toBe('selffill.problem.fillTooManyFiles');
  });

  it('only its own can be taken back, once; nothing after the record is handed in, nothing without the code', async () => {
    const { linkId, visitId, phone } = await opened();
    const [first, second] = [pdf('一'), pdf('二')];
    for (const file of [first, second]) await phone.call(addFillFile, { linkId, file });
    const commandId = newId();
    await phone.call(removeFillFile, { linkId, id: first.id }, commandId);
    await phone.call(removeFillFile, { linkId, id: first.id }, commandId);
    expect(await codeOf(phone.call(removeFillFile, { linkId, id: first.id }))).toBe('platform.problem.notFound');
    const other = await opened();
    expect(await codeOf(other.phone.call(removeFillFile, { linkId: other.linkId, id: second.id }))).toBe('platform.problem.notFound');
    const stranger = phoneOf(world, secret());
    expect(await codeOf(stranger.call(addFillFile, { linkId, file: pdf() }))).toBe('selffill.problem.fillSessionOver');
    expect(await codeOf(stranger.call(removeFillFile, { linkId, id: second.id }))).toBe('selffill.problem.fillSessionOver');
    const changes = [
      { question: 'basic.name', base: 0, answer: '杭州丙阀门有限公司' },
      { question: 'basic.uscc', base: 0, answer: '91330100799655058B' },
      { question: 'basic.contact', base: 0, answer: { name: '李雷' } },
    ];
    const { revision } = await world.as('officer').call(saveDraft, { visitId, formId: newId(), since: 0, changes });
    await world.as('officer').call(submitVisit, { visitId, revision, visitedOn: '2026-11-22' });
    expect((await world.as('officer').call(getVisit, { visitId })).state).toBe('submitted');
    expect(await codeOf(phone.call(addFillFile, { linkId, file: pdf() }))).toBe('visits.problem.visitClosed');
    expect(await codeOf(phone.call(removeFillFile, { linkId, id: second.id }))).toBe('visits.problem.visitClosed');
  });
});
