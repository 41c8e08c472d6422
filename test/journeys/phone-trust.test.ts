import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagesKept, signInAs, type Visitor, visitorOf, whileOffline } from './browser.ts';
import { picture } from './desk.ts';
import { demonstrationStage } from './stage.ts';
import { openFirstVisit, rowOf } from './visit-form.ts';

const stage = demonstrationStage();
let phone: Visitor;

beforeEach(async () => {
  await phone?.context.close();
  phone = await visitorOf(stage.browser, { origin: stage.program.origin, device: 'phone' });
  phone.page.setDefaultTimeout(20_000);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(phone.page, `failed-phone-trust ${task.id}`);
});

const signIn = () => signInAs(phone.page, stage.program.account('wangmin'), '/m/');
const cutQueue = (page: Page) => page.route('**/api/commands', route => route.abort());
const giveQueue = (page: Page) => page.unroute('**/api/commands');
const remark = async (page: Page, words: string): Promise<void> => {
  await rowOf(page, 0).getByText('是', { exact: true }).click();
  await rowOf(page, 0).getByLabel('备注').fill(words);
};

describe('the phone’s own door', () => {
  it('[7.1-a] the bare address on a telephone opens the phone’s door; who asks for the desk gets it', async () => {
    const context = await stage.browser.newContext({
      baseURL: stage.program.origin,
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      userAgent: 'Mozilla/5.0 (Linux; Android 14; ALN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
    });
    const page = await context.newPage();
    await signInAs(page, stage.program.account('wangmin'));
    expect(new URL(page.url()).pathname).toBe('/m/');
    await page.getByRole('link', { name: '电脑版' }).click();
    await page.waitForURL(/\/\?desk$/);
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/');
    await context.close();
  });
});

describe('[X-6] what the bar and the store say', () => {
  it('never claims that there is no network while the server answers; the first answer sends what waits', async () => {
    await signIn();
    const { page } = phone;
    await openFirstVisit(page);
    await cutQueue(page);
    await remark(page, '服务器没有收下的');
    await page.getByText('已存本机').waitFor();
    // Other requests of the page are answered: it is not the network.
    await page.goto('/m/calls');
    await page.locator('a[href*="/calls/"]').first().waitFor();
    await page
      .locator('a.f-queue')
      .getByText(/服务器暂时忙/)
      .waitFor();
    expect(await page.getByText('网络不通').count()).toBe(0);
    await giveQueue(page);
    await page.goto('/m/');
    await page.getByText(/未上传/).waitFor({ state: 'detached' });
  });

  it('a store that was cleared with nothing in it lost nothing, and says so', async () => {
    await signIn();
    const { page } = phone;
    await openFirstVisit(page);
    await remark(page, '已经上传的');
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
    const session = await phone.context.newCDPSession(page);
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin: stage.program.origin, storageTypes: 'indexeddb' });
    await page.goto('/m/queue');
    await page.getByText(/浏览器清空过本机存储.+没有未上传的内容.+没有丢失/).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('都已上传').waitFor();
  });

  it('where the browser has cleared all that pages keep, it is said what is certain and what nobody knows', async () => {
    await signIn();
    const { page } = phone;
    await openFirstVisit(page);
    await remark(page, '清空以前上传的');
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
    const session = await phone.context.newCDPSession(page);
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', {
      origin: stage.program.origin,
      storageTypes: 'indexeddb,local_storage,cache_storage,service_workers',
    });
    await page.goto('/m/');
    await page.getByText('本机存储曾被清空，请查看').click();
    await page.getByText(/以前上传的都在服务器；那之后只写在本机的，如果有，已找不回来/).waitFor();
    await picture(page, 'phone-store-cleared');
  });

  it('signing out without a network has its own words', async () => {
    await signIn();
    const { page, context } = phone;
    await pagesKept(page);
    await whileOffline(context, async () => {
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.getByText(/已在这台手机上退出。现在连不上服务器/).waitFor();
      await picture(page, 'phone-left-offline');
    });
  });

  it('the day is taken along only when the pages lie on the phone as well', async () => {
    const context = await stage.browser.newContext({
      baseURL: stage.program.origin,
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
    await signInAs(page, stage.program.account('wangmin'), '/m/');
    await page.getByRole('button', { name: '带走今天的资料' }).click();
    await page.getByText(/页面没有存进这台手机/).waitFor();
    expect(await page.getByText(/已带走 \d+ 家企业/).count()).toBe(0);
    await context.close();
    await signIn();
    await pagesKept(phone.page);
    await phone.page.getByRole('button', { name: '带走今天的资料' }).click();
    await phone.page.getByText(/已带走 \d+ 家企业/).waitFor();
  });
});

/** A way to the program on which a new version of the pages can be put out. */
const openReleases = async (to: string) => {
  const way = { version: 0, origin: '' };
  const { port, hostname } = new URL(to);
  const server: Server = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const upstream = request({ port, hostname, path: incoming.url, method: incoming.method, headers }, answer => {
      const isWorker = incoming.url === '/m/sw.js' && way.version > 0;
      if (!isWorker) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', part => parts.push(part as Buffer));
      answer.on('end', () => {
        const { 'content-length': _, ...rest } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, rest);
        outgoing.end(
          Buffer.concat(parts)
            .toString()
            .replace(/peipao-shell-\w+/, `peipao-shell-next${way.version}`),
        );
      });
    });
    upstream.on('error', () => outgoing.destroy());
    incoming.pipe(upstream);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  way.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { way, close: () => server.close() };
};

describe('[X-6] a new version while forms wait', () => {
  it('does not take over under a form that has not gone up; it does when that page is closed, and nothing is missing', async () => {
    const { way, close } = await openReleases(stage.program.origin);
    await phone.context.close();
    phone = await visitorOf(stage.browser, { origin: way.origin, device: 'phone' });
    const { page } = phone;
    page.setDefaultTimeout(20_000);
    await signInAs(page, stage.program.account('wangmin'), '/m/');
    await pagesKept(page);
    await openFirstVisit(page);
    const form = page.url();
    await cutQueue(page);
    await remark(page, '发版时还没有上传的');
    await page.getByText('已存本机').waitFor();
    way.version = 1;
    const shells = () => page.evaluate(async () => (await caches.keys()).filter(k => k.startsWith('peipao-shell-')));
    const waits = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/m/'))?.waiting != null);
    await page.goto('/m/');
    await page.getByText(/未上传 1 份/).waitFor();
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration('/m/'))?.update()));
    await expect.poll(waits, { timeout: 15_000 }).toBe(true);
    await page.waitForTimeout(1_500);
    // The old pages still stand: both versions lie on the phone, and what was written is here.
    expect(await waits()).toBe(true);
    expect(await shells()).toHaveLength(2);
    await page.goto(form);
    expect(await rowOf(page, 0).getByLabel('备注').inputValue()).toBe('发版时还没有上传的');
    await giveQueue(page);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
    await page.close();
    const fresh = await phone.context.newPage();
    await fresh.goto('/m/');
    const shellsNow = () => fresh.evaluate(async () => (await caches.keys()).filter(k => k.startsWith('peipao-shell-')));
    await expect.poll(shellsNow, { timeout: 20_000 }).toEqual(['peipao-shell-next1']);
    await fresh.goto(form);
    await rowOf(fresh, 0).waitFor();
    expect(await rowOf(fresh, 0).getByLabel('备注').inputValue()).toBe('发版时还没有上传的');
    close();
  });
});
