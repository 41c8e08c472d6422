import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Visitor, visitorOf } from './browser.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { openFirstVisit, rowOf } from './visit-form.ts';

let program: JourneyProgram;
let browser: Browser;
let phone: Visitor;
let page: Page;
let keys: CDPSession;
/** Commands that have left the page: what a key has submitted. */
let sent: string[] = [];

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  phone = await visitorOf(browser, { origin: program.origin, device: 'phone' });
  page = phone.page;
  page.setDefaultTimeout(20_000);
  keys = await phone.context.newCDPSession(page);
  page.on('request', r => r.method() === 'POST' && sent.push(new URL(r.url()).pathname));
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

/** Enter as a browser gives it on while an input method still holds the letters. */
const enterWhileComposing = async (field: Locator, letters: string): Promise<void> => {
  await field.focus();
  await keys.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
  sent = [];
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, nativeVirtualKeyCode: 13 };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', unmodifiedText: '\r', ...enter });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await page.waitForTimeout(300);
};
const takeWord = (word: string) => keys.send('Input.insertText', { text: word });

/** Tab until it has the focus, as somebody without a finger or a mouse does; what has it is never hidden below a bar. */
const tabTo = async (target: Locator): Promise<void> => {
  for (let n = 0; n < 120; n += 1) {
    await page.keyboard.press('Tab');
    if (!(await target.evaluate(e => e === document.activeElement))) continue;
    const isFree = await target.evaluate(e => {
      const { top, bottom, left } = (e.closest('label') ?? e).getBoundingClientRect();
      const over = document.elementFromPoint(left + 4, (top + bottom) / 2);
      return !over?.closest('.f-head') === !e.closest('.f-head') && !over?.closest('.f-bottom') === !e.closest('.f-bottom');
    });
    expect(isFree, 'what has the focus lies under a bar').toBe(true);
    return;
  }
  throw new Error(`Tab does not lead to ${target}`);
};

describe('the phone with an input method: Enter takes the word and sends nothing', () => {
  it('[7.1-a] at the sign-in; the Enter after it signs in', async () => {
    const { username, password } = program.account('wangmin');
    await page.goto('/m/');
    const name = page.getByLabel(/^登录名/);
    await page.getByLabel(/^密码/).fill(password);
    await enterWhileComposing(name, 'wang');
    expect(sent).toEqual([]);
    expect(await page.getByRole('alert').count()).toBe(0);
    await name.fill(username);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    expect(sent).toContain('/api/people/session/signIn');
  });

  it('[A.1-a] in the fields of the form and in the line of a difficulty', async () => {
    await openFirstVisit(page, 'basic');
    const at = page.url();
    const group = page.locator('[id="q-basic.liaisonGroup"]');
    await group.locator('input, .f-known').first().waitFor();
    // What is known from last time stands as a line; its first button changes it.
    if ((await group.locator('.f-known').count()) > 0) await group.locator('.f-known button').first().click();
    const text = group.locator('input').first();
    await enterWhileComposing(text, 'qun');
    expect(page.url()).toBe(at);
    expect(sent.filter(s => /submit|addNote/.test(s))).toEqual([]);
    await page.goto(at.replace(/[^/]+$/, 'notes'));
    const line = page.getByLabel('内容');
    await line.waitFor();
    const before = await page.locator('.f-notes li').count();
    await enterWhileComposing(line, 'nandian');
    expect(await page.locator('.f-notes li').count()).toBe(before);
    await takeWord('检测费用高');
    await page.getByRole('button', { name: '记下' }).click();
    await page.locator('.f-notes').getByText('检测费用高').waitFor();
  });

  it('[A.1-a] in the dialog of the signature, while somebody is looked for, and when a call is taken down', async () => {
    await page.goto(page.url().replace(/[^/]+$/, 'photos'));
    await page.getByRole('button', { name: '请企业签字' }).click();
    const signer = page.getByLabel('签字人姓名');
    await enterWhileComposing(signer, 'liqiang');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.goto('/m/calls');
    await page.locator('a[href*="/calls/"]').first().click();
    await page.getByText('已约', { exact: true }).click();
    await enterWhileComposing(page.getByLabel(/^接听人/), 'wangfang');
    expect(sent).toEqual([]);
    await page.getByText('已约', { exact: true }).waitFor();
  });

  it('[A.1-a] at the door of 企业自填: nothing is asked for, nothing is complained of', async () => {
    await page.goto(`/m/fill#${'A'.repeat(43)}`);
    const code = page.getByRole('textbox', { name: '验证码' });
    await code.waitFor();
    await enterWhileComposing(code, '12');
    expect(sent).toEqual([]);
    expect(await page.getByText('验证码是 6 位数字').count()).toBe(0);
    await code.fill('12');
    await page.keyboard.press('Enter');
    await page.getByText('验证码是 6 位数字').waitFor();
  });
});

describe('the phone with the keyboard alone', () => {
  it('[A.1-a] a section is found, filled in and left by Tab, Space and Enter', async () => {
    await openFirstVisit(page, 'training');
    await page.goto(page.url().replace(/[^/]+$/, 'overview'));
    const link = page.locator('a[href$="/training"]');
    await link.waitFor();
    await tabTo(link);
    await page.keyboard.press('Enter');
    const first = rowOf(page, 0);
    await first.waitFor();
    await tabTo(first.getByRole('radio', { name: '是' }));
    await page.keyboard.press('Space');
    await tabTo(first.getByLabel('备注'));
    await page.keyboard.type('keys only');
    await tabTo(rowOf(page, 2).getByRole('radio', { name: '是' }));
    await page.keyboard.press('ArrowRight');
    expect(await rowOf(page, 2).getByRole('radio', { name: '否' }).isChecked()).toBe(true);
    await tabTo(page.getByRole('button', { name: /其余各项均为“否”/ }));
    await page.keyboard.press('Enter');
    expect(await rowOf(page, 3).getByRole('radio', { name: '否' }).isChecked()).toBe(true);
    await tabTo(page.getByRole('link', { name: '下一节' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/declaration$/);
    await page.goBack();
    await first.waitFor();
    expect(await first.getByLabel('备注').inputValue()).toBe('keys only');
  });

  it('[7.1-a] no page complained', () => expect(phone.complaints).toEqual([]));
});
