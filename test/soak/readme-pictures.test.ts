import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signInAs, visitorOf } from '#test/journeys/browser.ts';
import { demonstrationStage } from '#test/journeys/stage.ts';

const stage = demonstrationStage();
const root = path.resolve(import.meta.dirname, '../..');
const names: string[] = [];
/** Pictures of the phone stand as they are: their pages wait for a day in a cellar. */
const ofThePhone = ['offline', 'phone'];

/** The page in the other language, as it is after a press on the switch. */
const speak = async (page: Page, locale: 'zh-CN' | 'en'): Promise<void> => {
  await page.evaluate(chosen => localStorage.setItem('peipao.locale', JSON.stringify(chosen)), locale);
  await page.reload();
  await page.locator('h1').waitFor();
};

const shot = async (page: Page, file: string): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
  await page.locator('.pp-grid-skeleton, .pp-page-waiting, .pp-card-waiting').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), file).toBeLessThanOrEqual(0);
  await page.screenshot({ path: path.join(root, `docs/pictures/${file}.png`) });
};

/** The picture of a page as it stands, in both languages: what a reader of each README sees; nothing of it lies beyond its edge. */
const taken = async (page: Page, name: string, height = 900): Promise<void> => {
  const width = page.viewportSize()?.width ?? 1440;
  await page.setViewportSize({ width, height });
  names.push(name);
  await shot(page, name);
  await speak(page, 'en');
  await shot(page, `en/${name}`);
  await speak(page, 'zh-CN');
};
const deskOf = async (username: string): Promise<Page> => {
  const { page } = await visitorOf(stage.browser, { origin: stage.program.origin });
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, stage.program.account(username));
  return page;
};
const firstRow = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('tbody th a').first().click();
  await page.locator('h1').waitFor();
};

/** `npm run soak -- test/soak/readme-pictures.test.ts` takes the README's pictures anew, from the demonstration. */
it('[architecture] each picture of the desk in the README is one of today', { timeout: 600_000 }, async () => {
  const officer = await deskOf('wangmin');
  await officer.goto('/');
  await officer.getByRole('table', { name: '要办的' }).waitFor();
  await taken(officer, 'today', 1020);
  await firstRow(officer, '/campaigns');
  await officer.getByRole('tab', { name: /名单/ }).waitFor();
  await taken(officer, 'campaign');
  await officer.goto('/demands?state=open');
  await officer.locator('tbody tr').nth(3).waitFor();
  await taken(officer, 'demands');
  await officer.goto('/cases?mine=true&party=companion');
  await officer.locator('tbody th a').first().click();
  await officer.getByRole('region', { name: '材料' }).first().waitFor();
  await taken(officer, 'case');
  await officer.goto('/deadlines/rescue');
  await officer.locator('tbody tr').nth(3).waitFor();
  await taken(officer, 'deadlines');

  const lead = await deskOf('shenlihua');
  await lead.goto('/enterprises/imports/new');
  const lines = [
    '企业名称,统一社会信用代码,街道,规模,联系人,联系电话',
    '杭州运河丝业有限公司,9133010,大关街道,小型,周敏,13800001234',
    '杭州半山轴承有限公司,,半山街道,巨大,陈军,13800001235',
    '杭州桥西茶业有限公司,,拱宸桥街道,微型,吴晓芸,1380000123',
  ];
  const buffer = Buffer.from(`\uFEFF${lines.join('\n')}\n`);
  await lead.locator('input[type=file]').setInputFiles({ name: '企业名单.csv', mimeType: 'text/csv', buffer });
  await lead.getByRole('heading', { level: 2, name: '4. 确认' }).waitFor();
  await taken(lead, 'import', 1088);

  const manager = await deskOf('sunzhiyuan');
  await manager.goto('/boards/district');
  await manager.getByRole('table', { name: '各街道进展' }).waitFor();
  await taken(manager, 'district', 1020);
  for (const [file, folder] of [
    ['README.md', 'en/'],
    ['README.zh-CN.md', ''],
  ] as const) {
    const shown = [...readFileSync(path.join(root, file), 'utf8').matchAll(/docs\/pictures\/([\w/-]+)\.png/g)].map(m => m[1]);
    expect(shown.toSorted(), file).toEqual([...names.map(name => `${folder}${name}`), ...ofThePhone].toSorted());
  }
});
