import { hash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { repeatDraw } from '#modules/experts/domain/draw.ts';
import { correctAction, finishAction, getAction, verifyAction } from '#modules/improvements/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { someEnterprises } from '#test/planning.ts';
import { openTheBox, type Ratings, ratingsIn, receiptOf, secretOf } from '#test/ratings.ts';
import { openWorld, type World } from '#test/world.ts';
import { getFigures } from '../../contract/operations-figures.ts';
import { listInvitations, remindInvitations, sendInvitations } from '../../contract/operations-invitations.ts';
import { castRating, claimRating, openRating } from '../../contract/operations-rating.ts';
import {
  cancelSurvey,
  castReply,
  changeReply,
  correctSurvey,
  drawSurvey,
  exportSurvey,
  getSurvey,
  improveSurvey,
  listSurveys,
  openReply,
  planSurvey,
  previewSurvey,
  surveyResults,
  surveyTimeline,
  surveyWords,
} from '../../contract/operations-surveys.ts';

const form = '019ab000-7601-7000-8000-000000000001';
const tableA1 = '019ab000-a101-7000-8000-000000000001';
const streets = ['330105010', '330105011', '330105012'] as const;
const code = (word: string) => ({ code: `satisfaction.problem.${word}` });

let world: World;
let ratings: Ratings;
const firms: string[] = [];
const manager = () => world.as('manager');
const lead = () => world.as('stationLead');
const officer = () => world.as('officer');

const planOf = (more: object = {}) => ({
  name: '2026 年下半年满意度',
  questionnaireId: form,
  periodFrom: '2026-07-01',
  periodTo: '2026-12-31',
  asks: { of: 'register' as const, filter: { q: '调查' } },
  sample: null,
  opensOn: '2026-11-23',
  closesOn: '2026-11-30',
  ...more,
});
const planned = async (more: object = {}): Promise<string> => {
  const id = newId();
  await manager().call(planSurvey, { id, plan: planOf(more) });
  return id;
};

let count = 0;
interface Asked {
  invitationId: string;
  region: string;
  token: string;
  serial: string;
  receipt: string;
}
/** Draws the survey and sends all its links; whom it asks, in order of the register. */
const sentOut = async (surveyId: string): Promise<Asked[]> => {
  await manager().call(drawSurvey, { id: surveyId });
  const { rows } = await officer().call(listInvitations, { survey: surveyId, limit: 100 });
  const asked = rows
    .toSorted((a, b) => (a.enterpriseName < b.enterpriseName ? -1 : 1))
    .map(r => {
      count += 1;
      const secrets = { token: secretOf('st', String(count)), serial: secretOf('ss', String(count)), receipt: receiptOf(`s${count}`) };
      return { invitationId: r.id, region: r.enterpriseName.slice(4, 7), ...secrets };
    });
  await officer().call(sendInvitations, { items: asked.map(({ invitationId: id, token }) => ({ id, token })) });
  return asked;
};
const scales = ['overall', 'response', 'clarity', 'skill', 'manner', 'effect'];
const saying = (grade: number, more: object = {}) => ({
  ...Object.fromEntries(scales.map(s => [`satisfaction.${s}`, String(grade)])),
  ...more,
});
const answer = async (by: Asked, answers: object, as: Pick<World['stranger'], 'call'> = world.stranger): Promise<void> => {
  await as.call(claimRating, { token: by.token, serial: by.serial });
  await as.call(castReply, { serial: by.serial, receipt: by.receipt, answers: answers as never });
};

beforeAll(async () => {
  world = await openWorld();
  ratings = await ratingsIn(world);
  for (const [at, street] of streets.entries())
    firms.push(...(await someEnterprises(world, Array(at === 2 ? 2 : 6).fill(street), `调查${'甲乙丙'[at]}`)));
}, 60_000);

describe('[7.6-a] a survey is planned', () => {
  test('what would name who answers, days out of order and days that are past are refused with the field', async () => {
    const refused = (more: object) => manager().call(planSurvey, { id: newId(), plan: planOf(more) });
    await expect(refused({ questionnaireId: tableA1 })).rejects.toMatchObject({
      ...code('notForSurvey'),
      fields: [{ pointer: '/plan/questionnaireId' }],
    });
    await expect(refused({ closesOn: '2026-11-22', opensOn: '2026-11-23' })).rejects.toMatchObject({
      fields: [{ pointer: '/plan/closesOn', code: 'satisfaction.problem.daysOutOfOrder' }],
    });
    await expect(refused({ opensOn: '2026-11-01', closesOn: '2026-11-20' })).rejects.toMatchObject({
      ...code('surveyOver'),
      fields: [{ pointer: '/plan/closesOn' }],
    });
    await expect(refused({ questionnaireId: newId() })).rejects.toMatchObject({ status: 404 });
  });

  test('the plan is corrected until its recipients are settled; two at once are told', async () => {
    const id = await planned();
    await manager().call(correctSurvey, { id, version: 1, plan: planOf({ name: '改过的' }) });
    await expect(manager().call(correctSurvey, { id, version: 1, plan: planOf() })).rejects.toMatchObject(code('surveyChanged'));
    expect(await manager().call(getSurvey, { id })).toMatchObject({ name: '改过的', state: 'planned', version: 2 });
    await manager().call(drawSurvey, { id });
    await expect(manager().call(correctSurvey, { id, version: 3, plan: planOf() })).rejects.toMatchObject(code('surveySettled'));
    await expect(manager().call(drawSurvey, { id })).rejects.toMatchObject(code('surveySettled'));
    await manager().call(cancelSurvey, { id, reason: '重复' });
    await expect(manager().call(cancelSurvey, { id, reason: '重复' })).rejects.toMatchObject(code('surveyCancelled'));
    const { items } = await lead().call(surveyTimeline, { id });
    expect(items.length).toBeGreaterThan(3);
  });

  test('a survey asks in the place whose it is, also when somebody draws it who reaches further', async () => {
    const city = world.as('manager', { region: '3301' });
    const neighbour = { id: newId(), name: '调查邻区有限公司', regionCode: '330106', address: '邻区路 1 号' };
    await world.as('manager', { region: '330106' }).call(createEnterprise, neighbour);
    const id = await planned();
    expect(await city.call(previewSurvey, { plan: planOf() })).toMatchObject({ found: 15 });
    expect(await city.call(drawSurvey, { id })).toMatchObject({ invited: 14 });
  });

  test('a sample is drawn by a seed that anybody can repeat; each is asked once', async () => {
    const sample = { size: 5, digits: '20261122' };
    expect(await manager().call(previewSurvey, { plan: planOf({ sample }) })).toEqual({ found: 14, taken: 5 });
    const id = await planned({ sample });
    expect(await manager().call(drawSurvey, { id })).toMatchObject({ invited: 5 });
    const { draw } = await manager().call(getSurvey, { id });
    const { rows } = await world.pool.query('select enterprise_id from satisfaction.survey_pool where survey_id = $1', [id]);
    const pool = rows.map(r => ({ expertId: r.enterprise_id as string, name: '', unitName: '', stratum: 0 }));
    const again = await repeatDraw({ pool, digits: [sample.digits] }, async text => hash('sha256', text, 'hex'));
    expect(draw).toMatchObject({ poolSize: 14, poolHash: again.poolHash, seed: again.seed });
    const asked = (await officer().call(listInvitations, { survey: id, limit: 100 })).rows.map(r => r.enterpriseId);
    expect(asked.sort()).toEqual(
      again.tickets
        .slice(0, 5)
        .map(t => t.expertId)
        .sort(),
    );
  });

  test('all who were served in a period, each once, however often they were served', async () => {
    await ratings.invite();
    await ratings.invite();
    const served = { asks: { of: 'served' }, periodFrom: '2026-10-01', periodTo: '2026-10-31' };
    expect(await manager().call(previewSurvey, { plan: planOf(served) as never })).toEqual({ found: 1, taken: 1 });
    const id = await planned({ ...served, periodFrom: '2025-01-01', periodTo: '2025-02-01' });
    await expect(manager().call(drawSurvey, { id })).rejects.toMatchObject(code('nobodyFound'));
  });
});

describe('[7.6-a] links, answers and reminders', () => {
  let id: string;
  let asked: Asked[];
  const at = (n: number): Asked => asked[n] as Asked;
  beforeAll(async () => {
    id = await planned();
    asked = await sentOut(id);
  });

  test('before its first day the link tells when it opens; it is no link to rate a service', async () => {
    const { token, serial } = at(0);
    expect(await world.stranger.call(openReply, { token })).toMatchObject({ state: 'early', opensOn: '2026-11-23' });
    await expect(world.stranger.call(claimRating, { token, serial })).rejects.toMatchObject(code('surveyEarly'));
    await expect(world.stranger.call(openRating, { token })).rejects.toMatchObject(code('linkUnknown'));
    await expect(remindNow()).rejects.toMatchObject(code('notInWorkingHours'));
  });

  const remindNow = () => {
    count += 1;
    return officer().call(remindInvitations, { items: [{ id: at(13).invitationId, token: secretOf('r', String(count)) }] });
  };

  test('answered once without signing in, changed once; what is missing is named', async () => {
    world.clock.set('2026-11-24T10:00:00+08:00');
    const [one] = [at(0)];
    expect(await world.stranger.call(openReply, { token: one.token })).toMatchObject({ state: 'ready', assisted: false, open: true });
    await world.stranger.call(claimRating, { token: one.token, serial: one.serial });
    await expect(
      world.stranger.call(castReply, { serial: one.serial, receipt: one.receipt, answers: { 'satisfaction.overall': '9' } }),
    ).rejects.toMatchObject({
      ...code('replyIncomplete'),
      params: { n: 6 },
    });
    // a vote of a survey casts no rating
    await expect(world.stranger.call(castRating, { serial: one.serial, receipt: one.receipt, level: 5 })).rejects.toMatchObject(
      code('notClaimed'),
    );
    await answer(one, saying(1));
    await expect(world.stranger.call(castReply, { serial: one.serial, receipt: one.receipt, answers: saying(5) })).rejects.toMatchObject(
      code('alreadyRated'),
    );
    await expect(world.stranger.call(claimRating, { token: one.token, serial: secretOf('other') })).rejects.toMatchObject(
      code('alreadyRated'),
    );
    expect(await world.stranger.call(openReply, { token: one.token })).toMatchObject({ state: 'used', open: true });
    // A phone that never heard the answer asks again under the same id.
    const opening = newId();
    const open = () => world.stranger.call(openReply, { token: one.token }, { commandId: opening });
    expect(await open()).toEqual(await open());
    const change = (surveyId: string, commandId = newId()) =>
      world.stranger.call(changeReply, { surveyId, receipt: one.receipt, answers: saying(4) }, { commandId });
    await expect(change(newId())).rejects.toMatchObject(code('receiptUnknown'));
    const changing = newId();
    expect(await change(id, changing)).toEqual(await change(id, changing));
    await expect(change(id)).rejects.toMatchObject(code('alreadyChanged'));
    await expect(manager().call(cancelSurvey, { id, reason: '不办了' })).rejects.toMatchObject(code('surveyAnswered'));
  });

  test('reminders go out in working hours, not too soon and not too often, and are new links', async () => {
    expect((await remindNow()).skipped).toMatchObject([{ reason: 'tooSoon' }]);
    world.clock.set('2026-11-25T20:00:00+08:00');
    await expect(remindNow()).rejects.toMatchObject(code('notInWorkingHours'));
    world.clock.set('2026-11-25T10:00:00+08:00');
    const old = at(13).token;
    expect((await remindNow()).sent).toMatchObject([{ servedKind: 'survey', address: expect.stringContaining('/m/survey#') }]);
    await expect(world.stranger.call(openReply, { token: old })).rejects.toMatchObject(code('linkUnknown'));
    expect((await remindNow()).skipped).toMatchObject([{ reason: 'tooSoon' }]);
    world.clock.set('2026-11-30T10:00:00+08:00');
    expect((await remindNow()).sent).toHaveLength(1);
    const answered = { id: at(0).invitationId, token: secretOf('again') };
    expect((await officer().call(remindInvitations, { items: [answered] })).skipped).toMatchObject([{ reason: 'used' }]);
    const { rows } = await officer().call(listInvitations, { survey: id, limit: 100 });
    expect(rows.find(r => r.id === at(13).invitationId)).toMatchObject({ reminded: 2, remindedOn: '2026-11-30' });
  });

  test('after the last day nothing is taken any more, and before it is counted nobody sees anything', async () => {
    for (const [n, a] of [...asked.slice(1, 11), at(12)].entries())
      await answer(a, saying(n < 6 ? 5 : 2, n < 4 ? { 'satisfaction.wish': '少跑腿' } : {}));
    await answer(at(11), saying(1), officer());
    await expect(lead().call(surveyResults, { id })).rejects.toMatchObject({ ...code('notCounted'), params: { closes: '2026-11-30' } });
    await openTheBox(world);
    expect((await officer().call(getSurvey, { id })).state).toBe('open');
    world.clock.set('2026-12-01T09:00:00+08:00');
    expect((await officer().call(getSurvey, { id })).state).toBe('closed');
    expect(await world.stranger.call(openReply, { token: at(0).token })).toMatchObject({ open: false });
    await expect(world.stranger.call(changeReply, { surveyId: id, receipt: at(1).receipt, answers: saying(1) })).rejects.toMatchObject(
      code('surveyClosed'),
    );
  });

  test('counted at night: distribution, index with interval and n, response beside; the later answer counts, staff’s does not', async () => {
    await openTheBox(world);
    const r = await officer().call(surveyResults, { id });
    expect(r).toMatchObject({ invited: 14, sent: 14, used: 13, counted: 12, assisted: 1, leftSealed: 0, previous: null });
    const overall = r.questions.find(q => q.id === 'satisfaction.overall');
    expect(overall?.options?.map(o => o.n)).toEqual([6, 1, 0, 5, 0]);
    expect(overall).toMatchObject({ n: 12, hidden: null, index: { n: 12 }, good: { value: 7 / 12, n: 12 }, before: null, change: null });
    expect(overall?.index?.lo).toBeLessThan(overall?.index?.value ?? 0);
    // four wrote something: below the least number nobody reads it
    expect(r.questions.find(q => q.id === 'satisfaction.wish')).toMatchObject({ hidden: 'few', n: null });
    await expect(lead().call(surveyWords, { id, question: 'satisfaction.wish' })).rejects.toMatchObject({
      ...code('tooFew'),
      params: { least: 5 },
    });
    // 6 of one street; 4 and 2 of the others are joined
    expect(r.cells.map(c => [c.key, c.sent, c.used])).toEqual([
      ['330105011', 6, 6],
      ['', 8, 7],
    ]);
    // ratings of services do not know of it
    expect((await officer().call(getFigures, { by: 'month', to: '2026-11' })).total.n).toBe(0);
  });

  test('too few in all: nobody ever reads them', async () => {
    const few = await planned({ opensOn: '2026-12-01', closesOn: '2026-12-02', periodTo: '2026-12-01' });
    const them = await sentOut(few);
    for (const a of them.slice(0, 4)) await answer(a, saying(1, { 'satisfaction.wish': '只有四个人' }));
    world.clock.set('2026-12-03T09:00:00+08:00');
    await openTheBox(world);
    expect(await lead().call(surveyResults, { id: few })).toMatchObject({ counted: 0, used: 4, leftSealed: 4, cells: [] });
    const { rows } = await world.pool.query('select count(*)::int as n from satisfaction.ballot_box');
    expect(rows[0].n).toBe(0);
  });
});

describe('[4.4-b] a weak result is improved and measured again by the next survey', () => {
  let first: string;
  let next: string;
  let actionId: string;
  beforeAll(async () => {
    world.clock.set('2027-01-04T09:00:00+08:00');
    first = await planned({ name: '第一次', opensOn: '2027-01-04', closesOn: '2027-01-10', periodTo: '2027-01-03' });
    const asked = await sentOut(first);
    for (const [n, a] of asked.entries())
      await answer(a, saying(n % 3 === 0 ? 1 : 2, { 'satisfaction.wish': `调查甲00010机电有限公司等了${n}天，打 13805710099 没人接` }));
    world.clock.set('2027-01-11T09:00:00+08:00');
    await openTheBox(world);
  }, 60_000);

  test('the words are read by leads, without names and numbers, in no order of time', async () => {
    const { rows, n } = await lead().call(surveyWords, { id: first, question: 'satisfaction.wish' });
    expect(n).toBe(14);
    for (const { text } of rows) expect(text).toMatch(/^＊＊＊等了\d+天，打 ＊＊＊ 没人接$/);
    await expect(officer().call(surveyWords, { id: first, question: 'satisfaction.wish' })).rejects.toMatchObject({ status: 403 });
    await expect(lead().call(surveyWords, { id: first, question: 'satisfaction.overall' })).rejects.toMatchObject(code('noSuchQuestion'));
    const file = await lead().call(exportSurvey, { id: first });
    expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
  });

  test('the weak question opens one action; the next survey stands beside it, and its number verifies it', async () => {
    const weak = (await lead().call(surveyResults, { id: first })).questions.find(q => q.id === 'satisfaction.clarity');
    expect(weak).toMatchObject({ weak: true, actionId: null });
    actionId = newId();
    const plan = {
      id: first,
      question: 'satisfaction.clarity',
      rowId: newId(),
      actionId,
      problem: '讲不清楚',
      ownerId: officer().actor.id,
      dueOn: '2027-03-01',
    };
    const commandId = newId();
    await lead().call(improveSurvey, plan, { commandId });
    await lead().call(improveSurvey, plan, { commandId });
    await expect(lead().call(improveSurvey, { ...plan, rowId: newId(), actionId: newId() })).rejects.toMatchObject(code('hasAction'));
    await expect(lead().call(improveSurvey, { ...plan, question: 'satisfaction.wish' })).rejects.toMatchObject(code('noSuchQuestion'));
    world.clock.set('2027-02-01T09:00:00+08:00');
    next = await planned({
      name: '第二次',
      opensOn: '2027-02-01',
      closesOn: '2027-02-05',
      periodFrom: '2027-01-01',
      periodTo: '2027-01-31',
    });
    for (const [n, a] of (await sentOut(next)).slice(0, 12).entries()) await answer(a, saying(n % 2 === 0 ? 4 : 5));
    world.clock.set('2027-02-06T09:00:00+08:00');
    await openTheBox(world);
    const again = (await lead().call(surveyResults, { id: next })).questions.find(q => q.id === 'satisfaction.clarity');
    expect(again).toMatchObject({ weak: false, before: { n: 14 }, remeasures: { actionId, state: 'open' } });
    expect(again?.change?.lo).toBeGreaterThan(0);
    expect(again?.change?.value).toBeCloseTo((again?.index?.value ?? 0) - (again?.before?.value ?? 0), 6);
    expect((await lead().call(surveyResults, { id: next })).previous).toMatchObject({ id: first, used: 14 });
    const { version, problem, ownerId, dueOn } = await lead().call(getAction, { id: actionId });
    const fields = { problem, ownerId, dueOn, cause: '没有流程图', action: '流程图上墙' };
    await lead().call(correctAction, { id: actionId, version, action: fields });
    await officer().call(finishAction, { id: actionId, note: '已上墙' });
    const stateNow = async () =>
      (await lead().call(surveyResults, { id: next })).questions.find(q => q.id === 'satisfaction.clarity')?.remeasures?.state;
    expect(await stateNow()).toBe('done');
    await lead().call(verifyAction, { id: actionId, effective: true, measured: '指数升高', sample: again?.n ?? 0 });
    expect(await stateNow()).toBe('verified');
  });
});

describe('[7.6-a] nobody finds out who answered', () => {
  test('the log names neither who nor what; nothing of a reply stands in a row that leads to an enterprise', async () => {
    const { rows } = await world.pool.query(
      "select distinct actor_kind, actor_name, subject_id, source, reason from platform.audit_entries where operation like 'satisfaction.reply.%' and outcome = 'done'",
    );
    expect(rows).toEqual([
      { actor_kind: 'anonymous', actor_name: '', subject_id: '00000000-0000-0000-0000-000000000000', source: '', reason: null },
    ]);
    const replies = await world.pool.query('select id::text, answers::text from satisfaction.survey_replies');
    expect(replies.rows.length).toBeGreaterThan(30);
    const { rows: tables } = await world.pool.query(
      "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('satisfaction', 'platform') and tablename <> 'survey_replies'",
    );
    for (const { name } of tables) {
      const { rows: all } = await world.pool.query(`select t::text as text from ${name} t`);
      for (const { text } of all) {
        expect(text, name).not.toContain('satisfaction.overall":');
        for (const r of replies.rows) expect(text.includes(r.id), name).toBe(false);
      }
    }
  });
});

test('[7.6-a] lists by state; who has no part in it sees nothing', async () => {
  const { rows } = await officer().call(listSurveys, { state: 'counted', limit: 2 });
  expect(rows.map(r => r.name)).toEqual(['第二次', '第一次']);
  const states = ['planned', 'ready', 'open', 'closed', 'counted', 'cancelled'] as const;
  for (const state of states) for (const r of (await officer().call(listSurveys, { state, limit: 100 })).rows) expect(r.state).toBe(state);
  await expect(world.stranger.call(listSurveys, {})).rejects.toMatchObject({ status: 401 });
  await expect(world.as('auditor').call(listSurveys, {})).rejects.toMatchObject({ status: 403 });
  const id = rows[0]?.id ?? '';
  const elsewhere = world.as('manager', { region: '330106' });
  for (const op of [getSurvey, surveyResults, surveyTimeline] as const)
    await expect(elsewhere.call(op as never, { id } as never)).rejects.toMatchObject({ status: 404 });
  for (const op of [planSurvey, drawSurvey, cancelSurvey, exportSurvey] as const)
    await expect(officer().call(op as never, { id, plan: planOf(), reason: '？' } as never)).rejects.toMatchObject({ status: 403 });
});
