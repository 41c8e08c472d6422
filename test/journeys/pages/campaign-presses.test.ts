import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { counting } from '../presses.ts';
import { dialogOf, patience, typeDay } from './form.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Campaign {
  readonly id: string;
  readonly state: string;
  readonly progress: { roster: number; assigned: number };
}
interface Entry {
  readonly id: string;
  readonly enterpriseName: string;
  readonly contactState: string;
  readonly tries: number;
}
interface Team {
  readonly id: string;
  readonly name: string;
  readonly leaderId: string;
  readonly members: readonly { personId: string; name: string }[];
}

const today = dayOf(new Date());
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

describe('[6.1-a] J1: from 调研 to a campaign under way with four teams', () => {
  it('takes far fewer than 40 presses, each field counted', async () => {
    const { page, read } = await as('shenlihua');
    const hand = counting(page);
    /** One press into a field; typing is no press. */
    const type = async (label: string, words: string): Promise<void> => {
      await hand.press(page.getByLabel(label));
      await page.getByLabel(label).fill(words);
    };
    const day = async (label: string, on: string): Promise<void> => {
      await hand.press(page.getByLabel(label));
      await typeDay(page.getByLabel(label), on);
    };
    await page.goto('/');
    await hand.press(page.getByRole('navigation').getByRole('link', { name: '调研' }).first());
    await hand.press(page.getByRole('link', { name: '新建调研计划' }));
    // the first field has the focus
    const title = `四组走访 ${randomUUID().slice(0, 6)}`;
    await page.getByLabel('计划名称').fill(title);
    await type('调研目的', '了解企业品牌培育需求');
    await day('开始日期', today);
    await day('结束日期', addDays(today, 60));
    await type('计划走访', '２０');
    await hand.press(button(page, '保存计划'));
    await page.getByText('名单还是空的').waitFor();
    await hand.press(button(page, '按条件添加'));
    const build = dialogOf(page, '按条件添加企业');
    await hand.press(build.getByLabel('最多添加'));
    await build.getByLabel('最多添加').fill('20家');
    await build.getByText(/取 20 家/).waitFor();
    await hand.press(build.getByRole('button', { name: '加入名单' }));
    await page.getByText(/已加入 20 家/).waitFor();
    await hand.press(page.getByRole('tab', { name: /小组/ }));
    await hand.press(button(page, '按指导站建议小组'));
    const propose = dialogOf(page, '小组建议');
    await hand.press(propose.getByRole('button', { name: '组建 4 个小组' }));
    await page.getByText('已组建 4 个小组').waitFor();
    await hand.press(button(page, '自动分组'));
    await hand.press(dialogOf(page, '自动分组预览').getByRole('button', { name: '确认分组（20 家）' }));
    await page.getByText('已分组 20 家').waitFor();
    await hand.press(button(page, '启动调研'));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: '启动调研' }));
    await page.getByText('调研已启动，名单已冻结').first().waitFor();
    expect(hand.clicks).toBeLessThanOrEqual(20);
    const id = /campaigns\/([^?/]+)/.exec(page.url())?.[1] ?? '';
    const campaign = await read<Campaign & { plannedSiteVisits: number }>('campaigns.campaign.get', { id });
    expect(campaign).toMatchObject({ state: 'open', plannedSiteVisits: 20, progress: { roster: 20, assigned: 20 } });
    const { rows } = await read<{ rows: Team[] }>('campaigns.team.list', { campaignId: id });
    expect(rows.map(t => t.name)).toEqual(['第一组', '第二组', '第三组', '第四组']);
    for (const t of rows) expect(t.members.map(m => m.personId)).toContain(t.leaderId);
  });

  it('what was typed into a new plan is there again when the page was left; saving ends the draft', async () => {
    const { page } = await as('shenlihua');
    await page.goto('/campaigns/new');
    await page.getByLabel('调研目的').fill('写到一半的目的');
    await page.getByText(/草稿已存/).waitFor();
    await page.goto('/campaigns');
    await page.goto('/campaigns/new');
    await page.getByText('已恢复上次没有保存的草稿。').waitFor();
    await expect.poll(() => page.getByLabel('调研目的').inputValue(), patience).toBe('写到一半的目的');
    await button(page, '不要草稿，重新填写').click();
    await expect.poll(() => page.getByLabel('调研目的').inputValue(), patience).toBe('');
    await page.reload();
    expect(await page.getByText('已恢复上次没有保存的草稿。').count()).toBe(0);
  });

  it('the list of members closes after each choice, so that 组长 can be pressed below it', async () => {
    const { page, act } = await as('shenlihua');
    const id = newId();
    const counts = { plannedSiteVisits: 1, plannedPhoneInterviews: 0, plannedSeminars: 0 };
    const plan = {
      title: '组员选择',
      purpose: '试',
      targets: '',
      startsOn: today,
      endsOn: addDays(today, 9),
      streets: [],
      industries: [],
      ...counts,
    };
    await act('campaigns.campaign.create', { id, plan });
    await page.goto(`/campaigns/${id}?tab=teams`);
    await button(page, '组建小组').click();
    const dialog = dialogOf(page, '组建小组');
    await dialog.getByLabel('小组名称').fill('一组');
    await dialog.getByRole('combobox', { name: '组员' }).click();
    await page.locator('.ant-select-item-option', { hasText: '王敏' }).first().click();
    await expect.poll(() => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').count(), patience).toBe(0);
    await dialog.getByRole('combobox', { name: '组长' }).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '王敏' }).click();
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await page.getByRole('region', { name: '一组' }).waitFor();
  });
});

describe('[6.1-e] J2: a round of calls', () => {
  it('one reason shows the number of each that is opened; at most three presses a call, then the next stands open', async () => {
    const { page, read } = await as('wangmin');
    const { rows: open } = await read<{ rows: Campaign[] }>('campaigns.campaign.list', { state: 'open' });
    const found = await Promise.all(
      open.map(
        async c => (await read<{ rows: Entry[] }>('campaigns.contact.list', { campaignId: c.id, mine: 'true', contactState: 'none' })).rows,
      ),
    );
    const at = found.findIndex(rows => rows.length >= 3);
    const rows = found[at] ?? [];
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new Error('too few to call');
    await page.goto(`/campaigns/${open[at]?.id}?tab=contact&mine=true&contactState=none`);
    await button(page, '开始本轮联系').click();
    await page.getByText(/本轮联系中/).waitFor();
    await page.getByRole('button', { name: first.enterpriseName }).click();
    const pane = page.locator('.pp-split');
    await pane.getByRole('link', { name: /^电话 1\d{10}/ }).waitFor();
    const agree = counting(page);
    await agree.press(pane.getByText('已约', { exact: true }));
    await agree.press(pane.getByRole('group', { name: '空闲时段' }).getByRole('button').first());
    await pane
      .getByText(/没有冲突|近|刚走访|假期|已有/)
      .first()
      .waitFor();
    await agree.press(pane.getByRole('button', { name: /^登\s?记$/ }));
    await pane.getByRole('heading', { name: second.enterpriseName }).waitFor();
    expect(agree.clicks).toBeLessThanOrEqual(3);
    await pane.getByRole('link', { name: /^电话 1\d{10}/ }).waitFor();
    const missed = counting(page);
    await missed.press(pane.getByText('无人接', { exact: true }));
    await missed.press(pane.getByRole('button', { name: /^登\s?记$/ }));
    await pane.getByRole('heading', { name: third.enterpriseName }).waitFor();
    expect(missed.clicks).toBeLessThanOrEqual(3);
    const entryOf = async (e: Entry) => (await read<{ entry: Entry }>('campaigns.contact.history', { rosterId: e.id })).entry;
    expect(await entryOf(first)).toMatchObject({ contactState: 'agreed', tries: 1 });
    expect(await entryOf(second)).toMatchObject({ contactState: 'unanswered', tries: 1 });
    // the search finds it, and the number is masked for who has not begun a round
    await page.goto(`/campaigns/${open[at]?.id}?tab=contact`);
    const word = [...first.enterpriseName].slice(2, 6).join('');
    await page.getByRole('searchbox', { name: '企业名称' }).fill(word);
    await page.waitForURL(url => url.searchParams.get('name') === word);
    await page.getByRole('button', { name: first.enterpriseName }).waitFor();
    await expect.poll(() => page.getByText(/1\d{2}\*{4}\d{4}/).count(), patience).toBeGreaterThan(0);
  });

  it('a time is warned of: a weekend, and six hours are six hours', async () => {
    const { page, read } = await as('shenlihua');
    const { rows: open } = await read<{ rows: Campaign[] }>('campaigns.campaign.list', { state: 'open' });
    const campaignId = open.at(-1)?.id ?? '';
    const { rows } = await read<{ rows: Entry[] }>('campaigns.contact.list', { campaignId, contactState: 'none' });
    await page.goto(`/campaigns/${campaignId}?tab=contact&open=${rows[0]?.id}`);
    const form = page.locator('form', { hasText: '联系结果' });
    await form.getByText('已约', { exact: true }).click();
    let saturday = addDays(today, 7);
    while (new Date(saturday).getUTCDay() !== 6) saturday = addDays(saturday, 1);
    await typeDay(form.getByLabel('约定时间'), `${saturday} 10:00`);
    await form.getByLabel('时长（分钟）').fill('６小时');
    await form.getByText('6 小时', { exact: true }).waitFor();
    await form
      .getByText(/是周末|假期/)
      .first()
      .waitFor();
    await form.getByLabel('时长（分钟）').fill('20分钟');
    await form.getByText('20 分钟', { exact: true }).waitFor();
    await form.getByLabel('时长（分钟）').fill('很久');
    await form.getByText(/没有看懂/).waitFor();
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await form.getByText('走访时长在 10 分钟到 8 小时之间。').waitFor();
  });
});

describe('[6.1-c] 调整名单 after the start', () => {
  it('one withdraws with its reason, another takes its place; both stand after a reload', async () => {
    const { page, read, act } = await as('shenlihua');
    const campaignId = newId();
    const counts = { plannedSiteVisits: 2, plannedPhoneInterviews: 0, plannedSeminars: 0 };
    const plan = {
      title: '更换企业',
      purpose: '试',
      targets: '',
      startsOn: today,
      endsOn: addDays(today, 30),
      streets: [],
      industries: [],
      ...counts,
    };
    await act('campaigns.campaign.create', { id: campaignId, plan });
    const filter = { streets: [], industries: [], scales: [], notVisitedDays: 0, limit: 2 };
    await act('campaigns.roster.build', { campaignId, batchId: newId(), filter });
    await act('campaigns.campaign.open', { id: campaignId });
    const { rows } = await read<{ rows: Entry[] }>('campaigns.roster.list', { campaignId });
    const { rows: firms } = await read<{ rows: { name: string }[] }>('enterprises.enterprise.list', { status: 'active' });
    const newcomer = firms.find(f => !rows.some(r => r.enterpriseName === f.name))?.name ?? '';
    const going = rows[0]?.enterpriseName ?? '';
    await page.goto(`/campaigns/${campaignId}?tab=roster`);
    await page.getByRole('row').filter({ hasText: going }).getByRole('checkbox').check();
    await button(page, '退出名单…').click();
    const dialog = dialogOf(page, '调整名单');
    await dialog.getByText('没有受影响的走访安排。').waitFor();
    await dialog.getByRole('button', { name: '保存调整' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    const box = dialog.getByRole('combobox', { name: /^增加的企业/ });
    await box.fill(newcomer);
    await page.locator('.ant-select-item-option', { hasText: newcomer }).first().click();
    await page.keyboard.press('Escape');
    await dialog.getByLabel('原因').fill('停产检修');
    await dialog.getByRole('button', { name: '保存调整' }).click();
    await page.getByText('增加 1 家，退出 1 家').waitFor();
    await page.reload();
    await page
      .getByRole('table', { name: /已退出的企业（1 家）/ })
      .getByText('停产检修')
      .waitFor();
    const names = (await read<{ rows: Entry[] }>('campaigns.roster.list', { campaignId })).rows.map(r => r.enterpriseName);
    expect(names).toContain(newcomer);
    expect(names).not.toContain(going);
  });
});
