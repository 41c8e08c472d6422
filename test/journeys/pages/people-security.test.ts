import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { totpCode } from '#modules/people/server/sign-in/totp.ts';
import { signInAs } from '../browser.ts';
import { pages } from './open.ts';

const { as, stranger, account } = pages();

/** Somebody of the demonstration at /security, in a window of her own. */
const atSecurity = async (username: string): Promise<Page> => {
  const page = await stranger();
  await signInAs(page, account(username));
  await page.goto('/security');
  await page.getByRole('heading', { level: 1, name: '账户与安全' }).waitFor();
  return page;
};

interface Factors {
  rows: { id: string; kind: string }[];
  recoveryCodesLeft: number;
}
const factorsOf = async (page: Page): Promise<Factors> => (await page.request.get('/api/people/factor/list')).json();
const part = (page: Page, name: string) => page.getByRole('region', { name });

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** The six digits that an authenticator app shows for the secret on the page. */
const codeFor = (base32: string, at: number): string => {
  const bits = [...base32.replace(/\s/g, '')].map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const hex = (bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2).toString(16).padStart(2, '0')).join('');
  return totpCode(hex, Math.floor(at / 30_000));
};

const prove = async (page: Page, title: string, username: string): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: '确认' }).click();
  await dialog.getByText('请输入密码').waitFor();
  await dialog.getByLabel('当前密码').fill('falsch-falsch');
  await dialog.getByRole('button', { name: '确认' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/当前密码不正确/)
    .waitFor();
  await dialog.getByLabel('当前密码').fill(account(username).password);
  await dialog.getByRole('button', { name: '确认' }).click();
};

describe('账户与安全', () => {
  it('[7.1-d] an authenticator is added with its codes, asked for at the next sign-in, and removed', async () => {
    const page = await atSecurity('chenjiayi');
    const factors = part(page, '第二要素');
    await factors.getByText('还没有设置第二要素').waitFor();
    await factors.getByRole('button', { name: '添加' }).click();
    const dialog = page.getByRole('dialog', { name: '添加第二要素' });
    await dialog.getByLabel('当前密码').fill(account('chenjiayi').password);
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.getByRole('button', { name: /用手机验证器/ }).click();
    await dialog.getByRole('img', { name: '动态口令二维码' }).waitFor();
    const secret = (await dialog.locator('code').textContent()) ?? '';
    await dialog.getByLabel(/动态口令/).fill('12');
    await dialog.getByRole('button', { name: '完成绑定' }).click();
    await dialog.getByText('请输入手机验证器上的 6 位数字').waitFor();
    expect((await factorsOf(page)).rows).toEqual([]);
    await dialog.getByLabel(/动态口令/).fill(codeFor(secret, Date.now()));
    await dialog.getByRole('button', { name: '完成绑定' }).click();
    await dialog.getByRole('listitem').nth(9).waitFor();
    const codes = await dialog.getByRole('listitem').allTextContents();
    expect(codes).toHaveLength(10);
    await dialog.getByRole('button', { name: '已保存好，继续' }).click();
    await page.reload();
    await factors.getByText('备用码还剩 10 个').waitFor();
    expect((await factorsOf(page)).rows).toMatchObject([{ kind: 'totp' }]);

    const again = await stranger();
    await again.goto('/');
    await again.getByLabel('登录名').fill('chenjiayi');
    await again.getByLabel('密码', { exact: true }).fill(account('chenjiayi').password);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.getByRole('button', { name: /用备用码/ }).click();
    await again.getByLabel('备用码').fill(codes[0] ?? '');
    await again.getByRole('button', { name: '确认' }).click();
    await again.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.reload();
    await factors.getByText('备用码还剩 9 个').waitFor();

    await factors.getByRole('button', { name: '重新生成' }).click();
    await prove(page, '重新生成备用码', 'chenjiayi');
    await page.getByRole('dialog').getByRole('listitem').nth(9).waitFor();
    const renewed = await page.getByRole('dialog').getByRole('listitem').allTextContents();
    expect(renewed.filter(code => codes.includes(code))).toEqual([]);
    await page.getByRole('button', { name: '已保存好，继续' }).click();
    await factors.getByText('备用码还剩 10 个').waitFor();
    await factors.getByRole('button', { name: '移除' }).click();
    await prove(page, '移除第二要素', 'chenjiayi');
    await factors.getByText('还没有设置第二要素').waitFor();
    expect((await factorsOf(page)).rows).toEqual([]);
  });

  it('[7.1-d] a passkey is made on this device and is a way in by itself', async () => {
    const page = await atSecurity('zhoujunjie');
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const;
    await device.send('WebAuthn.addVirtualAuthenticator', { options });
    await part(page, '第二要素').getByRole('button', { name: '添加' }).click();
    const dialog = page.getByRole('dialog', { name: '添加第二要素' });
    await dialog.getByLabel('当前密码').fill(account('zhoujunjie').password);
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.getByRole('button', { name: /通行密钥/ }).click();
    await dialog.getByRole('button', { name: '已保存好，继续' }).click();
    await page.reload();
    await part(page, '第二要素')
      .getByText(/^通行密钥/)
      .waitFor();
    expect((await factorsOf(page)).rows).toMatchObject([{ kind: 'passkey' }]);
    await page.context().clearCookies();
    await page.goto('/');
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });

  it('[7.1-d] the password: each rule in words, nothing changed until all hold; other devices are signed out', async () => {
    const page = await atSecurity('xuhaibo');
    const other = await atSecurity('xuhaibo');
    const form = part(page, '密码');
    const change = form.getByRole('button', { name: '修改密码' });
    await change.click();
    await form.getByText('请输入密码').waitFor();
    await form.getByLabel('当前密码').fill('falsch-falsch');
    await form.getByLabel('新密码', { exact: true }).fill('西溪湿地三十里梅花香');
    await form.getByLabel('再输一次新密码').fill('西溪湿地三十里');
    await change.click();
    await form.getByText('两次输入的新密码不一致').waitFor();
    await form.getByLabel('再输一次新密码').fill('西溪湿地三十里梅花香');
    await change.click();
    await form.getByText(/当前密码不正确/).waitFor();
    await form.getByLabel('当前密码').fill(account('xuhaibo').password);
    for (const next of ['xuhaibo-xuhaibo', '西溪湿地三十里梅花香']) {
      await form.getByLabel('新密码', { exact: true }).fill(next);
      await form.getByLabel('再输一次新密码').fill(next);
      await change.click();
      if (next.startsWith('xu')) await form.getByText('不要用姓名、登录名或单位名称作密码。').waitFor();
    }
    await page.getByText('密码已修改，其他设备已退出登录').waitFor();
    expect((await other.request.get('/api/people/session/current')).status()).toBe(401);
    const fresh = await stranger();
    await signInAs(fresh, { username: 'xuhaibo', password: '西溪湿地三十里梅花香' });
  });

  it('[7.1-d] devices: this one is named, another is signed out, then all others', async () => {
    const page = await atSecurity('lijianguo');
    const [one, two] = [await atSecurity('lijianguo'), await atSecurity('lijianguo')];
    await page.reload();
    const devices = part(page, '登录设备');
    const count = async (): Promise<number> => (await (await page.request.get('/api/people/session/list')).json()).rows.length;
    await expect.poll(() => devices.getByRole('listitem').count()).toBe(await count());
    const before = await count();
    const own = devices.getByRole('listitem').filter({ hasText: '本机' });
    expect(await own.getByRole('button').count()).toBe(0);
    await devices.getByRole('button', { name: '下线', exact: true }).first().click();
    await page.getByText('设备已下线').waitFor();
    expect(await count()).toBe(before - 1);
    await devices.getByRole('button', { name: '下线其他设备' }).click();
    await page.getByText(/已下线 \d+ 台设备/).waitFor();
    await page.reload();
    await expect.poll(() => devices.getByRole('listitem').count()).toBe(1);
    for (const gone of [one, two]) expect((await gone.request.get('/api/people/session/current')).status()).toBe(401);
  });

  it('[7.1-d] the security administrator takes a lost authenticator away, with a reason', async () => {
    const page = await atSecurity('wuxiaoyan');
    await part(page, '第二要素').getByRole('button', { name: '添加' }).click();
    const dialog = page.getByRole('dialog', { name: '添加第二要素' });
    await dialog.getByLabel('当前密码').fill(account('wuxiaoyan').password);
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.getByRole('button', { name: /用手机验证器/ }).click();
    const secret = (await dialog.locator('code').textContent()) ?? '';
    await dialog.getByLabel(/动态口令/).fill(codeFor(secret, Date.now()));
    await dialog.getByRole('button', { name: '完成绑定' }).click();
    await dialog.getByRole('button', { name: '已保存好，继续' }).click();
    const { page: safety, read } = await as('zhulin');
    await safety.goto('/roles?search=wuxiaoyan');
    await safety.getByRole('button', { name: '吴晓燕（wuxiaoyan）' }).click();
    await safety.getByRole('button', { name: '重置第二要素' }).click();
    const reset = safety.getByRole('dialog', { name: '重置吴晓燕的第二要素' });
    await reset.getByLabel('原因').fill('手机遗失');
    await reset.getByRole('button', { name: '重置', exact: true }).click();
    await safety.getByText('已保存', { exact: true }).waitFor();
    const { rows } = await read<{ rows: { factors: number }[] }>('people.role.list', { search: 'wuxiaoyan' });
    expect(rows[0]?.factors).toBe(0);
  });
});
