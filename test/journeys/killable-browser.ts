import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { getBrowser } from '../../tools/browser.ts';
import { browserArgs } from './browser.ts';

/** A Chromium with a profile on disk that can be killed like a phone whose battery dies, and opened again. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** SIGKILL to the whole browser. */
  kill: () => Promise<void>;
}

const endpointOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', chunk => {
      text += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the browser ended: ${text.slice(-500)}`)));
  });

const phone = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };

/** Opens the browser on its profile; the page has the measures of a phone. */
export const openKillable = async (profile: string): Promise<KillableBrowser> => {
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(`${profile}/${lock}`, { force: true });
  const args = [...browserArgs, '--headless=new', '--lang=zh-CN', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(getBrowser(), args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const browser: Browser = await chromium.connectOverCDP(await endpointOf(child));
  const context = browser.contexts()[0] as BrowserContext;
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', phone);
  return {
    context,
    page,
    kill: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      process.kill(-(child.pid as number), 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
      await sleep(200);
    },
  };
};
