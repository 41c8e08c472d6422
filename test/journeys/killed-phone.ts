import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { getBrowser } from '../../tools/browser.ts';
import { browserArgs } from './browser.ts';
import { processesBelow } from './processes-below.ts';

/** A phone whose browser can be killed: its profile lies on the disk and outlives it. */
export interface KillablePhone {
  /** Starts the browser with what the last one left behind. */
  boot: () => Promise<Page>;
  /** SIGKILL to the browser and all its processes, at this very moment. */
  kill: () => Promise<void>;
  context: () => BrowserContext;
  close: () => Promise<void>;
}

/** @param origin address of the program */
export const killablePhone = (origin: string): KillablePhone => {
  const profile = mkdtempSync(path.join(tmpdir(), 'peipao-phone-'));
  let context: BrowserContext | undefined;
  const pidsOf = (): number[] => processesBelow(profile);
  return {
    boot: async () => {
      context = await chromium.launchPersistentContext(profile, {
        executablePath: getBrowser(),
        args: browserArgs,
        baseURL: origin,
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(20_000);
      return page;
    },
    kill: async () => {
      for (const pid of pidsOf()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It went with its parent.
        }
      }
      for (let i = 0; i < 200 && pidsOf().length > 0; i += 1) await sleep(20);
      await context?.close().catch(() => undefined);
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(path.join(profile, lock), { force: true });
    },
    context: () => {
      if (!context) throw new Error('the phone is off');
      return context;
    },
    close: async () => {
      await context?.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
