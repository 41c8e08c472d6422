import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  cancelSeminar,
  closeSeminar,
  getInterview,
  getSeminar,
  inviteToSeminar,
  listInterviews,
  listSeminars,
  planSeminar,
  recordInterview,
  revealNumber,
  seminarMinutes,
  tickAttendance,
} from '../contract/operations-talks.ts';
import { addNote, withdrawNote } from '../contract/operations-visits.ts';

let world: World;
let ground: VisitsGround;
const refused = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};
const demandsOf = async (sourceId: string): Promise<string[]> => {
  const { rows } = await world.pool.query('select kind, text, source from demands.demands where source_id = $1 order by kind, text', [
    sourceId,
  ]);
  return rows.map(r => `${r.source} ${r.kind} ${r.text}`);
};

beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  ground = await visitsGround(world);
});

describe('[6.1-a] phone interviews', () => {
  const call = () => ({
    id: newId(),
    rosterId: ground.rosterIds[0] ?? '',
    numberCalled: '13800001234',
    answeredBy: '王芳，质量部',
    startedAt: '2026-11-22T08:30:00+08:00',
    endedAt: '2026-11-22T08:42:00+08:00',
    outcome: 'complete' as const,
    wantsVisit: true,
    summary: '谈了标准备案',
    notes: [{ id: newId(), kind: 'need' as const, text: '想做企业标准自我声明' }],
  });

  it('are recorded once, the number sealed and masked, each line a demand', async () => {
    const officer = world.as('officer');
    const input = call();
    const commandId = newId();
    const [first, again] = [
      await officer.call(recordInterview, input, { commandId }),
      await officer.call(recordInterview, input, { commandId }),
    ];
    expect([first, again]).toEqual([
      { id: input.id, raised: 1 },
      { id: input.id, raised: 1 },
    ]);
    const view = await officer.call(getInterview, { id: input.id });
    expect([view.number, view.minutes, view.notes.length]).toEqual(['138****1234', 12, 1]);
    const { rows } = await world.pool.query('select number_sealed from visits.interviews where id = $1', [input.id]);
    expect(rows[0].number_sealed).not.toContain('1380000');
    expect(await demandsOf(input.id)).toEqual(['phone need 想做企业标准自我声明']);
    expect((await officer.call(revealNumber, { id: input.id, reason: '回拨' })).phone).toBe('13800001234');
    const ledger = await world.pool.query("select answer from platform.commands where operation = 'visits.interview.revealNumber'");
    expect(ledger.rows).toEqual([{ answer: { id: input.id, phone: null } }]);
    expect((await officer.call(listInterviews, { campaignId: ground.campaignId })).rows[0]).toMatchObject({ notes: 1, wantsVisit: true });
  });

  it('are refused with wrong times, a wrong number, from another team, and absent elsewhere', async () => {
    const officer = world.as('officer');
    expect((await refused(officer.call(recordInterview, { ...call(), endedAt: '2026-11-22T08:00:00+08:00' }))).code).toBe(
      'visits.problem.interviewTimes',
    );
    expect((await refused(officer.call(recordInterview, { ...call(), numberCalled: '12' }))).fields[0]?.pointer).toBe('/numberCalled');
    expect((await refused(world.as('officer', { name: '外组' }).call(recordInterview, call()))).status).toBe(403);
    expect((await refused(world.as('officer', { region: '330106' }).call(recordInterview, call()))).status).toBe(404);
    const { rows } = await officer.call(listInterviews, {});
    expect((await refused(world.as('manager', { region: '330106' }).call(getInterview, { id: rows[0]?.id ?? '' }))).status).toBe(404);
    expect((await refused(world.as('manager').call(revealNumber, { id: rows[0]?.id ?? '', reason: '看看' }))).status).toBe(403);
  });
});

describe('[6.1-a] cluster seminars', () => {
  const planned = async (startsAt = '2026-11-22T14:00:00+08:00'): Promise<string> => {
    const id = newId();
    const input = {
      id,
      campaignId: ground.campaignId,
      title: '电机产业座谈',
      cluster: '电机',
      place: '指导站会议室',
      startsAt,
      rosterIds: [ground.rosterIds[0] ?? ''],
    };
    await world.as('officer').call(planSeminar, input);
    return id;
  };

  it('go from the plan over ticks and sentences to demands and minutes', async () => {
    const officer = world.as('officer');
    const id = await planned();
    expect((await officer.call(inviteToSeminar, { id, rosterIds: [...ground.rosterIds] })).added).toBe(1);
    await officer.call(tickAttendance, { id, enterpriseId: ground.enterpriseIds[0] ?? '', came: true, people: '李强' });
    const line = {
      id: newId(),
      kind: 'difficulty' as const,
      text: '检测机构太远',
      source: 'seminar' as const,
      sourceId: id,
      enterpriseId: ground.enterpriseIds[0] ?? '',
    };
    await officer.call(addNote, line);
    const mistake = { ...line, id: newId(), text: '写错了' };
    await officer.call(addNote, mistake);
    await officer.call(withdrawNote, { id: mistake.id });
    const commandId = newId();
    const close = { id, summary: '集中反映检测问题' };
    const answers = [await officer.call(closeSeminar, close, { commandId }), await officer.call(closeSeminar, close, { commandId })];
    expect(answers.map(a => a.raised)).toEqual([1, 1]);
    expect(await demandsOf(id)).toEqual(['seminar difficulty 检测机构太远']);
    const view = await officer.call(getSeminar, { id });
    expect([view.state, view.came, view.invited, view.notes.map(n => n.text)]).toEqual(['closed', 1, 2, ['检测机构太远']]);
    const minutes = await officer.call(seminarMinutes, { id });
    expect([minutes.fileName, minutes.body.subarray(0, 2).toString()]).toEqual(['座谈纪要 电机产业座谈.docx', 'PK']);
    expect((await refused(officer.call(addNote, { ...line, id: newId() }))).code).toBe('visits.problem.recordClosed');
  });

  it('cannot be closed before their day, whoever is ticked', async () => {
    const officer = world.as('officer');
    const id = await planned('2026-11-23T00:30:00+08:00');
    await officer.call(tickAttendance, { id, enterpriseId: ground.enterpriseIds[0] ?? '', came: true, people: '李强' });
    const early = await refused(officer.call(closeSeminar, { id, summary: '' }));
    expect([early.code, early.params]).toEqual(['visits.problem.seminarNotYet', { day: '2026-11-23' }]);
    expect((await officer.call(getSeminar, { id })).state).toBe('planned');
  });

  it('are refused without guests, by another officer, and absent in another district', async () => {
    const id = await planned();
    const officer = world.as('officer');
    expect((await refused(officer.call(closeSeminar, { id, summary: '' }))).code).toBe('visits.problem.seminarWithoutGuests');
    expect((await refused(world.as('officer', { name: '别人' }).call(closeSeminar, { id, summary: '' }))).status).toBe(403);
    expect((await refused(officer.call(inviteToSeminar, { id, rosterIds: [newId()] }))).code).toBe('visits.problem.notInvited');
    const stray = { id: newId(), kind: 'need' as const, text: '…', source: 'seminar' as const, sourceId: id };
    expect((await refused(officer.call(addNote, stray))).code).toBe('visits.problem.noteWithoutEnterprise');
    const far = world.as('officer', { region: '330106' });
    expect((await refused(far.call(getSeminar, { id }))).status).toBe(404);
    expect((await refused(far.call(seminarMinutes, { id }))).status).toBe(404);
    expect((await far.call(listSeminars, {})).rows).toEqual([]);
    await officer.call(cancelSeminar, { id, reason: '改期' });
    expect((await officer.call(getSeminar, { id })).state).toBe('cancelled');
  });
});
