import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import {
  correctEnterprise,
  createEnterprise,
  enterpriseTimeline,
  exportEnterprises,
  getEnterprise,
  listEnterprises,
  mergeEnterprises,
  unmergeEnterprise,
} from '../../contract/operations.ts';
import {
  arrangeOwnColumns,
  correctOwnColumn,
  defineOwnColumn,
  listOwnColumns,
  restoreOwnColumn,
  retireOwnColumn,
} from '../../contract/operations-columns.ts';
import { mostOwnColumns, type OwnKind } from '../../contract/own-column.ts';
import { enterprisesModule } from '../../index.ts';

const world = await openWorld({ modules: [enterprisesModule] });
const manager = world.as('manager');
const officer = world.as('officer');
const lead = world.as('stationLead');
const foreign = world.as('manager', { region: '330106' });
const above = world.as('manager', { region: '3301' });

const define = async (name: string, kind: OwnKind, more: { unit?: string; choices?: { key: string; name: string }[] } = {}) => {
  const id = newId();
  await manager.call(defineOwnColumn, { id, name, kind, ...more });
  return id;
};
const enterprise = async (name: string, own: Record<string, string | number | null> = {}) => {
  const id = newId();
  await officer.call(createEnterprise, { id, name, regionCode: '330105001', own });
  return id;
};
const names = async (input: Record<string, unknown>) =>
  (await officer.call(listEnterprises, { q: '栏目', ...input })).rows.map(r => r.name);
const code = (problem: string) => ({ code: `enterprises.problem.${problem}` });

describe('自定义栏目', () => {
  it('[6.1-c] a manager defines a column once, however often the command comes; others fill it in and do not define', async () => {
    const id = newId();
    const commandId = newId();
    const input = { id, name: '星级', kind: 'number' as const, unit: '星' };
    await manager.call(defineOwnColumn, input, { commandId });
    await manager.call(defineOwnColumn, input, { commandId });
    expect((await officer.call(listOwnColumns, {})).rows.filter(c => c.name === '星级')).toMatchObject([
      { id, kind: 'number', unit: '星', retired: false },
    ]);
    for (const caller of [officer, lead, world.as('systemAdmin'), world.as('auditor')])
      await expect(caller.call(defineOwnColumn, { ...input, id: newId(), name: '别的' })).rejects.toMatchObject({ status: 403 });
    const company = await enterprise('杭州星级栏目有限公司', { [id]: 4.5 });
    expect(await officer.call(getEnterprise, { id: company })).toMatchObject({
      own: { [id]: 4.5 },
      ownColumns: expect.arrayContaining([expect.objectContaining({ id })]),
    });
  });

  it('[6.1-c] names that the register has, taken names, empty or double choices are refused with a sentence', async () => {
    const key = newId();
    await define('梯队名', 'text');
    const tries: [Record<string, unknown>, string][] = [
      [{ name: '联系电话', kind: 'text' }, 'ownNameStandard'],
      [{ name: '营业收入（万元）', kind: 'number' }, 'ownNameStandard'],
      [{ name: ' 梯队名 ', kind: 'text' }, 'ownNameTaken'],
      [{ name: '类别', kind: 'choice', choices: [] }, 'ownNoChoices'],
      [
        {
          name: '类别',
          kind: 'choice',
          choices: [
            { key, name: '甲' },
            { key: newId(), name: '甲' },
          ],
        },
        'ownChoiceTwice',
      ],
    ];
    for (const [input, problem] of tries)
      await expect(manager.call(defineOwnColumn, { id: newId(), ...input } as never), problem).rejects.toMatchObject(code(problem));
    await expect(manager.call(defineOwnColumn, { id: newId(), name: '', kind: 'text' })).rejects.toMatchObject({
      code: 'platform.problem.invalidInput',
    });
  });

  it('[1-a] another authority sees neither columns nor values, not even the one above, and cannot use them', async () => {
    const id = await define('只给本局', 'text');
    const company = await enterprise('杭州外局栏目有限公司', { [id]: '内部' });
    for (const other of [foreign, above]) {
      expect((await other.call(listOwnColumns, {})).rows.map(c => c.id)).not.toContain(id);
      await expect(other.call(correctOwnColumn, { id, baseRevision: 1, name: '夺走' })).rejects.toMatchObject({ status: 404 });
      await expect(other.call(retireOwnColumn, { id })).rejects.toMatchObject({ status: 404 });
      await expect(other.call(listEnterprises, { own: [{ column: id, begins: '内' }] })).rejects.toMatchObject(code('ownColumnUnknown'));
      await expect(other.call(listEnterprises, { sort: `own:${id}:up` })).rejects.toMatchObject(code('ownColumnUnknown'));
    }
    expect(await above.call(getEnterprise, { id: company })).toMatchObject({ own: {}, ownColumns: [] });
    expect(JSON.stringify(await above.call(enterpriseTimeline, { id: company }))).not.toContain('内部');
    const theirs = newId();
    await above.call(defineOwnColumn, { id: theirs, name: '市局的', kind: 'text' });
    await expect(
      above.call(correctEnterprise, { id: company, baseRevision: 1, regionCode: '330105001', own: { [theirs]: 'x' } }),
    ).rejects.toMatchObject(code('ownNotHere'));
  });

  it('[6.1-c] values are judged by kind; a wrong one names the column and changes nothing', async () => {
    const key = newId();
    const [n, d, c, t] = [
      await define('件数', 'number'),
      await define('回访日', 'day'),
      await define('层次', 'choice', { choices: [{ key, name: '重点' }] }),
      await define('批语', 'text'),
    ];
    const company = await enterprise('杭州判断栏目有限公司', { [n]: 3, [d]: '2027-01-04', [c]: key, [t]: ' 很 好 ' });
    const wrong: [string, string | number][] = [
      [n, '三'],
      [d, '2027-02-30'],
      [d, 5],
      [c, newId()],
      [t, '长'.repeat(201)],
      [t, 7],
    ];
    for (const [column, value] of wrong)
      await expect(
        officer.call(correctEnterprise, { id: company, baseRevision: 1, regionCode: '330105001', employees: 9, own: { [column]: value } }),
      ).rejects.toMatchObject({ ...code('ownValueWrong'), fields: [{ pointer: `/own/${column}` }] });
    expect(await officer.call(getEnterprise, { id: company })).toMatchObject({
      revision: 1,
      employees: null,
      own: { [n]: 3, [d]: '2027-01-04', [c]: key, [t]: '很 好' },
    });
  });

  it('[6.1-c] a change of own values alone is a revision, told to whoever saw the former one, and stands in the history with both sides', async () => {
    const id = await define('等次', 'number', { unit: '等' });
    const company = await enterprise('杭州冲突栏目有限公司');
    await officer.call(correctEnterprise, { id: company, baseRevision: 1, regionCode: '330105001', own: { [id]: 1 } });
    await expect(
      lead.call(correctEnterprise, { id: company, baseRevision: 1, regionCode: '330105001', own: { [id]: 2 } }),
    ).rejects.toMatchObject({
      ...code('revisionStale'),
      params: { revision: 2, theirs: { own: { [id]: 1 } } },
    });
    await lead.call(correctEnterprise, { id: company, baseRevision: 2, regionCode: '330105001', own: { [id]: null } });
    // What a correction does not name stays.
    await lead.call(correctEnterprise, { id: company, baseRevision: 3, regionCode: '330105001', own: { [id]: 5 }, employees: 12 });
    await lead.call(correctEnterprise, { id: company, baseRevision: 4, regionCode: '330105002' });
    expect(await officer.call(getEnterprise, { id: company })).toMatchObject({ own: { [id]: 5 }, employees: 12, regionCode: '330105002' });
    const told = (await officer.call(enterpriseTimeline, { id: company })).rows.flatMap(r =>
      r.changes.filter(c => c.table === 'enterprises.own_values' && c.kind === 'update').map(c => [c.before?.['等次'], c.after?.['等次']]),
    );
    expect(told.filter(([before, after]) => before !== after)).toEqual([
      ['', '5 等'],
      ['1 等', ''],
      ['', '1 等'],
    ]);
  });

  it('[6.1-c] the list narrows by each kind and sorts by a column, page by page; who has no value comes last', async () => {
    const keys = { high: newId(), low: newId() };
    const [n, d, c, t] = [
      await define('亩均', 'number', { unit: '万元' }),
      await define('评定日', 'day'),
      await define('档次', 'choice', {
        choices: [
          { key: keys.high, name: '高' },
          { key: keys.low, name: '低' },
        ],
      }),
      await define('片区', 'text'),
    ];
    for (let i = 0; i < 7; i += 1)
      await enterprise(`杭州序号${i}栏目有限公司`, {
        [n]: i * 10,
        [d]: `2026-0${i + 1}-01`,
        [c]: i % 2 === 0 ? keys.high : keys.low,
        [t]: i < 3 ? `东片${i}` : `西片${i}`,
      });
    await enterprise('杭州序号空栏目有限公司');
    const numbers = (list: string[]) => list.filter(x => x.includes('序号')).map(x => x[4]);
    expect(numbers(await names({ own: [{ column: n, from: 20, to: 40 }] })).sort()).toEqual(['2', '3', '4']);
    expect(numbers(await names({ own: [{ column: d, from: '2026-06-01' }] })).sort()).toEqual(['5', '6']);
    expect(numbers(await names({ own: [{ column: c, in: [keys.low] }] })).sort()).toEqual(['1', '3', '5']);
    expect(
      numbers(
        await names({
          own: [
            { column: t, begins: '东' },
            { column: n, from: 10 },
          ],
        }),
      ).sort(),
    ).toEqual(['1', '2']);
    expect(await names({ own: [{ column: n, from: 1_000 }] })).toEqual([]);
    await expect(names({ own: [{ column: n, from: '2026-01-01' }] })).rejects.toMatchObject(code('ownConditionWrong'));
    const paged: string[] = [];
    for (let after: string | undefined, page = 0; page < 20; page += 1) {
      const answer = await officer.call(listEnterprises, { q: '序号', sort: `own:${n}:down`, limit: 3, ...(after ? { after } : {}) });
      paged.push(...answer.rows.map(r => r.name));
      if (answer.next === null) break;
      after = answer.next;
    }
    expect(numbers(paged)).toEqual(['6', '5', '4', '3', '2', '1', '0', '空']);
    for (const [column, way, expected] of [
      [d, 'up', '0123456空'],
      [t, 'down', '6543210空'],
    ] as const)
      expect(
        numbers((await officer.call(listEnterprises, { q: '序号', sort: `own:${column}:${way}`, limit: 50 })).rows.map(r => r.name)).join(
          '',
        ),
      ).toBe(expected);
    const whole = await officer.call(listEnterprises, { sort: `own:${n}:up`, limit: 100 });
    expect(
      numbers(whole.rows.map(r => r.name))
        .slice(0, 7)
        .join(''),
    ).toBe('0123456');
  });

  it('[6.1-c] retired is not deleted: no longer offered, what it says stays, and it comes back with it', async () => {
    const id = await define('旧栏目', 'text');
    const company = await enterprise('杭州停用栏目有限公司', { [id]: '留着' });
    await manager.call(retireOwnColumn, { id });
    await manager.call(retireOwnColumn, { id });
    expect(await officer.call(getEnterprise, { id: company })).toMatchObject({
      own: { [id]: '留着' },
      ownColumns: expect.arrayContaining([expect.objectContaining({ id, retired: true })]),
    });
    const again = await define('旧栏目', 'number');
    await expect(manager.call(restoreOwnColumn, { id })).rejects.toMatchObject(code('ownNameTaken'));
    await manager.call(retireOwnColumn, { id: again });
    await manager.call(restoreOwnColumn, { id });
    expect((await officer.call(listOwnColumns, {})).rows.find(c => c.id === id)?.retired).toBe(false);
  });

  it('[6.1-c] a column is renamed and its choices with it; a choice left out keeps what it says; two managers do not overwrite each other', async () => {
    const key = newId();
    const id = await define('等级旧', 'choice', { choices: [{ key, name: '甲' }] });
    const company = await enterprise('杭州改名栏目有限公司', { [id]: key });
    await manager.call(correctOwnColumn, { id, baseRevision: 1, name: '等级新', choices: [{ key: newId(), name: '乙' }] });
    await expect(
      manager.call(correctOwnColumn, { id, baseRevision: 1, name: '等级别', choices: [{ key, name: '丙' }] }),
    ).rejects.toMatchObject(code('ownStale'));
    const hub = await officer.call(getEnterprise, { id: company });
    expect(hub.own).toEqual({ [id]: key });
    expect(hub.ownColumns.find(c => c.id === id)).toMatchObject({
      name: '等级新',
      choices: [
        { name: '乙', retired: false },
        { key, name: '甲', retired: true },
      ],
    });
  });

  it('[6.1-c] a merge brings what the kept one lacks, and gives it back', async () => {
    const [a, b] = [await define('合并甲', 'text'), await define('合并乙', 'text')];
    const keep = await enterprise('杭州留下栏目有限公司', { [a]: '自己的' });
    const drop = await enterprise('杭州并入栏目有限公司', { [a]: '别的', [b]: '带来的' });
    await lead.call(mergeEnterprises, { keepId: keep, dropId: drop, reason: '重复' });
    expect((await officer.call(getEnterprise, { id: keep })).own).toEqual({ [a]: '自己的', [b]: '带来的' });
    await lead.call(unmergeEnterprise, { id: drop, reason: '弄错了' });
    expect((await officer.call(getEnterprise, { id: keep })).own).toEqual({ [a]: '自己的' });
    expect((await officer.call(getEnterprise, { id: drop })).own).toEqual({ [a]: '别的', [b]: '带来的' });
  });

  it('[6.1-c] the export has own columns and the register’s figures, and only those of the caller’s authority', async () => {
    const id = await define('导出栏', 'number', { unit: '台' });
    await enterprise('杭州导出栏目有限公司', { [id]: 17 });
    const columns = ['name', 'employees', 'revenue', `own.${id}`];
    const file = await lead.call(exportEnterprises, { filter: { q: '导出栏目' }, columns });
    expect(file.body.length).toBeGreaterThan(1000);
  });

  it('[6.1-c] the order is the manager’s; an order that does not name the columns in use is refused', async () => {
    const used = (await manager.call(listOwnColumns, {})).rows.filter(c => !c.retired).map(c => c.id);
    const turned = [...used].reverse();
    const answer = await manager.call(arrangeOwnColumns, { ids: turned });
    expect(answer.rows.filter(c => !c.retired).map(c => c.id)).toEqual(turned);
    await expect(manager.call(arrangeOwnColumns, { ids: used.slice(1) })).rejects.toMatchObject(code('ownOrderStale'));
  });

  it('[6.1-c] the thirty-first column is refused with a sentence; retiring one makes room', async () => {
    const used = (await manager.call(listOwnColumns, {})).rows.filter(c => !c.retired).length;
    for (let i = used; i < mostOwnColumns; i += 1) await define(`第${i}栏`, 'text');
    await expect(define('太多栏', 'text')).rejects.toMatchObject({ ...code('ownTooMany'), params: { most: mostOwnColumns } });
    const one = (await manager.call(listOwnColumns, {})).rows.find(c => c.name === `第${mostOwnColumns - 1}栏`);
    await manager.call(retireOwnColumn, { id: one?.id ?? '' });
    await define('又有一栏', 'text');
    await expect(manager.call(restoreOwnColumn, { id: one?.id ?? '' })).rejects.toMatchObject(code('ownTooMany'));
  });
});
