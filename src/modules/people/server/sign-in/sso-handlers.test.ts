import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { addPerson, browserOf, bureauOf, openPeople, signedIn } from '#test/sign-in/browser.ts';
import { type BureauProvider, clientSecret, openProvider } from '#test/sign-in/provider.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import type { World } from '#test/world.ts';
import { currentSession } from '../../contract/session.ts';
import {
  beginSso,
  createProvider,
  decideIdentity,
  finishSso,
  listIdentities,
  listProviders,
  listSsoProviders,
  proposeIdentity,
  removeIdentity,
  reviewIdentities,
  updateProvider,
} from '../../contract/sso.ts';

let world: World;
let provider: BureauProvider;
let issuer: string;
const providerId = newId();
const as = (role: string, id?: string) =>
  world.as(role, { authorityId: bureauOf['330105'] ?? '', unitId: bureauOf['330105'] ?? '', ...(id ? { id } : {}) });

beforeAll(async () => {
  world = await openPeople();
  provider = await openProvider(['http://localhost:80/sign-in/sso', 'http://localhost/sign-in/sso']);
  issuer = provider.issuer;
  await as('systemAdmin').call(createProvider, { id: providerId, label: '区统一身份认证', issuer, clientId: 'peipao', clientSecret });
});
afterAll(() => {
  provider.close();
});

/** Walks through the provider's own pages as a browser does. @returns the query with which it sends the person back */
const atProvider = async (start: string, login: string): Promise<string> => {
  const jar = new Map<string, string>();
  let url = start;
  let body: URLSearchParams | undefined;
  for (let hop = 0; hop < 12; hop += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    body = undefined;
    const location = response.headers.get('location');
    if (location) {
      url = new URL(location, url).href;
      if (url.includes('/sign-in/sso')) return new URL(url).search.slice(1);
      continue;
    }
    const page = await response.text();
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href;
    body = new URLSearchParams(page.includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' });
  }
  throw new Error('the provider did not send the browser back');
};

test('[7.1-d] single sign-on: linked by the signed-in person, then the way in; state counts once and for this browser only', async () => {
  await addPerson(world, 'sso.wang', 'officer');
  const browser = await signedIn(world, 'sso.wang');
  const { url } = await browser.call(beginSso, { providerId });
  const query = await atProvider(url ?? '', 'wang@bureau');
  expect(await refusal(browserOf(world).call(finishSso, { query }))).toBe('401 people.problem.ssoRefused');
  expect(await browser.call(finishSso, { query })).toMatchObject({ linked: true });
  expect(await refusal(browser.call(finishSso, { query }))).toBe('401 people.problem.ssoRefused');
  expect((await browser.call(listIdentities, {})).rows).toMatchObject([
    { provider: '区统一身份认证', subject: 'wang@bureau', approved: true },
  ]);

  const fresh = browserOf(world);
  expect((await fresh.call(listSsoProviders, {})).rows).toEqual([{ id: providerId, label: '区统一身份认证' }]);
  const begun = await fresh.call(beginSso, { providerId });
  const half = fresh.cookie();
  expect(await refusal(fresh.call(currentSession, {}))).toContain('401');
  expect(await fresh.call(finishSso, { query: await atProvider(begun.url ?? '', 'wang@bureau') })).toMatchObject({
    next: 'ready',
    linked: false,
  });
  expect(fresh.cookie()).not.toBe(half);
  expect((await fresh.call(currentSession, {})).person.username).toBe('sso.wang');

  const [identity] = (await fresh.call(listIdentities, {})).rows;
  await fresh.call(removeIdentity, { identityId: identity?.id ?? '' });
  const after = browserOf(world);
  const again = await after.call(beginSso, { providerId });
  expect(await refusal(after.call(finishSso, { query: await atProvider(again.url ?? '', 'wang@bureau') }))).toBe(
    '403 people.problem.identityUnknown',
  );
});

test('[7.1-d] single sign-on refused: unknown subject, a link nobody approved, a forged code', async () => {
  const personId = await addPerson(world, 'sso.li', 'officer');
  const enter = async (login: string): Promise<string> => {
    const browser = browserOf(world);
    const { url } = await browser.call(beginSso, { providerId });
    return refusal(browser.call(finishSso, { query: await atProvider(url ?? '', login) }));
  };
  expect(await enter('li@bureau')).toBe('403 people.problem.identityUnknown');
  const id = newId();
  await as('systemAdmin').call(proposeIdentity, { id, personId, providerId, subject: 'li@bureau' });
  expect(await enter('li@bureau')).toBe('403 people.problem.identityUnknown');
  expect((await as('securityAdmin').call(reviewIdentities, {})).rows).toMatchObject([{ id, username: 'sso.li', subject: 'li@bureau' }]);
  expect(await refusal(as('systemAdmin').call(decideIdentity, { identityId: id, approve: true, reason: 'x' }))).toContain('403');
  await as('securityAdmin').call(decideIdentity, { identityId: id, approve: true, reason: '核对过工号' });
  expect(await enter('li@bureau')).toBe('done');

  const forged = browserOf(world);
  const { url } = await forged.call(beginSso, { providerId });
  const query = new URLSearchParams(await atProvider(url ?? '', 'li@bureau'));
  query.set('code', 'forged');
  expect(await refusal(forged.call(finishSso, { query: query.toString() }))).toBe('401 people.problem.ssoRefused');
});

test('[7.1-d] an identity provider that is away fails at use only; its secret is never told', async () => {
  const system = as('systemAdmin');
  const id = newId();
  await system.call(createProvider, {
    id,
    label: '连不上的',
    issuer: 'http://127.0.0.1:9',
    clientId: 'x',
    clientSecret: 'never-told-secret',
  });
  expect(await refusal(browserOf(world).call(beginSso, { providerId: id }))).toBe('502 people.problem.providerAway');
  expect(await refusal(browserOf(world).call(beginSso, { providerId }))).toBe('done');
  expect(JSON.stringify(await system.call(listProviders, {}))).not.toContain('never-told-secret');
  const { rows } = await world.pool.query('select jsonb_agg(p)::text as t from people.identity_providers p');
  expect(rows[0].t).not.toContain('never-told-secret');
  await system.call(updateProvider, { providerId: id, label: '停用', clientId: 'x', open: false });
  expect((await world.stranger.call(listSsoProviders, {})).rows.map(r => r.label)).not.toContain('停用');
  expect(await refusal(system.call(createProvider, { id: newId(), label: 'x', issuer, clientId: 'x', clientSecret: 'xxxxxxxxxx' }))).toBe(
    '409 people.problem.providerTaken',
  );
  expect(
    await refusal(
      system.call(createProvider, { id: newId(), label: 'x', issuer: 'http://idp.example', clientId: 'x', clientSecret: 'xxxxxxxxxx' }),
    ),
  ).toContain('422');
});
