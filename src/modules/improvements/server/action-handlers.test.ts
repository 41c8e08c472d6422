import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  actionTimeline,
  correctAction,
  createAction,
  exportActions,
  finishAction,
  getAction,
  listActions,
  listOwners,
  verifyAction,
} from '../contract/operations.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await registerPeople(world, [world.as('officer'), world.as('officer', { name: '乙' }), world.as('stationLead'), world.as('manager')]);
});

const plan = (more: object = {}) => ({
  problem: '材料要了三次',
  cause: '没有看档案',
  action: '日程单带出已有材料',
  ownerId: world.as('officer').actor.id,
  dueOn: '2026-12-01',
  ...more,
});
const made = async (more: object = {}): Promise<string> => {
  const id = newId();
  await world.as('stationLead').call(createAction, { id, source: 'complaint', action: plan(more) });
  return id;
};
const measured = { effective: true, measured: '抽查 40 份，没有重复', sample: 40 };

describe('[4.4-b] an action from problem to verification', () => {
  test('works: planned, corrected, done by its owner, verified by somebody else', async () => {
    const id = await made();
    const officer = world.as('officer');
    expect(await officer.call(getAction, { id })).toMatchObject({
      ...plan(),
      state: 'open',
      ownerName: officer.actor.name,
      overdue: false,
      version: 1,
      may: [correctAction.name, finishAction.name],
    });
    await officer.call(correctAction, { id, version: 1, action: plan({ cause: '档案没有更新' }) });
    await officer.call(finishAction, { id, note: '已培训' });
    expect(await world.as('manager').call(getAction, { id })).toMatchObject({
      state: 'done',
      doneNote: '已培训',
      may: [verifyAction.name],
    });
    await world.as('manager').call(verifyAction, { id, ...measured });
    const view = await officer.call(getAction, { id });
    expect(view).toMatchObject({ state: 'verified', cause: '档案没有更新', may: [], version: 2 });
    expect(view.checks).toMatchObject([{ ...measured, byName: world.as('manager').actor.name }]);
    const { rows } = await officer.call(listActions, { state: 'verified' });
    expect(rows.map(r => r.id)).toContain(id);
  });

  test('what did not help goes back to the owner, and both checks stay', async () => {
    const id = await made();
    const lead = world.as('stationLead');
    for (const effective of [false, true]) {
      await world.as('officer').call(finishAction, { id, note: '已做' });
      await lead.call(verifyAction, { id, effective, measured: effective ? '好了' : '没有变化' });
      expect(await lead.call(getAction, { id })).toMatchObject({ state: effective ? 'verified' : 'open' });
    }
    expect((await lead.call(getAction, { id })).checks.map(c => [c.effective, c.sample])).toEqual([
      [false, null],
      [true, null],
    ]);
  });

  test('overdue is asked for by itself, and its day still counts', async () => {
    const due = await made({ dueOn: '2026-11-22' });
    const overdue = async (): Promise<string[]> => (await world.as('officer').call(listActions, { overdue: true })).rows.map(r => r.id);
    expect(await overdue()).not.toContain(due);
    world.clock.set('2026-11-23T09:00:00+08:00');
    expect(await overdue()).toContain(due);
    world.clock.set('2026-11-22T09:00:00+08:00');
  });
});

describe('[4.4-b] refused', () => {
  test('the owner never verifies the own work, not even a lead', async () => {
    const lead = world.as('stationLead');
    const id = await made({ ownerId: lead.actor.id });
    await lead.call(finishAction, { id, note: '已做' });
    await expect(lead.call(verifyAction, { id, ...measured })).rejects.toMatchObject({ status: 403, code: 'improvements.problem.ownWork' });
    expect(await lead.call(getAction, { id })).toMatchObject({ state: 'done', may: [], checks: [] });
  });

  test('nobody known, another role, another district, an officer who does not own it', async () => {
    const id = await made();
    const elsewhere = world.as('manager', { region: '330106' });
    const colleague = world.as('officer', { name: '乙' });
    await expect(world.stranger.call(listActions, {})).rejects.toMatchObject({ status: 401 });
    await expect(world.as('auditor').call(listActions, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.as('officer').call(createAction, { id: newId(), source: 'risk', action: plan() })).rejects.toMatchObject({
      status: 403,
    });
    await expect(world.as('officer').call(verifyAction, { id, ...measured })).rejects.toMatchObject({ status: 403 });
    await expect(world.as('officer').call(exportActions, {})).rejects.toMatchObject({ status: 403 });
    for (const [op, input] of [
      [getAction, { id }],
      [actionTimeline, { id }],
      [finishAction, { id, note: '做了' }],
      [verifyAction, { id, ...measured }],
      [correctAction, { id, version: 1, action: plan() }],
    ] as const)
      await expect(elsewhere.call(op as never, input as never)).rejects.toMatchObject({ status: 404 });
    expect((await elsewhere.call(listActions, {})).rows).toEqual([]);
    await expect(colleague.call(finishAction, { id, note: '做了' })).rejects.toMatchObject({ status: 403 });
    await expect(colleague.call(correctAction, { id, version: 1, action: plan() })).rejects.toMatchObject({ status: 403 });
  });

  test('bad input names its field: an unknown owner, a past day, an empty problem', async () => {
    const lead = world.as('stationLead');
    const faultOf = async (more: object): Promise<string | undefined> => {
      const error = await lead.call(createAction, { id: newId(), source: 'risk', action: plan(more) }).catch(e => e);
      return error.status === 422 ? error.fields[0]?.pointer : undefined;
    };
    expect(await faultOf({ ownerId: newId() })).toBe('/action/ownerId');
    expect(await faultOf({ dueOn: '2026-11-21' })).toBe('/action/dueOn');
    expect(await faultOf({ problem: ' ' })).toBe('/action/problem');
  });

  test('out of its order: verified before it is done, done without cause and action, done or corrected twice', async () => {
    const id = await made({ cause: '', action: '' });
    const lead = world.as('stationLead');
    await expect(lead.call(verifyAction, { id, ...measured })).rejects.toMatchObject({ code: 'improvements.problem.notDoneYet' });
    await expect(lead.call(finishAction, { id, note: '做了' })).rejects.toMatchObject({ code: 'improvements.problem.causeFirst' });
    await lead.call(correctAction, { id, version: 1, action: plan() });
    await lead.call(finishAction, { id, note: '做了' });
    await expect(lead.call(finishAction, { id, note: '做了' })).rejects.toMatchObject({ code: 'improvements.problem.alreadyDone' });
    await expect(lead.call(correctAction, { id, version: 2, action: plan() })).rejects.toMatchObject({
      code: 'improvements.problem.alreadyDone',
    });
    await world.as('manager').call(verifyAction, { id, ...measured });
    await expect(world.as('manager').call(verifyAction, { id, ...measured })).rejects.toMatchObject({
      code: 'improvements.problem.alreadyVerified',
    });
  });
});

test('[4.4-b] a conflict is told: somebody else corrected it meanwhile', async () => {
  const id = await made();
  await world.as('stationLead').call(correctAction, { id, version: 1, action: plan({ cause: '另一个原因' }) });
  await expect(world.as('officer').call(correctAction, { id, version: 1, action: plan() })).rejects.toMatchObject({
    code: 'improvements.problem.changedMeanwhile',
  });
  expect(await world.as('officer').call(getAction, { id })).toMatchObject({ cause: '另一个原因', version: 2 });
});

test('[4.4-b] replayed: one action, one change, one check, the same answer', async () => {
  const id = newId();
  const [lead, officer] = [world.as('stationLead'), world.as('officer')];
  const ids = [newId(), newId(), newId(), newId()] as const;
  const acts = [
    () => lead.call(createAction, { id, source: 'case', action: plan() }, { commandId: ids[0] }),
    () => officer.call(correctAction, { id, version: 1, action: plan({ action: '改为上门' }) }, { commandId: ids[1] }),
    () => officer.call(finishAction, { id, note: '已做' }, { commandId: ids[2] }),
    () => lead.call(verifyAction, { id, ...measured }, { commandId: ids[3] }),
  ];
  for (const act of acts) expect(await Promise.all([act(), act(), act()])).toEqual([{ id }, { id }, { id }]);
  const view = await officer.call(getAction, { id });
  expect(view).toMatchObject({ action: '改为上门', state: 'verified', version: 2 });
  expect(view.checks).toHaveLength(1);
});

test('[4.4-b] the list goes on page by page; owners are colleagues at work; the timeline says who did what', async () => {
  const ids = [await made(), await made(), await made()];
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: { rows: { id: string }[]; next: string | null } = await world
      .as('officer')
      .call(listActions, { limit: 2, ...(after ? { after } : {}) });
    seen.push(...page.rows.map(r => r.id));
    after = page.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(ids));
  const { rows } = await world.as('officer').call(listOwners, {});
  expect(rows.map(r => r.id)).toContain(world.as('officer', { name: '乙' }).actor.id);
  const { items } = await world.as('officer').call(actionTimeline, { id: ids[0] as string });
  expect(items.map(i => i.operation)).toEqual([createAction.name]);
});

test('[4.4-b] leads take the list away as a workbook, and that is recorded', async () => {
  await made();
  const file = await world.as('stationLead').call(exportActions, { state: 'open' });
  expect(file.fileName).toMatch(/\.xlsx$/);
  expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
  const { rows } = await world.pool.query('select count(*)::int as n from platform.audit_entries where operation = $1', [
    exportActions.name,
  ]);
  expect(rows[0].n).toBeGreaterThan(0);
});
