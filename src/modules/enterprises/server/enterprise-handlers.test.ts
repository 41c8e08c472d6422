import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import {
  addContact,
  correctContact,
  correctEnterprise,
  createEnterprise,
  enterpriseTimeline,
  exportEnterprises,
  factHistory,
  findEnterprises,
  getEnterprise,
  listEnterprises,
  mergeEnterprises,
  recordFact,
  renameEnterprise,
  retireContact,
  revealContact,
  unmergeEnterprise,
} from '../contract/operations.ts';
import { enterprisesModule } from '../index.ts';

const world = await openWorld({ modules: [enterprisesModule] });
const officer = world.as('officer');
const lead = world.as('stationLead');
const foreigner = world.as('officer', { region: '330106' });

const draft = (over: Record<string, unknown> = {}) => ({ id: newId(), name: '杭州运河智能装备有限公司', regionCode: '330105001', ...over });
const code = '91330105MA2TE5T1X3';

describe('企业', () => {
  it('[6.1-c] an enterprise is created once, however often the command comes', async () => {
    const commandId = newId();
    const input = draft({ uscc: ' 9133 0105 ma2t e5t1 x3 ', industryCode: '3825', scale: 'medium', aboveScale: true });
    const first = await officer.call(createEnterprise, input, { commandId });
    expect(await officer.call(createEnterprise, input, { commandId })).toEqual(first);
    expect(await officer.call(getEnterprise, { id: input.id })).toMatchObject({
      uscc: code,
      regionName: '米市巷街道',
      scale: 'medium',
      aboveScale: true,
      revision: 1,
    });
    await expect(officer.call(createEnterprise, draft({ uscc: code }))).rejects.toMatchObject({
      code: 'enterprises.problem.usccTaken',
      params: { name: input.name },
    });
  });

  it.each([
    [{ uscc: '91330000799655058B' }, 'enterprises.problem.usccWrongCheck'],
    [{ uscc: '9133O1O5123456788Q' }, 'enterprises.problem.usccWrongLetter'],
    [{ uscc: '9.13301051234568E+17' }, 'enterprises.problem.usccTurnedNumber'],
    [{ regionCode: '330106' }, 'enterprises.problem.regionOutside'],
    [{ regionCode: '330105999' }, 'enterprises.problem.regionUnknown'],
    [{ name: '' }, 'platform.problem.invalidInput'],
    [{ colour: 'red' }, 'platform.problem.invalidInput'],
  ])('[6.1-c] %j is refused and nothing is written', async (over, problem) => {
    const input = draft({ name: '不应存在有限公司', ...over });
    await expect(officer.call(createEnterprise, input)).rejects.toMatchObject({ code: problem });
    await expect(officer.call(getEnterprise, { id: input.id })).rejects.toMatchObject({ status: 404 });
  });

  it('[1-a] another district sees nothing: 404 as if it were not there', async () => {
    const input = draft({ name: '杭州只在拱墅食品厂' });
    await officer.call(createEnterprise, input);
    await expect(foreigner.call(getEnterprise, { id: input.id })).rejects.toMatchObject({ status: 404 });
    await expect(foreigner.call(enterpriseTimeline, { id: input.id })).rejects.toMatchObject({ status: 404 });
    await expect(foreigner.call(correctEnterprise, { id: input.id, baseRevision: 1, regionCode: '330106' })).rejects.toMatchObject({
      status: 404,
    });
    expect((await foreigner.call(findEnterprises, { q: '只在拱墅' })).rows).toEqual([]);
    expect((await foreigner.call(listEnterprises, { regionCode: '330105' })).rows).toEqual([]);
    expect((await world.as('manager', { region: '3301' }).call(findEnterprises, { q: '只在拱墅' })).rows).toHaveLength(1);
  });

  it.each(['systemAdmin', 'securityAdmin', 'auditor'])('[7.1-d] %s sees no enterprise', async role => {
    await expect(world.as(role).call(listEnterprises, {})).rejects.toMatchObject({ status: 403 });
  });

  it('[6.1-c] two people on one record: the second is shown what the first saved', async () => {
    const input = draft({ name: '杭州两人同改有限公司' });
    await officer.call(createEnterprise, input);
    await officer.call(correctEnterprise, { id: input.id, baseRevision: 1, regionCode: '330105002', address: '莫干山路1号' });
    await expect(lead.call(correctEnterprise, { id: input.id, baseRevision: 1, regionCode: '330105003' })).rejects.toMatchObject({
      code: 'enterprises.problem.revisionStale',
      params: { revision: 2, theirs: { regionCode: '330105002', address: '莫干山路1号' } },
    });
  });

  it('[6.1-c] a new name keeps the old one, and the timeline says who', async () => {
    const input = draft({ name: '杭州旧名有限公司' });
    await officer.call(createEnterprise, input);
    const commandId = newId();
    const wish = { id: input.id, baseRevision: 1, name: '杭州新名有限公司', reason: '执照变更' };
    const first = await lead.call(renameEnterprise, wish, { commandId });
    expect(await lead.call(renameEnterprise, wish, { commandId })).toEqual(first);
    expect(await officer.call(getEnterprise, { id: input.id })).toMatchObject({
      name: '杭州新名有限公司',
      formerNames: [{ name: '杭州旧名有限公司', reason: '执照变更' }],
    });
    const { rows } = await officer.call(enterpriseTimeline, { id: input.id });
    expect(rows[0]).toMatchObject({ operation: 'enterprises.enterprise.rename', actorName: lead.actor.name, reason: '执照变更' });
    expect(rows[0]?.changes).toContainEqual({
      rowId: input.id,
      table: 'enterprises.enterprises',
      kind: 'update',
      before: { name: '杭州旧名有限公司' },
      after: { name: '杭州新名有限公司' },
    });
  });
});

describe('名单', () => {
  it('[6.1-c] is found by any two characters, by code, by pinyin initials, and page by page', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      const input = draft({
        name: `杭州盛博第${'一二三四五六七'[i]}食品有限公司`,
        regionCode: `33010500${(i % 3) + 1}`,
        industryCode: '1411',
        scale: 'small',
      });
      ids.push(input.id);
      await officer.call(createEnterprise, input);
    }
    const found = async (filter: Record<string, unknown>) => (await officer.call(listEnterprises, { limit: 100, ...filter })).rows.length;
    expect(await found({ q: '盛博' })).toBe(7);
    expect(await found({ q: '博第三' })).toBe(1);
    expect(await found({ q: 'hzsbd' })).toBe(7);
    expect(await found({ q: 'sbds' })).toBe(2);
    expect(await found({ q: '盛博', regionCode: '330105001' })).toBe(3);
    expect(await found({ q: '盛博', industrySection: 'C', scale: 'small' })).toBe(7);
    expect(await found({ q: '盛博', industryDivision: '38' })).toBe(0);
    expect(await found({ q: '9133 0105 MA2T' })).toBe(1);
    for (const [caller, sort] of [
      [officer, 'recent'],
      [officer, 'name'],
      [world.as('manager', { region: '3301' }), 'name'],
      [world.as('manager', { region: '33' }), 'recent'],
    ] as const) {
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await caller.call(listEnterprises, { limit: 3, sort, ...(after ? { after } : {}) });
        seen.push(...page.rows.map(r => r.id));
        if (page.next === null) break;
        after = page.next;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(ids.every(id => seen.includes(id))).toBe(true);
    }
  });

  it('[6.1-c] exports what is shown, codes as text, and the reading is recorded', async () => {
    const file = await lead.call(exportEnterprises, { filter: { q: '盛博' }, columns: ['name', 'uscc', 'phone'] });
    expect(file.fileName).toMatch(/^企业名单-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(file.body.subarray(0, 2).toString()).toBe('PK');
    await expect(officer.call(exportEnterprises, { filter: {}, columns: ['name'] })).rejects.toMatchObject({ status: 403 });
    const { rows } = await world.pool.query(
      "select outcome from platform.audit_entries where operation = 'enterprises.enterprise.export' order by at",
    );
    expect(rows.map(r => r.outcome).sort()).toEqual(['read', 'refused']);
  });
});

describe('联系人与档案', () => {
  it('[7.1-d] numbers are sealed, masked, and shown in full only with a reason that is kept', async () => {
    const input = draft({ name: '杭州电话保密有限公司' });
    await officer.call(createEnterprise, input);
    const id = newId();
    await officer.call(addContact, { id, enterpriseId: input.id, kind: 'liaison', name: '王敏', phone: '１３８ 1234 5678' });
    expect((await officer.call(getEnterprise, { id: input.id })).contacts).toMatchObject([{ name: '王敏', phone: '138****5678' }]);
    const stored = await world.pool.query('select phone from enterprises.contacts where id = $1', [id]);
    expect(stored.rows[0].phone).toMatch(/^a1\./);
    await expect(officer.call(revealContact, { id, reason: '' })).rejects.toMatchObject({ status: 422 });
    expect(await officer.call(revealContact, { id, reason: '预约走访' })).toEqual({ id, phone: '13812345678' });
    await expect(foreigner.call(revealContact, { id, reason: '好奇' })).rejects.toMatchObject({ status: 404 });
    const { rows } = await officer.call(enterpriseTimeline, { id: input.id });
    expect(rows[0]).toMatchObject({ operation: 'enterprises.contact.reveal', reason: '预约走访' });
    expect(JSON.stringify(rows)).not.toContain('13812345678');
    await officer.call(correctContact, { id, baseRevision: 1, kind: 'liaison', name: '王敏', post: '行政经理' });
    expect(await officer.call(revealContact, { id, reason: '核对' })).toMatchObject({ phone: '13812345678' });
    await expect(officer.call(correctContact, { id, baseRevision: 1, kind: 'liaison', name: '旧页面' })).rejects.toMatchObject({
      status: 409,
    });
    await expect(
      officer.call(addContact, { id: newId(), enterpriseId: input.id, kind: 'liaison', name: '李四', phone: '123' }),
    ).rejects.toMatchObject({ code: 'enterprises.problem.phoneUnreadable' });
    await officer.call(retireContact, { id });
    expect((await officer.call(getEnterprise, { id: input.id })).contacts).toEqual([]);
  });

  it('[4.3-a] each value has source and day; a newer one supersedes, an older one goes into the history', async () => {
    const input = draft({ name: '杭州一企一档有限公司' });
    await officer.call(createEnterprise, input);
    const fact = { enterpriseId: input.id, field: 'a1.products', source: 'selfReported' } as const;
    await officer.call(recordFact, { ...fact, value: [{ name: '水泵', share: 60 }], asOf: '2026-05-01' });
    await officer.call(recordFact, { ...fact, value: [{ name: '水泵', share: 70 }], asOf: '2026-11-01', source: 'seenOnSite' });
    await officer.call(recordFact, { ...fact, value: [], asOf: '2025-01-01' });
    await officer.call(recordFact, { ...fact, value: [{ name: '水泵', share: 70 }], asOf: '2026-11-01', source: 'seenOnSite' });
    expect((await officer.call(getEnterprise, { id: input.id })).facts).toMatchObject([
      { field: 'a1.products', value: [{ share: 70 }], source: 'seenOnSite', asOf: '2026-11-01' },
    ]);
    expect((await officer.call(factHistory, { enterpriseId: input.id, field: 'a1.products' })).rows).toHaveLength(3);
    await expect(foreigner.call(recordFact, { ...fact, value: 1, asOf: '2026-11-01' })).rejects.toMatchObject({ status: 404 });
  });

  it('[6.1-c] twins are merged and taken apart again', async () => {
    const [a, b] = [draft({ name: '杭州合并甲有限公司' }), draft({ name: '杭州合并甲公司' })];
    for (const e of [a, b]) await officer.call(createEnterprise, e);
    await officer.call(addContact, { id: newId(), enterpriseId: b.id, kind: 'liaison', name: '赵六' });
    await expect(officer.call(mergeEnterprises, { keepId: a.id, dropId: b.id, reason: '同一家' })).rejects.toMatchObject({ status: 403 });
    const commandId = newId();
    const wish = { keepId: a.id, dropId: b.id, reason: '同一家' };
    await lead.call(mergeEnterprises, wish, { commandId });
    await lead.call(mergeEnterprises, wish, { commandId });
    expect((await officer.call(getEnterprise, { id: a.id })).contacts).toMatchObject([{ name: '赵六' }]);
    expect(await officer.call(getEnterprise, { id: b.id })).toMatchObject({ status: 'merged', mergedInto: a.id });
    expect((await officer.call(findEnterprises, { q: '合并甲' })).rows.map(r => r.id)).toEqual([a.id]);
    await lead.call(unmergeEnterprise, { id: b.id, reason: '弄错了' });
    expect(await officer.call(getEnterprise, { id: b.id })).toMatchObject({
      status: 'active',
      mergedInto: null,
      contacts: [{ name: '赵六' }],
    });
    expect((await officer.call(getEnterprise, { id: a.id })).contacts).toEqual([]);
  });
});
