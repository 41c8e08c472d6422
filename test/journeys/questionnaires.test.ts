import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signInAs, visitorOf } from './browser.ts';
import { choose, picture } from './desk.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { violationsOf } from './violations.ts';

let program: JourneyProgram;
let browser: Browser;
let manager: Page;
let complaints: readonly string[];

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  ({ page: manager, complaints } = await visitorOf(browser, { origin: program.origin }));
  manager.setDefaultTimeout(20_000);
  await signInAs(manager, program.account('sunzhiyuan'));
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(manager, `failed-forms ${task.id}`);
});

const saved = (): Promise<void> => manager.getByText(/^已存 \d/).waitFor();
const outline = (name: RegExp) => manager.getByRole('navigation', { name: '目录' }).getByRole('button', { name }).first();

describe('the questionnaire is data', () => {
  it('[A.1-a] a manager drafts Table A.1: the standard’s words are locked, hints are not; the linter says what is missing', async () => {
    await manager.goto('/campaigns');
    await manager.getByRole('link', { name: '调查表', exact: true }).click();
    await manager.getByRole('heading', { level: 1, name: '调查表' }).waitFor();
    await manager.getByRole('link', { name: '第 1 版' }).first().waitFor();
    expect(await violationsOf(manager, 3)).toEqual([]);
    await manager
      .getByRole('button', { name: /^以此起草新版本/ })
      .first()
      .click();
    await manager.waitForURL(/\/drafts\//);
    await outline(/统一社会信用代码/).click();
    expect(await manager.getByLabel('题目（中文）').isDisabled()).toBe(true);
    await manager.getByLabel('提示语（中文）').fill('照营业执照填写');
    await manager.getByText('“统一社会信用代码”缺少英文。请补上。').waitFor();
    expect(await manager.getByRole('button', { name: '发布' }).isDisabled()).toBe(true);
    await manager.getByLabel('提示语（英文）').fill('As on the licence');
    await manager.getByText('没有发现问题，可以发布').waitFor();
    const phone = manager.getByRole('region', { name: '手机上的样子' });
    await phone.getByText('照营业执照填写').waitFor();
    await picture(manager, 'forms-draft');
    expect(await violationsOf(manager, 30)).toEqual([]);
  });

  it('[A.1-a] undo and redo by the keyboard; the draft is there after a reload', async () => {
    await manager.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => manager.getByLabel('提示语（英文）').inputValue()).toBe('');
    await manager.keyboard.press('ControlOrMeta+y');
    await expect.poll(() => manager.getByLabel('提示语（英文）').inputValue()).toBe('As on the licence');
    await manager.getByText('没有发现问题，可以发布').waitFor();
    await saved();
    await manager.reload();
    await outline(/统一社会信用代码/).click();
    expect(await manager.getByLabel('提示语（英文）').inputValue()).toBe('As on the licence');
  });

  it('[A.1-a] published once, with its reason; a campaign may stay with the old version', async () => {
    await manager.getByRole('button', { name: '发布' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByLabel(/改版说明/).fill('给代码加提示');
    await dialog.getByRole('button', { name: '发布' }).click();
    await manager.getByRole('heading', { level: 1, name: /第 2 版$/ }).waitFor();
    await manager.getByText('照营业执照填写 / As on the licence').waitFor();
    await picture(manager, 'forms-version');
    expect(await violationsOf(manager, 30)).toEqual([]);
    await manager.goto('/campaigns');
    await manager.locator('tbody tr', { hasText: '进行中' }).first().click();
    await manager.getByText('始终用最新版（现为第 2 版）').waitFor();
    await choose(manager, '调查表版本', '第 1 版');
    await manager.getByText('已选定').waitFor();
  });

  it('[6.3-a] 补充页 is free: a row with a condition is added, moved by the keyboard, and tried out on the phone', async () => {
    await manager.goto('/questionnaires');
    await manager
      .getByRole('region', { name: /补充页/ })
      .getByRole('button', { name: /^以此起草新版本/ })
      .last()
      .click();
    await manager.waitForURL(/\/drafts\//);
    await manager.getByRole('button', { name: '添加条目' }).last().click();
    await manager.getByLabel('题目（中文）').fill('是否委托代理机构');
    await manager.getByLabel('题目（英文）').fill('Is an agency engaged');
    await choose(manager, '类型', '是/否与备注');
    await manager.getByText('没有发现问题，可以发布').waitFor();
    await manager.keyboard.press('Alt+ArrowUp');
    const rows = manager.getByRole('navigation', { name: '目录' }).getByRole('button', { name: /^[1-4]/ });
    await expect.poll(() => rows.nth(2).textContent()).toContain('是否委托代理机构');
    await outline(/遇到的难点/).click();
    await choose(manager, '显示条件', '当 是否委托代理机构');
    await choose(manager, '当', '为“是”');
    const phone = manager.getByRole('region', { name: '手机上的样子' });
    await expect.poll(() => phone.getByRole('group', { name: '遇到的难点' }).count()).toBe(0);
    await phone.getByRole('radio', { name: '是' }).check();
    await phone.getByRole('group', { name: '遇到的难点' }).waitFor();
    await picture(manager, 'forms-supplement');
    await manager.setViewportSize({ width: 390, height: 844 });
    await picture(manager, 'forms-supplement-390');
    expect(await manager.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await manager.setViewportSize({ width: 1440, height: 900 });
    await saved();
    expect(complaints).toEqual([]);
  });
});
