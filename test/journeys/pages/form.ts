import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from './open.ts';

/** How long a page on a loaded machine may need to show an effect, in milliseconds. */
export const patience = { timeout: 20_000 };

/** The open dialog of this name. */
export const dialogOf = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

/** What stands under the field of this label and says what is wrong with it. */
export const faultAt = (within: Locator, label: string | RegExp, words: string | RegExp): Locator =>
  within.locator('.ant-form-item', { has: within.page().getByText(label) }).getByText(words);

/** Types a day (or day and time) into a picker; Enter takes it, and hands no form in. */
export const typeDay = async (box: Locator, day: string): Promise<void> => {
  await box.fill(day);
  await box.press('Enter');
};

/** Hands a file in at the place to drop one, and waits until it has arrived. */
export const dropFile = async (
  within: Locator | Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  await within
    .locator('input[type=file]')
    .setInputFiles(typeof file === 'string' ? path.resolve(import.meta.dirname, '../../fixtures', file) : file);
  await within
    .getByText(/^已上传$|^已上传：/)
    .first()
    .waitFor();
};

/** What a second answer of the server says, until it is as wished. */
export const eventually = <A>(read: () => Promise<A>) => expect.poll(read, patience);

/** The code of a street by its name: the demonstration names its streets, a test does not know their numbers. */
export const streetCode = async ({ read }: Person, name: string): Promise<string> => {
  const { rows } = await read<{ rows: { code: string; name: string }[] }>('reference.division.list');
  return rows.find(d => d.name === name)?.code ?? '';
};
