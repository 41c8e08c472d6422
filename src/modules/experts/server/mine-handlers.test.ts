import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import type { Caller } from '#test/caller.ts';
import { asExpert, someConsultation, someExpert, someFirm, someOffer } from '#test/experts.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  acceptAssignment,
  adviseAssignment,
  getMyAssignment,
  getMyWork,
  meetAssignment,
  recuseAssignment,
} from '../contract/operations-consultation.ts';
import { addAway, removeAway, setMonth } from '../contract/operations-expert.ts';
import { expertsGrants } from '../contract/permissions.ts';

describe('[6.2.2.4-a] the expert’s own door', () => {
  let world: World;
  let expert: string;
  let herself: Caller;
  beforeAll(async () => {
    world = await openWorld();
    expert = await someExpert(world);
    herself = await asExpert(world, expert);
  });
  const assigned = async (to = expert) => {
    const firm = await someFirm(world);
    const consultation = await someConsultation(world, firm.id, { question: '如何准备比对清单' });
    return { firm, id: await someOffer(world, consultation, to) };
  };

  test('works: summary, acceptance, meeting, advice, by herself', async () => {
    const { firm, id } = await assigned();
    const before = await herself.call(getMyAssignment, { id });
    expect(before).toMatchObject({ enterpriseName: firm.name, state: 'offered', question: null });
    expect(before.may).toEqual([acceptAssignment.name, recuseAssignment.name]);
    expect(JSON.stringify(before)).not.toContain('如何准备比对清单');
    await herself.call(acceptAssignment, { id });
    expect(await herself.call(getMyAssignment, { id })).toMatchObject({ state: 'accepted', question: '如何准备比对清单' });
    await herself.call(meetAssignment, { id, metOn: '2026-11-22', mode: 'online', minutes: 45 });
    await herself.call(adviseAssignment, { id, noteId: newId(), advice: '先列出现行标准。' });
    expect(await herself.call(getMyAssignment, { id })).toMatchObject({ state: 'advised', advice: '先列出现行标准。', may: [] });
  });

  test('what she recused from is no longer hers to read', async () => {
    const { id } = await assigned();
    await herself.call(acceptAssignment, { id });
    await herself.call(recuseAssignment, { id, reason: '发现曾为其供货' });
    expect(await herself.call(getMyAssignment, { id })).toMatchObject({ state: 'recused', question: null, may: [] });
  });

  test('her page: what waits comes first, her term and month, her days away', async () => {
    const { id } = await assigned();
    const awayId = newId();
    await herself.call(addAway, { id: awayId, expertId: expert, fromOn: '2027-01-01', toOn: '2027-01-05' });
    await herself.call(setMonth, { expertId: expert, month: '2026-12-01', cap: 2 });
    const work = await herself.call(getMyWork, {});
    expect(work.expert).toMatchObject({ id: expert, state: 'serving', termTo: '2028-12-31', away: [{ id: awayId }] });
    expect(work.assignments[0]).toMatchObject({ id, state: 'offered' });
    await herself.call(removeAway, { id: awayId });
    expect((await herself.call(getMyWork, {})).expert?.away).toEqual([]);
  });

  test('she sees nothing of another expert, and nothing at all where no expert is linked', async () => {
    const other = await someExpert(world);
    const { id } = await assigned(other);
    const acts: [{ name: string }, object][] = [
      [getMyAssignment, { id }],
      [acceptAssignment, { id }],
      [recuseAssignment, { id, reason: '不是我的' }],
      [meetAssignment, { id, metOn: '2026-11-22', mode: 'online', minutes: 30 }],
      [adviseAssignment, { id, noteId: newId(), advice: '不是我的' }],
      [addAway, { id: newId(), expertId: other, fromOn: '2026-12-01', toOn: '2026-12-02' }],
      [setMonth, { expertId: other, month: '2026-12-01', cap: 1 }],
    ];
    for (const [op, input] of acts) await expect(herself.call(op as never, input as never), op.name).rejects.toMatchObject({ status: 404 });
    expect((await herself.call(getMyWork, {})).assignments.map(a => a.id)).not.toContain(id);
    const unlinked = world.as('expert', { name: '未关联' });
    expect(await unlinked.call(getMyWork, {})).toEqual({ expert: null, assignments: [] });
    await expect(world.as('officer').call(getMyWork, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.as('officer').call(getMyAssignment, { id })).rejects.toMatchObject({ status: 403 });
  });

  test('[7.1-d] of all that the product can do, the role holds only what is one’s own', async () => {
    const { modules } = await import('#app/modules.ts');
    const held = modules.flatMap(m =>
      Object.entries(m.grants).flatMap(([name, reach]) => (reach['expert'] ? [[name, reach['expert']] as const] : [])),
    );
    expect(held.length).toBeGreaterThan(8);
    expect(held.filter(([, reach]) => reach !== 'self')).toEqual([]);
    expect(held.map(([name]) => name).filter(name => !/^(people|experts)\./.test(name))).toEqual([]);
    const open = Object.keys(expertsGrants).filter(name => !held.some(([h]) => h === name));
    for (const name of open) {
      const answer = await herself.inject({ method: 'GET', url: `/api/${name.replaceAll('.', '/')}` });
      expect([403, 405, 404], name).toContain(answer.statusCode);
    }
  });
});
