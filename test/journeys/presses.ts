import type { Locator, Page } from 'playwright-core';
import { pick } from './pages/list.ts';

/** Counts what a person presses on her way through a journey. */
export const counting = (page: Page) => {
  let clicks = 0;
  return {
    get clicks() {
      return clicks;
    },
    press: async (where: Locator): Promise<void> => {
      clicks += 1;
      await where.click();
    },
    choose: async (label: string, words: string): Promise<void> => {
      // one press opens the choice, Enter takes what was found
      clicks += 2;
      await pick(page, label, words);
    },
  };
};
