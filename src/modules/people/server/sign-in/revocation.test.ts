import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { poolOf } from '#platform/server/database/connection.ts';
import { addPerson, browserOf, openPeople, signedIn } from '#test/sign-in/browser.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import type { World } from '#test/world.ts';
import { seedAccount } from '../../contract/operations-accounts.ts';
import { currentSession, revokeOtherSessions } from '../../contract/session.ts';
import { listenForRevocations } from './remembered.ts';
import { resolveActor } from './resolve-actor.ts';

let world: World;
beforeAll(async () => {
  world = await openPeople();
  await addPerson(world, 'many.devices', 'officer');
});

test('[7.1-d] a revocation is heard by every server copy within five seconds, though each remembers sessions', async () => {
  const here = await signedIn(world, 'many.devices');
  const there = await signedIn(world, 'many.devices');
  const copy = poolOf({ ...world.database.app, max: 4 });
  const stop = listenForRevocations(copy);
  const source = { address: '192.0.2.9', agent: '', origin: '' };
  const atCopy = () => resolveActor({ sessionToken: there.cookie() ?? null, apiKey: null, source, pool: copy, now: world.clock.now() });
  try {
    await expect
      .poll(async () => (await copy.query("select count(*) as n from pg_stat_activity where query = 'listen people_sessions'")).rows[0].n)
      .toBeGreaterThan(0);
    expect((await atCopy()).kind).toBe('person');
    const commandId = newId();
    expect(await here.call(revokeOtherSessions, {}, commandId)).toEqual({ revoked: 1 });
    expect(await here.call(revokeOtherSessions, {}, commandId)).toEqual({ revoked: 1 });
    await expect.poll(async () => (await atCopy()).kind, { timeout: 5_000 }).toBe('anonymous');
  } finally {
    stop();
    await copy.end();
  }
  expect(await refusal(there.call(currentSession, {}))).toContain('401');
  expect(await refusal(here.call(currentSession, {}))).toBe('done');
  expect(await refusal(browserOf(world).call(revokeOtherSessions, {}))).toContain('401');
});

test('[7.1-d] an account that may work at once is made by the system itself only', async () => {
  const input = {
    id: newId(),
    username: 'x.y',
    name: 'x',
    unitId: newId(),
    password: 'k7#Qm2!vXz 9w',
    role: 'manager',
    regionCode: '330105',
  };
  for (const role of ['systemAdmin', 'securityAdmin', 'manager']) {
    expect(await refusal(world.as(role).call(seedAccount, input as never))).toBe('403 platform.problem.notAllowed');
  }
});
