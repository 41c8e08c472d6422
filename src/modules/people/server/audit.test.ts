import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { sealEntries } from '#platform/server/audit.ts';
import { bureauOf, openPeople } from '#test/sign-in/browser.ts';
import { refusal } from '#test/sign-in/refusal.ts';
import type { World } from '#test/world.ts';
import { exportAudit, listAudit, listAuditActors, verifyAudit } from '../contract/audit.ts';
import { createAuthority } from '../contract/authority.ts';
import { exportMatrix, getMatrix } from '../contract/matrix.ts';
import { currentSession } from '../contract/session.ts';
import { demoBureaus } from '../domain/demo-bureaus.ts';

let world: World;
const as = (role: string) => world.as(role, { authorityId: bureauOf['330105'] ?? '', unitId: bureauOf['330105'] ?? '' });
beforeAll(async () => {
  world = await openPeople();
  const parentId = bureauOf['330105'] ?? null;
  await as('systemAdmin').call(createAuthority, {
    id: newId(),
    parentId,
    kind: 'institution',
    name: '质量技术服务中心',
    regionCode: '330105',
  });
});

test('[7.1-d] the audit chain verifies, and an edit by the database owner is found', async () => {
  await sealEntries(world.pool);
  const whole = await as('auditor').call(verifyAudit, {});
  expect(whole).toMatchObject({ brokenAt: null });
  expect(whole.anchor).toMatch(/^[0-9a-f]{64}$/);
  await world.pool.query('alter table platform.audit_entries disable trigger all');
  await world.pool.query(
    `update platform.audit_entries set actor_name = '别人' where operation = 'people.authority.create' and actor_role = 'systemAdmin'`,
  );
  await world.pool.query('alter table platform.audit_entries enable trigger all');
  expect((await as('auditor').call(verifyAudit, {})).brokenAt).not.toBeNull();
});

test('[7.1-d] the log filters by person, operation, day and outcome, pages, and is exported with a reason on record', async () => {
  const auditor = as('auditor');
  const system = as('systemAdmin').actor;
  const mine = await auditor.call(listAudit, { actorId: system.id, from: '2026-11-22', to: '2026-11-22', outcome: 'done' });
  expect(mine.rows).toMatchObject([{ operation: 'people.authority.create', title: '新建机构', changes: 1 }]);
  expect((await auditor.call(listAudit, { from: '2026-11-23' })).rows).toEqual([]);
  expect((await auditor.call(listAuditActors, { search: '不存在' })).rows).toEqual([]);
  const file = await auditor.call(exportAudit, { reason: '季度检查' });
  expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
  const log = await auditor.call(listAudit, { operation: 'people.audit.export' });
  expect(log.rows).toMatchObject([{ outcome: 'read', reason: '季度检查' }]);
  expect(await refusal(as('manager').call(exportAudit, { reason: 'x' }))).toContain('403');
});

test('[7.1-d] the log is found by what an act is called, in either language, however it is typed', async () => {
  const auditor = as('auditor');
  const acts = async (operation: string) => new Set((await auditor.call(listAudit, { operation })).rows.map(r => r.operation));
  for (const words of ['新建机构', '建 机构', 'people.authority.create', 'ｐｅｏｐｌｅ．authority']) {
    expect(await acts(words), words).toContain('people.authority.create');
  }
  const english = (await as('securityAdmin').call(getMatrix, {})).rows.find(r => r.operation === 'people.authority.create');
  expect(english).toBeDefined();
  expect(await acts('没有这样的操作')).toEqual(new Set());
  expect(await acts('%')).toEqual(new Set());
});

test('[7.1-d] 演示环境 stands where the data are the demonstration’s, whatever a policy’s text says', async () => {
  const { demonstration } = await world
    .as('officer', { authorityId: demoBureaus['330105'], unitId: demoBureaus['330105'] })
    .call(currentSession, {});
  expect(demonstration).toBe(true);
  expect((await as('officer').call(currentSession, {})).demonstration).toBe(
    Object.values<string>(demoBureaus).includes(bureauOf['330105'] ?? ''),
  );
  expect((await world.as('officer', { authorityId: newId() }).call(currentSession, {})).demonstration).toBe(false);
});

test('[7.1-d] the permission matrix is a page for the security administrator and an export for the auditor', async () => {
  const matrix = await as('securityAdmin').call(getMatrix, {});
  expect(matrix.rows.find(r => r.operation === 'people.account.create')).toMatchObject({
    title: '新建账号',
    reach: { systemAdmin: 'region' },
  });
  expect(
    Buffer.from((await as('auditor').call(exportMatrix, {})).body)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(await refusal(as('officer').call(getMatrix, {}))).toContain('403');
});
