import { describe, expect, it } from 'vitest';
import {
  betweenDays,
  cellsOf,
  downloadOf,
  expectColumnsKept,
  expectNarrowed,
  expectRows,
  expectViewKept,
  type Listed,
  namesIn,
  pick,
  rowIn,
  tableOf,
} from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Entry {
  id: string;
  operation: string;
  title: string;
  outcome: string;
  actorId: string;
  actorName: string;
  actorRole: string;
  at: string;
}
const log: Listed<Entry> = { table: '审计日志', operation: 'people.audit.list', name: r => r.title };

describe('审计日志', () => {
  it('[7.1-d] person, role, operation, outcome and days narrow the log to what the server answers', async () => {
    const auditor = await as('huwenbin');
    const { page, read } = auditor;
    // What the demonstration has told its rooms is still being heard, and each hearing is an entry.
    const newest = async (): Promise<string> => JSON.stringify(await read(log.operation, {}));
    await expect
      .poll(
        async () => {
          const before = await newest();
          await page.waitForTimeout(1_500);
          return (await newest()) === before;
        },
        { timeout: 120_000 },
      )
      .toBe(true);
    await page.goto('/audit');
    await expectRows(auditor, log);
    const admin = await as('machao');
    const { person } = await admin.read<{ person: { id: string } }>('people.session.current');
    const { rows: found } = await admin.read<{ rows: { id: string }[] }>('people.account.list', { search: 'lijianguo' });
    await admin.act('people.account.update', { personId: found[0]?.id, name: '李建国', title: '知识产权科' });
    await read('people.audit.verify');
    const machao = person.id;
    await page.reload();
    await expectNarrowed(auditor, log, {
      act: () => pick(page, '人员', '马超'),
      address: { actorId: machao },
      each: r => r.actorId === machao,
    });
    const role = (): Promise<void> => pick(page, '角色', '系统管理员');
    await expectNarrowed(auditor, log, { act: role, address: { role: 'systemAdmin' }, each: r => r.actorRole === 'systemAdmin' });
    const name = page.getByRole('searchbox', { name: /操作标识/ });
    await expectNarrowed(auditor, log, {
      act: () => name.fill('people.policy'),
      address: { operation: 'people.policy' },
      each: r => r.operation.startsWith('people.policy'),
    });
    await expectNarrowed(auditor, log, {
      act: () => pick(page, '结果', '已查看'),
      address: { outcome: 'read' },
      each: r => r.outcome === 'read',
    });
    await betweenDays(page, '日期', '2020-01-01', '2020-01-02');
    await page.getByText('还没有记录').waitFor();
    await page.getByRole('button', { name: '清空条件' }).click();
    await expectRows(auditor, log);
  });

  it('[7.1-d] an entry opens beside the log with each value before and after; J and K go on, Esc closes', async () => {
    const admin = await as('machao');
    const { rows } = await admin.read<{ rows: { id: string }[] }>('people.account.list', { search: 'wuxiaoyan' });
    await admin.act('people.account.update', { personId: rows[0]?.id, name: '吴晓燕', title: '商标科' });
    const { page } = await as('huwenbin');
    await page.goto(`/audit?subjectId=${rows[0]?.id}&operation=people.account.update`);
    await page.getByRole('button', { name: '修改账号资料' }).first().click();
    const side = page.getByRole('complementary');
    await side.getByText('商标广告科').waitFor();
    await side.getByText('商标科', { exact: true }).waitFor();
    await page.goto('/audit');
    await page.getByRole('rowheader').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const first = new URL(await page.waitForURL(/open=/).then(() => page.url())).searchParams.get('open');
    await page.keyboard.press('j');
    await page.waitForURL(url => url.searchParams.get('open') !== first);
    await page.keyboard.press('k');
    await page.waitForURL(url => url.searchParams.get('open') === first);
    await page.keyboard.press('Escape');
    await page.waitForURL(url => !url.searchParams.has('open'));
  });

  it('[7.1-d] the chain is checked, and the log leaves with a reason, as filtered', async () => {
    const { page, read } = await as('huwenbin');
    await page.goto('/audit?operation=people.session.signIn');
    await page.getByRole('button', { name: '校验日志' }).click();
    const verified = page.getByRole('dialog', { name: '校验日志' });
    await verified.getByText('日志完整，未被改动').waitFor();
    await verified.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '导出日志' }).click();
    const dialog = page.getByRole('dialog', { name: '导出日志' });
    await dialog.getByRole('button', { name: '导出日志' }).click();
    await dialog.getByText('必填').waitFor();
    await dialog.getByLabel('原因').fill('年度检查');
    const { rows } = await read<{ rows: Entry[] }>('people.audit.list', { operation: 'people.session.signIn', limit: '100' });
    const file = await downloadOf(page, () => dialog.getByRole('button', { name: '导出日志' }).click());
    const cells = await cellsOf(file.body);
    const marks = cells.map(row => row[4]).filter(mark => mark?.startsWith('people.'));
    expect(marks).toEqual(rows.map(r => r.operation));
    await page.goto('/audit?operation=people.audit.export');
    await rowIn(page, '审计日志', '导出审计日志').first().waitFor();
  });

  it('[7.1-d] columns and a view of the log are kept; the matrix leaves as a file', async () => {
    const { page } = await as('huwenbin');
    await page.goto('/audit?outcome=done');
    await expectColumnsKept(page, '审计日志', '改动');
    await expectViewKept(page, '已完成的');
    const file = await downloadOf(page, () => page.getByRole('button', { name: '导出权限矩阵' }).click());
    expect(file.body.length).toBeGreaterThan(1000);
  });
});

describe('权限矩阵', () => {
  it('[7.1-d] words narrow the matrix and stay in the address; each cell is the server’s', async () => {
    const { page, read } = await as('zhulin');
    const { rows } = await read<{ rows: { operation: string; title: string; clause: string; reach: Record<string, string> }[] }>(
      'people.matrix.get',
    );
    await page.goto('/matrix');
    await expect.poll(async () => (await namesIn(page, '权限矩阵')).length).toBe(rows.length);
    await page.getByRole('searchbox', { name: '操作或条款' }).fill('people.role.');
    await page.waitForURL(/q=people\.role\./);
    const left = rows.filter(r => r.operation.startsWith('people.role.'));
    await expect.poll(async () => (await namesIn(page, '权限矩阵')).length).toBe(left.length);
    await page.reload();
    const row = tableOf(page, '权限矩阵').getByRole('row').filter({ hasText: 'people.role.assign' });
    await row.getByText('本区划').waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['7.1-d', '—', '—', '—', '—', '—', '—', '本区划', '—']);
    await page.getByRole('button', { name: '清空条件' }).click();
    await expect.poll(async () => (await namesIn(page, '权限矩阵')).length).toBe(rows.length);
    await tableOf(page, '个人信息字段').getByRole('row').nth(1).waitFor();
  });
});

interface Failure {
  id: string;
  at: string;
  username: string | null;
}

describe('登录失败', () => {
  it('[7.1-d] a wrong password and an unknown name stand in the list, the newest first', async () => {
    const { page, read } = await as('zhulin');
    const fails = async (username: string): Promise<void> => {
      const answer = await page.request.post('/api/people/session/signIn', {
        headers: { 'idempotency-key': crypto.randomUUID(), origin: new URL(page.url()).origin },
        data: { username, password: 'falsch' },
      });
      expect(answer.ok()).toBe(false);
    };
    await page.goto('/sign-in-failures');
    await fails('lijianguo');
    await fails('niemand');
    await page.reload();
    const table = tableOf(page, '登录失败');
    await table.getByRole('row').nth(1).getByText('不存在的账号').waitFor();
    await table.getByRole('row').nth(2).getByText('李建国（lijianguo）').waitFor();
    const { rows } = await read<{ rows: Failure[] }>('people.signInFailure.list');
    expect((await namesIn(page, '登录失败')).length).toBe(rows.length);
    await expectColumnsKept(page, '登录失败', '来源');
  });
});

interface Policy {
  idleMinutes: number;
  adminIdleMinutes: number;
  absoluteHours: number;
  secondFactorRoles: string[];
  source: string;
}

describe('登录策略', () => {
  it('[7.1-d] a new policy needs its ground, keeps within its bounds, and the former ones stay below', async () => {
    const { page, read } = await as('zhulin');
    await page.goto('/sign-in-policy');
    const before = (await read<{ inForce: Policy; history: Policy[] }>('people.policy.get')).history.length;
    const save = page.getByRole('button', { name: '保存并立即生效' });
    await page.getByLabel('无操作自动退出（分钟）', { exact: true }).fill('');
    await save.click();
    await expect.poll(() => page.getByText('请填写这一项').count()).toBe(2);
    await page.getByLabel('无操作自动退出（分钟）', { exact: true }).fill('9999');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('无操作自动退出（分钟）', { exact: true }).inputValue()).toBe('240');
    await page.getByLabel('无操作自动退出（分钟）', { exact: true }).fill('45');
    await page.getByLabel('管理员无操作自动退出（分钟）').fill('50');
    await page.getByLabel('一次登录最长（小时）').fill('10');
    await page.getByLabel('依据').fill('局发〔2026〕12 号');
    expect((await read<{ history: Policy[] }>('people.policy.get')).history.length).toBe(before);
    await save.click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    await page.getByText(/现行：局发〔2026〕12 号/).waitFor();
    const { inForce, history } = await read<{ inForce: Policy; history: Policy[] }>('people.policy.get');
    expect(inForce).toMatchObject({ idleMinutes: 45, adminIdleMinutes: 50, absoluteHours: 10, secondFactorRoles: [] });
    expect(await page.getByText(/第二要素：无；退出 45 \/ 50 分钟；最长 10 小时/).count()).toBe(1);
    expect(history.length).toBe(before + 1);
    expect(await page.getByRole('listitem').filter({ hasText: '第二要素：' }).count()).toBe(history.length);
  });
});
