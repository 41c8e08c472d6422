import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldRooms } from '#app/field-modules.ts';
import { newId } from '#platform/contract/ids.ts';
import { openBrowser, signInAs, type Visitor, visitorOf } from './browser.ts';
import { lookAt } from './look.ts';
import { type JourneyProgram, openProgram } from './program.ts';

let program: JourneyProgram;
let browser: Browser;
let phone: Visitor;
let page: Page;
/** Paths below `/m` that were looked at. */
const seen = new Set<string>();

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  phone = await visitorOf(browser, { origin: program.origin, device: 'phone' });
  page = phone.page;
  page.setDefaultTimeout(20_000);
  await signInAs(page, program.account('wangmin'), '/m/');
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

/** Goes there, waits for what makes the screen this screen, and looks. */
const look = async (path: string, what: Locator, leastControls: number, page = phone.page): Promise<void> => {
  if (new URL(page.url()).pathname !== `/m${path}`) await page.goto(`/m${path}`);
  await what.first().waitFor();
  const at = new URL(page.url()).pathname.slice('/m'.length);
  seen.add(at);
  await lookAt(
    page,
    at
      .replaceAll(/[0-9a-f-]{36}/g, 'id')
      .replaceAll('/', '-')
      .slice(1) || 'home',
    leastControls,
  );
};
const heading = (name?: string | RegExp): Locator => page.getByRole('heading', { level: 1, ...(name ? { name } : {}) });
const firstPath = async (list: string, pattern: string): Promise<string> => {
  await page.goto(`/m${list}`);
  return ((await page.locator(`a[href*="${pattern}"]`).first().getAttribute('href')) ?? '').slice('/m'.length);
};
const cutQueue = () => page.route('**/api/commands', route => route.abort());
const giveQueue = () => page.unroute('**/api/commands');

describe('every page of the phone for everybody (WCAG 2.2 AA by axe, 390 px, twice as big)', () => {
  it('[7.1-a] the day, the calls, the enterprises and their assets', async () => {
    await look('/', page.getByRole('link', { name: '按天查看行程' }), 5);
    await look('/today', heading(), 2);
    await look('/calls', page.locator('a[href*="/calls/"]'), 3);
    await look(await firstPath('/calls', '/calls/'), page.getByText('已约', { exact: true }), 4);
    await page.getByText('已约', { exact: true }).click();
    await lookAt(page, 'call-agreed', 8);
    await page.goto('/m/enterprises');
    await page.getByRole('textbox').fill('杭州');
    await look('/enterprises', page.locator('.f-cards a'), 5);
    const enterprise = ((await page.locator('.f-cards a').first().getAttribute('href')) ?? '').slice('/m'.length);
    await look(enterprise, page.locator('main a'), 1);
    await look(`${enterprise}/assets`, heading(), 0);
    await page.goto('/m/rescue');
    await page.getByRole('button', { name: '看全区' }).click();
    await look('/rescue', page.locator('a[href*="/rescue/"]'), 2);
    await look(((await page.locator('a[href*="/rescue/"]').first().getAttribute('href')) ?? '').slice('/m'.length), heading(), 1);
  });

  it('[3.1-b] her cases, one of them, its dialogs, and what waits of it', async () => {
    await look('/cases', page.locator('a[href*="/cases/"]'), 3);
    await page.getByRole('button', { name: '带走这些办件' }).click();
    await page.getByText(/已带走 \d+ 件办件/).waitFor();
    // One whose materials are being asked for.
    const ids = await page
      .locator('main a[href*="/m/cases/"]')
      .evaluateAll(links => links.map(a => new URL((a as HTMLAnchorElement).href).pathname.split('/').at(-1) ?? ''));
    const asked = await page.evaluate(async all => {
      for (const id of all) {
        const c = await fetch(`/api/cases/case/get?id=${id}`).then(r => r.json());
        if (c.materials.length > 1 && c.state === 'running') return id;
      }
      return '';
    }, ids);
    await look(`/cases/${asked}`, page.getByRole('heading', { name: /^材料/ }), 5);
    await page.getByText('为什么是这天').click();
    await cutQueue();
    await page
      .getByRole('button', { name: /^拍照代收/ })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('说明').fill('原件已看');
    await lookAt(page, 'case-shots', 3);
    await page.getByRole('dialog').getByRole('button', { name: '代收', exact: true }).click();
    await page.getByRole('button', { name: /^退回/ }).first().click();
    await lookAt(page, 'case-return', 3);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '记一笔' }).click();
    await lookAt(page, 'case-note', 4);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '加任务' }).click();
    await lookAt(page, 'case-task', 4);
    await page.keyboard.press('Escape');
    await page.getByText('1 项待上传').first().waitFor();
    await lookAt(page, 'case-waiting', 6);
    await page.goto('/m/cases');
    await page.getByText('1 项待上传').waitFor();
    await giveQueue();
    await page.goto(`/m/cases/${asked}`);
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
  });

  it('[7.1-a] what is not there, and what waits', async () => {
    await look('/nowhere', page.getByRole('link', { name: /首页|今日/ }), 1);
    await look('/queue', page.getByText('都已上传'), 0);
    await page.goto('/m/');
    await page.getByRole('button', { name: '大字版' }).click();
    await lookAt(page, 'home-large-type', 5);
    await page.getByRole('button', { name: '标准字' }).click();
  });

  it('[A.1-a] the form: contents, every section, notes, photos', async () => {
    const call = await firstPath('/calls', '/calls/');
    const form = call.replace('/calls/', '/visits/');
    await look(`${form}/overview`, page.locator('a[href$="/basic"]'), 10);
    seen.add(form);
    const sections = await page
      .locator('.f-cards a')
      .evaluateAll(links => links.map(a => new URL((a as HTMLAnchorElement).href).pathname.slice('/m'.length)));
    expect(sections.length).toBeGreaterThan(9);
    for (const path of sections.filter(p => !/\/(notes|photos|review)$/.test(p))) await look(path, page.locator('.f-question'), 3);
    await look(`${form}/notes`, page.getByLabel('内容'), 4);
    await page.getByLabel('内容').fill('出口认证费用高');
    await page.keyboard.press('Enter');
    await page.locator('.f-notes').getByText('出口认证费用高').waitFor();
    await lookAt(page, 'notes-with-one', 5);
    await look(`${form}/photos`, page.locator('input[type=file]').first(), 2);
    await look(`${form}/review`, page.getByRole('button', { name: '提交', exact: true }), 4);
  });

  it('[A.1-a] two wrote the same; nothing has gone up; she would leave; the session ended; handed in', async () => {
    const form = (await firstPath('/calls', '/calls/')).replace('/calls/', '/visits/');
    const row = page.locator('.f-question').first();
    await page.goto(`/m${form}/training`);
    await row.waitFor();
    await cutQueue();
    await row.getByText('是', { exact: true }).click();
    await row.getByLabel('备注').fill('本机写的');
    await page.getByText('已存本机').waitFor();
    await look('/queue', page.locator('.f-row'), 0);
    await page.goto('/m/');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('dialog').waitFor();
    await lookAt(page, 'leave', 3);
    await page.keyboard.press('Escape');
    await elsewhereToo(form, row);
    await giveQueue();
    await page.getByRole('dialog').getByText('这一项两个人都改了').waitFor();
    await lookAt(page, 'conflict', 2);
    await page.getByRole('button', { name: '用我的' }).click();
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
    await page.goto(`/m${form}/review`);
    const same = page.getByRole('button', { name: /^与上次一致/ });
    await page.getByRole('button', { name: '提交', exact: true }).waitFor();
    await page.waitForTimeout(1_000);
    if (await same.isVisible()) await same.click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText(/回执编号 \d{4}-\d{4}/).waitFor();
    await lookAt(page, 'receipt', 1);
    await phone.context.clearCookies();
    await page.goto('/m/today');
    await page
      .getByRole('dialog')
      .getByLabel(/^登录名/)
      .waitFor();
    await lookAt(page, 'sign-in-again', 0);
  });

  it('[7.3-a] the expert’s own work, and one consultation', async () => {
    const expert = await visitorOf(browser, { origin: program.origin, device: 'phone' });
    await signInAs(expert.page, program.account('tangwei'), '/m/');
    await look('/experts/mine', expert.page.locator('a[href*="/experts/mine/"]'), 2, expert.page);
    const first = (await expert.page.locator('a[href*="/experts/mine/"]').first().getAttribute('href')) ?? '';
    await look(first.slice('/m'.length), expert.page.getByRole('heading', { level: 1 }), 1, expert.page);
    expect(expert.complaints).toEqual([]);
    await expert.context.close();
  });

  it('[7.1-a] no page was left out, and none complained', () => {
    const patterns = fieldRooms.flatMap(r => r.routes).filter(r => !r.open);
    const fits = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`);
    expect(patterns.filter(r => ![...seen].some(path => fits(r.path).test(path))).map(r => r.path)).toEqual([]);
    expect(phone.complaints).toEqual([]);
  });
});

/** The same field is written at the server meanwhile, as by a second phone. */
const elsewhereToo = async (form: string, row: Locator): Promise<void> => {
  await page.goto(`/m${form}/training`);
  await row.waitFor();
  const question = ((await row.getAttribute('id')) ?? '').slice('q-'.length);
  await page.evaluate(
    async ({ roster, question: at, id, formId }) => {
      const { rows } = await fetch('/api/visits/visit/list?mine=true').then(r => r.json());
      const visit = rows.find((v: { rosterId: string; kind: string }) => v.rosterId === roster && v.kind === 'site');
      const changes = [{ question: at, base: 0, answer: { answer: 'yes', remark: '另一台手机写的' } }];
      const body = JSON.stringify({ visitId: visit.id, formId, since: 0, changes });
      const headers = { 'content-type': 'application/json', 'idempotency-key': id };
      const answer = await fetch('/api/visits/visit/saveDraft', { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    { roster: form.split('/').at(-1) ?? '', question, id: newId(), formId: newId() },
  );
};
