import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { supplementSheet } from '#modules/questionnaires/domain/supplement.data.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { openBrowser, signInAs, visitorOf } from './browser.ts';
import { picture } from './desk.ts';
import { type PastPage, pastPage } from './past-page.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { violationsOf } from './violations.ts';

let program: JourneyProgram;
let browser: Browser;
let lead: Page;
let officer: Page;
let complaints: readonly string[];
let atDesk: PastPage;
let onPhone: PastPage;

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  lead = (await visitorOf(browser, { origin: program.origin })).page;
  const phone = await visitorOf(browser, { origin: program.origin, device: 'phone' });
  ({ page: officer, complaints } = phone);
  await signInAs(lead, program.account('shenlihua'));
  await signInAs(officer, program.account('wangmin'), '/m/');
  atDesk = pastPage(lead, program.origin);
  onPhone = pastPage(officer, program.origin);
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(officer, `failed-second-time ${task.id}`);
});

const today = dayOf(new Date());

/** A campaign under way with one enterprise on its list and no team: any officer of the region may go. Answers the entry. */
const campaignWith = async (title: string, enterpriseId: string): Promise<string> => {
  const id = newId();
  const counts = { plannedSiteVisits: 1, plannedPhoneInterviews: 0, plannedSeminars: 0 };
  const plan = { title, purpose: '了解需求', targets: '', startsOn: today, endsOn: today, streets: [], industries: [], ...counts };
  await atDesk.act('campaigns.campaign.create', { id, plan });
  await atDesk.act('campaigns.roster.add', { campaignId: id, batchId: newId(), enterpriseIds: [enterpriseId] });
  await atDesk.act('campaigns.campaign.open', { id });
  const { rows } = await atDesk.read<{ rows: { id: string }[] }>('campaigns.roster.list', { campaignId: id });
  return rows[0]?.id ?? '';
};

/** Everything said last year: lists 无 except two, wishes 否, words for the rest. */
const lastYear = (q: Question, enterprise: { name: string; uscc: string }): Answer => {
  if (q.id === 'basic.name') return enterprise.name;
  if (q.type === 'uscc') return enterprise.uscc;
  if (q.id === 'basic.products') return [{ name: '微型电机', share: 70, value: 3200 }];
  if (q.id === 'supplement.trademarks') return [{ number: '12345678', name: '运河', classes: '7', status: 'registered' }];
  if (q.type === 'rows') return [];
  if (q.type === 'yesNoRemark') return { answer: 'no' };
  if (q.type === 'number') return 12;
  return q.type === 'person' ? { name: '王芳', post: '质量部', phone: '13800001234' } : '无';
};

describe('the second time, a year later', () => {
  let taps = 0;
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.tap();
  };
  const row = (id: string): Locator => officer.locator(`[id="q-${id}"]`);
  /** Opens a row; what is typed next goes into its first field. */
  const change = async (id: string): Promise<void> => {
    await tap(row(id).getByRole('button', { name: /修改$/ }));
    await row(id).locator(':focus').waitFor();
  };
  const same = (): Locator => officer.getByRole('button', { name: '一致，下一步' });

  it('[6.1-g] [A.1-a] five changes over all 61 rows and 补充页 take at most 25 taps, and the check shows those five', async () => {
    const { rows } = await atDesk.read<{ rows: { id: string; name: string; uscc: string | null }[] }>('enterprises.enterprise.list', {});
    const found = rows.find(r => r.uscc);
    if (!found) throw new Error('no enterprise with a code');
    const enterprise = { ...found, uscc: found.uscc ?? '' };
    const first = await campaignWith('去年的走访', enterprise.id);
    const { id: visitId } = await onPhone.act<{ id: string }>('visits.visit.open', { visitId: newId(), rosterId: first });
    const questions = [...tableA1.sections, ...supplementSheet.sections].flatMap(s => s.groups.flatMap(g => g.questions));
    const changes = questions.map(q => ({ question: q.id, base: 0, answer: lastYear(q, enterprise) }));
    const draft = { visitId, formId: newId(), since: 0, changes };
    const { revision } = await onPhone.act<{ revision: number }>('visits.visit.saveDraft', draft);
    await onPhone.act('visits.visit.submit', { visitId, revision, visitedOn: today });
    const second = await campaignWith('今年的走访', enterprise.id);

    await officer.goto(`/m/visits/${second}/overview`);
    await tap(officer.getByRole('link', { name: '下一节' }));
    await row('basic.name').getByText('上次：').waitFor();
    expect(await officer.getByText(new RegExp(`企业自报 ${today}`)).count()).toBeGreaterThan(3);
    await picture(officer, 'second-time-section');
    expect(await violationsOf(officer, 8)).toEqual([]);

    // one field of a row, one of a person, one text, one number, one wish
    await change('basic.products');
    await tap(row('basic.products').getByLabel('年产值'));
    await officer.keyboard.press('ControlOrMeta+A');
    await officer.keyboard.type('4100');
    await change('basic.contact');
    await officer.keyboard.press('ControlOrMeta+A');
    await officer.keyboard.type('李强');
    await change('basic.aboveScale');
    await officer.keyboard.press('ControlOrMeta+A');
    await officer.keyboard.type('规上工业');
    await row('basic.aboveScale').getByText('与上次不同').waitFor();
    await picture(officer, 'second-time-changed');
    await tap(same());
    for (const next of ['productCerts', 'systemCerts', 'innovation']) {
      await tap(same());
      await officer.waitForURL(new RegExp(`/${next}$`));
    }
    await change('metrology.mandatoryInstruments');
    await officer.keyboard.press('ControlOrMeta+A');
    await officer.keyboard.type('15');
    await tap(same());
    await officer.waitForURL(/\/training$/);
    await change('training.adoption');
    await tap(row('training.adoption').getByText('是', { exact: true }));
    for (const next of ['declaration', 'supplement', 'notes']) {
      await tap(same());
      await officer.waitForURL(new RegExp(`/${next}$`));
    }
    while (!officer.url().endsWith('/review')) {
      const at = officer.url();
      await tap(officer.locator('a.f-primary'));
      await officer.waitForURL(url => url.href !== at);
    }
    await officer.getByText('与上次不同（5 项）').waitFor();
    await officer.getByText('本次：15').waitFor();
    await picture(officer, 'second-time-review');
    expect(await violationsOf(officer, 5)).toEqual([]);
    await tap(officer.getByRole('button', { name: '提交', exact: true }));
    await officer
      .getByText(/[0-9A-F]{4}-[0-9A-F]{4}/)
      .first()
      .waitFor();
    expect(taps).toBeLessThanOrEqual(25);
    expect(complaints).toEqual([]);
  });
});
