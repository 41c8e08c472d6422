import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { getBrowser } from '../../tools/browser.ts';
import { browserArgs } from './browser.ts';

/** A Chromium with a profile on disk that can be killed like a phone whose battery dies, and opened again. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** SIGKILL to the whole browser; resolves when none of its processes holds the profile any longer. */
  kill: () => Promise<void>;
}

/** A cold start on a machine that is busy takes its time: only what never comes is a failure. */
const patience = 60_000;

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

/** Whether a process of the group still runs; told by Linux alone, elsewhere the first process stands for all. */
const groupLives = (group: number): boolean => {
  try {
    return readdirSync('/proc').some(pid => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        // pid (name) state parent group …
        const [state, , itsGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
      } catch {
        // it has ended while we looked
        return false;
      }
    });
  } catch {
    return false;
  }
};

const phone = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };

/** Opens the browser on its profile; the page has the measures of a phone. */
export const openKillable = async (profile: string): Promise<KillableBrowser> => {
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(`${profile}/${lock}`, { force: true });
  const words = ['--lang=zh-CN', '--accept-lang=zh-CN,zh'];
  const args = [...browserArgs, ...words, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(getBrowser(), args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const browser: Browser = await chromium.connectOverCDP(await endpointOf(child), { timeout: patience });
  const context = browser.contexts()[0] as BrowserContext;
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(patience);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', phone);
  return {
    context,
    page,
    kill: async () => {
      const group = child.pid as number;
      const ended = new Promise(resolve =>
        child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(0),
      );
      try {
        process.kill(-group, 'SIGKILL');
      } catch {
        // killed before
      }
      await ended;
      while (groupLives(group)) await sleep(20);
      await browser.close().catch(() => undefined);
    },
  };
};
