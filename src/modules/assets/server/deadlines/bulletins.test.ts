import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import {
  exportLawChanges,
  importStandards,
  lawRules,
  listLawChanges,
  listStandards,
  previewStandards,
  tellLawChanges,
} from '../../contract/operations-bulletins.ts';
import { listNotices } from '../../contract/operations-notices.ts';
import { createAsset } from '../../contract/operations-register.ts';
import { assignCompanion } from '../../contract/operations-warnings.ts';
import type { CreateAsset } from '../../contract/register-input.ts';
import { assetsModule } from '../../index.ts';

const world = await openWorld({
  modules: [platformModule, referenceModule, peopleModule, enterprisesModule, stationsModule, catalogueModule, demandsModule, assetsModule],
});
const officer = world.as('officer');
const lead = world.as('stationLead');
const farLead = world.as('stationLead', { region: '330106' });
await registerPeople(world, [officer, lead, farLead]);
const valve = await makeEnterprise(world, '杭州运河阀门有限公司');
await lead.call(assignCompanion, { id: newId(), enterpriseId: valve.id, personId: officer.actor.id });

const refusal = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

const asset = (number: string, title: string, kindDetails: CreateAsset['kindDetails']): CreateAsset => ({
  id: newId(),
  enterpriseId: valve.id,
  number,
  numberAsPrinted: true,
  title,
  owner: '杭州运河阀门有限公司',
  status: kindDetails.kind === 'trademark' && !kindDetails.details.registeredOn ? 'pending' : 'inForce',
  statusWords: '',
  asOf: '2026-11-20',
  valueNote: '',
  kindDetails,
});
const cited = (standardNumber: string): CreateAsset =>
  asset(standardNumber, standardNumber, { kind: 'standard', details: { standardNumber, role: 'cited' } });
const listFile = (text: string, who = lead) => who.upload(Buffer.from(text), { name: '标准状态.csv', mediaType: 'text/csv' });

describe('标准状态', () => {
  const csv = [
    '国家标准查询结果,,,',
    '标准号,标准名称,状态,被代替,废止日期',
    'GB/T 19001－2008,质量管理体系 要求,被代替,GB/T 19001-2016,2017-07-01',
    'GB/T 19001-2016,质量管理体系 要求,现行,,',
    'GB 4351.1-2005,手提式灭火器,废止,,2025年1月1日',
    'GB/T 12345,无年号,现行,,',
    'GB/T 13927-2022,工业阀门 压力试验,试行,,',
  ].join('\n');

  it('[6.3.4-b] a list is shown before it is written; what cannot be read is refused, never guessed', async () => {
    const fileId = await listFile(csv);
    const seen = await lead.call(previewStandards, { fileId });
    expect(seen.lines.map(l => [l.number, l.status, l.replacedBy])).toEqual([
      ['GB/T 19001-2008', 'replaced', 'GB/T 19001-2016'],
      ['GB/T 19001-2016', 'current', ''],
      ['GB 4351.1-2005', 'withdrawn', ''],
    ]);
    expect(seen.refused.map(r => r.why)).toEqual(['number', 'status']);
    // The title and the column of names say nothing of a status; two lines are refused whole.
    expect(seen.balance).toMatchObject({ cells: 19, written: 9, doubtful: 4, unread: 6 });
    expect(seen.balance.leftOut.map(l => [l.cell, l.code, l.n])).toEqual([
      ['A1', 'titleUnread', 1],
      ['B2', 'columnUnread', 5],
    ]);
    expect((await lead.call(listStandards, {})).asOf).toBeNull();
    expect((await refusal(lead.call(previewStandards, { fileId: await listFile('甲,乙\n1,2') }))).code).toBe(
      'assets.problem.listWithoutHead',
    );
    expect((await refusal(officer.call(previewStandards, { fileId }))).status).toBe(403);
    expect((await refusal(farLead.call(previewStandards, { fileId }))).status).toBe(404);
  });

  it('[6.3.4-b] those concerned are told once, whatever number of lists says it; other editions and other districts are not', async () => {
    for (const number of ['GB/T 19001-2008', 'GB/T 19001-2016', 'GB 4351.1-2005', 'GB/T 13927-2022'])
      await officer.call(createAsset, cited(number));
    await officer.call(
      createAsset,
      asset('CQC-1', '质量管理体系认证', {
        kind: 'certificate',
        details: { scheme: 'ISO 9001', expiresOn: '2028-01-01', standard: 'GB/T 19001-2008' },
      }),
    );
    const input = { id: newId(), fileId: await listFile(csv), asOf: '2026-11-21', source: '国家标准全文公开系统' };
    expect((await refusal(lead.call(importStandards, { ...input, asOf: '2026-12-01' }))).code).toBe('assets.problem.happenedAhead');
    const commandId = newId();
    const done = await lead.call(importStandards, input, { commandId });
    expect(done).toEqual({ lines: 3, refused: 2, concerned: 3, told: 6 });
    expect(await lead.call(importStandards, input, { commandId })).toEqual(done);
    const again = await lead.call(importStandards, { ...input, id: newId(), asOf: '2026-11-22' });
    expect(again).toMatchObject({ concerned: 3, told: 0 });
    const state = await officer.call(listStandards, { mine: true });
    expect(state).toMatchObject({ asOf: '2026-11-22', more: false });
    expect(state.rows.map(r => `${r.assetKind} ${r.number} ${r.status}`).toSorted()).toEqual([
      'certificate GB/T 19001-2008 replaced',
      'standard GB 4351.1-2005 withdrawn',
      'standard GB/T 19001-2008 replaced',
    ]);
    const box = await officer.call(listNotices, { box: 'mine' });
    expect(box.rows.filter(n => n.cause === 'standard')).toHaveLength(3);
    const message = (await officer.call(listNotices, { box: 'toSend' })).rows.find(n => n.message.includes('GB 4351.1-2005'))?.message;
    expect(message).toContain('废止');
    expect(message).toContain('2026年11月21日');
    expect(message).not.toMatch(/\{|standard\.|role\./);
    expect((await farLead.call(listStandards, {})).rows).toEqual([]);
  });
});

describe('2027 年 1 月 1 日', () => {
  it('[6.3.1-a] the page lists the marks that the new law touches, with old and new day and article', async () => {
    world.clock.set('2027-01-20T09:00:00+08:00');
    const pending = asset('88000001', '新申请', {
      kind: 'trademark',
      details: { classes: [7], filedOn: '2026-03-01', publishedOn: '2027-01-06' },
    });
    const held = asset('18000001', '运河', { kind: 'trademark', details: { classes: [7], registeredOn: '2017-06-15' } });
    for (const a of [pending, held]) await officer.call(createAsset, { ...a, asOf: '2027-01-10' });
    const all = await officer.call(listLawChanges, {});
    const moved = all.rows.find(r => r.assetId === pending.id);
    expect(moved).toMatchObject({
      kind: 'opposition',
      what: 'date',
      articleOld: '33',
      articleNew: '36',
      dueOld: '2027-04-06',
      dueNew: '2027-03-08',
    });
    const renewed = all.rows.find(r => r.assetId === held.id && r.kind === 'renewal');
    expect(renewed).toMatchObject({ what: 'article', lawOld: 'TML2019', lawNew: 'TML2026', dueOld: '2027-06-14', dueNew: '2027-06-14' });
    const dates = await officer.call(listLawChanges, { what: 'date' });
    expect(dates.rows.every(r => r.what === 'date')).toBe(true);
    const pages: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await officer.call(listLawChanges, { limit: 1, ...(after ? { after } : {}) });
      pages.push(...page.rows.map(r => `${r.assetId} ${r.kind} ${r.item}`));
      if (page.next === null) break;
      after = page.next;
    }
    expect(pages.toSorted()).toEqual(all.rows.map(r => `${r.assetId} ${r.kind} ${r.item}`).toSorted());
    const rules = await officer.call(lawRules, {});
    expect(rules.rows.find(r => r.key === 'trademark.opposition')).toMatchObject({
      articleOld: '33',
      articleNew: '36',
      countOld: 3,
      countNew: 2,
    });
    expect((await farLead.call(listLawChanges, {})).rows).toEqual([]);
  });

  it('[6.3.4-b] the bulletin goes to companion and enterprise once; the list is handed out to leads', async () => {
    expect((await refusal(officer.call(tellLawChanges, { id: newId() }))).status).toBe(403);
    expect((await refusal(officer.call(exportLawChanges, {}))).status).toBe(403);
    expect(await lead.call(tellLawChanges, { id: newId() })).toEqual({ enterprises: 1, told: 2 });
    expect(await lead.call(tellLawChanges, { id: newId() })).toEqual({ enterprises: 1, told: 0 });
    const told = (await officer.call(listNotices, { box: 'mine' })).rows.find(n => n.cause === 'law');
    expect(told?.text).toContain('2 件商标');
    expect((await lead.call(exportLawChanges, {})).body.length).toBeGreaterThan(3_000);
  });
});
