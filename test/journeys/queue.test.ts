import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '#platform/contract/china-day.ts';
import { openBrowser, signInAs, type Visitor, visitorOf } from './browser.ts';
import { picture } from './desk.ts';
import { pastPage } from './past-page.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { openFirstVisit, rowOf, toSection } from './visit-form.ts';

let program: JourneyProgram;
let browser: Browser;
let phone: Visitor;
let lead: Page;

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  lead = (await visitorOf(browser, { origin: program.origin })).page;
  await signInAs(lead, program.account('shenlihua'));
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

beforeEach(async () => {
  await phone?.context.close();
  phone = await visitorOf(browser, { origin: program.origin, device: 'phone' });
  phone.page.setDefaultTimeout(20_000);
});
const signIn = (): Promise<void> => signInAs(phone.page, program.account('wangmin'), '/m/');

const remark = async (page: Page, at: number, words: string): Promise<void> => {
  await rowOf(page, at).getByText('是', { exact: true }).click();
  await rowOf(page, at).getByLabel('备注').fill(words);
};

/** The visit behind an open form, as the server knows it. */
const visitOf = async (page: Page) => {
  const rosterId = page.url().split('/').at(-2) ?? '';
  const { rows } = await (await page.request.get('/api/visits/visit/list?mine=true')).json();
  const { id } = rows.find((v: { rosterId: string }) => v.rosterId === rosterId);
  return (await (await lead.request.get(`/api/visits/visit/get?visitId=${id}`)).json()) as {
    id: string;
    questionnaireId: string;
    enterpriseName: string;
    answers: Record<string, { remark?: string }>;
  };
};

/** Hands a visit in at the desk, so that nothing more can be written in it. */
const handIn = async (visit: Awaited<ReturnType<typeof visitOf>>): Promise<void> => {
  const changes = [
    { question: 'basic.name', base: 0, answer: visit.enterpriseName },
    { question: 'basic.uscc', base: 0, answer: '91330100799655058B' },
  ].filter(c => visit.answers[c.question] === undefined);
  const { act } = pastPage(lead, program.origin);
  const { revision } = await act<{ revision: number }>('visits.visit.saveDraft', {
    visitId: visit.id,
    formId: visit.questionnaireId,
    since: 0,
    changes,
  });
  const today = dayOf(new Date());
  await act('visits.visit.submit', { visitId: visit.id, revision, visitedOn: today });
};

describe('[X-6] what waits on the phone', () => {
  it('a network that answers everything with its own sign-in page gets nothing, and nothing is called sent', async () => {
    await signIn();
    const { page } = phone;
    await openFirstVisit(page);
    const portal = (route: Parameters<Parameters<Page['route']>[1]>[0]) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<html>请先登录上网</html>' });
    await page.route('**/api/commands', portal);
    await remark(page, 0, '在酒店里写的');
    await page.getByText('已存本机').waitFor();
    await page.goto('/m/queue');
    await page.getByText('当前网络要先完成上网登录，内容都还在本机').first().waitFor();
    await page.getByText('在本机，等待上传').waitFor();
    await page.unroute('**/api/commands');
    await page.getByRole('button', { name: '现在上传' }).click();
    await page.getByText('都已上传').waitFor();
  });

  it('a record that is refused is put aside and says why, can be kept as a file, and holds no other form', async () => {
    await signIn();
    const { page } = phone;
    await openFirstVisit(page);
    const refused = page.url();
    const visit = await visitOf(page);
    await page.route('**/api/commands', route => route.abort());
    await remark(page, 1, '这份已被站长提交');
    await page.getByText('已存本机').waitFor();
    await handIn(visit);
    await page.goto('/m/calls');
    const second = (await page.locator('a[href*="/calls/"]').nth(1).getAttribute('href')) ?? '';
    await page.unroute('**/api/commands');
    await page.goto(second.replace('/calls/', '/visits/'));
    await page.waitForURL(/\/visits\/[^/]+\/overview/);
    await toSection(page, 'training');
    await remark(page, 0, '另一家的照常上传');
    await page.getByText(/^已入库/).waitFor();
    expect((await visitOf(page)).answers['training.adoption']?.remark).toBe('另一家的照常上传');

    await page.goto('/m/queue');
    const aside = page.locator('section.f-row', { hasText: visit.enterpriseName });
    await aside.getByText('这份记录已经提交，不能再改').waitFor();
    await picture(page, 'phone-refused');
    expect(await page.locator('body').textContent()).not.toMatch(/[a-z]+\.problem\./);
    const saving = page.waitForEvent('download');
    await aside.getByRole('button', { name: '导出到文件' }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('这份已被站长提交');
    await page.goto(refused);
    expect(await rowOf(page, 1).getByLabel('备注').inputValue()).toBe('这份已被站长提交');
    await page.goto('/m/');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('dialog').getByText('还有 1 份没有上传').waitFor();
  });

  it('two tabs of one form are one form: what is written in each arrives once, and neither quarrels with the other', async () => {
    await signIn();
    const { page, context } = phone;
    const other = await context.newPage();
    other.setDefaultTimeout(20_000);
    for (const tab of [page, other]) {
      await tab.goto('/m/calls');
      const third = (await tab.locator('a[href*="/calls/"]').nth(2).getAttribute('href')) ?? '';
      await tab.goto(third.replace('/calls/', '/visits/'));
      await tab.waitForURL(/\/visits\/[^/]+\/overview/);
      await toSection(tab, 'training');
    }
    for (const tab of [page, other]) await tab.route('**/api/commands', route => route.abort());
    await remark(page, 0, '第一个标签页写的');
    await remark(other, 2, '第二个标签页写的');
    await remark(page, 0, '第一个标签页改过的');
    for (const tab of [page, other]) await tab.getByText('已存本机').waitFor();
    for (const tab of [page, other]) await tab.unroute('**/api/commands');
    for (const tab of [page, other]) await tab.evaluate(() => dispatchEvent(new Event('online')));
    for (const tab of [page, other]) await tab.getByText(/^已入库/).waitFor();
    const { answers, id } = await visitOf(page);
    expect([answers['training.adoption']?.remark, answers['training.standardisationLaw']?.remark]).toEqual([
      '第一个标签页改过的',
      '第二个标签页写的',
    ]);
    for (const tab of [page, other]) expect(await tab.getByRole('dialog').count()).toBe(0);
    expect(await rowOf(other, 0).getByLabel('备注').inputValue()).toBe('第一个标签页改过的');
    const { rows } = await (await lead.request.get(`/api/visits/visit/timeline?visitId=${id}`)).json();
    const opened = rows.filter((r: { operation: string }) => r.operation === 'visits.visit.open');
    expect(opened.length).toBeLessThanOrEqual(1);
  });

  it('a phone whose clock stands at the end of the century is told, sends all the same, and dates nothing', async () => {
    await phone.context.addInitScript(() => {
      const Real = Date;
      const shift = 73 * 365 * 86_400_000;
      globalThis.Date = class extends Real {
        constructor(...of: []) {
          super(...((of.length === 0 ? [Real.now() + shift] : of) as []));
        }
        static override now(): number {
          return Real.now() + shift;
        }
      } as DateConstructor;
    });
    await signIn();
    const { page } = phone;
    await page.goto('/m/calls');
    const fourth = (await page.locator('a[href*="/calls/"]').nth(3).getAttribute('href')) ?? '';
    await page.goto(fourth.replace('/calls/', '/visits/'));
    await page.waitForURL(/\/visits\/[^/]+\/overview/);
    await toSection(page, 'training');
    await remark(page, 0, '手机时间不对');
    await page.getByText(/^已入库/).waitFor();
    const { answers, id } = await visitOf(page);
    expect(answers['training.adoption']?.remark).toBe('手机时间不对');
    const { rows } = await (await lead.request.get(`/api/visits/visit/timeline?visitId=${id}`)).json();
    const newest = Math.max(...rows.map((r: { at: string }) => Date.parse(r.at)));
    expect(Math.abs(newest - Date.now())).toBeLessThan(3_600_000);
    await page.locator('a.f-queue').getByText('手机时间不准，请校准').waitFor();
    await page.locator('a.f-queue').click();
    await page.getByText(/手机时间与服务器相差 [\d,]+ 分钟/).waitFor();
  });
});
