import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { choose } from '../desk.ts';
import { dialogOf, faultAt, patience, typeDay } from './form.ts';
import { expectRows, type Listed, pick, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Entry {
  readonly id: string;
  readonly enterpriseName: string;
  readonly contactState: string;
  readonly agreedAt: string | null;
  readonly tries: number;
  readonly teamId: string | null;
  readonly visited: boolean;
}
interface Day {
  readonly stops: readonly { appointmentId: string; rosterId: string; enterpriseName: string; startsAt: string }[];
}

const today = dayOf(new Date());
const calls: Listed<Entry> = { table: '④ 联系', operation: 'campaigns.contact.list', name: r => r.enterpriseName };

const openCampaign = async (): Promise<string> => {
  const { read } = await as('shenlihua');
  return (await read<{ rows: { id: string }[] }>('campaigns.campaign.list', { state: 'open' })).rows[0]?.id ?? '';
};

/** An enterprise of the open campaign that nobody has called yet. */
const uncalled = async (at: number): Promise<Entry> => {
  const { read } = await as('shenlihua');
  const input = { campaignId: await openCampaign(), contactState: 'none' };
  const found = (await read<{ rows: Entry[] }>(calls.operation, input)).rows.filter(r => !r.visited)[at];
  if (!found) throw new Error('everybody is called');
  return found;
};

describe('联系', () => {
  it('[6.1-e] team, state and whose it is narrow the list; the address holds them and a reload shows the same', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    const campaignId = await openCampaign();
    await page.goto(`/campaigns/${campaignId}?tab=contact`);
    await expectRows(person, calls, { campaignId });
    await pick(page, '联系状态', '无人接');
    await page.waitForURL(/contactState=unanswered/);
    const rows = await expectRows(person, calls, { campaignId, contactState: 'unanswered' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(r => r.contactState === 'unanswered')).toBe(true);
    await page.reload();
    await expectRows(person, calls, { campaignId, contactState: 'unanswered' });
    await page.getByRole('button', { name: '清空条件' }).click();
    await page.getByRole('checkbox', { name: '只看本人小组' }).check();
    await page.waitForURL(/mine=true/);
    await expectRows(person, calls, { campaignId, mine: 'true' });
    await pick(page, '小组', '第四组');
    await page.waitForURL(/teamId=/);
    await page.reload();
    const teamId = new URL(page.url()).searchParams.get('teamId') ?? '';
    expect((await expectRows(person, calls, { campaignId, mine: 'true', teamId })).every(r => r.teamId === teamId)).toBe(true);
  });

  it('[6.1-e] a call: what is missing is asked, a time gone by is refused at its field, then the agreed time stands', async () => {
    const { page, read } = await as('shenlihua');
    const entry = await uncalled(0);
    await page.goto(`/campaigns/${await openCampaign()}?tab=contact&open=${entry.id}`);
    await page.getByRole('button', { name: entry.enterpriseName }).waitFor();
    const form = page.locator('form', { hasText: '联系结果' });
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await form.getByText('请填写这一项').waitFor();
    await form.getByText('已约', { exact: true }).click();
    await typeDay(form.getByLabel('约定时间'), `${addDays(today, -3)} 10:00`);
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await faultAt(form, '约定时间', /时间已经过去/)
      .or(form.getByRole('alert').getByText(/时间已经过去/))
      .first()
      .waitFor();
    expect((await read<{ entry: Entry }>('campaigns.contact.history', { rosterId: entry.id })).entry.contactState).toBe('none');
    await typeDay(form.getByLabel('约定时间'), `${addDays(today, 12)} 17:30`);
    await form.getByLabel('接听人（称呼、职务）').fill('赵主任');
    await form.getByLabel('备注').fill('先发资料');
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await page.getByText('已登记', { exact: true }).waitFor();
    await page.reload();
    await page.getByText(/已约 .*17:30 · 赵主任/).waitFor();
    const after = await read<{ entry: Entry; tries: unknown[] }>('campaigns.contact.history', { rosterId: entry.id });
    expect(after.entry).toMatchObject({ contactState: 'agreed', tries: 1 });
    expect(after.entry.agreedAt).toContain('T09:30');
  });

  it('[6.1-e] who has declined is left alone', async () => {
    const { page, read } = await as('wangmin');
    const campaignId = await openCampaign();
    const { rows } = await read<{ rows: Entry[] }>(calls.operation, { campaignId, mine: 'true', contactState: 'none' });
    const entry = rows[1];
    if (!entry) throw new Error('all called');
    await page.goto(`/campaigns/${campaignId}?tab=contact&mine=true&open=${entry.id}`);
    const form = page.locator('form', { hasText: '联系结果' });
    await form.getByText('婉拒', { exact: true }).click();
    await form.getByText('登记婉拒后，本次调研不再联系该企业。').waitFor();
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await page.getByText('现在不能登记：调研未启动、已结束，或企业已婉拒。').waitFor();
    await page.reload();
    await page.getByText('现在不能登记：调研未启动、已结束，或企业已婉拒。').waitFor();
    expect((await read<{ entry: Entry }>('campaigns.contact.history', { rosterId: entry.id })).entry.contactState).toBe('declined');
  });

  it('[6.1-e] the same result handed in again after a lost answer is one try', async () => {
    const { page, read } = await as('shenlihua');
    const entry = await uncalled(2);
    await page.goto(`/campaigns/${await openCampaign()}?tab=contact&open=${entry.id}`);
    const form = page.locator('form', { hasText: '联系结果' });
    await form.getByText('无人接', { exact: true }).click();
    let lost = 0;
    await page.route('**/api/campaigns/contact/log', async route => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' });
    });
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await form.getByRole('alert').waitFor();
    await form.getByRole('button', { name: /^登\s?记$/ }).click();
    await page.getByText('已登记', { exact: true }).waitFor();
    await page.unroute('**/api/campaigns/contact/log');
    const { tries } = await read<{ tries: unknown[] }>('campaigns.contact.history', { rosterId: entry.id });
    expect(tries).toHaveLength(1);
  });
});

describe('行程', () => {
  const dayOfTeam = async (teamId: string, day: string): Promise<Day> =>
    (await as('shenlihua')).read<Day>('campaigns.itinerary.get', { teamId, day });

  it('[6.1-e] a day is filled, a stop moved, cancelled with its reason, one added; each stands after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const campaignId = await openCampaign();
    const { rows: teams } = await read<{ rows: { id: string; name: string }[] }>('campaigns.team.list', { campaignId });
    const team = teams.find(t => t.name === '第二组') ?? { id: '', name: '' };
    const day = addDays(today, 20);
    await page.goto(`/campaigns/${campaignId}?tab=itinerary&day=${day}`);
    await page.getByText('第二组', { exact: true }).click();
    await page.waitForURL(url => url.searchParams.get('teamId') === team.id);
    await page.getByText('这一天还没有安排').waitFor();
    await page.getByRole('button', { name: '自动排满当天' }).click();
    await page.getByText(/已排入 \d 家/).waitFor();
    const { stops } = await dayOfTeam(team.id, day);
    expect(stops.length).toBeGreaterThan(1);
    const table = tableOf(page, `第二组 ${day}`);
    await page.reload();
    for (const s of stops) await table.getByRole('row').filter({ hasText: s.enterpriseName }).waitFor();
    const [first, second] = stops;
    if (!first || !second) throw new Error('too few stops');
    await table.getByRole('row').filter({ hasText: first.enterpriseName }).getByRole('button', { name: '改时间' }).click();
    const move = dialogOf(page, /^改时间/);
    await typeDay(move.getByLabel('开始时间'), `${addDays(today, -1)} 09:00`);
    await move.getByRole('button', { name: '改时间' }).click();
    await move.getByText(/时间已经过去/).waitFor();
    await typeDay(move.getByLabel('开始时间'), `${day} 18:00`);
    await move.getByRole('button', { name: '改时间' }).click();
    await page.getByText('时间已改').waitFor();
    await page.reload();
    await table
      .getByRole('row')
      .filter({ hasText: first.enterpriseName })
      .getByText(/^18:00/)
      .waitFor();
    await table.getByRole('row').filter({ hasText: second.enterpriseName }).getByRole('button', { name: '取消安排' }).click();
    const release = dialogOf(page, /^取消安排/);
    await release.getByRole('button', { name: '取消安排' }).click();
    await release.getByText('请填写这一项').waitFor();
    await release.getByLabel('取消原因').fill('企业停产检修');
    await release.getByRole('button', { name: '取消安排' }).click();
    await page.getByText('已取消，其余计划站点已前移').waitFor();
    await page.reload();
    await table.getByRole('row').filter({ hasText: first.enterpriseName }).waitFor();
    expect((await dayOfTeam(team.id, day)).stops.map(s => s.enterpriseName)).not.toContain(second.enterpriseName);
    await page.getByRole('button', { name: '加入企业' }).click();
    const add = dialogOf(page, '加入企业');
    await choose(add, '加入企业', second.enterpriseName);
    await page.keyboard.press('Escape');
    await add.getByRole('button', { name: '加入企业' }).click();
    await expect
      .poll(async () => (await dayOfTeam(team.id, day)).stops.map(s => s.enterpriseName), patience)
      .toContain(second.enterpriseName);
    await page.reload();
    await table.getByRole('row').filter({ hasText: second.enterpriseName }).waitFor();
  });

  it('[6.1-e] a day gone by is only looked at; its sheet comes as PDF', async () => {
    const { page, read } = await as('shenlihua');
    const campaignId = await openCampaign();
    await page.goto(`/campaigns/${campaignId}?tab=itinerary&day=${addDays(today, -400)}`);
    await page.getByText('已过去的日期只能查看。').waitFor();
    expect(await page.getByRole('button', { name: '自动排满当天' }).count()).toBe(0);
    const { rows: teams } = await read<{ rows: { id: string }[] }>('campaigns.team.list', { campaignId });
    const days = Array.from({ length: 12 }, (_, i) => addDays(today, i));
    const busy = await Promise.all(days.map(async d => (await dayOfTeam(teams[0]?.id ?? '', d)).stops.length));
    const day = days[busy.findIndex(n => n > 0)] ?? today;
    await page.goto(`/campaigns/${campaignId}?tab=itinerary&day=${day}&teamId=${teams[0]?.id}`);
    const sheet = (await page.getByRole('link', { name: '行程单（PDF）' }).getAttribute('href')) ?? '';
    expect((await page.request.get(sheet)).headers()['content-type']).toBe('application/pdf');
  });
});

describe('调研在手机上', () => {
  it('[6.1-e] the list of calls leads to one; a result is logged with one tap and stands after a reload', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const { rows } = await read<{ rows: Entry[] }>(calls.operation, { mine: 'true', limit: '50' });
    const entry = rows.find(r => r.contactState === 'none');
    if (!entry) throw new Error('all called');
    await page.goto('/m/calls');
    const cards = page.getByRole('list', { name: '联系清单' }).getByRole('listitem');
    await expect.poll(() => cards.count(), patience).toBe(rows.length);
    await cards.filter({ hasText: entry.enterpriseName }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: entry.enterpriseName }).waitFor();
    await page.getByText('无人接', { exact: true }).click();
    await page.getByText('已登记').waitFor();
    await page.reload();
    await page.getByText(/王敏 · 无人接/).waitFor();
    await page.getByText('已约', { exact: true }).click();
    await page.getByLabel('日期').fill(addDays(today, 14));
    await page.getByText('15:30', { exact: true }).click();
    await page.getByLabel('接听人（称呼、职务）').fill('钱经理');
    await page.getByRole('button', { name: /^登\s?记$/ }).click();
    await page.getByRole('link', { name: '开始走访' }).waitFor();
    await page.reload();
    await page.getByText(/王敏 · 已约/).waitFor();
    expect((await read<{ entry: Entry }>('campaigns.contact.history', { rosterId: entry.id })).entry).toMatchObject({
      contactState: 'agreed',
      tries: 2,
    });
    await page.goto('/m/today');
    for (let at = 0; at < 14; at += 1) await page.getByRole('button', { name: '后一天' }).click();
    await page.getByRole('link', { name: new RegExp(`15:30.*${entry.enterpriseName}`) }).click();
    await page.waitForURL(new RegExp(`/visits/${entry.id}`));
  });

  it('[6.1-e] a time that is taken or gone is refused on the phone, and nothing is logged', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const { rows } = await read<{ rows: Entry[] }>(calls.operation, { mine: 'true', limit: '50' });
    const entry = rows.findLast(r => r.contactState === 'none');
    if (!entry) throw new Error('all called');
    await page.goto(`/m/calls/${entry.id}`);
    await page.getByText('已约', { exact: true }).click();
    await page.getByLabel('日期').fill(addDays(today, -2));
    await page.getByRole('button', { name: /^登\s?记$/ }).click();
    await page.getByText(/时间已经过去/).waitFor();
    expect((await read<{ entry: Entry }>('campaigns.contact.history', { rosterId: entry.id })).entry.contactState).toBe('none');
  });

  it('[6.1-e] the day shows its stops, in order, and the sheet of the day', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const days = Array.from({ length: 10 }, (_, i) => addDays(today, i));
    const mine = await Promise.all(
      days.map(day => read<{ itineraries: (Day & { teamName: string })[] }>('campaigns.itinerary.myDay', { day })),
    );
    const ahead = mine.findIndex(m => m.itineraries.some(i => i.stops.length > 0));
    const stops = mine[ahead]?.itineraries[0]?.stops ?? [];
    await page.goto('/m/today');
    for (let at = 0; at < ahead; at += 1) await page.getByRole('button', { name: '后一天' }).click();
    const cards = page.getByRole('list', { name: mine[ahead]?.itineraries[0]?.teamName ?? '' }).getByRole('listitem');
    await expect.poll(() => cards.count(), patience).toBe(stops.length);
    for (const [at, s] of stops.entries()) expect(await cards.nth(at).textContent()).toContain(s.enterpriseName);
    const sheet = (await page.getByRole('link', { name: '行程单（PDF）' }).getAttribute('href')) ?? '';
    expect((await page.request.get(sheet)).headers()['content-type']).toBe('application/pdf');
  });
});
