import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signInAs, visitorOf } from './browser.ts';
import { faultsAt } from './crawl.ts';
import { picture } from './desk.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { violationsOf } from './violations.ts';
import { openFirstVisit } from './visit-form.ts';

let program: JourneyProgram;
let browser: Browser;
let desk: Page;
let phone: Page;

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  desk = (await visitorOf(browser, { origin: program.origin })).page;
  phone = (await visitorOf(browser, { origin: program.origin, device: 'phone' })).page;
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

/** The page as it stands is without violations and does not scroll sideways. */
const look = async (page: Page, name: string, leastControls: number): Promise<void> => {
  await page.locator('main a, main button, main input').first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture(page, `axe-${name}`);
  expect(await violationsOf(page, leastControls), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
};

/** Main pages of the rooms that carry a demand to its result. */
const fromDemandToResult = [
  '/items',
  '/cases',
  '/cases/referrals',
  '/experts',
  '/experts/consultations',
  '/readiness',
  '/standards',
  '/partners',
  '/satisfaction',
  '/improvements',
  '/boards/lead',
  '/boards/district',
  '/boards/months',
];

const firstOf = async (page: Page, list: string): Promise<string> => {
  await page.goto(list);
  const link = page.locator(`main a[href^="${list}/"][href*="-"]`).first();
  return (await link.getAttribute('href')) ?? '';
};

describe('every page for everybody (WCAG 2.2 AA by axe)', () => {
  it('[7.1-a] the door, at the desk and on the phone', async () => {
    await desk.goto('/');
    await desk.getByRole('button', { name: /^登\s?录$/ }).waitFor();
    await look(desk, 'desk-door', 3);
    await phone.goto('/m/');
    await phone.getByRole('button', { name: /^登\s?录$/ }).waitFor();
    await look(phone, 'phone-door', 3);
    await signInAs(desk, program.account('shenlihua'));
    await signInAs(phone, program.account('wangmin'), '/m/');
  });

  it('[7.1-a] the desk’s pages', async () => {
    await desk.goto('/');
    await look(desk, 'desk-home', 1);
    const enterprise = await firstOf(desk, '/enterprises');
    await look(desk, 'desk-enterprises', 20);
    await desk.goto(enterprise);
    await look(desk, 'desk-hub', 5);
    await desk.goto('/enterprises/imports/new');
    await look(desk, 'desk-import-new', 2);
    const campaign = await firstOf(desk, '/campaigns');
    for (const [step, least] of [
      ['plan', 5],
      ['roster', 10],
      ['teams', 5],
      ['contact', 5],
      ['itinerary', 5],
      ['report', 5],
    ] as const) {
      await desk.goto(`${campaign}?tab=${step}`);
      await look(desk, `desk-campaign-${step}`, least);
    }
    await desk.goto('/demands');
    await look(desk, 'desk-demands', 5);
    await desk.goto('/demands/totals');
    await look(desk, 'desk-totals', 2);
  });

  // Every other route is walked in all looks by test/soak/crawl.test.ts.
  it.each(['zh-CN', 'en'] as const)('[7.1-a] from a demand to its result, in %s, light and dark', { timeout: 300_000 }, async locale => {
    const { page, context } = await visitorOf(browser, { origin: program.origin, locale });
    await signInAs(page, program.account('sunzhiyuan'));
    await page.evaluate(l => localStorage.setItem('peipao.locale', JSON.stringify(l)), locale);
    const looks = [false, true].map(dark => ({ locale, dark, width: 1440 }) as const);
    const faults: string[] = [];
    for (const address of fromDemandToResult) {
      faults.push(...(await faultsAt(page, address, looks, { rooms: [], classCodes: [], base: '', name: 'axe' })));
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
      expect(await page.locator('main a, main button, main input').count(), `${address}: a page that holds something`).toBeGreaterThan(2);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('[A.1-a] the phone’s pages, also with letters twice as big', async () => {
    for (const zoom of [1, 2]) {
      await phone.setViewportSize({ width: Math.round(390 / zoom), height: Math.round(844 / zoom) });
      await phone.goto('/m/');
      await look(phone, `phone-home-${zoom}`, 3);
      await phone.getByRole('link', { name: '按天查看行程' }).click();
      await look(phone, `phone-day-${zoom}`, 2);
      await phone.goto('/m/');
      await openFirstVisit(phone, 'basic');
      await look(phone, `phone-form-${zoom}`, 8);
      await phone.goto(phone.url().replace(/[^/]+$/, 'review'));
      await look(phone, `phone-review-${zoom}`, 2);
      await phone.goto(phone.url().replace(/[^/]+$/, 'photos'));
      await look(phone, `phone-photos-${zoom}`, 2);
      await phone.getByRole('button', { name: '请企业签字' }).press('Enter');
      await look(phone, `phone-sign-${zoom}`, 2);
    }
  });
});
