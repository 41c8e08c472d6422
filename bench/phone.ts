import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openKillable } from '../test/journeys/killable-browser.ts';
import type { Figure } from './measure.ts';
import type { Program } from './program.ts';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

interface Account {
  role: string;
  username: string;
  password: string;
}

const signIn = async (page: Page, { origin, dataDir }: Program): Promise<void> => {
  const accounts = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[];
  const who = accounts.find(a => a.username === 'wangmin');
  await page.goto(`${origin}/m/`);
  await page.getByLabel(/^登录名/).fill(who?.username ?? '');
  await page.getByLabel(/^密码/).fill(who?.password ?? '');
  await page.getByRole('button', { name: /^登录$/ }).click();
  await page.getByRole('button', { name: /带走今天的资料|更新资料/ }).click();
  await page.getByText(/已带走 \d+ 家企业/).waitFor();
  await page.waitForFunction("navigator.serviceWorker.getRegistration('/m/').then(r => r?.active?.state === 'activated')");
};

/** Milliseconds from the page's beginning until this text stands on it, by the page's own clock. */
const untilShown = async (page: Page, address: string, selector: string): Promise<number> => {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor();
  return page.evaluate<number>('performance.now()');
};

/** A mid-range phone on a slow network: a quarter of this machine's speed, 1.6 Mbit/s, 150 ms. */
const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  const conditions = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
  await session.send('Network.emulateNetworkConditions', conditions);
};

/** The phone's door: first load on a slow phone, and the form in a cellar, cold and without any network. */
export const benchPhone = async (program: Program): Promise<Figure[]> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'peipao-bench-phone-'));
  const fresh = mkdtempSync(path.join(tmpdir(), 'peipao-bench-phone-'));
  const ready: number[] = [];
  const reopen: number[] = [];
  try {
    for (let n = 0; n < 3; n += 1) {
      const phone = await openKillable(path.join(fresh, String(n)));
      await slowDown(phone.page);
      ready.push(await untilShown(phone.page, `${program.origin}/m/`, 'form button'));
      await phone.kill();
    }
    const first = await openKillable(profile);
    await signIn(first.page, program);
    const form = (await first.page.locator('a[href*="/visits/"]').first().getAttribute('href')) ?? '';
    await first.page.goto(program.origin + form);
    await first.page.locator('a[href$="/basic"]').first().waitFor();
    await first.page.waitForTimeout(1_000);
    await first.kill();
    for (let n = 0; n < 5; n += 1) {
      const phone = await openKillable(profile);
      await phone.context.setOffline(true);
      reopen.push(await untilShown(phone.page, program.origin + form, 'a[href$="/basic"]'));
      await phone.kill();
    }
  } finally {
    for (const folder of [profile, fresh]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return [
    {
      name: 'phone: first load until it can be used, 4 × slower, 1.6 Mbit/s',
      measured: median(ready),
      limit: 1_000,
      sense: 'atMost',
      unit: 'ms',
      note: 'median of 3, empty cache',
    },
    {
      name: 'phone: a form reopened cold, without any network',
      measured: median(reopen),
      limit: 1_000,
      sense: 'atMost',
      unit: 'ms',
      note: 'median of 5, each after a killed browser',
    },
  ];
};
