import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { deskRooms } from '#app/web-modules.ts';
import { signInAs, visitorOf } from '#test/journeys/browser.ts';
import { hasParameters, linksOn, patternOf } from '#test/journeys/crawl.ts';
import { exempt, notCompared } from '#test/journeys/form-exemptions.ts';
import { walkForms } from '#test/journeys/form-report.ts';
import { demonstrationStage } from '#test/journeys/stage.ts';

const source = path.resolve(import.meta.dirname, '../../src');
/** Every form of the desk, from its code: a new one is tried without anybody thinking of it. */
const declared = new Set(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.tsx') && !f.endsWith('.test.tsx'))
    .flatMap(f =>
      [...readFileSync(path.join(source, f), 'utf8').matchAll(/<DeskForm\b[\s\S]{0,160}?\bname="([^"]+)"/g)].map(m => m[1] ?? ''),
    ),
);

const people = ['sunzhiyuan', 'shenlihua', 'wangmin', 'machao', 'zhulin'] as const;

const stage = demonstrationStage();

/** One address of each route that this person can open. */
const addressesOf = async (page: Page): Promise<string[]> => {
  const session = (await (await page.request.get('/api/people/session/current')).json()) as { operations: string[] };
  const may = new Set(session.operations);
  const routes = deskRooms.flatMap(r => r.routes).filter(r => r.needs === undefined || may.has(r.needs));
  const found = new Map<string, string>(routes.filter(r => !hasParameters(r.path)).map(r => [r.path, r.path]));
  const queue = [...found.values()];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    await page.goto(address);
    await page
      .locator('h1')
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => {});
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
    for (const link of await linksOn(page, '')) {
      const route = routes.find(r => hasParameters(r.path) && patternOf(r.path).test(link) && !routes.some(o => o.path === link));
      if (route && !found.has(route.path)) {
        found.set(route.path, link);
        queue.push(link);
      }
    }
  }
  return [...found.values()];
};

const known = new Set<string>();

it.each(people)(
  '[7.1-d] each field of every form that %s opens, changed alone, is sent; what a form of a record saved, it shows when it is opened again',
  {
    timeout: 1_800_000,
  },
  async username => {
    const { page, context } = await visitorOf(stage.browser, { origin: stage.program.origin });
    page.setDefaultTimeout(8_000);
    await signInAs(page, stage.program.account(username));
    const { faults } = await walkForms(page, await addressesOf(page), known);
    await context.close();
    expect(faults).toEqual([]);
  },
);

it('[7.1-d] no form of the code was left out, and no exemption is idle', () => {
  expect([...declared].filter(name => !known.has(name) && !(name in exempt))).toEqual([]);
  expect([...Object.keys(exempt), ...Object.keys(notCompared)].filter(name => !declared.has(name))).toEqual([]);
});
