import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import { addPerson, browserOf, goodPassword, openPeople, signedIn } from '#test/sign-in/browser.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import type { World } from '#test/world.ts';
import { currentSession, listSessions, revokeSession, signIn, signOut } from '../../contract/session.ts';
import { hashesDone } from './hashing.ts';

let world: World;
beforeAll(async () => {
  world = await openPeople();
  await addPerson(world, 'wangmin', 'officer');
  await addPerson(world, 'liwei', 'officer');
  await addPerson(world, 'victim', 'officer');
});

test('[7.1-d] sign-in works: who I am, what I may, and the cookie holds no secret of the database', async () => {
  const browser = browserOf(world);
  expect(await browser.call(signIn, { username: ' WangMin ', password: goodPassword })).toEqual({ next: 'ready', methods: [] });
  const { person, operations } = await browser.call(currentSession, {});
  expect(person).toMatchObject({ username: 'wangmin', role: 'officer', regionCode: '330105', regionName: '拱墅区' });
  expect(operations).toContain('people.password.change');
  expect(operations).not.toContain('people.authority.create');
  const { rows } = await world.pool.query('select token_hash from people.sessions');
  expect(rows.map(r => r.token_hash)).not.toContain(browser.cookie());
});

test('[7.1-d] sign-in refused: unknown, wrong and locked get one answer for the same work', async () => {
  const outcomes: string[] = [];
  const work: number[] = [];
  for (const [username, password] of [
    ['nobody-here', 'x'],
    ['liwei', 'wrong password'],
  ] as const) {
    for (let i = 0; i < 6; i += 1) {
      const before = hashesDone();
      outcomes.push(await refusal(browserOf(world, '192.0.2.20').call(signIn, { username, password })));
      work.push(hashesDone() - before);
    }
  }
  const before = hashesDone();
  outcomes.push(await refusal(browserOf(world, '192.0.2.20').call(signIn, { username: 'liwei', password: goodPassword })));
  work.push(hashesDone() - before);
  expect(new Set(outcomes)).toEqual(new Set(['401 people.problem.signInRefused']));
  expect(new Set(work)).toEqual(new Set([1]));
});

test('[7.1-d] sign-in refused: a stranger cannot lock the victim out from elsewhere', async () => {
  for (let i = 0; i < 12; i += 1)
    await refusal(browserOf(world, '198.51.100.1').call(signIn, { username: 'victim', password: `guess ${i}` }));
  expect(await refusal(browserOf(world, '198.51.100.1').call(signIn, { username: 'victim', password: goodPassword }))).toContain(
    'signInRefused',
  );
  expect(await refusal(browserOf(world, '203.0.113.5').call(signIn, { username: 'victim', password: goodPassword }))).toBe('done');
  world.clock.advance(16 * 60_000);
  expect(await refusal(browserOf(world, '198.51.100.1').call(signIn, { username: 'victim', password: goodPassword }))).toBe('done');
});

test('[7.1-d] sign-in refused: twenty guesses at once do not slip past the count of five', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      refusal(browserOf(world, '198.51.100.2').call(signIn, { username: 'wangmin', password: `g${i}` })),
    ),
  );
  expect(await refusal(browserOf(world, '198.51.100.2').call(signIn, { username: 'wangmin', password: goodPassword }))).toContain(
    'signInRefused',
  );
});

test('[7.1-d] sign-in refused: spraying one source over many accounts ends at fifty', async () => {
  const last = Array.from({ length: 60 }, (_, i) => `spray${i}`);
  for (const username of last) await refusal(browserOf(world, '198.51.100.3').call(signIn, { username, password: 'Spring2026!' }));
  expect(await refusal(browserOf(world, '198.51.100.3').call(signIn, { username: 'wangmin', password: goodPassword }))).toContain(
    'signInRefused',
  );
});

test('[7.1-d] sign-in replayed: the stored answer without a second cookie', async () => {
  const commandId = newId();
  await browserOf(world).call(signIn, { username: 'wangmin', password: goodPassword }, commandId);
  const again = browserOf(world);
  expect(await again.call(signIn, { username: 'wangmin', password: goodPassword }, commandId)).toEqual({ next: 'ready', methods: [] });
  expect(again.cookie()).toBeUndefined();
  expect(await refusal(again.call(signIn, { username: 'wangmin', password: 'other' }, commandId))).toBe(
    '422 platform.problem.commandReused',
  );
});

test('[7.1-d] refusals stay in the audit log, placed where the account is, without its password', async () => {
  const { rows } = await world.pool.query(
    `select actor_kind, region_code, outcome, problem from platform.audit_entries where operation = 'people.session.signIn' and outcome = 'refused' and subject_id <> $1 limit 1`,
    [anonymousActor.id],
  );
  expect(rows[0]).toEqual({ actor_kind: 'anonymous', region_code: '330105', outcome: 'refused', problem: 'people.problem.signInRefused' });
  const all = await world.pool.query(
    'select jsonb_agg(c)::text || (select jsonb_agg(e)::text from platform.audit_entries e) as t from platform.commands c',
  );
  expect(all.rows[0].t).not.toContain(goodPassword);
});

test('[7.1-d] sign-out works and kills the session on the server', async () => {
  const browser = await signedIn(world, 'wangmin');
  const stolen = browserOf(world);
  stolen.setCookie(browser.cookie());
  await browser.call(signOut, {});
  expect(browser.cookie()).toBeUndefined();
  expect(await refusal(stolen.call(currentSession, {}))).toBe('401 platform.problem.notSignedIn');
});

test('[7.1-d] a sign-out that comes late ends the session that it names, and no other', async () => {
  const phone = await signedIn(world, 'wangmin');
  const { session: before } = await phone.call(currentSession, {});
  const { session: other } = await (await signedIn(world, 'wangmin')).call(currentSession, {});
  expect(before).not.toBe(other);
  // Somebody has signed in on the same phone meanwhile: that sign-in has ended the session before.
  await phone.call(signIn, { username: 'wangmin', password: goodPassword });
  await phone.call(signOut, { session: before ?? '' });
  expect(phone.cookie()).toBeDefined();
  const { session: now } = await phone.call(currentSession, {});
  expect(now).not.toBe(before);
  await phone.call(signOut, { session: now ?? '' });
  expect(phone.cookie()).toBeUndefined();
  expect(await refusal(phone.call(currentSession, {}))).toContain('401');
});

test('[7.1-d] sessions end when idle for 30 minutes, and after 12 hours in any case', async () => {
  const idle = await signedIn(world, 'wangmin');
  world.clock.advance(29 * 60_000);
  expect(await refusal(idle.call(currentSession, {}))).toBe('done');
  world.clock.advance(31 * 60_000);
  expect(await refusal(idle.call(currentSession, {}))).toContain('401');
  const busy = await signedIn(world, 'wangmin');
  for (let i = 0; i < 35; i += 1) {
    world.clock.advance(20 * 60_000);
    expect(await refusal(busy.call(currentSession, {}))).toBe('done');
  }
  world.clock.advance(20 * 60_000);
  expect(await refusal(busy.call(currentSession, {}))).toContain('401');
});

test('[7.1-d] own sessions: listed without tokens, ended one by one; another person’s is like a missing one', async () => {
  const one = await signedIn(world, 'wangmin');
  const two = await signedIn(world, 'wangmin');
  const { rows } = await one.call(listSessions, {});
  const other = rows.find(r => !r.current);
  if (!other) throw new Error('two sessions');
  expect(JSON.stringify(rows)).not.toContain(two.cookie());
  const stranger = await signedIn(world, 'victim');
  expect(await refusal(stranger.call(revokeSession, { sessionId: other.id }))).toBe('404 platform.problem.notFound');
  const commandId = newId();
  await one.call(revokeSession, { sessionId: other.id }, commandId);
  expect(await one.call(revokeSession, { sessionId: other.id }, commandId)).toEqual({ id: other.id });
  expect(await refusal(two.call(currentSession, {}))).toContain('401');
});
