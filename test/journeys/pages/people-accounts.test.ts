import { describe, expect, it } from 'vitest';
import { choose } from '../desk.ts';
import { expectColumnsKept, expectNarrowed, expectRows, expectViewKept, type Listed, pick, rowIn } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Account {
  id: string;
  name: string;
  username: string;
  title: string;
  phone: string;
  unitName: string | null;
  state: string;
}
const accounts: Listed<Account> = { table: '账号', operation: 'people.account.list', name: a => a.name };

interface Role {
  id: string;
  name: string;
  username: string;
  role: string | null;
  regionName: string;
  disabled: boolean;
  awaitsActivation: boolean;
  sessions: number;
}
const roles: Listed<Role> = { table: '角色', operation: 'people.role.list', name: r => `${r.name}（${r.username}）` };

/** An account that this test alone acts on; without a role. */
const accountFor = async (name: string, username: string): Promise<string> => {
  const admin = await as('machao');
  const { rows } = await admin.read<{ rows: { id: string; name: string }[] }>('people.authority.list');
  const unitId = rows.find(a => a.name === '拱墅区市场监督管理局')?.id;
  const { id } = await admin.act<{ id: string }>('people.account.create', { id: crypto.randomUUID(), username, name, unitId });
  return id;
};
const account = async (username: string): Promise<Account | undefined> =>
  (await (await as('machao')).read<{ rows: Account[] }>('people.account.list', { search: username })).rows[0];
const roleOf = async (username: string): Promise<Role | undefined> =>
  (await (await as('zhulin')).read<{ rows: Role[] }>('people.role.list', { search: username })).rows[0];

describe('账号', () => {
  it('[7.1-d] search and state narrow the list to what the server answers, and stay in the address', async () => {
    const admin = await as('machao');
    const { page } = admin;
    await accountFor('郑小满', 'zheng.xiaoman');
    await page.goto('/accounts');
    await expectRows(admin, accounts);
    const search = page.getByRole('searchbox', { name: '姓名或登录名' });
    await expectNarrowed(admin, accounts, {
      act: () => search.fill('SHEN'),
      address: { search: 'SHEN' },
      each: a => a.username.includes('shen'),
    });
    const state = (words: string) => () => pick(page, '状态', words);
    await expectNarrowed(admin, accounts, { act: state('待分配角色'), address: { state: 'inert' }, each: a => a.state === 'inert' });
    await search.fill('没有这个人');
    await page.getByText('还没有账号').waitFor();
    await search.fill('王'.repeat(60));
    expect(await search.inputValue()).toBe('王'.repeat(40));
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('[7.1-d] columns and a saved view are there after a reload', async () => {
    const { page } = await as('machao');
    await page.goto('/accounts?state=active');
    await expectColumnsKept(page, '账号', '职务或科室');
    await expectViewKept(page, '在用账号');
  });

  it('[7.1-d] a new account: each wrong field says so and nothing is made; its password is shown once', async () => {
    const { page } = await as('machao');
    await page.goto('/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    const dialog = page.getByRole('dialog', { name: '新建账号' });
    await dialog.getByRole('button', { name: '建立账号' }).click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(3);
    await dialog.getByLabel('姓名').fill('钱多多');
    await dialog.getByLabel('登录名').fill('wangmin');
    await pick(dialog, '所在机构', '祥符');
    await dialog.getByLabel('职务或科室').fill('注册科');
    await dialog.getByLabel('手机号').fill('12');
    await dialog.getByRole('button', { name: '建立账号' }).click();
    await dialog.getByText('格式不对').waitFor();
    await dialog.getByLabel('手机号').fill('13800001357');
    await dialog.getByRole('button', { name: '建立账号' }).click();
    await dialog.getByText('这个登录名已被使用').waitFor();
    expect(await account('钱多多')).toBeUndefined();
    await dialog.getByLabel('登录名').fill('Qian.Duoduo');
    await dialog.getByRole('button', { name: '建立账号' }).click();
    const told = page.getByRole('dialog', { name: '初始密码' });
    expect(((await told.locator('code').textContent()) ?? '').length).toBeGreaterThan(9);
    await told.getByRole('button', { name: '我已记下' }).click();
    await told.waitFor({ state: 'detached' });
    await page.reload();
    const row = rowIn(page, '账号', '钱多多');
    for (const words of ['qian.duoduo', '祥符市场监管所', '注册科', '待分配角色']) await row.getByText(words).waitFor();
    expect(await account('qian.duoduo')).toMatchObject({ name: '钱多多', title: '注册科', unitName: '祥符市场监管所', state: 'inert' });
  });

  it('[7.1-d] details are corrected beside the list; the number stays masked until a reason is given', async () => {
    const { page } = await as('machao');
    await accountFor('孙小雪', 'sun.xiaoxue');
    await page.goto('/accounts?search=sun.xiaoxue');
    await page.getByRole('button', { name: '孙小雪', exact: true }).click();
    const side = page.getByRole('complementary', { name: '孙小雪' });
    await side.getByLabel('姓名').fill(' ');
    await side.getByRole('button', { name: '保存资料' }).click();
    await side.getByText('请填写这一项').waitFor();
    await side.getByLabel('姓名').fill('孙晓雪');
    await side.getByLabel('职务或科室').fill('计量科');
    await side.getByLabel('新手机号').fill('abc');
    await side.getByRole('button', { name: '保存资料' }).click();
    await side.getByText('格式不对').waitFor();
    expect((await account('sun.xiaoxue'))?.name).toBe('孙小雪');
    await side.getByLabel('新手机号').fill('13912345678');
    await side.getByRole('button', { name: '保存资料' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    const now = page.getByRole('complementary', { name: '孙晓雪' });
    await now.getByText('139****5678').waitFor();
    expect(await account('sun.xiaoxue')).toMatchObject({ name: '孙晓雪', title: '计量科', phone: '139****5678' });
    await now.getByRole('button', { name: '查看完整内容 手机号' }).click();
    const ask = page.getByRole('dialog', { name: /查看完整内容/ });
    expect(await ask.getByRole('button', { name: '查看完整内容' }).isDisabled()).toBe(true);
    await ask.getByLabel(/请写明查看原因/).fill('核对联系方式');
    await ask.getByRole('button', { name: '查看完整内容' }).click();
    await now.getByText('13912345678').waitFor();
  });

  it('[7.1-d] disabled with a reason, enabled again, and a new password by a reset', async () => {
    const { page } = await as('machao');
    const id = await accountFor('周大海', 'zhou.dahai');
    await (await as('zhulin')).act('people.role.assign', { personId: id, role: 'officer', regionCode: '330105', reason: '到岗' });
    await page.goto(`/accounts?search=zhou.dahai&open=${id}`);
    const side = page.getByRole('complementary', { name: '周大海' });
    await side.getByRole('button', { name: '停用账号' }).click();
    const dialog = page.getByRole('dialog', { name: '停用周大海的账号' });
    await dialog.getByRole('button', { name: '停用账号' }).click();
    await dialog.getByText('必填').waitFor();
    expect((await account('zhou.dahai'))?.state).toBe('active');
    await dialog.getByLabel('原因').fill('调离');
    await dialog.getByRole('button', { name: '停用账号' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await rowIn(page, '账号', '周大海').getByText('已停用').waitFor();
    expect((await account('zhou.dahai'))?.state).toBe('disabled');
    await side.getByRole('button', { name: '启用账号' }).click();
    await rowIn(page, '账号', '周大海').getByText('已停用').waitFor({ state: 'detached' });
    expect((await account('zhou.dahai'))?.state).not.toBe('disabled');
    await side.getByRole('button', { name: '重置密码' }).click();
    const reset = page.getByRole('dialog', { name: '重置周大海的密码' });
    await reset.getByLabel('原因').fill('忘记密码');
    await reset.getByRole('button', { name: '重置密码' }).click();
    await page.getByRole('dialog', { name: '初始密码' }).getByRole('button', { name: '我已记下' }).click();
    expect((await roleOf('zhou.dahai'))?.awaitsActivation).toBe(true);
  });

  it('[7.1-d] nobody disables her own account', async () => {
    const { page } = await as('machao');
    await page.goto('/accounts?search=machao');
    await rowIn(page, '账号', '马超').getByRole('button').click();
    await page.getByRole('complementary', { name: '马超' }).getByRole('button', { name: '保存资料' }).waitFor();
    expect(await page.getByRole('button', { name: '停用账号' }).count()).toBe(0);
  });
});

describe('角色', () => {
  it('[7.1-d] search and role narrow the list; columns and a view are kept', async () => {
    const safety = await as('zhulin');
    const { page } = safety;
    await accountFor('冯一一', 'feng.yiyi');
    await page.goto('/roles');
    await expectRows(safety, roles);
    const search = page.getByRole('searchbox', { name: '姓名或登录名' });
    await expectNarrowed(safety, roles, { act: () => search.fill('王'), address: { search: '王' }, each: r => r.name.includes('王') });
    const role = (words: string) => () => pick(page, '角色', words);
    await expectNarrowed(safety, roles, { act: role('站长'), address: { role: 'stationLead' }, each: r => r.role === 'stationLead' });
    await expectNarrowed(safety, roles, { act: role('未分配'), address: { role: 'none' }, each: r => r.role === null });
    await page.goto('/roles?role=officer');
    await expectColumnsKept(page, '角色', '在线');
    await expectViewKept(page, '服务人员');
  });

  it('[7.1-d] a role is given with region and reason, the code is told once, and the role is taken back', async () => {
    const { page } = await as('zhulin');
    await accountFor('何小青', 'he.xiaoqing');
    await page.goto('/roles?search=he.xiaoqing');
    await page.getByRole('button', { name: '何小青（he.xiaoqing）' }).click();
    const side = page.getByRole('complementary', { name: '何小青' });
    await side.getByRole('button', { name: '分配角色' }).click();
    await expect.poll(() => side.getByText('请填写这一项').count()).toBe(2);
    expect((await roleOf('he.xiaoqing'))?.role).toBeNull();
    await choose(side, '角色', '服务人员');
    await pick(side, '数据范围', '祥符街道');
    await side.getByLabel('原因').fill('新到岗');
    await side.getByRole('button', { name: '分配角色' }).click();
    await page.getByText('角色已分配，此人需重新登录').waitFor();
    await page.reload();
    const row = rowIn(page, '角色', '何小青（he.xiaoqing）');
    for (const words of ['服务人员', '祥符街道', '待激活']) await row.getByText(words).waitFor();
    expect(await roleOf('he.xiaoqing')).toMatchObject({ role: 'officer', regionName: '祥符街道' });
    await side.getByRole('button', { name: '签发激活码' }).click();
    const told = page.getByRole('dialog', { name: '激活码' });
    await told.getByText(/请当面告知何小青/).waitFor();
    await told.getByRole('button', { name: '我已记下' }).click();
    await side.getByRole('button', { name: '收回角色' }).click();
    const dialog = page.getByRole('dialog', { name: '收回何小青的角色' });
    await dialog.getByLabel('原因').fill('岗位调整');
    await dialog.getByRole('button', { name: '收回角色' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    await row.getByText('未分配').waitFor();
    expect((await roleOf('he.xiaoqing'))?.role).toBeNull();
  });

  it('[7.1-d] a second administrator’s role for one person is refused, and nobody acts on herself', async () => {
    const { page } = await as('zhulin');
    await page.goto('/roles?search=machao');
    await page.getByRole('button', { name: '马超（machao）' }).click();
    const side = page.getByRole('complementary', { name: '马超' });
    await choose(side, '角色', '审计管理员');
    await side.getByLabel('原因').fill('兼任');
    await side.getByRole('button', { name: '分配角色' }).click();
    await side
      .getByRole('alert')
      .getByText(/三员须由不同的人担任/)
      .waitFor();
    expect((await roleOf('machao'))?.role).toBe('systemAdmin');
    await page.goto('/roles?search=zhulin');
    await page.getByRole('button', { name: '朱琳（zhulin）' }).click();
    await page.getByText('不能对自己的账号做这项操作').waitFor();
  });

  it('[7.1-d] a person who is at work is signed out by force, with a reason', async () => {
    const { page } = await as('zhulin');
    const victim = await as('xuhaibo');
    expect((await roleOf('xuhaibo'))?.sessions).toBe(1);
    await page.goto('/roles?search=xuhaibo');
    await page.getByRole('button', { name: '徐海波（xuhaibo）' }).click();
    await page.getByRole('button', { name: '强制下线' }).click();
    const dialog = page.getByRole('dialog', { name: '强制徐海波下线' });
    await dialog.getByLabel('原因').fill('设备遗失');
    await dialog.getByRole('button', { name: '强制下线' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await expect.poll(async () => (await roleOf('xuhaibo'))?.sessions).toBe(0);
    await victim.page.goto('/');
    await victim.page.getByRole('button', { name: '登录', exact: true }).waitFor();
  });
});
