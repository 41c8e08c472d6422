import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldRooms } from '#app/field-modules.ts';
import { deskRooms } from '#app/web-modules.ts';
import { openBrowser, signInAs, type Visitor, visitorOf } from '#test/journeys/browser.ts';
import { type Crawl, type CrawledRoute, faultsAt, hasParameters, linksOn, looks, patternOf } from '#test/journeys/crawl.ts';
import { openEmptyDistrict } from '#test/journeys/empty-district.ts';
import { type JourneyProgram, openProgram } from '#test/journeys/program.ts';

type Program = Pick<JourneyProgram, 'origin' | 'account' | 'close'>;
type Door = 'desk' | 'phone';

/** One person of each role. */
const people = {
  officer: 'wangmin',
  stationLead: 'shenlihua',
  manager: 'sunzhiyuan',
  systemAdmin: 'machao',
  securityAdmin: 'zhulin',
  auditor: 'huwenbin',
} as const;

const routesOf: Readonly<Record<Door, readonly CrawledRoute[]>> = {
  desk: [{ path: '/' }, ...deskRooms.flatMap(r => r.routes)],
  phone: [{ path: '/' }, { path: '/queue' }, ...fieldRooms.flatMap(r => r.routes.filter(route => !route.open))],
};

/** Routes about a record that the demonstration does not hold, each walked by the test that makes it. */
const madeElsewhere: Readonly<Record<string, string>> = {
  '/enterprises/imports/$id': 'main-job.test.ts imports a list',
  '/assets/imports/$id': 'assets/web/import tests',
  '/papers/$id': 'paper.test.ts reads a filled form',
  '/questionnaires/drafts/$id': 'questionnaires.test.ts writes a draft',
};

const roomNames = deskRooms.map(r => r.name);

/** Asks the server as the person who is signed in; undefined where she may not. */
const ask = async <T>(page: Page, address: string): Promise<T | undefined> => {
  const response = await page.request.get(address);
  return response.ok() ? ((await response.json()) as T) : undefined;
};

/** All routes that this person's role has at this door. */
const routesFor = async (page: Page, door: Door): Promise<readonly CrawledRoute[]> => {
  const session = await ask<{ operations: string[] }>(page, '/api/people/session/current');
  const may = new Set(session?.operations ?? []);
  return routesOf[door].filter(r => r.needs === undefined || may.has(r.needs));
};

const seen = new Set<string>();

/** A walk over all that one person can open at one door; an address that another role has shown already is looked at in one look only. */
const walk = async ({ page, complaints }: Visitor, door: Door, crawl: Crawl): Promise<{ faults: string[]; unreached: string[] }> => {
  const routes = await routesFor(page, door);
  const faults: string[] = [];
  const found = new Set<string>(routes.filter(r => !hasParameters(r.path)).map(r => r.path));
  const roster = await firstRoster(page);
  if (roster) for (const r of routes.filter(r => /[$:]rosterId$/.test(r.path))) found.add(r.path.replace(/[$:]rosterId/, roster));
  const done = new Set<string>();
  const next = (): [string, string] | undefined => {
    for (const { path } of routes) {
      if (done.has(path)) continue;
      const address = [...found].find(a => patternOf(path).test(a) && (!hasParameters(path) || !routes.some(r => r.path === a)));
      if (address !== undefined) return [path, address];
    }
    return undefined;
  };
  for (let step = next(); step; step = next()) {
    const [route, address] = step;
    done.add(route);
    const key = `${crawl.name.split(' ')[0]} ${door} ${route}`;
    const pairs = seen.has(key) ? [looks[0]?.slice(0, 1) ?? []] : looks;
    seen.add(key);
    for (const pair of pairs) {
      const locale = pair[0]?.locale ?? 'zh-CN';
      await page.evaluate(l => localStorage.setItem('peipao.locale', JSON.stringify(l)), locale);
      const before = complaints.length;
      faults.push(...(await faultsAt(page, address, pair, crawl)));
      faults.push(...complaints.slice(before).map(c => `${crawl.name} ${address} ${locale}: ${c}`));
    }
    for (const link of await linksOn(page, crawl.base)) found.add(link);
  }
  const unreached = routes.map(r => r.path).filter(p => !done.has(p) && !(p in madeElsewhere));
  return { faults, unreached };
};

/** An entry of the first campaign's list: its page is reached by a button, not by a link. */
const firstRoster = async (page: Page): Promise<string | undefined> => {
  const campaigns = await ask<{ rows: { id: string; state: string }[] }>(page, '/api/campaigns/campaign/list');
  const open = campaigns?.rows.find(c => c.state === 'open') ?? campaigns?.rows[0];
  const roster = open && (await ask<{ rows: { id: string }[] }>(page, `/api/campaigns/roster/list?campaignId=${open.id}`));
  return roster?.rows[0]?.id;
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each([
  ['demonstration', openProgram],
  ['empty', openEmptyDistrict],
] as const)('every route of every role, on the %s district', (data, open) => {
  let program: Program;
  beforeAll(async () => {
    program = await open();
  });
  afterAll(async () => program?.close());

  it.each(Object.entries(people))('[7.1-a] the desk of %s', { timeout: 900_000 }, async (role, username) => {
    const visitor = await visitorOf(browser, { origin: program.origin });
    await signInAs(visitor.page, program.account(username));
    const classes = await ask<{ classes: { code: string }[] }>(visitor.page, '/api/catalogue/taxonomy/get');
    const crawl = { rooms: roomNames, classCodes: (classes?.classes ?? []).map(c => c.code), base: '', name: `${data} ${role}` };
    const { faults, unreached } = await walk(visitor, 'desk', crawl);
    await visitor.context.close();
    expect(faults).toEqual([]);
    if (data === 'demonstration') expect(unreached, 'no link leads there').toEqual([]);
  });

  it.each(Object.entries(people).slice(0, 3))('[7.1-a] the phone of %s', { timeout: 900_000 }, async (role, username) => {
    const visitor = await visitorOf(browser, { origin: program.origin, device: 'phone' });
    await signInAs(visitor.page, program.account(username), '/m/');
    const { faults, unreached } = await walk(visitor, 'phone', { rooms: roomNames, classCodes: [], base: '/m', name: `${data} ${role}` });
    await visitor.context.close();
    expect(faults).toEqual([]);
    if (data === 'demonstration') expect(unreached, 'no link leads there').toEqual([]);
  });
});
