import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { supplementSheet } from '#modules/questionnaires/domain/supplement.data.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { signInAs, type Visitor, visitorOf } from './browser.ts';
import { picture } from './desk.ts';
import { pastPage } from './past-page.ts';
import { demonstrationStage } from './stage.ts';
import { violationsOf } from './violations.ts';

const stage = demonstrationStage();
let lead: Page;
let phone: Visitor;

beforeAll(async () => {
  lead = (await visitorOf(stage.browser, { origin: stage.program.origin })).page;
  await signInAs(lead, stage.program.account('shenlihua'));
  phone = await visitorOf(stage.browser, { origin: stage.program.origin, device: 'phone' });
  phone.page.setDefaultTimeout(20_000);
  await signInAs(phone.page, stage.program.account('wangmin'), '/m/');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(phone.page, `failed-phone-visit ${task.id}`);
});

const today = dayOf(new Date());

/** An enterprise of which nothing is known but its name, on the list of a campaign under way without teams. Answers its entry. */
const newEntry = async (name: string): Promise<string> => {
  const desk = pastPage(lead, stage.program.origin);
  const [enterpriseId, campaignId] = [newId(), newId()];
  await desk.act('enterprises.enterprise.create', { id: enterpriseId, name, regionCode: '330105001', address: '湖墅南路 8 号' });
  const counts = { plannedSiteVisits: 1, plannedPhoneInterviews: 0, plannedSeminars: 0 };
  const plan = {
    title: `走访 ${name}`,
    purpose: '了解需求',
    targets: '',
    startsOn: today,
    endsOn: today,
    streets: [],
    industries: [],
    ...counts,
  };
  await desk.act('campaigns.campaign.create', { id: campaignId, plan });
  await desk.act('campaigns.roster.add', { campaignId, batchId: newId(), enterpriseIds: [enterpriseId] });
  await desk.act('campaigns.campaign.open', { id: campaignId });
  const { rows } = await desk.read<{ rows: { id: string }[] }>('campaigns.roster.list', { campaignId });
  return rows[0]?.id ?? '';
};

const questions = tableA1.sections.flatMap(s => s.groups.flatMap(g => g.questions));

describe('a first visit', () => {
  let taps = 0;
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.tap();
  };

  it('[6.1-g] [A.1-a] all 61 rows of a new enterprise: one tap for each answer, one for each screen, four for the signature, one to hand in', async () => {
    const { page } = phone;
    const roster = await newEntry('杭州新拱阀门有限公司');
    await page.goto(`/m/visits/${roster}/overview`);
    const row = (id: string): Locator => page.locator(`[id="q-${id}"]`);
    const next = page.locator('.f-bottom a.f-primary');
    let answers = 0;
    let screens = 0;
    for (const section of tableA1.sections) {
      await tap(next);
      screens += 1;
      await page.waitForURL(new RegExp(`/${section.id}$`));
      for (const q of section.groups.flatMap(g => g.questions)) {
        const at = row(q.id);
        await at.waitFor();
        answers += 1;
        if (q.id === 'basic.name' && (await at.locator('.f-known').count()) > 0) await tap(at.getByRole('button', { name: /一致$/ }));
        else if (q.type === 'rows') await tap(at.getByRole('button', { name: /无$/ }));
        else if (q.type === 'yesNoRemark') await tap(at.getByText('否', { exact: true }));
        else if (q.type === 'choice') await tap(at.locator('label').first());
        else {
          await tap(at.locator('input, textarea').first());
          await page.keyboard.type(
            q.type === 'uscc'
              ? '91330100799655058B'
              : q.type === 'number'
                ? '１２'
                : q.type === 'phone'
                  ? '１３８００００１２３４'
                  : '新拱',
          );
        }
      }
    }
    expect(answers).toBe(61);
    expect(questions).toHaveLength(61);
    while (!page.url().endsWith('/photos')) {
      const at = page.url();
      await tap(next);
      screens += 1;
      await page.waitForURL(url => url.href !== at);
    }
    await tap(page.getByRole('button', { name: '请企业签字' }));
    await tap(page.getByLabel('签字人姓名'));
    await page.keyboard.type('李强');
    await tap(page.getByRole('button', { name: '用键入的姓名代替手写' }));
    await tap(page.getByRole('button', { name: '确认签字' }));
    await page.locator('.f-notes li').first().waitFor();
    await tap(next);
    screens += 1;
    await page.waitForURL(/\/review$/);
    await tap(page.getByRole('button', { name: '提交', exact: true }));
    await page.getByText('走访记录已收到').waitFor();
    // 7 sections, the pages of 补充页, notes, photos, review: each screen is opened once.
    expect(screens).toBe(tableA1.sections.length + supplementSheet.sections.length + 3);
    expect(taps).toBe(61 + screens + 4 + 1);
    await picture(page, 'phone-receipt');
    expect(await violationsOf(page, 2)).toEqual([]);
  });

  it('[6.1-g] the receipt bears one number everywhere, and what is handed in offers nothing red', async () => {
    const { page } = phone;
    const number = (await page.locator('.f-receipt-number strong').textContent()) ?? '';
    expect(number).toMatch(/^\d{4}-\d{4}$/);
    const form = page.url().replace(/\/review.*$/, '');
    for (const step of ['overview', 'basic', 'training', 'notes', 'photos', 'review']) {
      await page.goto(`${form}/${step}`);
      await page.locator('.f-main > *').first().waitFor();
      expect(await page.locator('.f-primary').count(), step).toBe(0);
    }
    expect(await page.locator('.f-receipt-number strong').textContent()).toBe(number);
    await picture(page, 'phone-receipt-again');
    const rosterId = form.split('/').at(-1);
    const { rows } = await pastPage(lead, stage.program.origin).read<{ rows: { id: string; rosterId: string }[] }>('visits.visit.list', {});
    await lead.goto(`/visits/${rows.find(v => v.rosterId === rosterId)?.id}`);
    await lead.getByText(number, { exact: true }).first().waitFor();
  });

  it('[A.1-a] a number that is not understood is named, and the bar does not say that it is stored; 1,200万元 is understood', async () => {
    const { page } = phone;
    const roster = await newEntry('杭州新拱水泵有限公司');
    await page.goto(`/m/visits/${roster}/basic`);
    const products = page.locator('[id="q-basic.products"]');
    await products.getByRole('button', { name: '添加一条' }).tap();
    const output = products.getByLabel('年产值');
    await output.fill('大约很多');
    await products.getByLabel('产品名称').or(products.locator('input').first()).first().focus();
    await page.getByText('有 1 处没看懂，请更正后再存').waitFor();
    expect(await page.getByText(/已入库|已存/).count()).toBe(0);
    await picture(page, 'phone-number-odd');
    await output.fill('１，２００万元');
    await products.locator('input').first().focus();
    expect(await output.inputValue()).toBe('1200');
    await page.getByText(/^已入库 \d\d:\d\d/).waitFor();
  });

  it('[6.1-f] a certificate as PDF is attached and opened at the desk; what only bears the name of one is refused', async () => {
    const { page } = phone;
    const form = page.url().replace(/\/basic.*$/, '');
    await page.goto(`${form}/photos`);
    const pick = page.getByLabel('添加证书（PDF）');
    await pick.setInputFiles({ name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
    await page.getByText('“假的.pdf”不是能打开的 PDF，没有添加').waitFor();
    await pick.setInputFiles({ name: '高新技术企业证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') });
    await page.locator('.f-notes li').getByText('高新技术企业证书.pdf').waitFor();
    await page.locator('.f-notes li').getByText('已入库').waitFor();
    await picture(page, 'phone-pdf');
    const rosterId = form.split('/').at(-1);
    const desk = pastPage(lead, stage.program.origin);
    const { rows } = await desk.read<{ rows: { id: string; rosterId: string }[] }>('visits.visit.list', {});
    await lead.goto(`/visits/${rows.find(v => v.rosterId === rosterId)?.id}`);
    await lead.getByRole('link', { name: '高新技术企业证书.pdf' }).waitFor();
  });
});
