import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { addPerson, browserOf, bureauOf, goodPassword, openPeople, signedIn } from '#test/sign-in/browser.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import type { World } from '#test/world.ts';
import { getAudit, listAudit } from '../contract/audit.ts';
import { closeAuthority, createAuthority, listAuthorities, renameAuthority } from '../contract/authority.ts';
import {
  createAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  resetPassword,
  revealAccountPhone,
  updateAccount,
} from '../contract/operations-accounts.ts';
import { assignRole, issueActivation, listRoles, listSignInFailures, withdrawRole } from '../contract/operations-roles.ts';
import { getPolicy, setPolicy } from '../contract/policy.ts';
import { adminRoles } from '../contract/role.ts';
import { activate, currentSession, revokePersonSessions, signIn } from '../contract/session.ts';
import { matrixInForce } from './matrix.ts';

let world: World;
const unitId = bureauOf['330105'] ?? '';
const home = { authorityId: unitId, unitId };
const caller = (role: string, region = '330105') =>
  world.as(role, { region, authorityId: bureauOf[region] ?? '', unitId: bureauOf[region] ?? '' });

beforeAll(async () => {
  world = await openPeople();
});

test('[7.1-d] an account comes to work only through two administrators and the person', async () => {
  const [system, security] = [caller('systemAdmin'), caller('securityAdmin')];
  const id = newId();
  const commandId = newId();
  const account = { id, username: 'new.officer', name: '新同志', title: '', phone: '13812345678', unitId };
  const { initialPassword } = await system.call(createAccount, account, { commandId });
  expect(await system.call(createAccount, account, { commandId })).toEqual({ id, initialPassword: null });
  const browser = browserOf(world);
  const first = () => browser.call(signIn, { username: 'new.officer', password: initialPassword ?? '' });
  expect(await refusal(first())).toBe('401 people.problem.signInRefused');
  await security.call(assignRole, { personId: id, role: 'officer', regionCode: '330105', reason: '入职' });
  const { activationCode } = await security.call(issueActivation, { personId: id });
  expect(await first()).toEqual({ next: 'activate', methods: [] });
  expect(await refusal(browser.call(currentSession, {}))).toContain('401');
  expect(await refusal(browser.call(activate, { activationCode: 'AAAA-BBBB-CCCC', password: goodPassword }))).toContain('stepRefused');
  expect(await refusal(browser.call(activate, { activationCode: activationCode ?? '', password: 'new.officer1' }))).toContain(
    'passwordRefused',
  );
  expect(await browser.call(activate, { activationCode: activationCode ?? '', password: goodPassword })).toEqual({
    next: 'ready',
    methods: [],
  });
  expect((await browser.call(currentSession, {})).person.name).toBe('新同志');
  expect(await refusal(browserOf(world).call(signIn, { username: 'new.officer', password: initialPassword ?? '' }))).toContain(
    'signInRefused',
  );

  await system.call(updateAccount, { personId: id, name: '新同志', title: '科员' });
  const list = await system.call(listAccounts, { search: 'new.off' });
  expect(list.rows).toMatchObject([{ username: 'new.officer', phone: '138****5678', state: 'active', title: '科员' }]);
  const revealed = await system.call(revealAccountPhone, { personId: id, reason: '通知培训' }, { commandId: id });
  expect(revealed.phone).toBe('13812345678');
  const { rows } =
    await world.pool.query(`select (select jsonb_agg(c)::text from platform.commands c) || (select jsonb_agg(p)::text from people.persons p)
    || (select jsonb_agg(a)::text from platform.audit_changes a) as everything`);
  expect(rows[0].everything).not.toContain('13812345678');
  expect(rows[0].everything).not.toContain(initialPassword);

  await security.call(withdrawRole, { personId: id, reason: '调离' });
  expect(await refusal(browser.call(currentSession, {}))).toContain('401');
  await system.call(disableAccount, { personId: id, reason: '调离' });
  expect(await refusal(security.call(assignRole, { personId: id, role: 'officer', regionCode: '330105', reason: 'x' }))).toBe(
    '409 people.problem.accountNotActive',
  );
  await system.call(enableAccount, { personId: id });
  const reset = await system.call(resetPassword, { personId: id, reason: '忘记' });
  expect(reset.initialPassword).not.toBeNull();
  expect(await refusal(system.call(createAccount, { ...account, id: newId() }))).toBe('409 people.problem.usernameTaken');
});

test('[7.1-d] three administrators: disjoint rights, and nobody alone makes an account, gives it a role and reads', () => {
  const matrix = matrixInForce();
  const beyondOneself = (role: string): string[] =>
    matrix.rows.filter(r => !r.anonymous && r.reach[role] && r.reach[role] !== 'self').map(r => r.operation);
  const sets = adminRoles.map(beyondOneself);
  for (const [i, a] of sets.entries()) for (const b of sets.slice(i + 1)) expect(a.filter(op => b.includes(op))).toEqual([]);
  const chain = ['people.account.create', 'people.role.assign', 'people.activation.issue', 'people.audit.list'];
  const holders = chain.map(op => Object.keys(matrix.rows.find(r => r.operation === op)?.reach ?? {}));
  expect(holders).toEqual([['systemAdmin'], ['securityAdmin'], ['securityAdmin'], ['auditor']]);
  // Whoever gives roles cannot make or reset an account; whoever makes accounts cannot activate them: no closed circle in one hand.
  for (const role of adminRoles) expect(chain.every(op => beyondOneself(role).includes(op))).toBe(false);
});

test('[7.1-d] roles refused: oneself, a second administrator role, a region outside, another district', async () => {
  const security = caller('securityAdmin');
  const auditor = await addPerson(world, 'the.auditor', 'auditor');
  const officer = await addPerson(world, 'west.officer', 'officer', '330106');
  const own = await addPerson(world, 'own.officer', 'officer');
  const assign = (personId: string, role: 'officer' | 'systemAdmin', regionCode: string) =>
    refusal(security.call(assignRole, { personId, role, regionCode, reason: 'x' }));
  expect(await assign(auditor, 'systemAdmin', '330105')).toBe('409 people.problem.roleTakenByAdmin');
  expect(await assign(officer, 'officer', '330106')).toBe('404 platform.problem.notFound');
  expect(await assign(own, 'officer', '330106')).toBe('422 people.problem.notWithinRegion');
  expect(await assign(own, 'officer', '330103')).toBe('422 people.problem.notWithinRegion');
  expect(await assign(own, 'officer', '330105001')).toBe('done');
  const self = world.as('securityAdmin', { ...home, id: own });
  expect(await refusal(self.call(withdrawRole, { personId: own, reason: 'x' }))).toBe('403 people.problem.notYourself');
  expect(
    await refusal(caller('systemAdmin').call(assignRole, { personId: own, role: 'officer', regionCode: '330105', reason: 'x' })),
  ).toContain('403');
  expect((await security.call(listRoles, {})).rows.map(r => r.username)).not.toContain('west.officer');
});

test('[7.1-d] a revoked person is out on every device', async () => {
  const id = await addPerson(world, 'two.devices', 'officer');
  const devices = [await signedIn(world, 'two.devices'), await signedIn(world, 'two.devices')];
  const commandId = newId();
  const end = () => caller('securityAdmin').call(revokePersonSessions, { personId: id, reason: '设备遗失' }, { commandId });
  expect(await end()).toEqual({ revoked: 2 });
  expect(await end()).toEqual({ revoked: 2 });
  for (const device of devices) expect(await refusal(device.call(currentSession, {}))).toContain('401');
});

test('[7.1-d] failed sign-ins are seen by the security administrator, entries by the auditor, within the district', async () => {
  await addPerson(world, 'often.wrong', 'officer');
  await refusal(browserOf(world).call(signIn, { username: 'often.wrong', password: 'no' }));
  const failures = await caller('securityAdmin').call(listSignInFailures, {});
  expect(failures.rows[0]).toMatchObject({ username: 'often.wrong', problem: 'people.problem.signInRefused' });
  const west = await caller('securityAdmin', '330106').call(listSignInFailures, {});
  expect(west.rows.map(r => r.username)).not.toContain('often.wrong');
  const log = await caller('auditor').call(listAudit, { operation: 'people.role.', outcome: 'done', limit: 2 });
  expect(log.rows).toHaveLength(2);
  expect(log.next).not.toBeNull();
  const entry = await caller('auditor').call(getAudit, { entryId: log.rows[0]?.id ?? '' });
  expect(entry.changes.length).toBeGreaterThan(0);
  expect(await refusal(caller('auditor', '330106').call(getAudit, { entryId: entry.id }))).toBe('404 platform.problem.notFound');
  expect(await refusal(caller('systemAdmin').call(listAudit, {}))).toBe('403 platform.problem.notAllowed');
});

test('[1-a] organisations of every kind stand in their place of the tree and nowhere else', async () => {
  const system = caller('systemAdmin');
  const id = newId();
  const commandId = newId();
  const office = { id, parentId: unitId, kind: 'office' as const, name: '祥符市场监管所', regionCode: '330105009' };
  await system.call(createAuthority, office, { commandId });
  expect(await system.call(createAuthority, office, { commandId })).toEqual({ id });
  for (const kind of ['institution', 'township', 'association', 'station'] as const) {
    await system.call(createAuthority, { id: newId(), parentId: unitId, kind, name: `${kind} 一`, regionCode: '330105' });
  }
  expect(await refusal(system.call(createAuthority, { ...office, id: newId() }))).toBe('409 people.problem.authorityNameTaken');
  expect(await refusal(system.call(createAuthority, { ...office, id: newId(), name: '别区', regionCode: '330106' }))).toBe(
    '422 people.problem.notWithinRegion',
  );
  expect(await refusal(system.call(createAuthority, { ...office, id: newId(), name: '已撤销区', regionCode: '330103' }))).toContain(
    'notWithinRegion',
  );
  await system.call(renameAuthority, { authorityId: id, name: '祥符所' });
  await system.call(closeAuthority, { authorityId: id, reason: '撤并' });
  expect(await refusal(system.call(closeAuthority, { authorityId: unitId, reason: 'x' }))).toBe('409 people.problem.authorityInUse');
  expect(await refusal(caller('systemAdmin', '330106').call(renameAuthority, { authorityId: unitId, name: '夺走' }))).toBe(
    '404 platform.problem.notFound',
  );
  const { rows } = await system.call(listAuthorities, { kind: 'office' });
  expect(rows).toMatchObject([{ name: '祥符所', regionName: '祥符街道', open: false }]);
});

test('[7.1-d] the sign-in policy is a dated row of a region', async () => {
  const security = caller('securityAdmin');
  expect((await security.call(getPolicy, {})).inForce).toMatchObject({ regionCode: '00', adminIdleMinutes: 15 });
  const validFrom = world.clock.now().toISOString();
  const policy = {
    regionCode: '330105',
    secondFactorRoles: ['officer' as const],
    idleMinutes: 20,
    adminIdleMinutes: 10,
    absoluteHours: 8,
    validFrom,
    source: '局长办公会',
  };
  await security.call(setPolicy, { id: newId(), ...policy });
  expect((await security.call(getPolicy, {})).inForce).toMatchObject(policy);
  expect((await caller('securityAdmin', '330106').call(getPolicy, {})).inForce.regionCode).toBe('00');
  expect(await refusal(security.call(setPolicy, { id: newId(), ...policy, regionCode: '330106' }))).toBe(
    '422 people.problem.notWithinRegion',
  );
  await addPerson(world, 'must.enrol', 'officer');
  expect(await browserOf(world).call(signIn, { username: 'must.enrol', password: goodPassword })).toEqual({ next: 'enrol', methods: [] });
});
