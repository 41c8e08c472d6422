import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { someConsultation, someExpert, someFirm } from '#test/experts.ts';
import { openWorld, type World } from '#test/world.ts';
import { offerAssignment, recuseAssignment } from '../contract/operations-consultation.ts';

describe('[6.2.2.4-a] capacity', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  const countersOf = async (expertId: string) => {
    const { rows } = await world.pool.query(
      `select m.cap, m.taken, (select count(*)::int from experts.assignments a where a.expert_id = m.expert_id
         and a.recused_at is null and a.withdrawn_at is null) as open from experts.months m where m.expert_id = $1`,
      [expertId],
    );
    return rows[0];
  };

  test('fifty offers at once over HTTP: as many as there are places, never one more; given back ones are taken again', async () => {
    const firm = await someFirm(world);
    const expert = await someExpert(world, { expert: { monthlyCap: 7 } });
    const consultations: string[] = [];
    for (let n = 0; n < 50; n += 1) consultations.push(await someConsultation(world, firm.id));
    const address = await world.app.listen({ port: 0, host: '127.0.0.1' });
    const officer = world.as('officer');
    const cookie = `sid=test-${officer.actor.id}-${officer.actor.role}-${officer.actor.unitId}-${officer.actor.regionCode}-${officer.actor.authorityId}`;
    const offer = async (consultationId: string): Promise<{ id: string; status: number; code?: string }> => {
      const id = newId();
      const response = await fetch(`${address}/api/experts/assignment/offer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, 'idempotency-key': newId(), origin: address },
        body: JSON.stringify({ id, consultationId, expertId: expert }),
      });
      return { id, status: response.status, code: ((await response.json()) as { code?: string }).code };
    };
    const answers = await Promise.all(consultations.map(offer));
    expect(answers.filter(a => a.status === 200)).toHaveLength(7);
    expect(new Set(answers.filter(a => a.status !== 200).map(a => a.code))).toEqual(new Set(['experts.problem.expertFull']));
    expect(await countersOf(expert)).toEqual({ cap: 7, taken: 7, open: 7 });
    const taken = answers.filter(a => a.status === 200).slice(0, 3);
    await Promise.all(taken.map(a => officer.call(recuseAssignment, { id: a.id, reason: '行程冲突' })));
    expect(await countersOf(expert)).toEqual({ cap: 7, taken: 4, open: 4 });
    const left = consultations.filter((_, at) => answers[at]?.status !== 200);
    const again = await Promise.all(left.map(offer));
    expect(again.filter(a => a.status === 200)).toHaveLength(3);
    expect(await countersOf(expert)).toEqual({ cap: 7, taken: 7, open: 7 });
  });

  test('[7.3-b] what a match reads of the past equals a full recount', async () => {
    const { rows } =
      await world.pool.query(`select e.id from experts.experts e cross join lateral (select count(*) filter (where a.advised_at is not null)::int
        as advised, max(a.offered_at) as last from experts.assignments a where a.expert_id = e.id) r
      where e.advised is distinct from r.advised or e.last_offered_at is distinct from r.last`);
    expect(rows).toEqual([]);
  });

  test('ten experts offered the same matter at once: one of them, and one place taken', async () => {
    const firm = await someFirm(world);
    const id = await someConsultation(world, firm.id);
    const experts: string[] = [];
    for (let n = 0; n < 10; n += 1) experts.push(await someExpert(world));
    const results = await Promise.allSettled(
      experts.map(expertId => world.as('officer').call(offerAssignment, { id: newId(), consultationId: id, expertId })),
    );
    expect(results.filter(r => r.status === 'fulfilled')).toHaveLength(1);
    const { rows } = await world.pool.query('select coalesce(sum(taken), 0)::int as taken from experts.months where expert_id = any ($1)', [
      experts,
    ]);
    expect(rows[0].taken).toBe(1);
  });
});
