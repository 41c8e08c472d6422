import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { entriesOf } from '../desk.ts';
import type { Person } from './open.ts';

/** A list on a page, and the query whose first page it shows. */
export interface Listed<R> {
  /** Accessible name of the table. */
  readonly table: string;
  readonly operation: string;
  /** What the first cell of a row says. */
  readonly name: (row: R) => string;
}

export const tableOf = (page: Page, name: string): Locator => page.getByRole('table', { name, exact: true });

/** The first cells of the list, from top to bottom. */
export const namesIn = async (page: Page, table: string): Promise<string[]> =>
  (await tableOf(page, table).getByRole('rowheader').allTextContents()).map(text => text.trim());

/** The row of a list by its first cell. */
export const rowIn = (page: Page, table: string, name: string): Locator =>
  tableOf(page, table)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** The list shows exactly what the server answers, in its order; answers those rows. */
export const expectRows = async <R>(
  { page, read }: Person,
  list: Listed<R>,
  input: Readonly<Record<string, string>> = {},
): Promise<R[]> => {
  const { rows } = await read<{ rows: R[] }>(list.operation, input);
  await expect.poll(() => namesIn(page, list.table)).toEqual(rows.map(list.name));
  return rows;
};

/** Chooses in a filter (or any choice that is searched by typing) what these words find first. */
export const pick = async (within: Page | Locator, label: string, words: string): Promise<void> => {
  // a field that may stay empty says so in its label
  const box = within.getByRole('combobox', { name: new RegExp(`^${label}( ?选填)?$`) });
  await box.fill(words);
  // What it offers may still be on its way: Enter before takes nothing.
  await (await entriesOf(box)).first().waitFor();
  await box.press('Enter');
};

/** From one day to another in a filter of days. */
export const betweenDays = async (page: Page, label: string, from: string, to: string): Promise<void> => {
  for (const [at, day] of [from, to].entries()) {
    await page.getByLabel(label).nth(at).fill(day);
    await page.getByLabel(label).nth(at).press('Enter');
  }
  await page.waitForURL(url => url.searchParams.get('from') === from && url.searchParams.get('to') === to);
};

interface Narrowing<R> {
  /** What is done in the page. */
  readonly act: () => Promise<void>;
  /** What the address then holds. */
  readonly address: Readonly<Record<string, string>>;
  /** What the server is asked; the address's own keys where they are the same. */
  readonly input?: Readonly<Record<string, string>>;
  /** What holds for each row that is left. */
  readonly each?: (row: R) => boolean;
}

const inAddress = (page: Page, wanted: Readonly<Record<string, string>>): Promise<void> =>
  page.waitForURL(url => Object.entries(wanted).every(([key, value]) => url.searchParams.get(key) === value));

/**
 * A filter does what it says: the address holds it, the rows are the server's and each as asked, some rows are gone, and a reload shows the same.
 * Ends with the filters cleared.
 */
export const expectNarrowed = async <R>(
  person: Person,
  list: Listed<R>,
  { act, address, input = address, each }: Narrowing<R>,
): Promise<void> => {
  const { page, read } = person;
  const { rows: all } = await read<{ rows: R[] }>(list.operation, {});
  await act();
  await inAddress(page, address);
  const rows = await expectRows(person, list, input);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(list.name)).not.toEqual(all.map(list.name));
  if (each) for (const row of rows) expect(each(row), JSON.stringify(row)).toBe(true);
  await page.reload();
  await expectRows(person, list, input);
  await page.getByRole('button', { name: '清空条件' }).click();
  await page.waitForURL(url => Object.keys(address).every(key => !url.searchParams.has(key)));
};

const headings = (page: Page, table: string): Promise<string[]> => tableOf(page, table).getByRole('columnheader').allTextContents();

/** 列设置: a column that is hidden stays hidden after a reload, and comes back with 恢复默认. */
export const expectColumnsKept = async (page: Page, table: string, column: string): Promise<void> => {
  const settings = page.getByRole('button', { name: '列设置' });
  await expect.poll(() => headings(page, table)).toContain(column);
  await settings.click();
  await page.getByRole('checkbox', { name: column, exact: true }).uncheck();
  await expect.poll(() => headings(page, table)).not.toContain(column);
  await page.reload();
  await tableOf(page, table).getByRole('rowheader').first().waitFor();
  expect(await headings(page, table)).not.toContain(column);
  await settings.click();
  await page.getByRole('button', { name: '恢复默认' }).click();
  await expect.poll(() => headings(page, table)).toContain(column);
  await page.keyboard.press('Escape');
};

/** 视图: what the address holds is kept under a name; after a reload of the bare list the name brings it back; then the view is removed. */
export const expectViewKept = async (page: Page, name: string): Promise<void> => {
  const { pathname, searchParams } = new URL(page.url());
  const views = page.getByRole('button', { name: '视图', exact: true });
  await views.click();
  await page.getByRole('button', { name: '保存当前筛选' }).click();
  const dialog = page.getByRole('dialog', { name: '保存当前筛选' });
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.getByText('请填写这一项').waitFor();
  await dialog.getByLabel('视图名称').fill(name);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(`已保存视图“${name}”`).waitFor();
  await page.goto(pathname);
  await views.click();
  await page.getByRole('button', { name, exact: true }).click();
  const wanted = [...searchParams].sort().join(' ');
  await page.waitForURL(url => [...url.searchParams].sort().join(' ') === wanted);
  await views.click();
  await page.getByRole('button', { name: `删除视图 ${name}` }).click();
  await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
  await page.reload();
  await views.click();
  await page.getByText('还没有保存的视图').waitFor();
  await page.keyboard.press('Escape');
};

/** What a press downloads. */
export const downloadOf = async (page: Page, press: () => Promise<void>): Promise<{ name: string; body: Buffer }> => {
  const begun: Promise<Download> = page.waitForEvent('download');
  await press();
  const file = await begun;
  return { name: file.suggestedFilename(), body: readFileSync(await file.path()) };
};

/** Cells of the first sheet of a workbook as text. */
export const cellsOf = async (body: Buffer): Promise<string[][]> =>
  ((await readXlsx(body)).sheets[0]?.rows ?? []).map(row => row.map(cell => String(cell ?? '')));
