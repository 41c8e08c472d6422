import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fieldRooms } from '#app/field-modules.ts';
import { deskRooms } from '#app/web-modules.ts';
import { signInAs, type Visitor, visitorOf } from './browser.ts';
import { type Crawl, type CrawledRoute, faultsAt, hasParameters, type Look, linksOn, looks, open, patternOf } from './crawl.ts';
import type { JourneyProgram } from './program.ts';

type Door = 'desk' | 'phone';

interface Stage {
  readonly program: Pick<JourneyProgram, 'origin' | 'account'>;
  readonly browser: Browser;
}

/** One person of each role. */
export const people = {
  officer: 'wangmin',
  stationLead: 'shenlihua',
  manager: 'sunzhiyuan',
  expert: 'tangwei',
  partner: 'fangyun',
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
  '/items/versions/$id': 'pages/items.test.ts lists versions behind a tab',
};

/** Pages where codes are what is shown: the table of classes itself, the operations that each role may call. */
const codesStand = new Set(['/taxonomy', '/matrix']);

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

/** Routes that a walk has looked at, by data and door: another role's walk opens them once more, in fewer looks. */
const seen = new Set<string>();

/** The address of the next route that is not done: an address of the route itself, or one that a link has shown. */
const nextOf = (routes: readonly CrawledRoute[], found: ReadonlySet<string>, done: ReadonlySet<string>): [string, string] | undefined => {
  for (const { path } of routes) {
    if (done.has(path)) continue;
    const address = [...found].find(a => patternOf(path).test(a) && (!hasParameters(path) || !routes.some(r => r.path === a)));
    if (address !== undefined) return [path, address];
  }
  return undefined;
};

type Looks = (typeof looks)[number] | readonly Look[];

/** How often a route is looked at: `whole` in all looks, `sample` in the first pair; one seen in another role's walk is only opened. */
const looksFor = (thoroughness: 'whole' | 'sample', again: boolean): readonly Looks[] => {
  if (again) return thoroughness === 'whole' ? [looks[0].slice(0, 1)] : [];
  return thoroughness === 'whole' ? looks : [looks[0]];
};

interface Walked {
  readonly faults: string[];
  /** Routes of this role to which no link led. */
  readonly unreached: string[];
}

/** A walk over all that one person can open at one door, following the links of each page. */
const walk = async ({ page, complaints }: Visitor, door: Door, crawl: Crawl, thoroughness: 'whole' | 'sample'): Promise<Walked> => {
  const routes = await routesFor(page, door);
  const faults: string[] = [];
  const found = new Set<string>([...routes.filter(r => !hasParameters(r.path)).map(r => r.path), ...(await behindButtons(page, door))]);
  const done = new Set<string>();
  for (let step = nextOf(routes, found, done); step; step = nextOf(routes, found, done)) {
    const [route, address] = step;
    done.add(route);
    const key = `${crawl.name.split(' ')[0]} ${door} ${route}`;
    const pairs = looksFor(thoroughness, seen.has(key));
    seen.add(key);
    const before = complaints.length;
    if (pairs.length === 0) await open(page, `${crawl.base}${address}`);
    for (const pair of pairs) {
      const locale = pair[0]?.locale ?? 'zh-CN';
      await page.evaluate(l => localStorage.setItem('peipao.locale', JSON.stringify(l)), locale);
      faults.push(...(await faultsAt(page, address, pair, codesStand.has(route) ? { ...crawl, classCodes: [], rooms: [] } : crawl)));
    }
    faults.push(...complaints.slice(before).map(c => `${crawl.name} ${address}: ${c}`));
    for (const link of await linksOn(page, crawl.base)) found.add(link);
  }
  const unreached = routes.map(r => r.path).filter(p => !done.has(p) && !(p in madeElsewhere));
  return { faults, unreached };
};

type Rows = { rows: { id: string; state?: string }[] };

const firstIn = async (page: Page, address: string, state?: string): Promise<string | undefined> => {
  const answer = await ask<Rows>(page, address);
  return (answer?.rows.find(r => state !== undefined && r.state === state) ?? answer?.rows[0])?.id;
};

/** Addresses of records whose pages are opened by a button, behind a tab, by a figure or by a search, and so by no link of an opened page. */
const behindButtons = async (page: Page, door: Door): Promise<string[]> => {
  const campaign = await firstIn(page, '/api/campaigns/campaign/list', 'open');
  const roster = campaign && (await firstIn(page, `/api/campaigns/roster/list?campaignId=${campaign}`));
  const enterprise = await firstIn(page, '/api/enterprises/enterprise/list');
  const ofEnterprise = enterprise ? [`/enterprises/${enterprise}`, `/enterprises/${enterprise}/assets`] : [];
  if (door === 'phone') return [...ofEnterprise, ...(roster ? [`/calls/${roster}`, `/visits/${roster}`] : [])];
  const interview = await firstIn(page, '/api/visits/interview/list');
  const seminar = await firstIn(page, '/api/visits/seminar/list');
  const visit = await firstIn(page, '/api/visits/visit/list', 'draft');
  return [
    ...ofEnterprise,
    ...(campaign ? [`/campaigns/${campaign}/rows`] : []),
    ...(roster ? [`/visits/open/${roster}`, `/interviews/new/${roster}`] : []),
    ...(interview ? [`/interviews/${interview}`] : []),
    ...(seminar ? [`/seminars/${seminar}`] : []),
    ...(visit ? [`/visits/${visit}`, `/visits/${visit}/supplement`, `/visits/${visit}/paper`, `/visits/${visit}/key`] : []),
  ];
};

/** Who walks at which door, on which district, and how thoroughly. */
interface Walker {
  readonly data: string;
  readonly role: string;
  readonly username: string;
  readonly door: Door;
  readonly thoroughness: 'whole' | 'sample';
}

/** A person signs in and walks; nothing may be at fault, and on a district with records no route may be out of reach. */
export const expectCleanWalk = async (stage: Stage, { data, role, username, door, thoroughness }: Walker): Promise<void> => {
  const { program, browser } = stage;
  const base = door === 'phone' ? '/m' : '';
  const visitor = await visitorOf(browser, { origin: program.origin, device: door });
  await signInAs(visitor.page, program.account(username), `${base}/`);
  const classes = await ask<{ classes: { code: string }[] }>(visitor.page, '/api/catalogue/taxonomy/get');
  const classCodes = door === 'desk' ? (classes?.classes ?? []).map(c => c.code) : [];
  const { faults, unreached } = await walk(visitor, door, { rooms: roomNames, classCodes, base, name: `${data} ${role}` }, thoroughness);
  await visitor.context.close();
  expect(faults).toEqual([]);
  if (data !== 'empty') expect(unreached, 'no link leads there').toEqual([]);
};
