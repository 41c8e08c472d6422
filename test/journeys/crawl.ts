import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page, Request } from 'playwright-core';
import { violationsOf } from './violations.ts';

/** How a page is looked at: its language and colours, and how wide it is. */
export interface Look {
  readonly locale: 'zh-CN' | 'en';
  readonly dark: boolean;
  readonly width: 390 | 1440;
}

/** Both languages, light and dark, both widths: each value meets each other one. */
export const looks: readonly [readonly [Look, Look], readonly [Look, Look]] = [
  [
    { locale: 'zh-CN', dark: false, width: 1440 },
    { locale: 'zh-CN', dark: true, width: 390 },
  ],
  [
    { locale: 'en', dark: true, width: 1440 },
    { locale: 'en', dark: false, width: 390 },
  ],
];

/** A route of a room as the crawl needs it. */
export interface CrawledRoute {
  readonly path: string;
  readonly needs?: string | undefined;
}

const pictures = path.resolve(import.meta.dirname, '../pictures');

/** `/campaigns/$id/rows` or `/visits/:rosterId` → an expression for addresses of this route. */
export const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/[$:]\w+/g, '[^/?#]+')}$`);

export const hasParameters = (route: string): boolean => /[$:]\w/.test(route);

/** Addresses of this door that stand on the page. */
export const linksOn = (page: Page, base: string): Promise<string[]> =>
  page.evaluate(
    prefix =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .map(a => new URL(a.href))
        .filter(u => u.origin === location.origin && u.pathname.startsWith(`${prefix}/`))
        .map(u => u.pathname.slice(prefix.length)),
    base,
  );

const roomKey = (rooms: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w./@-])(?:${rooms.join('|')})\\.[a-z]\\w*(?:\\.[\\w-]+)*(?![\\w@])`);

/** Phrase keys, holes of sentences and class codes that a person would have to read. */
const rawIn = (text: string, rooms: readonly string[], codes: readonly string[]): string[] => {
  const found = [
    rooms.length > 0 ? roomKey([...rooms, 'platform']).exec(text)?.[0] : undefined,
    /\{\w+(?:, plural[^}]*)?\}/.exec(text)?.[0],
    /\b(?:undefined|NaN|\[object Object\])\b/.exec(text)?.[0],
  ];
  const code = codes.find(c => new RegExp(`(?<![\\w.])${c.replace('.', '\\.')}(?![\\w.])`).test(text));
  return [...found, code].filter(one => one !== undefined);
};

export interface Crawl {
  /** None where keys are what a page shows. */
  readonly rooms: readonly string[];
  readonly classCodes: readonly string[];
  /** `''` at the desk, `/m` on the phone. */
  readonly base: string;
  /** Words in the picture's name: role, data. */
  readonly name: string;
}

/** Requests of a page that have no answer yet; a stream of events stays open for good and is not counted. */
const openRequests = new WeakMap<Page, Set<Request>>();

const watchRequests = (page: Page): Set<Request> => {
  const known = openRequests.get(page);
  if (known) return known;
  const open = new Set<Request>();
  page.on('request', r => r.resourceType() !== 'eventsource' && open.add(r));
  page.on('requestfinished', r => open.delete(r));
  page.on('requestfailed', r => open.delete(r));
  openRequests.set(page, open);
  return open;
};

/** Waits until a page has its heading, has nothing more to fetch and shows no skeleton. */
const settle = async (page: Page): Promise<void> => {
  await page
    .locator('h1')
    .first()
    .waitFor({ timeout: 30_000 })
    .catch(() => {});
  const unanswered = watchRequests(page);
  let calm = 0;
  for (let i = 0; i < 200 && calm < 3; i += 1) {
    const busy = unanswered.size > 0 || (await page.locator('.ant-skeleton-active, .ant-spin-spinning').count()) > 0;
    calm = busy ? 0 : calm + 1;
    await page.waitForTimeout(50);
  }
};

/** Opens an address and waits until it stands. */
export const open = async (page: Page, address: string): Promise<void> => {
  watchRequests(page);
  await page.goto(address);
  await settle(page);
};

/** Links and buttons that stand within a link or a button: which of the two a press means is nobody's to say. */
const nestedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(':is(a, button) :is(a, button)')].map(e => (e.textContent ?? '').slice(0, 40)).slice(0, 3),
  );

const faultsNow = async (page: Page, look: Look, { rooms, classCodes }: Crawl): Promise<string[]> => {
  const heading = (await page.locator('h1').allTextContents())[0]?.trim() ?? '';
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is read by nobody
  const text = await page.locator('body').innerText();
  return [
    ...(heading === '' ? ['no heading'] : []),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...rawIn(text, rooms, classCodes).map(raw => `raw: ${raw}`),
    ...(await nestedIn(page)).map(words => `a control within a control: ${words}`),
    ...(look.locale === 'zh-CN' && !/[\u4e00-\u9fff]/.test(heading) ? [`heading without Chinese: ${heading}`] : []),
    ...(await violationsOf(page, 0)),
  ];
};

/** Opens an address in one language and looks at it in two widths and both colours; a picture of each look is kept. */
export const faultsAt = async (page: Page, address: string, pair: readonly Look[], crawl: Crawl): Promise<string[]> => {
  const faults: string[] = [];
  for (const [at, look] of pair.entries()) {
    await page.setViewportSize({ width: look.width, height: look.width === 390 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' });
    if (at === 0) await open(page, `${crawl.base}${address}`);
    else await settle(page);
    mkdirSync(pictures, { recursive: true });
    const name = `${crawl.name}${crawl.base}${address}`.replace(/[^\w-]+/g, '_').slice(0, 120);
    const file = `${name}-${look.locale}-${look.dark ? 'dark' : 'light'}-${look.width}.png`;
    await page.screenshot({ path: path.join(pictures, file), fullPage: true });
    const where = `${crawl.name} ${crawl.base}${address} ${look.locale} ${look.dark ? 'dark' : 'light'} ${look.width}`;
    faults.push(...(await faultsNow(page, look, crawl)).map(fault => `${where}: ${fault}`));
  }
  return faults;
};
