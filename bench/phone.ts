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

/** Milliseconds from the page's beginning until this stands on it, by the page's own clock, in the very frame that shows it. */
const untilShown = async (page: Page, address: string, selector: string): Promise<number> => {
  // Told by the debugger before the page begins: a predicate that the page evaluates itself is refused by its own policy.
  await page.addInitScript(`{
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)})) window.shownAt = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  }`);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor();
  return page.evaluate<number>('window.shownAt ?? performance.now()');
};

interface Line {
  latency: number;
  /** Bytes a second, down and up. */
  down: number;
  up: number;
}
const mobile: Line = { latency: 150, down: 200_000, up: 94_000 };
const edge: Line = { latency: 300, down: 50_000, up: 50_000 };

/** A mid-range phone: a quarter of this machine's speed, and a network as slow as the line says. */
const slowDown = async (page: Page, line?: Line): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (!line) return;
  await session.send('Network.enable');
  const conditions = { offline: false, latency: line.latency, downloadThroughput: line.down, uploadThroughput: line.up };
  await session.send('Network.emulateNetworkConditions', conditions);
};

/** The door in a browser that has never been here; the sign-in is drawn by the program itself, so what stands there works. */
const firstLoads = async (origin: string, folder: string, line: Line): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const phone = await openKillable(path.join(folder, `${line.latency}-${n}`));
    await slowDown(phone.page, line);
    times.push(await untilShown(phone.page, `${origin}/m/`, 'form button'));
    await phone.kill();
  }
  return times;
};

/** A form in a cellar: the browser was killed, and there is no network at all. */
const reopened = async (profile: string, address: string, slow: boolean): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const phone = await openKillable(profile);
    if (slow) await slowDown(phone.page);
    await phone.context.setOffline(true);
    times.push(await untilShown(phone.page, address, 'a[href$="/basic"]'));
    await phone.kill();
  }
  return times;
};

const figure = (name: string, times: readonly number[], limit: number, note: string): Figure => ({
  name: `phone: ${name}`,
  measured: median(times),
  limit,
  sense: 'atMost',
  unit: 'ms',
  note: `median of ${times.length}, ${note}`,
});

/** The phone's door: first load on a slow phone, and the form in a cellar, cold and without any network. */
export const benchPhone = async (program: Program): Promise<Figure[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'peipao-bench-phone-'));
  const profile = path.join(folder, 'kept');
  try {
    const ready = await firstLoads(program.origin, folder, mobile);
    const readyAtEdge = await firstLoads(program.origin, folder, edge);
    const first = await openKillable(profile);
    await signIn(first.page, program);
    const form = (await first.page.locator('a[href*="/visits/"]').first().getAttribute('href')) ?? '';
    await first.page.goto(program.origin + form);
    await first.page.locator('a[href$="/basic"]').first().waitFor();
    await first.page.waitForTimeout(1_000);
    await first.kill();
    const reopen = await reopened(profile, program.origin + form, false);
    const reopenSlow = await reopened(profile, program.origin + form, true);
    const killed = 'each after a killed browser';
    return [
      figure('first load until it can be used, 4 × slower, 1.6 Mbit/s', ready, 1_500, 'empty cache'),
      figure('first load until it can be used, 4 × slower, 400 kbit/s', readyAtEdge, 3_000, 'empty cache, 300 ms away'),
      figure('a form reopened cold, without any network', reopen, 1_000, killed),
      figure('a form reopened cold, no network, 4 × slower', reopenSlow, 800, killed),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
