import { describe, expect, it } from 'vitest';
import { choose } from '../desk.ts';
import { expectColumnsKept, expectNarrowed, expectRows, expectViewKept, type Listed, pick, rowIn } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Authority {
  id: string;
  name: string;
  kind: string;
  open: boolean;
}
const organisations: Listed<Authority> = { table: '机构', operation: 'people.authority.list', name: a => a.name };

const organisation = async (name: string): Promise<Authority | undefined> =>
  (await (await as('machao')).read<{ rows: Authority[] }>('people.authority.list', { search: name })).rows[0];
const organisationFor = async (name: string): Promise<string> => {
  const { act } = await as('machao');
  const parentId = (await organisation('拱墅区市场监督管理局'))?.id;
  const input = { id: crypto.randomUUID(), parentId, kind: 'association', name, regionCode: '330105' };
  return (await act<{ id: string }>('people.authority.create', input)).id;
};

describe('机构', () => {
  it('[1-a] search and kind narrow the list; columns and a view are kept', async () => {
    const admin = await as('machao');
    const { page } = admin;
    await page.goto('/organisations');
    await expectRows(admin, organisations);
    const search = page.getByRole('searchbox', { name: '机构名称' });
    await expectNarrowed(admin, organisations, {
      act: () => search.fill('监管所'),
      address: { search: '监管所' },
      each: a => a.name.includes('监管所'),
    });
    const kind = (): Promise<void> => pick(page, '类别', '事业单位');
    await expectNarrowed(admin, organisations, { act: kind, address: { kind: 'institution' }, each: a => a.kind === 'institution' });
    await page.goto('/organisations?kind=office');
    await expectColumnsKept(page, '机构', '区划代码');
    await expectViewKept(page, '各所');
  });

  it('[1-a] a new organisation: an empty form and a name that is there are refused, then it stands in the list', async () => {
    const { page } = await as('machao');
    await page.goto('/organisations');
    await page.getByRole('button', { name: '新建机构' }).click();
    const dialog = page.getByRole('dialog', { name: '新建机构' });
    const make = dialog.getByRole('button', { name: '建立机构' });
    await make.click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(4);
    await dialog.getByLabel('机构名称').fill('拱墅区品牌建设促进会');
    await choose(dialog, '类别', '社会组织');
    await pick(dialog, '上级机构', '拱墅区市场监督管理局');
    await pick(dialog, '行政区划', '拱墅区 330105');
    await make.click();
    await dialog.getByText('本区划内已有同名机构').waitFor();
    await dialog.getByLabel('机构名称').fill('运河电商协会');
    await make.click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await rowIn(page, '机构', '运河电商协会').getByText('社会组织').waitFor();
    expect(await organisation('运河电商协会')).toMatchObject({ kind: 'association', open: true });
  });

  it('[1-a] renamed beside the list, then closed with a reason; one that is in use stays open', async () => {
    const { page } = await as('machao');
    const id = await organisationFor('丝绸行业协会');
    await page.goto('/organisations?search=丝绸');
    await page.getByRole('button', { name: '丝绸行业协会', exact: true }).click();
    const side = page.getByRole('complementary');
    await side.getByLabel('机构名称').fill('');
    await side.getByRole('button', { name: '保存名称' }).click();
    await side.getByText('请填写这一项').waitFor();
    await side.getByLabel('机构名称').fill('丝绸产业协会');
    await side.getByRole('button', { name: '保存名称' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    await rowIn(page, '机构', '丝绸产业协会').waitFor();
    expect((await organisation('丝绸产业协会'))?.id).toBe(id);
    await side.getByRole('button', { name: '停用机构' }).click();
    const dialog = page.getByRole('dialog', { name: '停用丝绸产业协会' });
    await dialog.getByLabel('原因').fill('已注销');
    await dialog.getByRole('button', { name: '停用机构' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await rowIn(page, '机构', '丝绸产业协会').getByText('已停用').waitFor();
    expect((await organisation('丝绸产业协会'))?.open).toBe(false);

    await page.goto('/organisations?search=拱墅区市场监督管理局');
    await page.getByRole('button', { name: '拱墅区市场监督管理局', exact: true }).click();
    await side.getByRole('button', { name: '停用机构' }).click();
    const busy = page.getByRole('dialog');
    await busy.getByLabel('原因').fill('试一试');
    await busy.getByRole('button', { name: '停用机构' }).click();
    await busy.getByText('机构下还有启用的人员或下级机构').waitFor();
    expect((await organisation('拱墅区市场监督管理局'))?.open).toBe(true);
  });
});

interface ApiKey {
  id: string;
  name: string;
  state: string;
  scopes: string[];
}
const keysOf = async (username: string): Promise<ApiKey[]> =>
  (await (await as(username)).read<{ rows: ApiKey[] }>('people.apiKey.list')).rows;
const keyFor = async (name: string): Promise<string> => {
  const { act, read } = await as('sunzhiyuan');
  const { offered } = await read<{ offered: { operation: string }[] }>('people.apiKey.list');
  const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const input = { id: crypto.randomUUID(), name, scopes: [offered[0]?.operation], expiresAt };
  return (await act<{ id: string }>('people.apiKey.create', input)).id;
};

describe('接口密钥与待审', () => {
  it('[7.1-a] a key is asked for with its operations and term, told once, and waits for approval', async () => {
    const { page } = await as('sunzhiyuan');
    await page.goto('/api-keys');
    await page.getByRole('button', { name: '申请密钥' }).first().click();
    const dialog = page.getByRole('dialog', { name: '申请密钥' });
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(2);
    await dialog.getByLabel('用途').fill('区数据共享平台');
    await pick(dialog, '允许的操作', 'enterprises.enterprise.list');
    await page.keyboard.press('Escape');
    await choose(dialog, '有效期', '30 天');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    const told = page.getByRole('dialog', { name: '接口密钥' });
    const secret = (await told.locator('code').textContent()) ?? '';
    expect(secret.length).toBeGreaterThan(20);
    await told.getByRole('button', { name: '我已记下' }).click();
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: '区数据共享平台' });
    await row.getByText('待批准').waitFor();
    await row.getByText(/查看企业名单/).waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
    const made = (await keysOf('sunzhiyuan')).find(k => k.name === '区数据共享平台');
    expect(made).toMatchObject({ state: 'waiting', scopes: ['enterprises.enterprise.list'] });
  });

  it('[7.1-a] the security administrator approves and blocks a key with a reason; its maker revokes one', async () => {
    const { page } = await as('zhulin');
    const [id, other] = [await keyFor('夜间读取'), await keyFor('不再需要')];
    await page.goto('/reviews');
    const row = page.getByRole('row').filter({ hasText: '夜间读取' });
    await row.getByRole('button', { name: '批准' }).click();
    const dialog = page.getByRole('dialog', { name: '批准：夜间读取' });
    await dialog.getByRole('button', { name: '批准' }).click();
    await dialog.getByText('必填').waitFor();
    await dialog.getByLabel('原因').fill('已备案');
    await dialog.getByRole('button', { name: '批准' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await row.getByText('使用中').waitFor();
    const stateOf = async (key: string): Promise<string | undefined> => (await keysOf('sunzhiyuan')).find(k => k.id === key)?.state;
    expect(await stateOf(id)).toBe('active');
    await row.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('到期前停用');
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await row.getByRole('button', { name: '停用' }).waitFor({ state: 'detached' });
    expect(await stateOf(id)).toBe('revoked');

    const maker = (await as('sunzhiyuan')).page;
    await maker.goto('/api-keys');
    const own = maker.getByRole('row').filter({ hasText: '不再需要' });
    await own.getByRole('button', { name: '作废' }).click();
    const revoke = maker.getByRole('dialog', { name: '作废密钥：不再需要' });
    await revoke.getByLabel('原因').fill('改用新密钥');
    await revoke.getByRole('button', { name: '作废' }).click();
    await revoke.waitFor({ state: 'detached' });
    await maker.reload();
    await own.getByText('已作废').waitFor();
    expect(await stateOf(other)).toBe('revoked');
  });
});

interface Provider {
  id: string;
  label: string;
  clientId: string;
  open: boolean;
}
const providers = async (): Promise<Provider[]> => (await (await as('machao')).read<{ rows: Provider[] }>('people.provider.list')).rows;

describe('统一身份认证', () => {
  it('[7.1-d] a provider is entered, refused without https, changed and closed; its secret is never shown', async () => {
    const { page } = await as('machao');
    await page.goto('/identity-providers');
    await page.getByText(/请在认证平台登记回调地址：.*\/sign-in\/sso/).waitFor();
    await page.getByRole('button', { name: '登记认证平台' }).first().click();
    const dialog = page.getByRole('dialog', { name: '登记认证平台' });
    const save = dialog.getByRole('button', { name: '保存' });
    await save.click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(4);
    await dialog.getByLabel('名称').fill('区统一认证');
    await dialog.getByLabel('发行者地址').fill('http://idp.example');
    await dialog.getByLabel('应用标识').fill('peipao');
    await dialog.getByLabel('应用密钥').fill('a-secret-of-the-bureau');
    await save.click();
    await dialog.getByText('不符合要求').waitFor();
    expect((await providers()).map(p => p.label)).not.toContain('区统一认证');
    await dialog.getByLabel('发行者地址').fill('https://idp.example');
    await save.click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: '区统一认证' });
    await row.getByText('启用', { exact: true }).waitFor();
    await row.getByRole('button', { name: '修改' }).click();
    const edit = page.getByRole('dialog', { name: '修改' });
    expect(await edit.getByLabel('应用密钥').inputValue()).toBe('');
    await edit.getByLabel('名称').fill('区统一身份平台');
    await edit.getByRole('checkbox', { name: '启用' }).uncheck();
    await edit.getByRole('button', { name: '保存' }).click();
    await edit.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('row').filter({ hasText: '区统一身份平台' }).getByText('已停用').waitFor();
    expect(await providers()).toContainEqual(expect.objectContaining({ label: '区统一身份平台', clientId: 'peipao', open: false }));
  });

  it('[7.1-d] an identity proposed at an account waits, and is let through or not with a reason', async () => {
    const { page, act } = await as('machao');
    const secret = { clientId: 'peipao', clientSecret: 'a-secret-of-the-bureau' };
    await act('people.provider.create', { id: crypto.randomUUID(), label: '省平台', issuer: 'https://idp.example/province', ...secret });
    const propose = async (subject: string): Promise<void> => {
      await page.goto('/accounts?search=chenjiayi');
      await page.getByRole('button', { name: '陈佳怡', exact: true }).click();
      await page.getByRole('button', { name: '绑定统一身份' }).click();
      const dialog = page.getByRole('dialog', { name: '绑定统一身份' });
      await dialog.getByRole('button', { name: '提交审核' }).click();
      await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(2);
      await choose(dialog, '统一身份认证', '省平台');
      await dialog.getByLabel('身份标识').fill(subject);
      await dialog.getByRole('button', { name: '提交审核' }).click();
      await page.getByText('已提交，等待安全管理员审核').waitFor();
    };
    const decide = async (subject: string, verb: string): Promise<void> => {
      const judge = (await as('zhulin')).page;
      await judge.goto('/reviews');
      const row = judge.getByRole('row').filter({ hasText: subject });
      await row.getByRole('button', { name: verb, exact: true }).click();
      const dialog = judge.getByRole('dialog', { name: `${verb}：陈佳怡` });
      await dialog.getByLabel('原因').fill('已核对');
      await dialog.getByRole('button', { name: verb, exact: true }).click();
      await row.waitFor({ state: 'detached' });
    };
    const own = async (): Promise<{ subject: string; approved: boolean }[]> =>
      (await (await as('chenjiayi')).read<{ rows: { subject: string; approved: boolean }[] }>('people.identity.list')).rows;
    await propose('u-1001');
    await decide('u-1001', '不通过');
    expect((await own()).filter(i => i.approved)).toEqual([]);
    await propose('u-1002');
    await decide('u-1002', '通过');
    expect(await own()).toContainEqual(expect.objectContaining({ subject: 'u-1002', approved: true }));
  });
});
