import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder, startProgram } from '#test/faults/processes.ts';
import { type BureauProvider, clientSecret, openProvider } from '#test/sign-in/provider.ts';
import { openBrowser, visitorOf } from '../browser.ts';
import { readyLine } from '../setup.ts';
import { pick } from './list.ts';
import { pages } from './open.ts';

const { as, stranger, account } = pages();

const today = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name: /今日|总览/ }).waitFor();
const enter = async (page: Page, username: string, password: string): Promise<void> => {
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

describe('登录', () => {
  it('[7.1-d] empty fields, a wrong password and an unknown name get a sentence; the right one gets in', async () => {
    const page = await stranger();
    await page.goto('/enterprises');
    await page.getByRole('heading', { level: 1, name: '陪跑' }).waitFor();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('请输入登录名').waitFor();
    await page.getByText('请输入密码').waitFor();
    await enter(page, 'niemand', 'falsch-falsch');
    const told = page.getByRole('alert').filter({ hasText: '账号或密码不正确' });
    const unknown = await told.textContent();
    await enter(page, 'zhoujunjie', 'falsch-falsch');
    await told.waitFor();
    // what is said does not tell whether the name exists; only the number to ask by differs
    const words = (text: string | null): string => (text ?? '').split('如需帮助')[0] ?? '';
    expect(words(await told.textContent())).toBe(words(unknown));
    expect((await page.request.get('/api/people/session/current')).status()).toBe(401);
    await enter(page, 'zhoujunjie', account('zhoujunjie').password);
    await page.getByRole('heading', { level: 1, name: '企业' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '企业' }).waitFor();
  });

  it('[7.1-d] a session that ended asks again on the same page and goes on', async () => {
    const page = await stranger();
    await page.goto('/');
    await enter(page, 'lijianguo', account('lijianguo').password);
    await today(page);
    await page.goto('/demands');
    await page.getByRole('rowheader').first().waitFor();
    await page.context().clearCookies();
    await page.getByRole('searchbox').fill('商标');
    const again = page.getByRole('dialog', { name: '请重新登录' });
    await again.getByLabel('登录名').fill('lijianguo');
    await again.getByLabel('密码', { exact: true }).fill(account('lijianguo').password);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('商标');
    await page.getByRole('rowheader').first().waitFor();
  });

  it('[7.1-d] 退出登录 ends the session here and on the server', async () => {
    const page = await stranger();
    await page.goto('/');
    await enter(page, 'zhoujunjie', account('zhoujunjie').password);
    await today(page);
    await page.getByRole('button', { name: '周俊杰' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('登录名').waitFor();
    expect((await page.request.get('/api/people/session/current')).status()).toBe(401);
  });
});

describe('首页与没有的页面', () => {
  it.each([
    ['wangmin', '今日'],
    ['shenlihua', '今日'],
    ['sunzhiyuan', '今日'],
    ['machao', '今日'],
    ['zhulin', '今日'],
    ['huwenbin', '今日'],
  ])('[7.1-d] the first page of %s leads on: each link of a card opens a page', async (username, heading) => {
    const { page } = await as(username);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(0);
    const links = page.getByRole('main').getByRole('link');
    const hrefs = [...new Set(await links.evaluateAll(all => all.map(a => a.getAttribute('href') ?? '')))].slice(0, 4);
    if (hrefs.length === 0) await page.getByText(/^没有/).first().waitFor();
    for (const href of hrefs) {
      await page.goto(href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText('没有这一页').count(), href).toBe(0);
      expect(await page.getByText('您的岗位看不到这一页').count(), href).toBe(0);
    }
  });

  it('[7.1-d] an account that waits for its role opens from the first page, however many there are', async () => {
    const { page, act, read } = await as('machao');
    const { rows } = await read<{ rows: { id: string; name: string }[] }>('people.authority.list', { search: '祥符' });
    const id = crypto.randomUUID();
    await act('people.account.create', { id, username: 'wartet', name: '候小明', unitId: rows[0]?.id });
    await page.goto('/');
    await page.getByRole('link', { name: /候小明/ }).click();
    await page.getByRole('complementary', { name: '候小明' }).waitFor();
    expect(new URL(page.url()).searchParams.get('state')).toBe('inert');
  });

  it('[7.1-a] an address that is no page says so and leads home; one of another role says so too', async () => {
    const { page } = await as('wangmin');
    await page.goto('/nirgendwo');
    await page.getByText('没有这一页').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await today(page);
    await page.goto('/accounts');
    await page.getByText(/您的岗位看不到这一页|没有这一页/).waitFor();
  });
});

describe('统一登录', () => {
  let provider: BureauProvider;
  beforeAll(async () => {
    const { read } = await as('machao');
    const { redirectUri } = await read<{ redirectUri: string }>('people.provider.list');
    const local = redirectUri.replace('127.0.0.1', 'localhost');
    provider = await openProvider([redirectUri, local]);
  });
  afterAll(() => provider?.close());

  it('[7.1-d] linked under 账户与安全, then the way in; what the provider does not answer for is refused in words', async () => {
    const admin = await as('machao');
    const made = { id: crypto.randomUUID(), label: '局统一认证', issuer: provider.issuer, clientId: 'peipao', clientSecret };
    await admin.act('people.provider.create', made);
    const page = await stranger();
    const through = async (): Promise<void> => {
      await page.locator('input[name=login]').fill('wu@bureau');
      await page.locator('input[name=password]').fill('x');
      await page.locator('button[type=submit]').click();
      await page.locator('button[type=submit]').click();
    };
    await page.goto('/');
    await enter(page, 'wuxiaoyan', account('wuxiaoyan').password);
    await today(page);
    await page.goto('/security');
    await page.getByRole('button', { name: '绑定局统一认证' }).click();
    await through();
    await page.waitForURL(/\/security$/);
    await page.getByText(/局统一认证 · wu@bureau/).waitFor();
    const mine = (await (await page.request.get('/api/people/identity/list')).json()) as { rows: { subject: string; approved: boolean }[] };
    expect(mine.rows).toMatchObject([{ subject: 'wu@bureau', approved: true }]);

    await page.context().clearCookies();
    await page.goto('/');
    await page.getByRole('button', { name: '用局统一认证登录' }).click();
    await through();
    await today(page);
    await page.goto('/security');
    await page.getByRole('button', { name: '解除绑定' }).click();
    await page.getByText(/局统一认证 · wu@bureau/).waitFor({ state: 'detached' });

    await page.context().clearCookies();
    await page.goto('/sign-in/sso?code=erfunden&state=erfunden');
    await page.getByRole('heading', { level: 1, name: '统一登录' }).waitFor();
    await page.getByRole('alert').getByText('统一身份认证没有通过').waitFor();
    await page.getByRole('link', { name: '重新登录' }).click();
    await page.getByLabel('登录名').waitFor();
  });
});

describe('初始设置', () => {
  it('[7.1-d] the link makes three administrators once; wrong fields and one person twice are refused', { timeout: 180_000 }, async () => {
    const { dir, clear } = scratchFolder();
    const env = { PEIPAO_DATA: path.join(dir, 'data'), PEIPAO_DEMO: 'off', PORT: '0' };
    const running = await startProgram('src/app/main.ts', env, readyLine);
    const browser = await openBrowser();
    try {
      await expect.poll(running.output, { timeout: 20_000 }).toMatch(/\/setup#\S+/);
      const token = /\/setup#(\S+)/.exec(running.output())?.[1] ?? '';
      const { page, complaints } = await visitorOf(browser, { origin: `http://127.0.0.1:${running.port}` });
      await page.goto('/setup#zu-kurz');
      await page.getByText('链接已失效').waitFor();
      await page.goto('/');
      await page.goto(`/setup#${token}`);
      await page.getByRole('heading', { level: 1, name: '初始设置' }).waitFor();
      const done = page.getByRole('button', { name: '完成设置' });
      await done.click();
      await expect.poll(() => page.getByText('请填写', { exact: true }).count()).toBe(14);
      await pick(page, '行政区划', '拱墅区 330105');
      await page.getByLabel('单位全称').fill('拱墅区市场监督管理局');
      const fill = async (role: string, [name = '', username = '', phone = '', password = '']: readonly string[]): Promise<void> => {
        const part = page.getByRole('region', { name: role });
        await part.getByLabel('姓名').fill(name);
        await part.getByLabel('手机号').fill(phone);
        await part.getByLabel('登录名').fill(username);
        await part.getByLabel('密码', { exact: true }).fill(password);
      };
      await fill('系统管理员', ['马超', 'machao', '13800000001', '西溪湿地三十里梅花香']);
      await fill('安全管理员', ['马超', 'machao', '13800000001', '西溪湿地三十里荷花香']);
      await fill('审计管理员', ['胡文斌', 'huwenbin', '13800000003', '短']);
      await done.click();
      await page.getByText('至少 10 位。').waitFor();
      await fill('审计管理员', ['胡文斌', 'huwenbin', '13800000003', '西溪湿地三十里桂花香']);
      await done.click();
      await page.getByText('三位管理员必须是三个不同的人').waitFor();
      await fill('安全管理员', ['朱琳', 'zhulin', '13800000002', '西溪湿地三十里荷花香']);
      await done.click();
      await page.getByRole('heading', { level: 1, name: '陪跑' }).waitFor();
      await enter(page, 'machao', '西溪湿地三十里梅花香');
      await page.getByText('您的角色须设置第二要素后才能工作').waitFor();
      await page.goto('/');
      await page.goto(`/setup#${token}`);
      await page.getByText('链接已失效').waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await running.end('SIGTERM');
      await clear();
    }
  });
});
