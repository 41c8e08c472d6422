import { beforeAll, describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { createEnterprise, mergeEnterprises } from '#modules/enterprises/contract/operations.ts';
import { peopleModule } from '#modules/people/index.ts';
import { getAgenda } from '#platform/contract/agenda/agenda.ts';
import { newId } from '#platform/contract/ids.ts';
import { openParts } from '#platform/server/documents/docx-package.ts';
import { registerPeople } from '#test/planning.ts';
import { visitingRooms } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  discardLetter,
  getLetter,
  issueLetter,
  letterFile,
  listOfficialLetters,
  saveLetter,
  voidLetter,
  writeLetter,
} from '../../contract/operations-official.ts';

let world: World;
let officer: ReturnType<World['as']>;
let lead: ReturnType<World['as']>;
const words = {
  title: '关于请补充认证材料的函',
  recipient: '杭州运河电机有限公司',
  body: '贵公司申请“浙江制造”认证，尚缺下列材料：\n\n　　检验报告一份；\n质量手册一份。',
  remark: '（联系人：王敏）',
};

const enterprise = async (name: string, regionCode = '330105001'): Promise<string> => {
  const id = newId();
  await lead.call(createEnterprise, { id, name, regionCode, address: '湖墅南路 1 号' });
  return id;
};

beforeAll(async () => {
  world = await openWorld({ modules: [platformModule, peopleModule, ...visitingRooms] });
  officer = world.as('officer');
  lead = world.as('stationLead');
  await registerPeople(world, [officer, lead]);
});

const draft = async (enterpriseId: string, who = officer, more: Partial<typeof words> = {}): Promise<string> => {
  const { id } = await who.call(writeLetter, { id: newId(), enterpriseId });
  await who.call(saveLetter, { id, revision: 0, ...words, ...more });
  return id;
};
const issued = async (enterpriseId: string, who = officer): Promise<{ id: string; number: string }> =>
  who.call(issueLetter, { id: await draft(enterpriseId, who), revision: 1 });

const textOf = async (who: ReturnType<World['as']>, id: string): Promise<string> => {
  const file = await who.call(letterFile, { id, format: 'docx' });
  const parts = await openParts(Buffer.from(file.body), { entries: 200, inflatedBytes: 20_000_000, ratio: 500 });
  return [...parts]
    .filter(([name]) => /^word\/(document|header\d*)\.xml$/.test(name))
    .map(([, part]) => part.toString('utf8').replace(/<[^>]+>/g, ''))
    .join('\n');
};

describe('a letter to one enterprise', () => {
  it('[6.1-e] is drafted, saves itself, is issued under a number and stays as it is', async () => {
    const to = await enterprise('杭州运河电机有限公司');
    const { id } = await officer.call(writeLetter, { id: newId(), enterpriseId: to });
    expect(await officer.call(getLetter, { id })).toMatchObject({ state: 'draft', recipient: '杭州运河电机有限公司', number: null });
    // pressed again while nothing stands in it: the same draft
    expect((await officer.call(writeLetter, { id: newId(), enterpriseId: to })).id).toBe(id);
    const save = { id, revision: 0, ...words };
    const commandId = newId();
    expect(await officer.call(saveLetter, save, { commandId })).toEqual({ id, revision: 1 });
    expect(await officer.call(saveLetter, save, { commandId })).toEqual({ id, revision: 1 });
    await expect(officer.call(saveLetter, { ...save, body: '另一个人' })).rejects.toMatchObject({ code: 'papers.problem.letterStale' });
    const act = newId();
    const done = await officer.call(issueLetter, { id, revision: 1 }, { commandId: act });
    expect(done.number).toMatch(/^陪函〔2026〕\d+号$/);
    expect(await officer.call(issueLetter, { id, revision: 1 }, { commandId: act })).toEqual(done);
    expect(await officer.call(getLetter, { id })).toMatchObject({
      state: 'issued',
      number: done.number,
      issuedOn: '2026-11-22',
      issuer: '局 330105',
      body: words.body,
    });
    await expect(officer.call(saveLetter, { ...save, revision: 1 })).rejects.toMatchObject({ code: 'papers.problem.letterIssued' });
    await expect(officer.call(issueLetter, { id, revision: 1 })).rejects.toMatchObject({ code: 'papers.problem.letterIssued' });
    await expect(officer.call(discardLetter, { id })).rejects.toMatchObject({ code: 'papers.problem.letterIssued' });
    const text = await textOf(officer, id);
    for (const said of [
      '局 330105',
      done.number,
      words.title,
      '杭州运河电机有限公司：',
      '检验报告一份；',
      '2026年11月22日',
      '（联系人：王敏）',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/作废|草稿|（（/);
    const first = await officer.call(letterFile, { id, format: 'pdf' });
    expect(Buffer.from(first.body).subarray(0, 5).toString()).toBe('%PDF-');
    world.clock.advance(60_000);
    expect((await officer.call(letterFile, { id, format: 'pdf' })).body).toEqual(first.body);
  });

  it('[6.1-e] declared void bears the mark in both files with day and reason; its number is not given again', async () => {
    const to = await enterprise('杭州作废函件有限公司');
    const { id, number } = await issued(to);
    const other = world.as('officer', { name: '另一名' });
    await expect(other.call(voidLetter, { id, reason: '写错' })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(voidLetter, { id, reason: '  ' })).rejects.toMatchObject({ status: 422 });
    const before = await officer.call(letterFile, { id, format: 'pdf' });
    const commandId = newId();
    await officer.call(voidLetter, { id, reason: '材料名称写错' }, { commandId });
    await officer.call(voidLetter, { id, reason: '材料名称写错' }, { commandId });
    await expect(lead.call(voidLetter, { id, reason: '再来' })).rejects.toMatchObject({ code: 'papers.problem.letterVoided' });
    expect(await officer.call(getLetter, { id })).toMatchObject({ state: 'voided', number, voidReason: '材料名称写错', may: [] });
    const text = await textOf(officer, id);
    expect(text).toContain('作废');
    expect(text).toContain('原因：材料名称写错');
    expect((await officer.call(letterFile, { id, format: 'pdf' })).body).not.toEqual(before.body);
    const next = await issued(to);
    const noOf = (n: string): number => Number(/〕(\d+)号/.exec(n)?.[1]);
    expect(noOf(next.number)).toBe(noOf(number) + 1);
    await expect(lead.call(voidLetter, { id: await draft(to), reason: '草稿' })).rejects.toMatchObject({
      code: 'papers.problem.letterNotIssued',
    });
  });

  it('[6.1-e] with gaps names them, is not issued and takes no number', async () => {
    const to = await enterprise('杭州缺项有限公司');
    const gap = await draft(to, officer, { title: '', body: ' ' });
    await expect(officer.call(issueLetter, { id: gap, revision: 1 })).rejects.toMatchObject({
      code: 'papers.problem.letterIncomplete',
      fields: [{ pointer: '/title' }, { pointer: '/body' }],
    });
    const first = await issued(to);
    const second = await issued(to);
    const [a, b] = [first, second].map(l => Number(/〕(\d+)号/.exec(l.number)?.[1]));
    expect(b).toBe((a ?? 0) + 1);
  });

  it('[3.1-b] an officer of one street takes the number after a colleague of another', async () => {
    const one = world.as('officer', { region: '330105001', name: '一街' });
    const two = world.as('officer', { region: '330105002', name: '二街' });
    const first = await issued(await enterprise('杭州一街有限公司', '330105001'), one);
    const second = await issued(await enterprise('杭州二街有限公司', '330105002'), two);
    const [a, b] = [first, second].map(l => Number(/〕(\d+)号/.exec(l.number)?.[1]));
    expect(b).toBe((a ?? 0) + 1);
    expect(await one.call(getLetter, { id: first.id })).toMatchObject({ issuer: '局 330105' });
    // what bears the number stays behind the wall
    await expect(one.call(getLetter, { id: second.id })).rejects.toMatchObject({ status: 404 });
  });

  it('[6.1-e] ten at once get ten numbers without a gap', async () => {
    const to = await enterprise('杭州同时有限公司');
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await draft(to));
    const numbers = await Promise.all(ids.map(async id => (await officer.call(issueLetter, { id, revision: 1 })).number));
    const nos = numbers.map(n => Number(/〕(\d+)号/.exec(n)?.[1])).toSorted((a, b) => a - b);
    expect(nos).toEqual(nos.map((_, i) => (nos[0] ?? 0) + i));
  });

  it('[6.1-e] signs that no font or no file can hold keep nobody from issuing; the foot of the PDF names them', async () => {
    const to = await enterprise('杭州生僻字有限公司');
    const id = await draft(to, officer, { body: '联系人𠮷某\ufffe、第二行\u0007。\n第三行' });
    await officer.call(issueLetter, { id, revision: 1 });
    expect((await officer.call(letterFile, { id, format: 'pdf' })).body.length).toBeGreaterThan(5_000);
    expect(await textOf(officer, id)).toContain('𠮷');
  });

  it('[6.1-e] is found by title, enterprise and number in whatever width it is typed', async () => {
    const to = await enterprise('杭州查找函件有限公司');
    const id = await draft(to, officer, { title: '关于Ａ４纸（样品）的函' });
    const { number } = await officer.call(issueLetter, { id, revision: 1 });
    const no = /〕(\d+)号/.exec(number)?.[1] ?? '';
    const wide = no.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    for (const q of ['A4纸(样品)', 'ａ４', '查找函件', `〔2026〕${no}号`, `[２０２６]${wide}`])
      expect(
        (await officer.call(listOfficialLetters, { q, limit: 50 })).rows.map(r => r.id),
        q,
      ).toContain(id);
    expect((await officer.call(listOfficialLetters, { q: '%', limit: 50 })).rows).toEqual([]);
    expect((await officer.call(listOfficialLetters, { enterpriseId: to, state: 'draft', limit: 50 })).rows).toEqual([]);
  });

  it('[7.1-d] is missing for another district, refused to administrators and to another office', async () => {
    const to = await enterprise('杭州墙内有限公司');
    const id = await draft(to);
    const elsewhere = world.as('officer', { region: '330106' });
    for (const act of [
      () => elsewhere.call(getLetter, { id }),
      () => elsewhere.call(saveLetter, { id, revision: 1, ...words }),
      () => elsewhere.call(issueLetter, { id, revision: 1 }),
      () => elsewhere.call(discardLetter, { id }),
      () => elsewhere.call(writeLetter, { id: newId(), enterpriseId: to }),
      () => elsewhere.call(letterFile, { id, format: 'pdf' }),
    ])
      await expect(act()).rejects.toMatchObject({ status: 404 });
    expect((await elsewhere.call(listOfficialLetters, { limit: 50 })).rows).toEqual([]);
    await expect(world.as('auditor').call(getLetter, { id })).rejects.toMatchObject({ status: 403 });
    const city = world.as('officer', { region: '3301' });
    expect(await city.call(getLetter, { id })).toMatchObject({ may: [] });
    await expect(city.call(issueLetter, { id, revision: 1 })).rejects.toMatchObject({ status: 403 });
  });

  it('[7.4.2-a] a draft waits on 今日 of who began it until it is issued or deleted', async () => {
    const to = await enterprise('杭州草稿有限公司');
    const id = await draft(to);
    const waits = async (): Promise<string[]> => (await officer.call(getAgenda, {})).rows.map(r => r.id);
    expect(await waits()).toContain(id);
    const commandId = newId();
    await officer.call(discardLetter, { id }, { commandId });
    await officer.call(discardLetter, { id }, { commandId });
    expect(await waits()).not.toContain(id);
    await expect(officer.call(getLetter, { id })).rejects.toMatchObject({ status: 404 });
  });

  it('[6.1-c] goes with its enterprise when that is merged, and none is begun to the dropped one', async () => {
    const [keepId, dropId] = [await enterprise('杭州保留有限公司'), await enterprise('杭州并入有限公司')];
    const { id } = await issued(dropId);
    await lead.call(mergeEnterprises, { keepId, dropId, reason: '同一家' } as never);
    await world.deliver();
    expect(await officer.call(getLetter, { id })).toMatchObject({ enterpriseId: keepId, recipient: words.recipient });
    await expect(officer.call(writeLetter, { id: newId(), enterpriseId: dropId })).rejects.toMatchObject({
      code: 'papers.problem.letterToMerged',
    });
  });
});
