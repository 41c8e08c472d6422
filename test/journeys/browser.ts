import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chinaZone } from '#platform/contract/china-day.ts';
import { getBrowser } from '../../tools/browser.ts';

/** What Chromium must be told on a machine without its own network and, as root, without a sandbox. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that is there; headless. */
export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: getBrowser(), args: browserArgs });

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong inside the page: exceptions, refused resources, breaches of the page's policy. A journey ends with none. */
  readonly complaints: string[];
}

export interface VisitorOptions {
  origin: string;
  /** `phone`: 390 × 844, touch; `desk`: 1440 × 900. */
  device?: 'desk' | 'phone';
  dark?: boolean;
  locale?: 'zh-CN' | 'en';
}

const devices = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

/** A person's browser window of its own, with its own cookies. */
export const visitorOf = async (
  browser: Browser,
  { origin, device = 'desk', dark = false, locale = 'zh-CN' }: VisitorOptions,
): Promise<Visitor> => {
  const context = await browser.newContext({
    ...devices[device],
    baseURL: origin,
    locale,
    timezoneId: chinaZone,
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(`exception: ${error.message}`));
  page.on('console', message => {
    // Chromium reports every refusal of the API as an error; refusals are a part of the journeys
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
};

/** Signs in at the desk (or on the phone with `/m/`); an account of the demonstration needs no second factor. */
export const signInAs = async (page: Page, account: { username: string; password: string }, door = '/'): Promise<void> => {
  await page.goto(door);
  await page.getByLabel(/^(登录名|User name|Sign-in name)/).fill(account.username);
  await page.getByLabel(/^密码|^Password/).fill(account.password);
  await page.getByRole('button', { name: /^登录$|^Sign in$/ }).click();
  await page.getByRole('heading', { level: 1, name: /今日|总览|Today|overview/i }).waitFor();
};

/** What is asked of a service worker; the bench, which starts browsers too, is compiled without the words of pages. */
interface PageWorker {
  readonly state: string;
  addEventListener: (event: 'statechange', heard: () => void) => void;
}

/**
 * The phone's pages lie on the phone: from here on they open without a network. Not by `waitForFunction`, which takes the promise of an
 * asynchronous question for its answer and waits for nothing.
 */
export const pagesKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator as unknown as { serviceWorker: { ready: Promise<{ active: PageWorker | null }> } };
    const worker = (await serviceWorker.ready).active;
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (worker?.state === 'activated') resolve();
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  });

/** Cuts the window's network, does something, and gives it back. */
export const whileOffline = async (context: BrowserContext, act: () => Promise<void>): Promise<void> => {
  await context.setOffline(true);
  try {
    await act();
  } finally {
    await context.setOffline(false);
  }
};
