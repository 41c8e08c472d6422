import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EnvelopeAnswer } from '#platform/contract/envelope.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Command, InputOf } from '#platform/contract/operation.ts';
import { behindTheDoor } from '#test/behind.ts';
import type { Caller } from '#test/caller.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import type { CaseView } from '../contract/case.ts';
import {
  addTask,
  advanceStage,
  endCase,
  finishTask,
  getCase,
  myCases,
  noteCase,
  openCase,
  packCases,
} from '../contract/operations-case.ts';
import { acceptMaterial, askMaterials, returnMaterial, supplyMaterial } from '../contract/operations-material.ts';
import { foreseen } from '../domain/foreseen.ts';

let world: World;
let ground: CaseGround;
let visited: string;
beforeAll(async () => {
  world = await openWorld({ modules: [...new Set([...caseRooms, ...visitingRooms])] });
  world.clock.set(monday);
  ground = await caseGround(world);
  visited = (await visitsGround(world, ['杭州第一电机有限公司'])).enterpriseIds[0] ?? '';
  await behindTheDoor(world, client =>
    client.query(
      `insert into campaigns.appointments (id, authority_id, region_code, campaign_id, team_id, roster_id, day, slot, agreed, created_at, updated_at)
       select gen_random_uuid(), authority_id, region_code, campaign_id, team_id, id, '2026-11-23',
         tstzrange('2026-11-23 10:00+08', '2026-11-23 11:00+08'), true, now(), now()
       from campaigns.roster`,
    ),
  );
});
beforeEach(() => world.clock.set(monday));

const seen = (id: string): Promise<CaseView> => ground.officer.call(getCase, { id });
const openedAt = async (enterpriseId: string, by: Caller): Promise<string> => {
  const id = newId();
  await by.call(openCase, { id, enterpriseId, itemVersionId: await ground.versionOf('STD-01'), companionId: by.actor.id });
  return id;
};

interface Waiting {
  commandId: string;
  name: string;
  v: number;
  input: unknown;
}
/** An act as the phone froze it. */
const waiting = <O extends Command>(op: O, input: InputOf<O>): Waiting => ({ commandId: newId(), name: op.name, v: op.v, input });
const sendUp = async (acts: readonly Waiting[]): Promise<EnvelopeAnswer[]> => {
  const reply = await ground.officer.inject({ method: 'POST', url: '/api/commands', payload: acts });
  return (JSON.parse(reply.body) as { answers: EnvelopeAnswer[] }).answers;
};

/** Three materials are asked for and supplied by the office, to be looked at. */
const withMaterials = async (): Promise<{ id: string; materials: string[]; rounds: string[] }> => {
  const id = await ground.opened();
  const materials = (await seen(id)).materials.slice(0, 3).map(m => m.id);
  await ground.officer.call(askMaterials, { id, materialIds: materials, untilOn: '2026-11-30', turnId: newId() });
  const rounds = [newId(), newId()];
  for (const [at, roundId] of rounds.entries())
    await ground.officer.call(supplyMaterial, { id, materialId: materials[at] ?? '', roundId, fileIds: [], words: '企业送来' });
  return { id, materials, rounds };
};

/** What the phone draws of a case. */
const drawn = (v: CaseView) => ({
  turn: [v.party, v.expects, v.stageName],
  stages: v.stages.map(s => [s.id, s.startedAt, s.endedAt]),
  materials: v.materials.map(m => [m.id, m.state, m.rounds.map(({ files: _, ...r }) => r)]),
  notes: v.notes,
  tasks: v.tasks,
  mayAdvance: v.may.includes(advanceStage.name),
});

describe('[3.1-b] the cases of a day on the phone', () => {
  test('[3.1-b] her own open ones and those of the enterprises visited today, whole; no other, no ended one; recorded', async () => {
    const mine = await ground.opened();
    const over = await ground.opened();
    await ground.officer.call(endCase, { id: over, outcome: 'guided', words: '已说明', grade: 'reported', evidence: '' });
    const atVisited = await openedAt(visited, ground.colleague);
    const elsewhere = await openedAt(ground.enterpriseId, ground.colleague);
    const pack = await ground.officer.call(packCases, {});
    const ids = pack.cases.map(c => c.id);
    expect(ids).toEqual(expect.arrayContaining([mine, atVisited]));
    expect(ids).not.toContain(over);
    expect(ids).not.toContain(elsewhere);
    expect(pack.cases.find(c => c.id === mine)).toEqual(await seen(mine));
    expect(pack.cases.find(c => c.id === atVisited)?.may).toEqual([]);
    expect((await ground.officer.call(packCases, { day: '2026-11-24' })).cases.map(c => c.id)).not.toContain(atVisited);
    expect((await ground.officer.call(myCases, {})).rows.map(c => c.id)).toContain(mine);
    expect((await world.as('officer', { region: '330106' }).call(packCases, {})).cases).toEqual([]);
    await expect(world.as('auditor').call(packCases, {})).rejects.toMatchObject({ status: 403 });
    const { rows } = await world.pool.query("select outcome from platform.audit_entries where operation = 'cases.case.pack'");
    expect(rows.filter(r => r.outcome === 'read')).toHaveLength(3);
  });
});

describe('[X-6] acts that waited on the phone', () => {
  test('[3.1-b] each arrives once, however often it is sent, and stands as the phone foresaw it', async () => {
    const { id, materials, rounds } = await withMaterials();
    const [first = '', second = ''] = rounds;
    const before = await seen(id);
    const fileId = await ground.officer.upload(Buffer.from('photo'), { name: '营业执照 1.jpg', mediaType: 'image/jpeg' });
    const taskId = newId();
    const acts = [
      waiting(noteCase, { id, noteId: newId(), text: '地下车间没有信号，先记着', visible: false, answersId: null }),
      waiting(acceptMaterial, { id, roundId: first }),
      waiting(returnMaterial, { id, roundId: second, sentence: '缺公章，请盖章后再交' }),
      waiting(supplyMaterial, { id, materialId: materials[2] ?? '', roundId: newId(), fileIds: [fileId], words: '' }),
      waiting(addTask, { id, taskId, text: '周五前回访', dueOn: '2026-11-27' }),
      waiting(finishTask, { id, taskId }),
      waiting(advanceStage, { id, stageId: before.stages[0]?.id ?? '', turnId: newId() }),
    ];
    const said = { at: new Date(monday).toISOString(), by: before.companionName };
    const ahead = acts.reduce((view, { name, input }) => foreseen(view, { name, input }, said), before);
    expect((await sendUp(acts)).map(a => a.outcome)).toEqual(acts.map(() => 'applied'));
    expect((await sendUp(acts)).map(a => a.outcome)).toEqual(acts.map(() => 'already'));
    const after = await seen(id);
    expect(drawn(after)).toEqual(drawn(ahead));
    expect(drawn(acts.reduce((view, { name, input }) => foreseen(view, { name, input }, said), ahead))).toEqual(drawn(ahead));
    expect(after.materials[2]?.rounds[0]?.files.map(f => f.name)).toEqual(['营业执照 1.jpg']);
    // The day of the new promise is the server's to count.
    expect(ahead.dueOn).toBeNull();
  });

  test('[3.1-b] what a colleague did meanwhile refuses that act alone, in a sentence, and changes nothing', async () => {
    const { id, rounds } = await withMaterials();
    const [first = '', second = ''] = rounds;
    const before = await seen(id);
    const noteId = newId();
    const acts = [
      waiting(acceptMaterial, { id, roundId: first }),
      waiting(returnMaterial, { id, roundId: second, sentence: '请换清晰的一页' }),
      waiting(advanceStage, { id, stageId: before.stages[0]?.id ?? '', turnId: newId() }),
      waiting(noteCase, { id, noteId, text: '当面说明', visible: true, answersId: null }),
    ];
    await ground.lead.call(returnMaterial, { id, roundId: first, sentence: '请补日期' });
    await ground.lead.call(advanceStage, { id, stageId: before.stages[0]?.id ?? '', turnId: newId() });
    const answers = await sendUp(acts);
    expect(answers.map(a => a.problem?.code ?? a.outcome)).toEqual([
      'cases.problem.roundJudged',
      'applied',
      'cases.problem.movedOn',
      'applied',
    ]);
    expect(answers[0]?.problem?.detail ?? answers[0]?.problem?.title).toContain('已经看过');
    const after = await seen(id);
    expect(after.materials.slice(0, 2).map(m => m.rounds[0]?.sentence)).toEqual(['请补日期', '请换清晰的一页']);
    expect(after.stages.filter(s => s.endedAt !== null)).toHaveLength(1);
    expect(after.notes[0]).toMatchObject({ id: noteId, visible: true });
    await ground.lead.call(endCase, { id, outcome: 'guided', words: '已说明', grade: 'reported', evidence: '' });
    const late = await sendUp([
      waiting(addTask, { id, taskId: newId(), text: '回访', dueOn: null }),
      waiting(noteCase, { id, noteId: newId(), text: '结束后才有信号', visible: false, answersId: null }),
    ]);
    expect(late.map(a => a.problem?.code ?? a.outcome)).toEqual(['cases.problem.caseEnded', 'applied']);
  });
});
