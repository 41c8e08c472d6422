import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { addPerson, browserOf, bureauOf, openPeople } from '#test/sign-in/browser.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import type { World } from '#test/world.ts';
import { approveApiKey, blockApiKey, createApiKey, listApiKeys, reviewApiKeys, revokeApiKey } from '../contract/api-key.ts';
import { listAuthorities } from '../contract/authority.ts';
import { listAccounts } from '../contract/operations-accounts.ts';

let world: World;
let maker: ReturnType<World['as']>;
let security: ReturnType<World['as']>;
beforeAll(async () => {
  world = await openPeople();
  const home = { authorityId: bureauOf['330105'] ?? '', unitId: bureauOf['330105'] ?? '' };
  maker = world.as('systemAdmin', { ...home, id: await addPerson(world, 'key.maker', 'systemAdmin') });
  security = world.as('securityAdmin', home);
});
const inDays = (days: number): string => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();
const withKey = (key: string | null) => browserOf(world, '192.0.2.50', { authorization: `Bearer ${key}` });

test('[7.1-a] a key works after approval, within its scopes, until it is ended; told once', async () => {
  const id = newId();
  const commandId = newId();
  const asked = { id, name: '数据共享平台', scopes: ['people.authority.list'], expiresAt: inDays(30) };
  const { key } = await maker.call(createApiKey, asked, { commandId });
  expect(key).toMatch(/^pk_/);
  expect(await maker.call(createApiKey, asked, { commandId })).toEqual({ id, key: null });
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toBe('401 platform.problem.keyRefused');
  expect((await security.call(reviewApiKeys, {})).rows).toMatchObject([{ id, state: 'waiting' }]);
  await security.call(approveApiKey, { keyId: id, reason: '协议第 12 号' });
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toBe('done');
  expect(await refusal(withKey(key).call(listAccounts, {}))).toBe('403 platform.problem.notAllowed');
  expect(await refusal(withKey(`${key}x`).call(listAuthorities, {}))).toContain('401');
  expect((await maker.call(listApiKeys, {})).rows).toMatchObject([{ id, state: 'active', usedAt: world.clock.now().toISOString() }]);
  const { rows } = await world.pool.query(
    `select (select jsonb_agg(k)::text from people.api_keys k) || (select jsonb_agg(c)::text from platform.commands c) as all`,
  );
  expect(rows[0].all).not.toContain(key);
  await maker.call(revokeApiKey, { keyId: id, reason: '到期' });
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toContain('401');
});

test('[7.1-a] keys refused: wider than the maker, for oneself, longer than a year, ended by the security administrator, expired', async () => {
  const ask = (scopes: string[], days = 30) =>
    refusal(maker.call(createApiKey, { id: newId(), name: 'x', scopes, expiresAt: inDays(days) }));
  expect(await ask(['people.role.assign'])).toBe('422 people.problem.scopesTooWide');
  expect(await ask(['people.password.change'])).toBe('422 people.problem.scopesTooWide');
  expect(await ask(['people.authority.list'], 400)).toBe('422 people.problem.expiryTooFar');
  const id = newId();
  const { key } = await maker.call(createApiKey, { id, name: 'y', scopes: ['people.authority.list'], expiresAt: inDays(1) });
  expect(await refusal(maker.call(approveApiKey, { keyId: id, reason: 'x' }))).toContain('403');
  await security.call(approveApiKey, { keyId: id, reason: 'x' });
  world.clock.advance(2 * 86_400_000);
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toContain('401');
  await security.call(blockApiKey, { keyId: id, reason: 'x' });
  expect(await refusal(security.call(blockApiKey, { keyId: id, reason: 'x' }))).toContain('404');
});

test('[7.1-d] a key reaches no further than its maker does today: without role or account it opens nothing', async () => {
  const id = newId();
  const { key } = await maker.call(createApiKey, { id, name: 'z', scopes: ['people.authority.list'], expiresAt: inDays(30) });
  await security.call(approveApiKey, { keyId: id, reason: 'x' });
  const change = (set: string): Promise<unknown> =>
    world.pool.query(
      `begin; set local session_replication_role = replica; update people.persons set ${set} where id = '${maker.actor.id}'; commit`,
    );
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toBe('done');
  await change("role = 'manager'");
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toContain('403');
  await change('role = null');
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toContain('401');
  await change("role = 'systemAdmin', disabled_at = now()");
  expect(await refusal(withKey(key).call(listAuthorities, {}))).toContain('401');
});
