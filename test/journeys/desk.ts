import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../../test-output');

/** A picture of the whole page, to be looked at; `test-output` is not committed. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => {});
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};

/**
 * The words where the page says them. A field of several lines counts as saying what was typed into
 * it, so waiting for plain text right after typing waits for nothing.
 */
export const written = (within: Page | Locator, words: string, options: { exact?: boolean } = {}): Locator =>
  within.getByText(words, options).and(within.locator(':not(textarea)'));

/** The entries that an open choice offers. */
export const entriesOf = async (box: Locator): Promise<Locator> =>
  box.page().locator(`.ant-select-dropdown:has(#${await box.getAttribute('aria-controls')}) .ant-select-item-option`);

/** Opens a choice and takes the first entry that holds the words. */
export const choose = async (within: Page | Locator, label: string, words: string): Promise<void> => {
  const box = within.getByRole('combobox', { name: label });
  await box.click();
  await (await entriesOf(box)).filter({ hasText: words }).first().click();
};

/** Steps of a campaign's page. */
export const toStep = (page: Page, name: '名单' | '小组' | '联系' | '行程' | '记录' | '总结'): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(name) }).click();
