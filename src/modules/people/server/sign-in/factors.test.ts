import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { authenticatorAt } from '#test/sign-in/authenticator.ts';
import { addPerson, type Browser, browserOf, goodPassword, openPeople, signedIn } from '#test/sign-in/browser.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import type { World } from '#test/world.ts';
import {
  addPasskey,
  beginPasskey,
  beginTotp,
  confirmTotpFactor,
  listFactors,
  newRecoveryCodes,
  removeFactor,
  resetFactors,
} from '../../contract/factor.ts';
import {
  changePassword,
  confirmPasskey,
  confirmRecovery,
  confirmTotp,
  currentSession,
  passkeyOptions,
  signIn,
} from '../../contract/session.ts';
import { totpCode } from './totp.ts';

let world: World;
const origin = 'http://localhost:80';
beforeAll(async () => {
  world = await openPeople();
  for (const name of ['wang', 'li', 'zhao', 'qian']) await addPerson(world, `${name}.officer`, 'officer');
  await addPerson(world, 'safe.admin', 'securityAdmin');
});

const fromBase32 = (secret: string): string => {
  const bits = [...secret].map(c => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(b => Number.parseInt(b, 2))).toString('hex');
};
const codeNow = (secretHex: string, steps = 0): string => totpCode(secretHex, Math.floor(world.clock.now().getTime() / 30_000) + steps);
const next = (): void => world.clock.advance(30_000);

const enrol = async (browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> => {
  const { id, secret, qr } = await browser.call(beginTotp, { id: newId() });
  expect(qr).toContain('<svg');
  const hex = fromBase32(secret ?? '');
  const { recoveryCodes } = await browser.call(confirmTotpFactor, { id, code: codeNow(hex) });
  expect(recoveryCodes).toHaveLength(10);
  next();
  return { secret: hex, recoveryCodes };
};

test('[7.1-d] TOTP works as second factor, each code once, the token changes', async () => {
  const first = await signedIn(world, 'wang.officer');
  const { secret } = await enrol(first);
  const browser = browserOf(world);
  expect(await browser.call(signIn, { username: 'wang.officer', password: goodPassword })).toEqual({
    next: 'secondFactor',
    methods: ['totp', 'recovery'],
  });
  expect(await refusal(browser.call(currentSession, {}))).toContain('401');
  const half = browser.cookie();
  const code = codeNow(secret);
  expect(await browser.call(confirmTotp, { code })).toEqual({ next: 'ready', methods: [] });
  expect(browser.cookie()).not.toBe(half);
  const again = browserOf(world);
  await again.call(signIn, { username: 'wang.officer', password: goodPassword });
  expect(await refusal(again.call(confirmTotp, { code }))).toBe('401 people.problem.stepRefused');
  const old = browserOf(world);
  old.setCookie(half);
  next();
  expect(await refusal(old.call(confirmTotp, { code: codeNow(secret) }))).toBe('401 people.problem.stepOver');
});

test('[7.1-d] TOTP refused: the same code at the same moment on two copies counts once', async () => {
  const { secret } = await enrol(await signedIn(world, 'li.officer'));
  const both = await Promise.all(
    ['192.0.2.1', '192.0.2.2'].map(async address => {
      const browser = browserOf(world, address);
      await browser.call(signIn, { username: 'li.officer', password: goodPassword });
      return browser;
    }),
  );
  const code = codeNow(secret);
  const outcomes = await Promise.all(both.map(b => refusal(b.call(confirmTotp, { code }))));
  expect(outcomes.toSorted()).toEqual(['401 people.problem.stepRefused', 'done']);
});

test('[7.1-d] recovery codes work once each; new ones end the old', async () => {
  const browser = await signedIn(world, 'zhao.officer');
  const { recoveryCodes } = await enrol(browser);
  const [one = '', two = ''] = recoveryCodes;
  const use = async (code: string): Promise<string> => {
    const b = browserOf(world);
    await b.call(signIn, { username: 'zhao.officer', password: goodPassword });
    return refusal(b.call(confirmRecovery, { code }));
  };
  expect(await use(one.toLowerCase())).toBe('done');
  expect(await use(one)).toBe('401 people.problem.stepRefused');
  const { recoveryCodes: renewed } = await browser.call(newRecoveryCodes, {});
  expect(await use(two)).toContain('stepRefused');
  expect(await use(renewed[0] ?? '')).toBe('done');
});

test('[7.1-d] an administrator without a second factor cannot work before setting one up', async () => {
  const browser = browserOf(world);
  expect(await browser.call(signIn, { username: 'safe.admin', password: goodPassword })).toEqual({ next: 'enrol', methods: [] });
  expect(await refusal(browser.call(currentSession, {}))).toContain('401');
  expect(await refusal(browser.call(resetFactors, { personId: newId(), reason: 'x' }))).toBe('403 platform.problem.notAllowed');
  await enrol(browser);
  const { person } = await browser.call(currentSession, {});
  expect(person.role).toBe('securityAdmin');
  const { rows } = await browser.call(listFactors, {});
  expect(await refusal(browser.call(removeFactor, { factorId: rows[0]?.id ?? '' }))).toBe('409 people.problem.lastFactor');
});

test('[7.1-d] a factor that the policy does not ask for can be removed, and an administrator takes a lost one away; each once', async () => {
  const twice = async (act: (commandId: string) => Promise<unknown>): Promise<void> => {
    const commandId = newId();
    expect(await act(commandId)).toEqual(await act(commandId));
  };
  await addPerson(world, 'feng.officer', 'officer');
  const officer = await signedIn(world, 'feng.officer');
  await enrol(officer);
  const { rows } = await officer.call(listFactors, {});
  await twice(id => officer.call(removeFactor, { factorId: rows[0]?.id ?? '', password: goodPassword }, id));
  expect((await officer.call(listFactors, {})).rows).toEqual([]);

  const personId = await addPerson(world, 'chu.officer', 'officer');
  const other = await signedIn(world, 'chu.officer');
  await enrol(other);
  await addPerson(world, 'wei.admin', 'securityAdmin');
  const admin = browserOf(world);
  await admin.call(signIn, { username: 'wei.admin', password: goodPassword });
  await enrol(admin);
  await twice(id => admin.call(resetFactors, { personId, reason: '手机遗失' }, id));
  const again = browserOf(world);
  expect(await again.call(signIn, { username: 'chu.officer', password: goodPassword })).toMatchObject({ next: 'ready' });
});

test('[7.1-d] changes of factors and password need the current password, or a sign-in within ten minutes', async () => {
  const browser = await signedIn(world, 'qian.officer');
  world.clock.advance(11 * 60_000);
  expect(await refusal(browser.call(beginTotp, { id: newId() }))).toBe('422 people.problem.currentPasswordWrong');
  expect(await refusal(browser.call(beginTotp, { id: newId(), password: 'wrong' }))).toBe('422 people.problem.currentPasswordWrong');
  expect(await refusal(browser.call(beginTotp, { id: newId(), password: goodPassword }))).toBe('done');
  expect(await refusal(browser.call(changePassword, { current: 'wrong', next: 'k7#Qm2!vXz 9w' }))).toBe(
    '422 people.problem.currentPasswordWrong',
  );
  expect(await refusal(browser.call(changePassword, { current: goodPassword, next: 'woaini1314' }))).toBe(
    '422 people.problem.passwordRefused',
  );
  expect(await refusal(browser.call(changePassword, { current: goodPassword, next: goodPassword }))).toBe(
    '422 people.problem.passwordRefused',
  );
  const other = await signedIn(world, 'qian.officer');
  const commandId = newId();
  await browser.call(changePassword, { current: goodPassword, next: 'k7#Qm2!vXz 9w' }, commandId);
  await browser.call(changePassword, { current: goodPassword, next: 'k7#Qm2!vXz 9w' }, commandId);
  expect(await refusal(other.call(currentSession, {}))).toContain('401');
  expect(await refusal(browser.call(currentSession, {}))).toBe('done');
});

test('[7.1-d] passkeys work alone, a challenge counts once, a foreign page is refused', async () => {
  const device = authenticatorAt(origin);
  await addPerson(world, 'sun.officer', 'officer');
  const browser = await signedIn(world, 'sun.officer');
  const begun = await browser.call(beginPasskey, {});
  const response = device.register(String(begun.options['challenge']));
  const { recoveryCodes } = await browser.call(addPasskey, { challengeId: begun.challengeId, label: '办公电脑', response });
  expect(recoveryCodes).toHaveLength(10);
  expect(await refusal(browser.call(addPasskey, { challengeId: begun.challengeId, label: 'x', response }))).toBe(
    '422 people.problem.factorRefused',
  );

  const fresh = browserOf(world);
  const asked = await fresh.call(passkeyOptions, {});
  const answer = device.authenticate(String(asked.options['challenge']));
  expect(await fresh.call(confirmPasskey, { challengeId: asked.challengeId, response: answer })).toEqual({ next: 'ready', methods: [] });
  expect((await fresh.call(currentSession, {})).person.username).toBe('sun.officer');
  expect(await refusal(browserOf(world).call(confirmPasskey, { challengeId: asked.challengeId, response: answer }))).toContain(
    'stepRefused',
  );

  const phished = browserOf(world);
  const challenge = await phished.call(passkeyOptions, {});
  const elsewhere = { ...authenticatorAt('http://evil.example').authenticate(String(challenge.options['challenge'])), id: answer['id'] };
  expect(await refusal(phished.call(confirmPasskey, { challengeId: challenge.challengeId, response: elsewhere }))).toContain('stepRefused');
});
