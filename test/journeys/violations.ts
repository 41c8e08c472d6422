import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[]; html: string }[];
}

/**
 * WCAG 2.2 A and AA by axe over the page as it stands. A blank page would be green, so a landmark and a number of controls are
 * asked for first.
 * @returns one line for each violation; none is what a test expects
 */
export const violationsOf = async (page: Page, leastControls = 1): Promise<string[]> => {
  const controls = await page.locator('main a, main button, main input, main select, main textarea').count();
  if ((await page.locator('main').count()) !== 1 || controls < leastControls) return [`only ${controls} controls on the page`];
  // through the debugger, past the page's policy, which forbids foreign scripts
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run(document, { runOnly: tags })).violations;
  });
  return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 160)}`));
};
