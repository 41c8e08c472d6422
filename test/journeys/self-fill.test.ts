import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openBrowser, signInAs, visitorOf, whileOffline } from './browser.ts';
import { lookAt } from './look.ts';
import { pastPage } from './past-page.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { violationsOf } from './violations.ts';

let program: JourneyProgram;
let browser: Browser;
let desk: Page;
let phone: Page;
let phoneContext: BrowserContext;
let complaints: readonly string[];
let visit = '';
let address = '';
let code = '';

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  const officer = await visitorOf(browser, { origin: program.origin });
  desk = officer.page;
  const enterprise = await visitorOf(browser, { origin: program.origin, device: 'phone' });
  ({ page: phone, context: phoneContext, complaints } = enterprise);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

const look = (page: Page, name: string): Promise<void> => lookAt(page, `fill-${name}`);
const saved = (page: Page) => page.getByText(/已存 \d\d:\d\d/).waitFor();
const savesOfFill = '**/api/selffill/fill/saveDraft';
const codeField = (page: Page) => page.getByRole('textbox', { name: '验证码' });

/** A visit that can still be written in. */
const openVisitOf = async (page: Page): Promise<string> => {
  for (const state of ['drafted', 'returned', 'planned']) {
    const response = await page.request.get(`/api/visits/visit/list?limit=50&state=${state}`);
    const { rows } = (await response.json()) as { rows: { id: string; kind: string }[] };
    const found = rows.find(r => r.kind === 'site');
    if (found) return found.id;
  }
  throw new Error('no open visit in the demonstration');
};

describe('the enterprise fills in by itself', () => {
  it('[A.1-a] the officer issues a link and shows a code', async () => {
    await signInAs(desk, program.account('shenlihua'));
    visit = await openVisitOf(desk);
    await desk.goto(`/visits/${visit}`);
    await desk.getByRole('button', { name: '发出链接' }).click();
    address = /http\S+#\S{43}/.exec((await desk.locator('.pp-link-card').textContent()) ?? '')?.[0] ?? '';
    await desk.getByRole('button', { name: '出示验证码' }).click();
    code = ((await desk.locator('.fill-code').textContent()) ?? '').replace(/\s/g, '');
    expect([address, code]).toEqual([expect.stringContaining('/m/fill#'), expect.stringMatching(/^\d{6}$/)]);
    expect(await violationsOf(desk, 5)).toEqual([]);
  });

  it('[A.1-a] a wrong link and a wrong code show nothing; with the right one the notice comes first', async () => {
    const name = (await desk.getByRole('heading', { level: 1 }).textContent()) ?? 'missing';
    await phone.goto(`/m/fill#${'A'.repeat(43)}`);
    await codeField(phone).fill(code);
    await phone.getByRole('button', { name: '打开' }).click();
    await phone.getByText('未能打开').waitFor();
    expect(await phone.content()).not.toContain(name);
    await look(phone, 'refused');
    await phone.goto('about:blank');
    await phone.goto('/m/fill');
    await phone.getByText('这里没有可打开的链接').waitFor();
    await lookAt(phone, 'fill-no-link', 0);
    await phone.goto('about:blank');
    await phone.goto(address);
    await codeField(phone).waitFor();
    await look(phone, 'door');
    await codeField(phone).fill(code);
    // With the keyboard alone: Enter opens.
    await codeField(phone).press('Enter');
    await phone.getByRole('heading', { name: '填写前请阅读' }).waitFor();
    expect(phone.url()).not.toContain(address.slice(-43));
    await look(phone, 'notice');
    await phone.getByRole('button', { name: '开始填写' }).click();
    await phone.getByText('请先阅读并勾选').waitFor();
    await phone.getByLabel('您的姓名').fill('张三');
    await phone.getByLabel('您的部门').fill('质量部');
    await phone.getByLabel('我已阅读').check();
    await phone.getByLabel('您的部门').press('Enter');
    await phone.getByText('质量部 张三 填写').waitFor();
    await look(phone, 'home');
  });

  it('[A.1-a] what is typed without a network is there after a reload, and goes up by itself', async () => {
    await phone.locator('.f-cards a').first().click();
    const question = phone.locator('#q-basic\\.aboveScale');
    await question.locator('input, .f-known').first().waitFor();
    // What is known from last time stands as a line; its first button changes it.
    if ((await question.locator('.f-known').count()) > 0) await question.locator('.f-known button').first().click();
    const field = question.locator('input').first();
    await field.waitFor();
    await field.fill('规上');
    await saved(phone);
    await look(phone, 'section');
    // The page comes again before its writing gets through: what stands in it can only have lain on the phone.
    await phoneContext.route(savesOfFill, route => route.abort('internetdisconnected'));
    await whileOffline(phoneContext, async () => {
      await field.fill('规上工业企业');
      await phone.getByText('未保存').waitFor();
    });
    await phone.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('规上工业企业');
    await phoneContext.unroute(savesOfFill);
    await saved(phone);
    const stored = await desk.request.get(`/api/visits/visit/get?visitId=${visit}`);
    expect((await stored.json()).answers['basic.aboveScale']).toBe('规上工业企业');
  });

  it('[6.1-f] it adds a certificate as PDF; what only bears the name of one is refused', async () => {
    await phone.getByRole('button', { name: '返回' }).click();
    const pick = phone.getByLabel('添加 PDF 或照片');
    await pick.setInputFiles({ name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
    await phone.getByText('“假的.pdf”不是能打开的 PDF，没有上传。').waitFor();
    await pick.setInputFiles({ name: '体系证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') });
    await phone.getByText('体系证书.pdf', { exact: true }).waitFor();
    await look(phone, 'files');
    await desk.reload();
    await desk.getByRole('link', { name: '体系证书.pdf' }).waitFor();
    await phone.locator('.f-cards a').first().click();
  });

  it('[A.1-a] a colleague gets some sections by a link of its own, and sees only those', async () => {
    await phone.getByRole('button', { name: '返回' }).click();
    await phone.getByRole('link', { name: '转交同事填一部分' }).click();
    await phone.getByLabel('转交给谁').fill('财务部 李四');
    await phone.getByLabel('培训需求').check();
    await phone.getByRole('button', { name: '生成链接' }).click();
    const told = (await phone.locator('.f-tone-done').first().textContent()) ?? '';
    await look(phone, 'parts');
    const colleague = (await visitorOf(browser, { origin: program.origin, device: 'phone' })).page;
    await colleague.goto(/http\S+#\S{43}/.exec(told)?.[0] ?? '');
    await codeField(colleague).fill(/验证码 (\d{6})/.exec(told)?.[1] ?? '');
    await colleague.getByRole('button', { name: '打开' }).click();
    await colleague.getByLabel('您的姓名').fill('李四');
    await colleague.getByLabel('您的部门').fill('财务部');
    await colleague.getByLabel('我已阅读').check();
    await colleague.getByRole('button', { name: '开始填写' }).click();
    await colleague.getByText('您负责其中 1 节').waitFor();
    expect(await colleague.locator('.f-cards a').count()).toBe(1);
    await colleague.getByRole('link', { name: '检查并交回' }).first().click();
    await colleague.getByRole('button', { name: '交回', exact: true }).click();
    await colleague.getByText(/回执编号 \d{4}-\d{4}/).waitFor();
    await look(colleague, 'part-receipt');
  });

  it('[A.1-a] handed in with a receipt; the officer sees who wrote what', async () => {
    await phone.getByRole('button', { name: '返回' }).click();
    await phone.getByText('财务部 李四：已交回').waitFor();
    await phone.getByRole('link', { name: '检查并交回' }).first().click();
    await phone.getByRole('button', { name: '交回', exact: true }).waitFor();
    await lookAt(phone, 'fill-review', 0);
    await phone.getByRole('button', { name: '交回', exact: true }).click();
    await phone.getByText(/回执编号 \d{4}-\d{4}/).waitFor();
    await phone.getByText('办理进度').waitFor();
    const number = (await phone.locator('.f-receipt-number strong').textContent()) ?? '';
    await look(phone, 'receipt');
    await desk.reload();
    await desk.getByText('质量部 张三（').waitFor();
    // One number, on the enterprise's phone and on the officer's page.
    await desk.getByText(number).first().waitFor();
    expect(await desk.getByText('已交回').count()).toBeGreaterThanOrEqual(2);
    expect(complaints).toEqual([]);
  });

  it('[A.1-a] stopped while it is open: the page says so, and what was written stays', async () => {
    await desk.getByRole('button', { name: '停用' }).last().click();
    await desk.getByText('已停用').first().waitFor();
    await phone.reload();
    await phone.getByText('这条链接已停用').waitFor();
    await look(phone, 'stopped');
    const stored = await desk.request.get(`/api/visits/visit/get?visitId=${visit}`);
    expect((await stored.json()).answers['basic.aboveScale']).toBe('规上工业企业');
  });

  it('[A.1-a] on the day after its last day the page says so; what was written stays, and nothing calls for a press', async () => {
    const { act, read } = pastPage(desk, program.origin);
    const { rows } = await read<{ rows: { id: string; kind: string; rosterId: string; state: string }[] }>('visits.visit.list', {
      limit: '100',
    });
    const other = rows.find(v => v.kind === 'site' && v.id !== visit && ['planned', 'drafted', 'returned'].includes(v.state));
    if (!other) throw new Error('no second open visit');
    const [linkId, token] = [newId(), randomBytes(32).toString('base64url')];
    await act('selffill.fill.issue', { links: [{ id: linkId, visitId: newId(), rosterId: other.rosterId, token }], days: 1 });
    const { code: shown } = await act<{ code: string }>('selffill.fill.code', { linkId });
    const late = (await visitorOf(browser, { origin: program.origin, device: 'phone' })).page;
    await late.goto(`/m/fill#${token}`);
    await codeField(late).fill(shown);
    await late.getByLabel(/这是我自己的手机/).check();
    await late.getByRole('button', { name: '打开' }).click();
    await late.getByLabel('您的姓名').fill('赵六');
    await late.getByLabel('您的部门').fill('办公室');
    await late.getByLabel('我已阅读').check();
    await late.getByRole('button', { name: '开始填写' }).click();
    await late.getByText('办公室 赵六 填写').waitFor();
    await program.restartLater(2);
    await late.reload();
    await late.getByText(/填写期限已过，内容不能再改。如需补充，请联系/).waitFor();
    expect(await late.locator('.f-primary').count()).toBe(0);
    await look(late, 'expired');
    const fresh = (await visitorOf(browser, { origin: program.origin, device: 'phone' })).page;
    await fresh.goto(`/m/fill#${token}`);
    await codeField(fresh).fill(shown);
    await fresh.getByRole('button', { name: '打开' }).click();
    await fresh.getByText('未能打开').waitFor();
  });
});
