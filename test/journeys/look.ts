import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './desk.ts';
import { violationsOf } from './violations.ts';

/** What sticks out of the page to the right, or begins before it. A phone's browser widens the page for it, so the width is given. */
const outside = (page: Page, wide: number): Promise<string[]> =>
  page.evaluate(
    limit =>
      [...document.querySelectorAll<HTMLElement>('main *, dialog *, header *, .f-bottom *')]
        .filter(e => {
          const { right, left, width } = e.getBoundingClientRect();
          return width > 0 && e.closest('.f-signed *') === null && (right > limit + 1 || left < -1);
        })
        .map(e => `${e.tagName} ${e.className} ${(e.textContent ?? '').slice(0, 40)}`)
        .slice(0, 5),
    wide,
  );

/**
 * A screen of the phone as it stands, at 390 px and with everything twice as big: without violations, nothing sideways. A picture of
 * each is left to be looked at.
 */
export const lookAt = async (page: Page, name: string, leastControls = 1): Promise<void> => {
  for (const zoom of [1, 2]) {
    const width = Math.round(390 / zoom);
    await page.setViewportSize({ width, height: Math.round(844 / zoom) });
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
    await picture(page, `axe-phone-${name}-${zoom}`);
    expect(await violationsOf(page, leastControls), `${name} at ${zoom}`).toEqual([]);
    expect(await outside(page, width), `${name} at ${zoom}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 390, height: 844 });
};
