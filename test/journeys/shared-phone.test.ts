import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { pagesKept, signInAs, type Visitor, visitorOf, whileOffline } from './browser.ts';
import { demonstrationStage } from './stage.ts';
import { openFirstVisit, rowOf } from './visit-form.ts';

const stage = demonstrationStage();
let phone: Visitor;

beforeEach(async () => {
  await phone?.context.close();
  phone = await visitorOf(stage.browser, { origin: stage.program.origin, device: 'phone' });
  phone.page.setDefaultTimeout(20_000);
  await signInAs(phone.page, stage.program.account('wangmin'), '/m/');
  await pagesKept(phone.page);
});

/** The way of the queue is cut, the rest of the network stands: what is written waits on the phone. */
const cutQueue = (page: Page) => page.route('**/api/commands', route => route.abort());
const giveQueue = (page: Page) => page.unroute('**/api/commands');

const write = async (page: Page, words: string): Promise<void> => {
  await rowOf(page, 0).getByText('是', { exact: true }).click();
  await rowOf(page, 0).getByLabel('备注').fill(words);
  await page.getByText('已存本机').waitFor();
};

describe('[X-6] one phone, two officers', () => {
  it('who leaves with something unsent is asked; the next sees neither it nor its number; it goes when she is back', async () => {
    const { page } = phone;
    await openFirstVisit(page);
    const form = page.url();
    await cutQueue(page);
    await write(page, '王敏离线写的');
    await page.goto('/m/');
    await page.getByText(/未上传 1 份/).waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('dialog').getByText('还有 1 份没有上传').waitFor();
    await page.getByRole('button', { name: '仍要退出' }).click();
    await page.getByLabel(/^登录名/).waitFor();
    await signInAs(page, stage.program.account('zhoujunjie'), '/m/');
    await page.waitForTimeout(1_500);
    expect(await page.getByText('未上传').count()).toBe(0);
    await page.goto('/m/queue');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('王敏离线写的').count()).toBe(0);
    await page.goto('/m/');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel(/^登录名/).waitFor();
    await giveQueue(page);
    await signInAs(page, stage.program.account('wangmin'), '/m/');
    await page.waitForTimeout(1_500);
    await page.getByText(/未上传/).waitFor({ state: 'detached' });
    await page.goto(form);
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
    expect(await rowOf(page, 0).getByLabel('备注').inputValue()).toBe('王敏离线写的');
  });
});

describe('[X-6] a sign-out without a network', () => {
  it('is finished for the one who left, and never for the one who signed in meanwhile', async () => {
    const { page, context } = phone;
    await whileOffline(context, async () => {
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.getByLabel(/^登录名/).waitFor();
    });
    const zhou = stage.program.account('zhoujunjie');
    await page.getByLabel(/^登录名/).fill(zhou.username);
    await page.getByLabel(/^密码/).fill(zhou.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText(/周俊杰/).waitFor();
    await page.reload();
    await page.getByText(/周俊杰/).waitFor();
    await page.waitForTimeout(1_500);
    expect(await page.getByLabel(/^登录名/).count()).toBe(0);
    expect(await page.evaluate(async () => (await fetch('/api/people/session/current')).status)).toBe(200);
  });

  it('whose page was closed at once is finished at the next start; she is not shown again', async () => {
    const { page, context } = phone;
    // The request never leaves, as on a page that is closed at that moment.
    await page.route('**/api/people/session/signOut', route => route.abort());
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel(/^登录名/).waitFor();
    await page.unroute('**/api/people/session/signOut');
    const ended = page.waitForResponse(r => r.url().endsWith('/signOut') && r.ok());
    await page.goto('/m/');
    await page.getByLabel(/^登录名/).waitFor();
    await ended;
    expect((await context.request.get('/api/people/session/current')).status()).toBe(401);
  });
});

describe('[X-6] the browser throws the store away', () => {
  it('the next start says what was lost, and the draft that the server holds stands', async () => {
    const { page } = phone;
    await openFirstVisit(page);
    const form = page.url();
    await write(page, '已经送到服务器的');
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
    await cutQueue(page);
    await rowOf(page, 0).getByLabel('备注').fill('还没有送出的');
    await page.getByText('已存本机').waitFor();
    // Its number stands beside the store, which is about to go.
    await page.getByText(/未上传 1 份/).waitFor();
    const session = await phone.context.newCDPSession(page);
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin: stage.program.origin, storageTypes: 'indexeddb' });
    await giveQueue(page);
    await page.goto('/m/queue');
    await page.getByText(/浏览器清空过本机存储：.+还有 1 份没有上传/).waitFor();
    expect(await page.getByText('都已上传').count()).toBe(0);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.goto(form);
    await rowOf(page, 0).waitFor();
    expect(await rowOf(page, 0).getByLabel('备注').inputValue()).toBe('已经送到服务器的');
  });
});
