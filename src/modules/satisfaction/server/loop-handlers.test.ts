import { beforeAll, describe, expect, test } from 'vitest';
import { getAction } from '#modules/improvements/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { behindTheDoor } from '#test/behind.ts';
import { openTheBox, type Ratings, ratingsIn } from '#test/ratings.ts';
import { openedVisit, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  appealLoop,
  callLoop,
  exportLoops,
  getLoop,
  improveLoop,
  judgeLoop,
  listLoops,
  loopBoard,
  loopTimeline,
  mendLoop,
  revealRaterPhone,
} from '../contract/operations-loops.ts';
import { openReceipt } from '../contract/operations-rating.ts';

let world: World;
let ratings: Ratings;
beforeAll(async () => {
  world = await openWorld();
  ratings = await ratingsIn(world);
});
const code = (name: string): object => ({ code: `satisfaction.problem.${name}` });
const contact = { name: '张三', phone: '13812345678' };
const bad = { level: 1, tags: ['115'], comment: '等了一个月' };
const mending = { note: '已补办并道歉', reply: '我们已补办，向您道歉' };

/** A named bad rating; answers its loop and the receipt. */
const named = async (more: object = {}): Promise<{ id: string; receipt: string }> => {
  const before = new Set((await world.as('manager').call(listLoops, { named: true, limit: 100 })).rows.map(r => r.id));
  const rater = await ratings.invite(more);
  await ratings.rate(rater, { ...bad, contact });
  const { rows } = await world.as('manager').call(listLoops, { named: true, limit: 100 });
  const id = rows.find(r => !before.has(r.id))?.id ?? '';
  return { id, receipt: rater.receipt };
};
const at = async <T>(day: string, act: () => Promise<T>): Promise<T> => {
  world.clock.set(`${day}T09:00:00+08:00`);
  return act().finally(() => world.clock.set('2026-11-22T09:00:00+08:00'));
};

describe('[7.6-a] a named bad rating', () => {
  test('is called back, verified, mended and answered, each by its day', async () => {
    const { id, receipt } = await named();
    const lead = world.as('stationLead');
    const view = await lead.call(getLoop, { id });
    // Sunday 2026-11-22: one day, and fifteen; both last days are working days
    expect(view).toMatchObject({
      state: 'toCall',
      named: true,
      level: 1,
      openedOn: '2026-11-22',
      callBy: '2026-11-23',
      mendBy: '2026-12-07',
    });
    expect(view).toMatchObject({ dueOn: '2026-11-23', overdue: false, tags: ['服务态度差效率低'], comment: '等了一个月' });
    expect(view.contact).toMatchObject({ name: '张三', phone: '138****5678' });
    expect(view.may).toEqual(expect.arrayContaining([callLoop.name, improveLoop.name, revealRaterPhone.name]));
    expect((await lead.call(revealRaterPhone, { id, reason: '回访' })).phone).toBe('13812345678');
    await lead.call(callLoop, { id, verdict: 'true', note: '企业反映属实' });
    expect(await lead.call(getLoop, { id })).toMatchObject({ state: 'toMend', dueOn: '2026-12-07', verdict: 'true' });
    await lead.call(mendLoop, { id, ...mending });
    expect(await lead.call(getLoop, { id })).toMatchObject({ state: 'mended', dueOn: null, reply: mending.reply });
    // the rater reads the answer as soon as the rating left the box with others
    for (let n = 0; n < 5; n += 1) await ratings.rate(await ratings.invite(), { level: 5 });
    await openTheBox(world);
    expect(await world.stranger.call(openReceipt, { receipt })).toMatchObject({ answer: { state: 'mended', reply: mending.reply } });
  });

  test('the board counts by clock, and what is past its day is said so', async () => {
    const { id } = await named();
    const before = await world.as('manager').call(loopBoard, {});
    const late = await at('2026-11-24', () => world.as('manager').call(loopBoard, {}));
    expect(late.overdue).toBeGreaterThan(before.overdue);
    const { rows } = await at('2026-11-24', () => world.as('manager').call(listLoops, { overdue: true }));
    expect(rows.find(r => r.id === id)).toMatchObject({ overdue: true, state: 'toCall' });
    for (const state of ['toCall', 'toMend', 'appealed'] as const)
      expect((await world.as('manager').call(listLoops, { state, limit: 100 })).rows.length).toBe(before[state]);
  });

  test('an appeal stops the clock; rejected, its days do not count; upheld, the rating is not counted', async () => {
    const [rejected, upheld] = [await named({ classCode: 'SB05' }), await named({ classCode: 'SB05' })];
    const lead = world.as('stationLead');
    for (const { id } of [rejected, upheld]) {
      await lead.call(callLoop, { id, verdict: 'unfounded', note: '是误评' });
      await lead.call(appealLoop, { id, reason: '评价的是别的部门' });
      expect(await lead.call(getLoop, { id })).toMatchObject({ state: 'appealed', dueOn: null });
    }
    await at('2026-11-26', () => world.as('manager').call(judgeLoop, { id: rejected.id, upheld: false, reason: '与事实不符' }));
    expect(await lead.call(getLoop, { id: rejected.id })).toMatchObject({ state: 'toMend', mendBy: '2026-12-11', upheld: false });
    await world.as('manager').call(judgeLoop, { id: upheld.id, upheld: true, reason: '确系误评' });
    for (let n = 0; n < 5; n += 1) await ratings.rate(await ratings.invite({ classCode: 'SB05' }), { level: 4 });
    await openTheBox(world);
    const { rows } = await world.pool.query(
      "select level, excluded from satisfaction.ballots where class_code = 'SB05' and mode = 'named' order by 2",
    );
    expect(rows).toEqual([
      { level: 1, excluded: false },
      { level: 1, excluded: true },
    ]);
    expect(await world.stranger.call(openReceipt, { receipt: upheld.receipt })).toMatchObject({
      answer: { state: 'excluded', why: '确系误评' },
    });
  });

  test('opens an improvement action, once, which its owner sees', async () => {
    const { id } = await named();
    const [lead, officer, actionId] = [world.as('stationLead'), world.as('officer'), newId()];
    const plan = { id, actionId, problem: '答复等了一个月', ownerId: officer.actor.id, dueOn: '2026-12-20' };
    await lead.call(improveLoop, plan);
    expect(await lead.call(getLoop, { id })).toMatchObject({ actionId });
    expect(await officer.call(getAction, { id: actionId })).toMatchObject({
      source: 'satisfaction',
      sourceId: id,
      problem: plan.problem,
      state: 'open',
    });
    await expect(lead.call(improveLoop, { ...plan, actionId: newId() })).rejects.toMatchObject(code('hasAction'));
  });

  test('who served sees neither list nor page of it, also as a lead', async () => {
    const lead = world.as('stationLead');
    const { id } = await named({ servedBy: lead.actor.id });
    expect((await lead.call(listLoops, { limit: 100 })).rows.map(r => r.id)).not.toContain(id);
    for (const [op, input] of [
      [getLoop, { id }],
      [loopTimeline, { id }],
      [revealRaterPhone, { id, reason: '想知道是谁' }],
      [callLoop, { id, verdict: 'unfounded', note: '没有的事' }],
    ] as const)
      await expect(lead.call(op as never, input as never)).rejects.toMatchObject({ status: 404 });
    expect(await world.as('manager').call(getLoop, { id })).toMatchObject({ id });
  });
});

describe('[7.6-a] a named bad rating of a visit', () => {
  test('nobody of the team that was there sees it, also the lead who was second', async () => {
    const ground = await visitsGround(world, ['杭州评走访有限公司']);
    const lead = world.as('stationLead');
    await behindTheDoor(world, client =>
      client.query(
        `insert into campaigns.team_members (id, authority_id, region_code, campaign_id, team_id, person_id, person_name, joined_at)
         select gen_random_uuid(), authority_id, region_code, campaign_id, id, $2, '站长', now() from campaigns.teams where id = $1`,
        [ground.teamId, lead.actor.id],
      ),
    );
    const { id } = await named({ kind: 'visit', servedBy: null, servedId: await openedVisit(world, ground) });
    await expect(lead.call(getLoop, { id })).rejects.toMatchObject({ status: 404 });
    expect((await lead.call(listLoops, { limit: 100 })).rows.map(r => r.id)).not.toContain(id);
    expect(await world.as('manager').call(getLoop, { id })).toMatchObject({ id, named: true });
  });
});

describe('[7.6-a] an anonymous bad rating', () => {
  test('opens its loop when it leaves the box, on its cell; nobody can be called, the answer is read by receipt', async () => {
    const raters = [];
    for (let n = 0; n < 5; n += 1) raters.push(await ratings.invite({ classCode: 'ZL04' }));
    for (const rater of raters) await ratings.rate(rater, { ...bad, level: 2, tags: ['L201'] });
    const before = (await world.as('manager').call(listLoops, { named: false, limit: 100 })).rows.length;
    await openTheBox(world);
    const { rows } = await world.as('manager').call(listLoops, { named: false, limit: 100 });
    expect(rows.length).toBe(before + 5);
    const id = rows.find(r => r.tags.includes('等得久'))?.id ?? '';
    const lead = world.as('stationLead');
    const view = await lead.call(getLoop, { id });
    expect(view).toMatchObject({ state: 'toMend', contact: null, callBy: null, mendBy: '2026-12-07' });
    expect(view.may).not.toContain(revealRaterPhone.name);
    await expect(lead.call(callLoop, { id, verdict: 'true', note: '？' })).rejects.toMatchObject(code('anonymousRating'));
    await expect(lead.call(revealRaterPhone, { id, reason: '？' })).rejects.toMatchObject(code('anonymousRating'));
    await lead.call(mendLoop, { id, ...mending });
    const answers = [];
    for (const { receipt } of raters) answers.push((await world.stranger.call(openReceipt, { receipt })).answer?.reply ?? null);
    expect(answers.filter(a => a === mending.reply)).toHaveLength(1);
  });
});

describe('[7.6-a] refused', () => {
  test('out of its order, each with its sentence', async () => {
    const { id } = await named();
    const [lead, manager] = [world.as('stationLead'), world.as('manager')];
    await expect(lead.call(mendLoop, { id, ...mending })).rejects.toMatchObject(code('callFirst'));
    await expect(lead.call(appealLoop, { id, reason: '误评' })).rejects.toMatchObject(code('callFirst'));
    await expect(manager.call(judgeLoop, { id, upheld: true, reason: '误评' })).rejects.toMatchObject(code('nothingToJudge'));
    await lead.call(callLoop, { id, verdict: 'partly', note: '部分属实' });
    await expect(lead.call(callLoop, { id, verdict: 'true', note: '再记' })).rejects.toMatchObject(code('alreadyCalled'));
    await manager.call(appealLoop, { id, reason: '误评' });
    await expect(lead.call(mendLoop, { id, ...mending })).rejects.toMatchObject(code('appealOpen'));
    await expect(manager.call(judgeLoop, { id, upheld: true, reason: '我说了算' })).rejects.toMatchObject({
      status: 403,
      ...code('ownAppeal'),
    });
    await world.as('manager', { name: '另一位' }).call(judgeLoop, { id, upheld: false, reason: '不成立' });
    await expect(lead.call(appealLoop, { id, reason: '再申诉' })).rejects.toMatchObject(code('alreadyAppealed'));
    await lead.call(mendLoop, { id, ...mending });
    await expect(lead.call(mendLoop, { id, ...mending })).rejects.toMatchObject(code('alreadyMended'));
  });

  test('nobody known, an officer, another district, a lead who would judge', async () => {
    const { id } = await named();
    const elsewhere = world.as('manager', { region: '330106' });
    await expect(world.stranger.call(listLoops, {})).rejects.toMatchObject({ status: 401 });
    for (const [op, input] of [
      [listLoops, {}],
      [loopBoard, {}],
      [getLoop, { id }],
      [loopTimeline, { id }],
      [callLoop, { id, verdict: 'true', note: '？' }],
      [mendLoop, { id, ...mending }],
      [exportLoops, {}],
    ] as const)
      await expect(world.as('officer').call(op as never, input as never)).rejects.toMatchObject({ status: 403 });
    await expect(world.as('stationLead').call(judgeLoop, { id, upheld: true, reason: '？' })).rejects.toMatchObject({ status: 403 });
    for (const [op, input] of [
      [getLoop, { id }],
      [callLoop, { id, verdict: 'true', note: '？' }],
      [mendLoop, { id, ...mending }],
      [appealLoop, { id, reason: '？' }],
      [judgeLoop, { id, upheld: true, reason: '？' }],
      [revealRaterPhone, { id, reason: '？' }],
      [improveLoop, { id, actionId: newId(), problem: '？', ownerId: newId(), dueOn: '2026-12-20' }],
    ] as const)
      await expect(elsewhere.call(op as never, input as never)).rejects.toMatchObject({ status: 404 });
    expect((await elsewhere.call(listLoops, {})).rows).toEqual([]);
  });
});

test('[7.6-a] replayed: one call, one appeal, one judgement, one mending, one action, the same answer', async () => {
  const { id } = await named();
  const [lead, manager, actionId] = [world.as('stationLead'), world.as('manager'), newId()];
  const ids = [newId(), newId(), newId(), newId(), newId(), newId()] as const;
  const plan = { id, actionId, problem: '等得久', ownerId: world.as('officer').actor.id, dueOn: '2026-12-20' };
  const acts = [
    () => lead.call(callLoop, { id, verdict: 'true', note: '属实' }, { commandId: ids[0] }),
    () => lead.call(appealLoop, { id, reason: '误评' }, { commandId: ids[1] }),
    () => manager.call(judgeLoop, { id, upheld: false, reason: '不成立' }, { commandId: ids[2] }),
    () => lead.call(improveLoop, plan, { commandId: ids[3] }),
    () => lead.call(mendLoop, { id, ...mending }, { commandId: ids[4] }),
  ];
  for (const act of acts) expect(await Promise.all([act(), act(), act()])).toEqual([{ id }, { id }, { id }]);
  const reveal = () => lead.call(revealRaterPhone, { id, reason: '回访' }, { commandId: ids[5] });
  expect([(await reveal()).phone, (await reveal()).phone]).toEqual([contact.phone, null]);
  const { items } = await lead.call(loopTimeline, { id });
  expect(items.map(i => i.operation)).toEqual(
    expect.arrayContaining([callLoop, appealLoop, judgeLoop, mendLoop, revealRaterPhone].map(op => op.name)),
  );
  expect(items.filter(i => i.operation === mendLoop.name)).toHaveLength(1);
});

test('[7.6-a] leads take the list away as a workbook; the telephone is nowhere in it, nor in any table in plain', async () => {
  await named();
  const file = await world.as('stationLead').call(exportLoops, {});
  expect(file.fileName).toMatch(/\.xlsx$/);
  const { rows } = await world.pool.query(
    "select count(*)::int as n from satisfaction.loops where contact_phone like '%1381234%' or contact_name like '%张三%'",
  );
  expect(rows[0].n).toBe(0);
  const log = await world.pool.query("select count(*)::int as n from platform.audit_changes where after::text like '%13812345678%'");
  expect(log.rows[0].n).toBe(0);
});
