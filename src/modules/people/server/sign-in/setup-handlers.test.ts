import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { browserOf } from '#test/sign-in/browser.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import { openWorld, type World } from '#test/world.ts';
import { signIn } from '../../contract/session.ts';
import { completeSetup, setupStatus } from '../../contract/setup.ts';
import { peopleModule } from '../module.ts';
import { resolveActor } from './resolve-actor.ts';
import { ensureSetupLink } from './setup-handlers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ modules: [peopleModule], authenticate: (c, { pool, now }) => resolveActor({ ...c, pool, now }) });
});

const admin = (n: number) => ({
  username: `admin${n}x`,
  name: `管理员${n}`,
  phone: `1381234567${n}`,
  password: `西溪湿地三十里梅花香${n}`,
});
const input = (token: string) => ({
  token,
  bureauName: '拱墅区市场监督管理局',
  regionCode: '330105',
  systemAdmin: admin(1),
  securityAdmin: admin(2),
  auditor: admin(3),
});

test('[7.1-d] a fresh install has no account, and one link that makes the three administrators once', async () => {
  const now = world.clock.now();
  const earlier = await ensureSetupLink(world.appPool, now);
  const token = (await ensureSetupLink(world.appPool, now)) ?? '';
  expect(await world.stranger.call(setupStatus, { token: earlier ?? '' })).toEqual({ open: false });
  expect(await world.stranger.call(setupStatus, { token })).toEqual({ open: true });
  const twice = { ...input(token), auditor: { ...admin(3), name: '管理员1' } };
  expect(await refusal(world.stranger.call(completeSetup, twice))).toBe('422 people.problem.setupSamePerson');
  expect(await refusal(world.stranger.call(completeSetup, { ...input(token), auditor: { ...admin(3), phone: admin(1).phone } }))).toContain(
    'setupSamePerson',
  );
  const common = world.stranger.call(completeSetup, { ...input(token), auditor: { ...admin(3), password: 'password123' } });
  await expect(common).rejects.toMatchObject({
    code: 'people.problem.passwordRefused',
    fields: [{ pointer: '/auditor/password', code: 'people.password.common' }],
  });
  const commandId = newId();
  const done = await world.stranger.call(completeSetup, input(token), { commandId });
  expect(await world.stranger.call(completeSetup, input(token), { commandId })).toEqual(done);
  expect(await refusal(world.stranger.call(completeSetup, input(token)))).toBe('410 people.problem.setupOver');
  expect(await ensureSetupLink(world.appPool, now)).toBeUndefined();
  expect(await browserOf(world).call(signIn, { username: 'admin2x', password: admin(2).password })).toEqual({ next: 'enrol', methods: [] });
});

test('[7.1-d] the set-up link ends after a day', async () => {
  await world.pool.query("insert into people.setup_links values ($1, 'late', $2)", [newId(), new Date(world.clock.now().getTime() - 1)]);
  expect(await refusal(world.stranger.call(completeSetup, input('x'.repeat(43))))).toBe('410 people.problem.setupOver');
});
