import { expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { caseGround, caseRooms, monday } from '#test/cases.ts';
import { openWorld } from '#test/world.ts';
import { advanceStage, endCase, getCase, passTurn, pauseCase, resumeCase } from '../contract/operations-case.ts';
import { acceptMaterial, askMaterials, returnMaterial, supplyMaterial } from '../contract/operations-material.ts';

const world = await openWorld({ modules: caseRooms });

/** The same arithmetic each time: which act comes next is no matter of chance. */
const draw = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

test('[X-5] 400 acts at once on three cases: always one turn and one running stage, or an end; one accepted round a material', async () => {
  world.clock.set(monday);
  const ground = await caseGround(world);
  const ids = [await ground.opened(), await ground.opened('STD-01'), await ground.opened('QLT-05')];
  const random = draw(20261123);
  const act = async (at: number): Promise<string> => {
    const id = ids[at % ids.length] ?? '';
    const who = random() < 0.5 ? ground.officer : ground.lead;
    const v = await who.call(getCase, { id });
    const m = v.materials[Math.floor(random() * v.materials.length)];
    const round = m?.rounds.at(-1)?.id ?? newId();
    const stageId = v.stages.find(s => s.startedAt !== null && s.endedAt === null)?.id ?? newId();
    const acts: (() => Promise<unknown>)[] = [
      () =>
        who.call(passTurn, {
          id,
          turnId: newId(),
          fromTurnId: v.turn?.id ?? newId(),
          party: 'department',
          expects: '出具意见',
          untilOn: null,
        }),
      () => who.call(pauseCase, { id, pauseId: newId(), stageId, party: 'enterprise', reason: '等材料', untilOn: '2026-11-25' }),
      () => who.call(resumeCase, { id, pauseId: v.pause?.id ?? newId(), turnId: newId(), answeredOn: '2026-11-23' }),
      () => who.call(askMaterials, { id, materialIds: [m?.id ?? newId()], untilOn: '2026-11-30', turnId: newId() }),
      () => who.call(supplyMaterial, { id, materialId: m?.id ?? newId(), roundId: newId(), fileIds: [] }),
      () => who.call(acceptMaterial, { id, roundId: round }),
      () => who.call(returnMaterial, { id, roundId: round, sentence: '请重交' }),
      () => (random() < 0.2 ? who.call(advanceStage, { id, stageId, turnId: newId() }) : Promise.resolve()),
      () =>
        at > 380 && at % 3 === 2 ? who.call(endCase, { id, outcome: 'guided', words: '已完成', grade: 'reported' }) : Promise.resolve(),
    ];
    const chosen = acts[Math.floor(random() * acts.length)];
    return (chosen?.() ?? Promise.resolve()).then(
      () => 'done',
      p => (p as { code: string }).code,
    );
  };
  const answers: string[] = [];
  for (let from = 0; from < 400; from += 40) answers.push(...(await Promise.all(Array.from({ length: 40 }, (_, at) => act(from + at)))));
  expect(answers.filter(a => a === 'done').length).toBeGreaterThan(100);
  expect(
    [...new Set(answers)].filter(a => a !== 'done' && !a.startsWith('cases.problem.')),
    'every refusal is a sentence of the room',
  ).toEqual([]);
  const { rows } = await world.pool.query(`
    select c.ended_at is null as open,
      (select count(*)::int from cases.turns t where t.case_id = c.id and t.to_at is null) as turns,
      (select count(*)::int from cases.stages s where s.case_id = c.id and s.started_at is not null and s.ended_at is null) as stages,
      (select count(*)::int from cases.pauses p where p.case_id = c.id and p.to_on is null) as pauses
    from cases.cases c`);
  for (const r of rows) expect([r.turns, r.stages], JSON.stringify(r)).toEqual(r.open ? [1, 1] : [0, 0]);
  for (const r of rows) expect(r.pauses).toBeLessThanOrEqual(r.open ? 1 : 0);
  const twice = await world.pool.query(
    'select material_id from cases.material_rounds where accepted_at is not null group by 1 having count(*) > 1',
  );
  expect(twice.rows).toEqual([]);
  const gaps = await world.pool.query('select material_id from cases.material_rounds group by 1 having max(no) <> count(*)');
  expect(gaps.rows).toEqual([]);
});
