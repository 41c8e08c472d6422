import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { signInAs } from './browser.ts';
import { type KillableBrowser, openKillable } from './killable-browser.ts';
import type { JourneyProgram } from './program.ts';
import { openFirstVisit, rowOf } from './visit-form.ts';

/** What stood on the page in the moment before the end: the words, and what the page said of where they are. */
interface Seen {
  value: string;
  mark: string;
}

/** What one death has cost. */
export interface Death {
  seen: Seen;
  after: string;
  /** It said 已存本机, 传送中 or 已入库 and is not there any more. */
  broken: boolean;
  /** Characters that were typed and not yet said to be kept. */
  lost: number;
}

const kept = /已存本机|传送中|已入库/;

const remarkField = (page: Page) => rowOf(page, 0).getByLabel('备注');

const look = (page: Page): Promise<Seen> =>
  remarkField(page).evaluate(field => ({
    value: (field as HTMLInputElement).value,
    mark: document.querySelector('.f-saved')?.textContent ?? '',
  }));

const openForm = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await rowOf(page, 0).waitFor();
};

/** Characters at the head that two texts share. */
const shared = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/**
 * Types at the pace of a person into a remark of Table A.1, kills the browser at a moment of chance, starts it again and compares.
 * @param deaths how many times
 * @param chance 0…1
 */
export const killWhileTyping = async (program: JourneyProgram, deaths: number, chance: () => number): Promise<Death[]> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'peipao-phone-'));
  const story: Death[] = [];
  let phone: KillableBrowser = await openKillable(profile);
  try {
    let { page } = phone;
    page.setDefaultTimeout(20_000);
    await signInAs(page, program.account('wangmin'), `${program.origin}/m/`);
    await openFirstVisit(page, 'training', program.origin);
    const address = page.url();
    // Chromium writes cookies down every half minute: a phone that signed in this morning has its session on the disk.
    const cookies = await phone.context.cookies();
    await rowOf(page, 0).getByText('是', { exact: true }).click();
    await remarkField(page).waitFor();
    await page
      .getByText(/已入库|已存本机/)
      .first()
      .waitFor();
    for (let n = 0; n < deaths; n += 1) {
      const words = `第${n}次拜访时企业说的话`;
      await remarkField(page).fill('');
      const typing = remarkField(page)
        .pressSequentially(words, { delay: 60 })
        .catch(() => undefined);
      await sleep(chance() * 900);
      const seen = await look(page);
      await phone.kill();
      await typing;
      phone = await openKillable(profile);
      page = phone.page;
      page.setDefaultTimeout(20_000);
      await phone.context.addCookies(cookies);
      await openForm(page, address);
      await remarkField(page).waitFor();
      const after = await remarkField(page).inputValue();
      const same = shared(seen.value, after);
      story.push({ seen, after, broken: kept.test(seen.mark) && same < seen.value.length, lost: seen.value.length - same });
    }
  } finally {
    await phone.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return story;
};
