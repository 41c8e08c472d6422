import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { behindTheDoor } from '#test/behind.ts';
import { openTheBox, type Ratings, ratingsIn, receiptOf, secretOf } from '#test/ratings.ts';
import { openWorld, type World } from '#test/world.ts';
import { getFigures } from '../contract/operations-figures.ts';
import { listInvitations, sendInvitations, stopInvitation } from '../contract/operations-invitations.ts';
import { castRating, claimRating, followRating, openBox, openRating, openReceipt } from '../contract/operations-rating.ts';
import { openBoxJob } from './open-box.job.ts';
import { satisfactionRuns } from './runs.ts';

let world: World;
let ratings: Ratings;
beforeAll(async () => {
  world = await openWorld({ runs: satisfactionRuns });
  ratings = await ratingsIn(world);
});
const code = (name: string): object => ({ code: `satisfaction.problem.${name}` });

describe('[7.6-a] a rating by link, without an account', () => {
  test('works: opened, rated, received, counted with its companions, read by receipt', async () => {
    const raters = [];
    for (let n = 0; n < 5; n += 1) raters.push(await ratings.invite());
    const [first] = raters as [(typeof raters)[number]];
    const page = await world.stranger.call(openRating, { token: first.token });
    expect(page).toMatchObject({
      state: 'ready',
      servedKind: 'demand',
      servedOn: '2026-10-12',
      assisted: false,
      callDays: 1,
      mendDays: 15,
      least: 5,
    });
    expect(page.tags.filter(t => t.level === 1).map(t => t.code)).toEqual(expect.arrayContaining(['115', 'L101']));
    for (const [n, rater] of raters.entries()) {
      await ratings.rate(rater, { level: n === 0 ? 2 : 5, ...(n === 0 ? { tags: ['209'], comment: '等了一个月' } : {}) });
      expect(await world.stranger.call(openReceipt, { receipt: rater.receipt })).toMatchObject({ state: 'sealed', level: null });
    }
    expect(await world.stranger.call(openRating, { token: first.token })).toMatchObject({ state: 'used' });
    expect(await openTheBox(world)).toEqual({ counted: 5, left: 0 });
    expect(await world.stranger.call(openReceipt, { receipt: first.receipt })).toMatchObject({
      state: 'counted',
      level: 2,
      followed: false,
      answer: { state: 'working', reply: null },
    });
    const { rows } = await world.as('officer').call(listInvitations, { state: 'used' });
    expect(rows.find(r => r.id === first.invitationId)).toMatchObject({ usedOn: '2026-11-22' });
  });

  test('four lie in the box and wait, a fifth lets all five out', async () => {
    const before = await openTheBox(world);
    for (let n = 0; n < 4; n += 1) await ratings.rate(await ratings.invite({ classCode: 'BZ01' }), { level: 4 });
    expect(await openTheBox(world)).toEqual({ counted: 0, left: before.left + 4 });
    await ratings.rate(await ratings.invite({ classCode: 'BZ01' }), { level: 3 });
    expect(await openTheBox(world)).toEqual({ counted: 5, left: before.left });
  });

  test('once more, once, by receipt; what was said waits in the box too', async () => {
    const raters = [];
    for (let n = 0; n < 5; n += 1) raters.push(await ratings.invite({ classCode: 'ZL01' }));
    for (const rater of raters) await ratings.rate(rater, { level: 1, tags: ['L101'] });
    await openTheBox(world);
    const { receipt } = raters[0] as { receipt: string };
    await world.stranger.call(followRating, { receipt, level: 4, comment: '改好了' });
    const { rows } = await world.pool.query('select count(*)::int as n from satisfaction.ballots where followed_level is not null');
    expect(rows[0].n).toBe(0);
    await openTheBox(world);
    const after = await world.pool.query(
      'select level, followed_level, followed_comment from satisfaction.ballots where followed_level is not null',
    );
    expect(after.rows).toEqual([{ level: 1, followed_level: 4, followed_comment: '改好了' }]);
    expect(await world.stranger.call(openReceipt, { receipt })).toMatchObject({ followed: true });
    await expect(world.stranger.call(followRating, { receipt, level: 5 })).rejects.toMatchObject(code('alreadyFollowed'));
  });
});

describe('[7.6-a] refused, in a sentence, and nothing is changed', () => {
  test('a strange link and a strange receipt; one that ran out or was stopped', async () => {
    const token = secretOf('nobody');
    for (const [op, input] of [
      [openRating, { token }],
      [claimRating, { token, serial: secretOf('x') }],
    ] as const)
      await expect(world.stranger.call(op as never, input as never)).rejects.toMatchObject({ status: 404, ...code('linkUnknown') });
    for (const [op, input] of [
      [openReceipt, { receipt: receiptOf('nobody') }],
      [followRating, { receipt: receiptOf('nobody'), level: 3 }],
    ] as const)
      await expect(world.stranger.call(op as never, input as never)).rejects.toMatchObject({ status: 404, ...code('receiptUnknown') });
    const stopped = await ratings.invite();
    await world.as('stationLead').call(stopInvitation, { id: stopped.invitationId });
    await expect(world.stranger.call(claimRating, stoppedClaim(stopped))).rejects.toMatchObject(code('linkStopped'));
    const late = await ratings.invite();
    world.clock.set('2026-12-23T09:00:00+08:00');
    await expect(world.stranger.call(claimRating, stoppedClaim(late))).rejects.toMatchObject(code('linkExpired'));
    expect(await world.stranger.call(openRating, { token: late.token })).toMatchObject({ state: 'expired' });
    world.clock.set('2026-11-22T09:00:00+08:00');
  });
  const stoppedClaim = ({ token, serial }: { token: string; serial: string }) => ({ token, serial });

  test('1★ and 2★ without a reason, a tag of another level, a telephone that is none: each names its field', async () => {
    const rater = await ratings.invite();
    await world.stranger.call(claimRating, stoppedClaim(rater));
    const cast = (said: object) =>
      world.stranger.call(castRating, { serial: rater.serial, receipt: rater.receipt, ...said } as never).catch(e => e);
    const faultOf = async (said: object): Promise<unknown> => {
      const e = await cast(said);
      return [e.status, e.fields?.[0]?.pointer, e.fields?.[0]?.code];
    };
    expect(await faultOf({ level: 2 })).toEqual([422, '/tags', 'satisfaction.problem.reasonNeeded']);
    expect(await faultOf({ level: 1, comment: ' ' })).toEqual([422, '/tags', 'satisfaction.problem.reasonNeeded']);
    expect(await faultOf({ level: 1, tags: ['510'] })).toEqual([422, '/tags', 'satisfaction.problem.unknownTag']);
    expect(await faultOf({ level: 1, tags: ['115'], contact: { name: '张三', phone: '12345' } })).toEqual([
      422,
      '/contact/phone',
      'satisfaction.problem.phoneWanted',
    ]);
    for (const level of [0, 6, 4.5]) expect(((await faultOf({ level })) as unknown[]).slice(0, 2)).toEqual([422, '/level']);
    await world.stranger.call(castRating, { serial: rater.serial, receipt: rater.receipt, level: 3 });
  });

  test('one service, one rating: another phone is refused, two at once give one, no vote without a claim', async () => {
    const rater = await ratings.invite();
    await ratings.rate(rater, { level: 5 });
    await expect(world.stranger.call(claimRating, { token: rater.token, serial: secretOf('second phone') })).rejects.toMatchObject(
      code('alreadyRated'),
    );
    await expect(
      world.stranger.call(castRating, { serial: secretOf('never claimed'), receipt: rater.receipt, level: 5 }),
    ).rejects.toMatchObject(code('notClaimed'));
    await expect(
      world.stranger.call(castRating, { serial: rater.serial, receipt: receiptOf('another'), level: 1, tags: ['115'] }),
    ).rejects.toMatchObject(code('alreadyRated'));
    const race = await ratings.invite();
    const tries = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map(n => world.stranger.call(claimRating, { token: race.token, serial: secretOf('race', n) })),
    );
    expect(tries.filter(t => t.status === 'fulfilled')).toHaveLength(1);
    await expect(
      world.as('officer').call(sendInvitations, { items: [{ id: rater.invitationId, token: secretOf('again') }] }),
    ).resolves.toMatchObject({
      sent: [],
      skipped: [{ id: rater.invitationId, reason: 'used' }],
    });
    await expect(world.as('stationLead').call(stopInvitation, { id: rater.invitationId })).rejects.toMatchObject(code('alreadyUsed'));
  });

  test('a receipt that another rating bears is refused, and the vote stays to be cast; one in the box holds nothing up', async () => {
    const [first, second] = [await ratings.invite({ classCode: 'SB01' }), await ratings.invite({ classCode: 'SB01' })];
    await ratings.rate(first, { level: 5 });
    await world.stranger.call(claimRating, stoppedClaim(second));
    const twice = world.stranger.call(castRating, { serial: second.serial, receipt: first.receipt, level: 4 });
    await expect(twice).rejects.toMatchObject({ status: 422, code: 'platform.problem.commandReused' });
    await world.stranger.call(castRating, { serial: second.serial, receipt: second.receipt, level: 4 });
    // As such a pair was let in before: the mark of the first is taken away, and both lie in the box.
    const before = await openTheBox(world);
    const raters = [];
    for (let n = 0; n < 5; n += 1) raters.push(await ratings.invite({ classCode: 'SB01' }));
    for (const rater of raters) {
      await ratings.rate({ ...rater, receipt: receiptOf('shared') }, { level: 3 });
      const mark = secretHash(`receipt ${receiptOf('shared')}`);
      await behindTheDoor(world, c => c.query('delete from satisfaction.marks where hash = $1', [mark]));
    }
    expect(await openTheBox(world)).toEqual({ counted: 7, left: before.left - 2 });
  });

  test('one secret for two links, and two secrets for one, are refused in a sentence', async () => {
    const [a, b] = [await ratings.invite(), await ratings.invite()];
    const twice = [b.token, secretOf('other')].map(token => ({ id: b.invitationId, token }));
    await expect(world.as('officer').call(sendInvitations, { items: twice })).rejects.toMatchObject({
      status: 422,
      fields: [{ pointer: '/items' }],
    });
    const send = world.as('officer').call(sendInvitations, { items: [{ id: b.invitationId, token: a.token }] });
    await expect(send).rejects.toMatchObject({ status: 422, code: 'platform.problem.commandReused' });
    expect(await world.stranger.call(openRating, { token: b.token })).toMatchObject({ state: 'ready' });
  });

  test('a link that is opened again and again is told to wait: each opening leaves an entry', async () => {
    const { token } = await ratings.invite();
    const statuses = [];
    for (let n = 0; n < 121; n += 1)
      statuses.push(
        await world.stranger.call(openRating, { token }).then(
          () => 200,
          e => e.status,
        ),
      );
    expect(statuses).toEqual([...Array(120).fill(200), 429]);
  });

  test('no person opens the box', async () => {
    await expect(world.as('manager').call(openBox, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.stranger.call(openBox, {})).rejects.toMatchObject({ status: 401 });
  });
});

test('[7.6-a] replayed: a lost answer is asked for again and changes nothing twice', async () => {
  const rater = await ratings.invite();
  const { token, serial, receipt } = rater;
  const ids = [newId(), newId(), newId(), newId(), newId()] as const;
  const acts = [
    () => world.stranger.call(openRating, { token }, { commandId: ids[0] }),
    () => world.stranger.call(claimRating, { token, serial }, { commandId: ids[1] }),
    () => world.stranger.call(castRating, { serial, receipt, level: 5 }, { commandId: ids[2] }),
    () => world.stranger.call(followRating, { receipt, level: 4 }, { commandId: ids[3] }),
    () => world.stranger.call(openReceipt, { receipt }, { commandId: ids[4] }),
  ];
  for (const act of acts) {
    const answers = await Promise.all([act(), act(), act()]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  }
  // under a new command too: the number has its vote already
  expect(await world.stranger.call(claimRating, { token, serial })).toEqual({ ok: true });
  const { rows } = await world.pool.query('select count(*)::int as n from satisfaction.invitation_uses where invitation_id = $1', [
    rater.invitationId,
  ]);
  expect(rows[0].n).toBe(1);
});

test('[7.6-a] 现场代评: rated where staff is signed in it is kept and not counted', async () => {
  const officer = world.as('officer');
  const assisted = await ratings.invite({ classCode: 'JL01' });
  expect(await officer.call(openRating, { token: assisted.token })).toMatchObject({ assisted: true });
  await ratings.rate(assisted, { level: 5, comment: '代评' }, officer);
  for (let n = 0; n < 4; n += 1) await ratings.rate(await ratings.invite({ classCode: 'JL01' }), { level: 3 });
  const { left } = await openTheBox(world);
  await ratings.rate(await ratings.invite({ classCode: 'JL01' }), { level: 4 });
  // five of the enterprise's own are needed: what staff entered hides nobody
  expect(await openTheBox(world)).toEqual({ counted: 6, left: left - 5 });
  const { rows } = await world.pool.query(
    "select level, mode, comment from satisfaction.ballots where class_code = 'JL01' order by mode desc, level",
  );
  expect(rows.filter(r => r.mode === 'assisted')).toEqual([{ level: 5, mode: 'assisted', comment: '代评' }]);
  world.clock.set('2026-12-01T09:00:00+08:00');
  const { rows: figures, assisted: out } = await world.as('manager').call(getFigures, { by: 'class' });
  expect(figures.find(f => f.key === 'JL01')).toMatchObject({ n: 5 });
  expect(out).toBe(1);
  world.clock.set('2026-11-22T09:00:00+08:00');
});

test('[7.6-a] the nightly job opens the box, again without harm', async () => {
  for (let n = 0; n < 5; n += 1) await ratings.rate(await ratings.invite({ classCode: 'RZ01' }), { level: 4 });
  const counted = async (): Promise<number> =>
    (await world.pool.query("select count(*)::int as n from satisfaction.ballots where class_code = 'RZ01'")).rows[0].n;
  for (let night = 0; night < 2; night += 1) {
    await world.runtime.boss?.send(openBoxJob.name, {});
    await world.runJobs();
    expect(await counted()).toBe(5);
  }
});
