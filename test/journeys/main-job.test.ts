import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { openBrowser, signInAs, type Visitor, visitorOf } from './browser.ts';
import { choose, picture, toStep } from './desk.ts';
import { type JourneyProgram, openProgram } from './program.ts';

const dirty = path.resolve(import.meta.dirname, '../fixtures/sheets/dirty.xlsx');
const today = dayOf(new Date());
const tomorrow = addDays(today, 1);
const yearEnd = `${Number(today.slice(0, 4)) + 1}-01-31`;

let program: JourneyProgram;
let browser: Browser;
let desk: Visitor;
let phone: Visitor;
let lead: Page;
let officer: Page;
let campaign = '';
let imported = '';
let enterprise = '';

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  desk = await visitorOf(browser, { origin: program.origin });
  phone = await visitorOf(browser, { origin: program.origin, device: 'phone' });
  lead = desk.page;
  officer = phone.page;
  for (const page of [lead, officer]) page.setDefaultTimeout(20_000);
  await signInAs(lead, program.account('shenlihua'));
  await signInAs(officer, program.account('wangmin'), '/m/');
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await picture(lead, `failed-desk ${task.id}`);
  await picture(officer, `failed-phone ${task.id}`);
});

/** What a tool of the machine says against a file; nothing when the tool is not there. */
const faultsOf = (tool: string, args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' });
  return error || status === 0 ? '' : stdout + stderr;
};

const saved = async (download: Promise<Download>): Promise<string> => (await download).path();

describe('the main job, from a list of enterprises to the summary report', () => {
  it('[6.1-c] a dirty workbook: columns recognised, faults by cell, twins decided, written after 确认', async () => {
    await lead.goto('/enterprises/imports/new');
    await lead.locator('input[type=file]').setInputFiles(dirty);
    // What a filter hides is asked for before it is read.
    await lead.getByRole('button', { name: '也读入这些行' }).click();
    await lead.getByText('企业名单!C7').first().waitFor();
    await lead.getByText('代码被表格当成数字').first().waitFor();
    await picture(lead, 'desk-import');
    await lead
      .getByRole('radiogroup', { name: /^处理 / })
      .getByText('跳过')
      .click();
    await lead.getByRole('button', { name: /^确认导入 \d+ 家$/ }).click();
    await lead.getByText(/已写入 3 家新企业/).waitFor();
    imported = lead.url();
  });

  it('[6.1-b] a campaign is planned; Enter in a day field does not hand the plan in', async () => {
    await lead.goto('/campaigns/new');
    await lead.getByLabel('计划名称').fill('冬季品牌需求走访');
    await lead.getByLabel('调研目的').fill('了解企业品牌培育需求与难点');
    await lead.getByLabel('开始日期').fill(today);
    await lead.keyboard.press('Enter');
    await lead.getByLabel('结束日期').fill(yearEnd);
    await lead.keyboard.press('Enter');
    await lead.getByLabel('计划走访').fill('6');
    await lead.getByRole('button', { name: '保存计划' }).click();
    await lead.getByText('名单还是空的').waitFor();
    campaign = new URL(lead.url()).pathname;
  });

  it('[6.1-c] the list comes from a filter', async () => {
    await lead.getByRole('button', { name: '按条件添加' }).first().click();
    await lead.getByText(/符合条件 [\d,]+ 家/).waitFor();
    await lead.getByLabel('最多添加').fill('6');
    await lead.getByRole('button', { name: '加入名单' }).click();
    await lead.getByText('已加入 6 家').waitFor();
    await expect.poll(() => lead.locator('tbody tr').count()).toBe(6);
    await picture(lead, 'desk-roster');
  });

  it('[6.1-d] a team is made, the list is split automatically, each with its reason', async () => {
    await toStep(lead, '小组');
    await lead.getByRole('button', { name: '组建小组' }).click();
    const dialog = lead.getByRole('dialog');
    await dialog.getByLabel('小组名称').fill('第一组');
    await choose(dialog, '组员', '王敏');
    await dialog.getByLabel('小组名称').click();
    await choose(dialog, '组长', '王敏');
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await lead.getByText('小组已保存').waitFor();
    await lead.getByRole('button', { name: '自动分组' }).click();
    await lead
      .getByText(/本组第 1 家/)
      .first()
      .waitFor();
    await picture(lead, 'desk-split');
    await lead.getByRole('button', { name: '确认分组（6 家）' }).click();
    await lead.getByText('已分组 6 家').waitFor();
    await lead.getByRole('button', { name: '启动调研' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '启动调研' }).click();
    await lead.getByText('调研已启动').waitFor();
  });

  it('[6.1-e] a call is logged with the agreed time, and the team’s day shows it', async () => {
    await toStep(lead, '联系');
    await lead.locator('tbody tr').first().click();
    const form = lead.locator('form', { hasText: '联系结果' });
    await form.getByText('已约', { exact: true }).click();
    await form.getByLabel('约定时间').fill(`${tomorrow} 17:30`);
    await lead.keyboard.press('Enter');
    await picture(lead, 'desk-contact');
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await lead.getByText('已登记', { exact: true }).waitFor();
    await toStep(lead, '行程');
    await lead.getByLabel('日期').fill(tomorrow);
    await lead.keyboard.press('Enter');
    const stop = lead.locator('tr', { hasText: '17:30–18:30' });
    await stop.waitFor();
    enterprise = (await stop.getByRole('link').textContent()) ?? '';
    await picture(lead, 'desk-itinerary');
    const sheet = await desk.context.request.get((await lead.getByRole('link', { name: '行程单（PDF）' }).getAttribute('href')) ?? '');
    expect(sheet.headers()['content-type']).toBe('application/pdf');
  });

  it('[A.1-a] the officer opens her day, fills Table A.1 on the phone; a reload loses nothing', async () => {
    await picture(officer, 'phone-home');
    await officer.getByRole('link', { name: '按天查看行程' }).click();
    await officer.getByRole('button', { name: '后一天' }).click();
    await officer.getByRole('link', { name: /17:30/ }).click();
    await officer.getByRole('heading', { level: 1, name: enterprise }).waitFor();
    await picture(officer, 'phone-form');
    await officer.getByRole('link', { name: /培训需求/ }).click();
    const groups = officer.locator('.f-question');
    await groups.first().waitFor();
    for (const at of [0, 2]) await groups.nth(at).getByText('是', { exact: true }).click();
    await groups.nth(0).getByLabel('备注').fill('想请老师上门讲一次');
    await officer.getByRole('button', { name: /其余各项均为“否”/ }).click();
    await officer.getByText(/^已(存本机|入库)/).waitFor();
    await officer.reload();
    await groups.first().waitFor();
    expect(await groups.nth(0).getByLabel('备注').inputValue()).toBe('想请老师上门讲一次');
    expect(await groups.nth(2).getByRole('radio', { name: '是' }).isChecked()).toBe(true);
    await picture(officer, 'phone-section');
  });

  it('[A.1-b] she takes a difficulty down, checks and hands in; the receipt says how many demands came of it', async () => {
    const at = new URL(officer.url()).pathname.replace(/[^/]+$/, '');
    await officer.goto(`${at}notes`);
    await officer.getByLabel('内容').fill('出口欧盟缺少CE认证，第三方检测费用高');
    await officer.keyboard.press('Enter');
    await officer.locator('.f-notes').getByText('第三方检测费用高').waitFor();
    await officer.goto(`${at}review`);
    await officer.getByRole('button', { name: /^与上次一致/ }).click();
    await officer.getByText(/^已(存本机|入库)/).waitFor();
    await picture(officer, 'phone-review');
    await officer.getByRole('button', { name: '提交', exact: true }).click();
    await officer.getByText(/回执编号 \d{4}-\d{4}/).waitFor();
    await officer.getByText('共产生 3 条需求与意向').waitFor();
    await picture(officer, 'phone-receipt');
  });

  it('[6.1-g] the lead sees the demands, corrects a class with one tap, and a number of the totals opens its rows', async () => {
    await lead.goto('/demands');
    const row = lead.locator('tbody tr', { hasText: enterprise }).filter({ hasText: '第三方检测费用高' });
    await row.getByText('难点').click();
    await lead.getByRole('group', { name: '系统的候选' }).getByRole('button').first().click();
    await lead.getByText(/已归入“/).waitFor();
    await picture(lead, 'desk-demands');
    await lead.goto(`${campaign}?tab=report`);
    await lead.getByText('收回调查表').waitFor();
    await picture(lead, 'desk-report');
    await lead.locator('.pp-figures-row').getByRole('link').first().click();
    await lead.getByText(enterprise).first().waitFor();
    await picture(lead, 'desk-report-rows');
  });

  it('[6.1-g] the summary report comes out as Word and PDF', async () => {
    await lead.goto(`${campaign}?tab=report`);
    await lead.getByRole('button', { name: '生成总结报告' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '生成总结报告' }).click();
    await lead.getByText('已生成第 1 版').waitFor();
    const word = lead.waitForEvent('download');
    await lead.getByRole('button', { name: /下载 Word/ }).click();
    const docx = await saved(word);
    expect(faultsOf('unzip', ['-tq', docx])).toBe('');
    expect(readFileSync(docx).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    const print = lead.waitForEvent('download');
    await lead.getByRole('button', { name: /下载 PDF/ }).click();
    const pdf = await saved(print);
    expect(faultsOf('qpdf', ['--check', pdf])).toBe('');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(docx).size).toBeGreaterThan(10_000);
  });

  it('[4.3-a] the enterprise’s file shows what the visit found, each row by its name and no code', async () => {
    await lead.goto(`/enterprises?q=${encodeURIComponent(enterprise)}`);
    await lead.getByRole('link', { name: enterprise }).first().click();
    await lead.getByRole('tab', { name: '档案' }).click();
    await lead.getByRole('rowgroup').getByText('基本情况').waitFor();
    expect(await lead.getByRole('main').textContent()).not.toMatch(/\b[a-z]+(\.[a-z]+)?[.:][a-zA-Z]+\b/);
    await picture(lead, 'desk-file');
    await lead.getByRole('tab', { name: '概况' }).click();
    await lead.getByRole('link', { name: /实地走访 · 已提交/ }).waitFor();
  });

  it('[6.1-c] the import stands under 任务 by its name and leads back to its page', async () => {
    await lead.getByRole('button', { name: '任务' }).click();
    const work = lead.getByRole('dialog').getByRole('listitem').filter({ hasText: '导入企业名单' });
    await work.getByRole('link').first().click();
    await lead.waitForURL(imported);
  });

  it('[6.1-c] the import is undone whole', async () => {
    await lead.goto(imported);
    await lead.getByRole('button', { name: '撤销这次导入' }).click();
    await lead.getByRole('dialog').getByLabel('撤销原因').fill('名单发错了');
    await lead.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
    await lead.getByText('已撤销：删除 3 家').waitFor();
    await picture(lead, 'desk-import-undone');
  });

  it('[7.1-a] no page complained on the way', () => expect([...desk.complaints, ...phone.complaints]).toEqual([]));
});
