import { beforeEach, describe, expect, it } from 'vitest';
import { signInAs, type Visitor, visitorOf, whileOffline } from './browser.ts';
import { picture } from './desk.ts';
import { demonstrationStage } from './stage.ts';
import { openFirstVisit, rowOf } from './visit-form.ts';

const stage = demonstrationStage();
let phone: Visitor;

beforeEach(async () => {
  await phone?.context.close();
  phone = await visitorOf(stage.browser, { origin: stage.program.origin, device: 'phone' });
  phone.page.setDefaultTimeout(20_000);
  await signInAs(phone.page, stage.program.account('wangmin'), '/m/');
});

/** Says 是 to a row and writes a remark; answers the remark's field. */
const remark = async (at: number, words: string) => {
  const row = rowOf(phone.page, at);
  await row.getByText('是', { exact: true }).click();
  const field = row.getByLabel('备注');
  await field.fill(words);
  return field;
};

describe('bad days on the phone', () => {
  it('[A.1-a] the network goes while she types: the page says so, and when it is back everything is on the server', async () => {
    const { page, context } = phone;
    await openFirstVisit(page);
    await whileOffline(context, async () => {
      await remark(0, '断网时写的一句');
      await page.getByText('已存本机').waitFor();
      await picture(page, 'phone-offline');
    });
    await page.getByText(/^已入库/).waitFor();
    await page.reload();
    await rowOf(page, 0).waitFor();
    expect(await rowOf(page, 0).getByLabel('备注').inputValue()).toBe('断网时写的一句');
  });

  it('[7.1-a] the server is killed and started again under the open form: the draft goes on', async () => {
    const { page } = phone;
    await openFirstVisit(page);
    await remark(1, '第一句');
    await page.getByText(/^已入库/).waitFor();
    const back = stage.program.killAndRestart();
    const field = await remark(1, '第一句，服务器重启时写了第二句');
    await back;
    await page.getByText(/^已入库/).waitFor({ timeout: 40_000 });
    expect(await field.inputValue()).toBe('第一句，服务器重启时写了第二句');
    await page.reload();
    await rowOf(page, 1).waitFor();
    expect(await rowOf(page, 1).getByLabel('备注').inputValue()).toBe('第一句，服务器重启时写了第二句');
  });

  it('[7.1-d] her session ends in the middle of the form: she signs in again above the page, which stays as it was', async () => {
    const { page, context } = phone;
    await openFirstVisit(page);
    await context.clearCookies();
    const field = await remark(2, '会话过期时写的');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await picture(page, 'phone-sign-in-again');
    const { username, password } = stage.program.account('wangmin');
    await dialog.getByLabel(/登录名|用户名/).fill(username);
    await dialog.getByLabel(/^密码/).fill(password);
    await dialog.getByRole('button', { name: /^登录$/ }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('会话过期时写的');
    await page.getByText(/^已入库/).waitFor();
  });

  it('[A.1-a] Enter while she composes Chinese takes the word and never hands anything in', async () => {
    const { page, context } = phone;
    await openFirstVisit(page);
    await page.goto(page.url().replace(/[^/]+$/, 'notes'));
    const text = page.getByLabel('内容');
    await text.click();
    // The day of the demonstration has lines of its own.
    const lines = await page.locator('.f-notes li').count();
    const keys = await context.newCDPSession(page);
    const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await keys.send('Input.imeSetComposition', { text: '检测', selectionStart: 2, selectionEnd: 2 });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await page.waitForTimeout(300);
    expect(await page.locator('.f-notes li').count()).toBe(lines);
    await keys.send('Input.insertText', { text: '检测太慢' });
    expect(await text.inputValue()).toBe('检测太慢');
    // A field of lines: Enter begins the next one, the button takes the text down, and the break stays.
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('希望就近');
    await page.getByRole('button', { name: '记下' }).click();
    const line = page.locator('.f-notes p', { hasText: '检测太慢' });
    await line.waitFor();
    expect(await line.textContent()).toBe('检测太慢\n希望就近');
  });
});
