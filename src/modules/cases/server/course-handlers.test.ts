import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importHolidays } from '#modules/reference/contract/calendar.ts';
import { readNotice } from '#modules/reference/domain/holiday-notice.ts';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { openWorld, type World } from '#test/world.ts';
import type { CaseView } from '../contract/case.ts';
import {
  addTask,
  advanceStage,
  endCase,
  finishTask,
  getCase,
  listCases,
  noteCase,
  passTurn,
  pauseCase,
  recountPromises,
  resumeCase,
  tellPromises,
} from '../contract/operations-case.ts';
import { watchRun } from './watch.run.ts';

let world: World;
let ground: CaseGround;
beforeAll(async () => {
  world = await openWorld({ modules: caseRooms, runs: [watchRun] });
  world.clock.set(monday);
  ground = await caseGround(world);
});
beforeEach(() => world.clock.set(monday));

const seen = (id: string): Promise<CaseView> => ground.officer.call(getCase, { id });
const running = (v: CaseView) => v.stages.find(s => s.startedAt !== null && s.endedAt === null);
const advance = async (id: string): Promise<void> => {
  await ground.officer.call(advanceStage, { id, stageId: running(await seen(id))?.id ?? '', turnId: newId() });
};
const pausing = async (id: string, untilOn: string, more: object = {}) => ({
  id,
  pauseId: newId(),
  stageId: running(await seen(id))?.id ?? '',
  party: 'enterprise' as const,
  reason: '等企业补型式试验报告',
  untilOn,
  ...more,
});

describe('[3.1-b] stages and turns', () => {
  test('[3.1-b] one stage after the other, each with its limit and its holder; who saw an older one is told', async () => {
    const id = await ground.opened();
    const first = running(await seen(id));
    const commandId = newId();
    const input = { id, stageId: first?.id ?? '', turnId: newId() };
    for (let n = 0; n < 2; n += 1) await ground.officer.call(advanceStage, input, { commandId });
    const now = await seen(id);
    expect(now.stages.map(s => [s.startedAt !== null, s.endedAt !== null]).slice(0, 3)).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    // 10 working days from Monday 2026-11-23
    expect(running(now)).toMatchObject({
      name: '培育辅导方案',
      promise: { dueOn: '2026-12-07', days: 10, used: 0, due: 'ahead', clock: 'official' },
    });
    await expect(ground.officer.call(advanceStage, { ...input, turnId: newId() })).rejects.toMatchObject({ code: 'cases.problem.movedOn' });
    await expect(ground.colleague.call(advanceStage, input)).rejects.toMatchObject({ status: 403 });
    await expect(world.as('officer', { region: '330106' }).call(advanceStage, input)).rejects.toMatchObject({ status: 404 });
    await advance(id);
    expect(await seen(id)).toMatchObject({ party: 'enterprise', dueOn: null, due: 'none' });
  });

  test('[3.1-b] the ball is passed with what is expected and until when; the holder before is named', async () => {
    const id = await ground.opened();
    const { turn } = await seen(id);
    const input = {
      id,
      turnId: newId(),
      fromTurnId: turn?.id ?? '',
      party: 'department' as const,
      who: '区科技局',
      expects: '出具意见',
      untilOn: '2026-11-30',
    };
    await expect(ground.officer.call(passTurn, { ...input, untilOn: '2026-11-20' })).rejects.toMatchObject({
      code: 'cases.problem.pausePast',
    });
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(passTurn, input, { commandId });
    const now = await seen(id);
    expect(now.turn).toMatchObject({
      id: input.turnId,
      party: 'department',
      who: '区科技局',
      expects: '出具意见',
      untilOn: '2026-11-30',
      counts: true,
    });
    expect(now.turns).toHaveLength(2);
    await expect(ground.officer.call(passTurn, { ...input, turnId: newId() })).rejects.toMatchObject({ code: 'cases.problem.movedOn' });
    await expect(ground.colleague.call(passTurn, input)).rejects.toMatchObject({ status: 403 });
  });

  test('[3.1-b] the last stage leads to the result, not further; a result with an official source names it', async () => {
    const id = await ground.opened('QLT-05');
    const { stages } = await seen(id);
    for (let n = 1; n < stages.length; n += 1) await advance(id);
    expect((await seen(id)).may).not.toContain(advanceStage.name);
    await expect(advance(id)).rejects.toMatchObject({ code: 'cases.problem.lastStage' });
    const end = { id, outcome: 'granted' as const, words: '已导入卓越绩效', grade: 'official' as const, evidence: '' };
    await expect(ground.officer.call(endCase, end)).rejects.toMatchObject({ code: 'cases.problem.officialNeedsEvidence' });
    await expect(ground.colleague.call(endCase, { ...end, evidence: 'x' })).rejects.toMatchObject({ status: 403 });
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(endCase, { ...end, evidence: '拱政发〔2026〕12号' }, { commandId });
    const done = await seen(id);
    expect(done).toMatchObject({
      state: 'ended',
      turn: null,
      party: null,
      outcome: 'granted',
      grade: 'official',
      evidence: '拱政发〔2026〕12号',
    });
    expect(done.may).toEqual([noteCase.name]);
    await expect(ground.officer.call(endCase, { ...end, evidence: 'y' })).rejects.toMatchObject({ code: 'cases.problem.caseEnded' });
    expect((await ground.officer.call(listCases, { outcome: 'granted' })).rows.map(r => r.id)).toEqual([id]);
  });

  test('[3.1-b] notes and small tasks: works, refused, replayed', async () => {
    const id = await ground.opened();
    const note = { id, noteId: newId(), text: '电话里说下周交', visible: true };
    const task = { id, taskId: newId(), text: '周五再打一次', dueOn: '2026-11-27' };
    const [a, b, c] = [newId(), newId(), newId()];
    for (let n = 0; n < 2; n += 1) {
      await ground.officer.call(noteCase, note, { commandId: a });
      await ground.officer.call(addTask, task, { commandId: b });
      await ground.officer.call(finishTask, { id, taskId: task.taskId }, { commandId: c });
    }
    const view = await seen(id);
    expect(view.notes).toMatchObject([{ text: '电话里说下周交', visible: true, byParty: 'office' }]);
    expect(view.tasks).toMatchObject([{ text: '周五再打一次', dueOn: '2026-11-27', doneAt: expect.any(String) }]);
    await expect(ground.officer.call(finishTask, { id, taskId: task.taskId })).rejects.toMatchObject({ code: 'cases.problem.movedOn' });
    await expect(ground.officer.call(noteCase, { ...note, noteId: newId(), answersId: note.noteId })).rejects.toMatchObject({
      code: 'cases.problem.movedOn',
    });
    for (const [op, input] of [
      [noteCase, note],
      [addTask, task],
      [finishTask, { id, taskId: task.taskId }],
    ] as const)
      await expect(ground.colleague.call(op as never, input as never)).rejects.toMatchObject({ status: 403 });
  });
});

describe('[7.5-b] the clock through a pause', () => {
  test('[7.5-b] no day while it stands; afterwards the old day is kept with the reason', async () => {
    const id = await ground.opened();
    await advance(id);
    expect((await seen(id)).dueOn).toBe('2026-12-07');
    world.clock.set('2026-11-25T10:00:00+08:00');
    const input = await pausing(id, '2026-12-04');
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(pauseCase, input, { commandId });
    const paused = await seen(id);
    // the 24th and 25th counted; the day of the notice is ours
    expect(paused).toMatchObject({
      state: 'paused',
      party: 'enterprise',
      dueOn: null,
      due: 'paused',
      pause: { reason: input.reason, untilOn: '2026-12-04' },
    });
    expect(running(paused)?.promise.used).toBe(2);
    expect(paused.turn?.counts).toBe(false);
    await expect(ground.officer.call(pauseCase, { ...input, pauseId: newId() })).rejects.toMatchObject({ code: 'cases.problem.isPaused' });
    await expect(advance(id)).rejects.toMatchObject({ code: 'cases.problem.isPaused' });
    world.clock.set('2026-12-02T10:00:00+08:00');
    const resume = { id, pauseId: input.pauseId, turnId: newId(), answeredOn: '2026-12-01' };
    await expect(ground.officer.call(resumeCase, { ...resume, answeredOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'cases.problem.answerBeforeNotice',
    });
    await expect(ground.officer.call(resumeCase, { ...resume, answeredOn: '2026-12-03' })).rejects.toMatchObject({
      code: 'cases.problem.answerBeforeNotice',
    });
    const again = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(resumeCase, resume, { commandId: again });
    const back = await seen(id);
    // eight working days remain after the 1st of December: 2,3,4,7,8,9,10,11
    expect(back).toMatchObject({ state: 'running', party: 'companion', dueOn: '2026-12-11' });
    expect(back.moves).toMatchObject([
      { oldOn: null, newOn: '2026-12-11', why: 'resumed' },
      { oldOn: '2026-12-07', newOn: null, why: 'paused' },
    ]);
    expect(running(back)?.promise.steps.map(s => s.why)).toContain('paused');
    await expect(ground.officer.call(resumeCase, resume)).rejects.toMatchObject({ code: 'cases.problem.notPaused' });
  });

  test('[7.5-b] more than twenty working days in all need a lead, also in slices', async () => {
    const id = await ground.opened();
    await advance(id);
    await expect(ground.officer.call(pauseCase, await pausing(id, '2026-12-22'))).rejects.toMatchObject({
      code: 'cases.problem.pauseNeedsLead',
    });
    await expect(ground.officer.call(pauseCase, await pausing(id, '2026-11-20'))).rejects.toMatchObject({
      code: 'cases.problem.pausePast',
    });
    await expect(ground.colleague.call(pauseCase, await pausing(id, '2026-12-01'))).rejects.toMatchObject({ status: 403 });
    const first = await pausing(id, '2026-12-10');
    await ground.officer.call(pauseCase, first);
    world.clock.set('2026-12-10T10:00:00+08:00');
    await ground.officer.call(resumeCase, { id, pauseId: first.pauseId, turnId: newId(), answeredOn: '2026-12-10' });
    // thirteen are used; eight more are too many for an officer
    await expect(ground.officer.call(pauseCase, await pausing(id, '2026-12-22'))).rejects.toMatchObject({
      code: 'cases.problem.pauseNeedsLead',
    });
    await ground.lead.call(pauseCase, await pausing(id, '2026-12-22'));
    expect((await seen(id)).pause).toMatchObject({ approvedByName: ground.lead.actor.name });
  });

  test('[7.5-b] a year without notice is provisional; the imported notice moves the day, and the old one is kept', async () => {
    world.clock.set('2026-12-28T10:00:00+08:00');
    const id = await ground.opened();
    await advance(id);
    const before = await seen(id);
    // ten working days by weekends alone from Monday 2026-12-28: 29-31 Dec, 1, 4-8, 11 Jan
    expect(before.dueOn).toBe('2027-01-11');
    expect(running(before)?.promise.clock).toBe('provisional');
    const system = world.as('manager');
    await expect(system.call(recountPromises, { limit: 10 })).rejects.toMatchObject({ status: 403 });
    await expect(system.call(tellPromises, { limit: 10 })).rejects.toMatchObject({ status: 403 });
    const days = readNotice(
      '一、元旦：1月1日至3日放假，共3天。\n二、劳动节：5月1日至5日放假调休。5月8日上班。\n三、国庆节：10月1日至7日放假调休。10月9日上班。',
      2027,
    );
    await world.as('manager').call(importHolidays, { id: newId(), year: 2027, source: '测试用通知', days });
    await world.runtime.boss?.send('cases.watch', {});
    await world.runJobs();
    const after = await seen(id);
    expect(after.dueOn).toBe('2027-01-12');
    expect(running(after)?.promise.clock).toBe('official');
    expect(after.moves).toMatchObject([{ oldOn: '2027-01-11', newOn: '2027-01-12', why: 'calendar' }]);
  });

  test('[7.5-b] near and broken promises are told once, and in working hours only', async () => {
    const id = await ground.opened();
    const told = async (): Promise<unknown> =>
      (
        await world.pool.query(
          'select s.near_told_at is not null as near, s.broken_told_at is not null as broken from cases.stages s join cases.cases c on c.stage_id = s.id where c.id = $1',
          [id],
        )
      ).rows[0];
    const watch = async (at: string): Promise<void> => {
      world.clock.set(at);
      await world.runtime.boss?.send('cases.watch', {});
      await world.runJobs();
    };
    await watch('2026-11-23T21:00:00+08:00');
    expect(await told()).toEqual({ near: false, broken: false });
    await watch('2026-11-24T09:00:00+08:00');
    expect(await told()).toEqual({ near: true, broken: false });
    await watch('2026-11-28T10:00:00+08:00');
    expect(await told(), 'a Saturday').toEqual({ near: true, broken: false });
    await watch('2026-11-30T10:00:00+08:00');
    expect(await told()).toEqual({ near: true, broken: true });
  });
});
