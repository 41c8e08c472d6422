import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { choose, toStep, written } from '../desk.ts';
import { dialogOf, faultAt, patience, streetCode, typeDay } from './form.ts';
import { cellsOf, downloadOf, expectColumnsKept, expectRows, expectViewKept, type Listed, namesIn, pick, rowIn, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly purpose: string;
  readonly endsOn: string;
  readonly progress: { roster: number; assigned: number };
}
interface Entry {
  readonly id: string;
  readonly enterpriseName: string;
  readonly teamName: string | null;
  readonly teamId: string | null;
  readonly contactState: string;
}

const today = dayOf(new Date());
const campaigns: Listed<Campaign> = { table: '调研', operation: 'campaigns.campaign.list', name: c => c.title };
const roster: Listed<Entry> = { table: '② 名单', operation: 'campaigns.roster.list', name: r => r.enterpriseName };

/** A campaign of the test's own, planned past the page. */
const planned = async (title: string): Promise<string> => {
  const { act } = await as('shenlihua');
  const id = newId();
  const counts = { plannedSiteVisits: 6, plannedPhoneInterviews: 0, plannedSeminars: 0 };
  const plan = {
    title,
    purpose: '了解需求',
    targets: '',
    startsOn: today,
    endsOn: addDays(today, 60),
    streets: [],
    industries: [],
    ...counts,
  };
  await act('campaigns.campaign.create', { id, plan });
  return id;
};

/** The same with enterprises on its list. */
const listed = async (title: string, limit = 6): Promise<string> => {
  const { act } = await as('shenlihua');
  const campaignId = await planned(title);
  const filter = { streets: [], industries: [], scales: [], notVisitedDays: 0, limit };
  await act('campaigns.roster.build', { campaignId, batchId: newId(), filter });
  return campaignId;
};

describe('调研', () => {
  it('[6.1-b] the list shows what the server answers, by state, in the address, after a reload and by a view', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/campaigns');
    await expectRows(person, campaigns);
    await page.getByText('已结束', { exact: true }).first().click();
    await page.waitForURL(/state=closed/);
    const rows = await expectRows(person, campaigns, { state: 'closed' });
    expect(rows.length).toBeGreaterThan(0);
    await page.reload();
    await expectRows(person, campaigns, { state: 'closed' });
    await expectColumnsKept(page, '调研', '计划座谈');
    await expectViewKept(page, '办完的');
    await page.goto('/campaigns?state=cancelled');
    await expectRows(person, campaigns, { state: 'cancelled' });
  });

  it('[6.1-b] a plan: what is left out is asked for, days turned round are refused at their field, then it stands', async () => {
    const { page, read } = await as('shenlihua');
    const title = `页面测试 ${randomUUID().slice(0, 8)}`;
    await page.goto('/campaigns/new');
    const save = page.getByRole('button', { name: '保存计划' });
    await save.click();
    await expect.poll(() => page.getByText('请填写这一项').count(), patience).toBe(4);
    await page.getByLabel('计划名称').fill(title);
    await page.getByLabel('调研目的').fill('了解企业需求');
    await typeDay(page.getByLabel('开始日期'), today);
    await typeDay(page.getByLabel('结束日期'), addDays(today, -30));
    await page.getByLabel('计划走访').fill('5');
    await pick(page, '涉及街道 选填', '武林街道');
    await page.keyboard.press('Escape');
    await page.getByLabel('预期目标').fill('每家都问到');
    await save.click();
    await faultAt(page.getByRole('main'), '结束日期', '结束日期早于开始日期，请改正。').waitFor();
    await typeDay(page.getByLabel('结束日期'), addDays(today, 30));
    await save.click();
    await page.getByText('名单还是空的').waitFor();
    const id = /campaigns\/([^?/]+)/.exec(page.url())?.[1] ?? '';
    await page.goto(`/campaigns/${id}`);
    await page.reload();
    await page.getByText('每家都问到').waitFor();
    await page.getByRole('definition').getByText('武林街道').waitFor();
    expect(await read<Campaign>('campaigns.campaign.get', { id })).toMatchObject({ title, state: 'planned', endsOn: addDays(today, 30) });
  });

  it('[6.1-b] a correction of a plan that another has changed meanwhile is refused, with the typing kept', async () => {
    const lead = await as('shenlihua');
    const manager = await as('sunzhiyuan');
    const id = await planned('两人同改的计划');
    await lead.page.goto(`/campaigns/${id}`);
    await lead.page.getByRole('button', { name: '修改计划' }).click();
    const mine = dialogOf(lead.page, '修改计划');
    await mine.getByLabel('调研目的').fill('我的说法');
    await manager.page.goto(`/campaigns/${id}`);
    await manager.page.getByRole('button', { name: '修改计划' }).click();
    const theirs = dialogOf(manager.page, '修改计划');
    await theirs.getByLabel('调研目的').fill('主管的说法');
    await theirs.getByRole('button', { name: '保存计划' }).click();
    await theirs.waitFor({ state: 'detached' });
    await mine.getByRole('button', { name: '保存计划' }).click();
    await mine
      .getByRole('alert')
      .getByText(/刚被他人改过/)
      .waitFor();
    expect(await mine.getByLabel('调研目的').inputValue()).toBe('我的说法');
    expect((await lead.read<Campaign>('campaigns.campaign.get', { id })).purpose).toBe('主管的说法');
  });

  it('[6.1-b] a plan is cancelled with its reason, which stands on the page after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const id = await planned('要取消的计划');
    await page.goto(`/campaigns/${id}`);
    await page.getByRole('button', { name: '取消调研' }).click();
    const dialog = dialogOf(page, '取消调研');
    await dialog.getByRole('button', { name: '取消调研' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('取消原因').fill('并入下一次');
    await dialog.getByRole('button', { name: '取消调研' }).click();
    await page.getByText('调研已取消').waitFor();
    await page.reload();
    await written(page, '并入下一次').waitFor();
    expect((await read<Campaign>('campaigns.campaign.get', { id })).state).toBe('cancelled');
    expect(await page.getByRole('button', { name: '启动调研' }).count()).toBe(0);
  });

  it('[6.1-b] a campaign with nobody on its list does not open; with one it opens, its list is frozen, and it is closed', async () => {
    const { page, read } = await as('shenlihua');
    const empty = await planned('空名单');
    await page.goto(`/campaigns/${empty}`);
    await page.getByRole('button', { name: '启动调研' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '启动调研' }).click();
    await page
      .getByRole('dialog')
      .getByRole('alert')
      .getByText(/企业名单还是空的/)
      .waitFor();
    expect((await read<Campaign>('campaigns.campaign.get', { id: empty })).state).toBe('planned');
    const id = await listed('有名单', 2);
    await page.goto(`/campaigns/${id}`);
    await page.getByRole('button', { name: '启动调研' }).click();
    await page
      .getByRole('dialog')
      .getByText(/共 2 家/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '启动调研' }).click();
    await page.getByText('调研已启动，名单已冻结').waitFor();
    await page.goto(`/campaigns/${id}?tab=roster`);
    await page.getByText('调研已启动，名单已冻结。').waitFor();
    expect(await page.getByRole('button', { name: '按条件添加' }).count()).toBe(0);
    await page.getByRole('button', { name: '结束调研' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束调研' }).click();
    await page.getByText('调研已结束').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).getByText('已结束').waitFor();
    expect((await read<Campaign>('campaigns.campaign.get', { id })).state).toBe('closed');
  });
});

describe('名单', () => {
  it('[6.1-c] the list is built by a filter that says first what it finds, and undone in one press', async () => {
    const person = await as('shenlihua');
    const { page, read } = person;
    const id = await planned('按条件建名单');
    await page.goto(`/campaigns/${id}?tab=roster`);
    await page.getByRole('button', { name: '按条件添加' }).first().click();
    const dialog = dialogOf(page, '按条件添加企业');
    await pick(dialog, '涉及街道 选填', '武林街道');
    await page.keyboard.press('Escape');
    await dialog.getByLabel('最多添加').fill('4');
    await dialog.getByText(/取 4 家/).waitFor();
    await dialog.getByRole('button', { name: '加入名单' }).click();
    await page.getByText(/已加入 4 家/).waitFor();
    expect(await expectRows(person, roster, { campaignId: id })).toHaveLength(4);
    await page.reload();
    await expectRows(person, roster, { campaignId: id });
    await page.getByRole('button', { name: '按条件添加' }).first().click();
    await dialog.getByLabel('最多添加').fill('7');
    await dialog.getByRole('button', { name: '加入名单' }).click();
    await page.getByRole('button', { name: '撤销' }).last().click();
    await page.getByText('已撤销').waitFor();
    await expect
      .poll(async () => (await read<{ rows: Entry[] }>('campaigns.roster.list', { campaignId: id })).rows.length, patience)
      .toBe(4);
    await expectRows(person, roster, { campaignId: id });
  });

  it('[6.1-c] pasted lines that are nobody are named by line, the others stand', async () => {
    const person = await as('shenlihua');
    const { page, read } = person;
    const firm = (await read<{ rows: { name: string }[] }>('enterprises.enterprise.list')).rows[0]?.name ?? '';
    const id = await planned('粘贴名单');
    await page.goto(`/campaigns/${id}?tab=roster`);
    await page.getByRole('button', { name: '从旧名单添加' }).first().click();
    const dialog = dialogOf(page, '从旧名单添加');
    await dialog.getByRole('button', { name: '加入粘贴的企业' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('或者粘贴名单内容').fill(`${firm}\n天下没有的公司\n9133010`);
    await dialog.getByRole('button', { name: '加入粘贴的企业' }).click();
    await dialog.getByText('有 2 行没有找到对应的企业，请核对：').waitFor();
    await dialog.getByText(/第 2 行/).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await page.reload();
    expect((await expectRows(person, roster, { campaignId: id })).map(r => r.enterpriseName)).toEqual([firm]);
  });

  it('[6.1-c] [6.1-d] rows are dealt out, narrowed by team, taken off and brought back; the export holds them', async () => {
    const person = await as('shenlihua');
    const { page, read, act } = person;
    const campaignId = await listed('分派名单', 5);
    const staff = (await read<{ rows: { personId: string }[] }>('stations.staff.list')).rows[0]?.personId ?? '';
    const teamId = newId();
    await act('campaigns.team.create', {
      id: teamId,
      campaignId,
      team: { name: '甲组', leaderId: staff, memberIds: [staff], capacityPerDay: 4 },
    });
    await page.goto(`/campaigns/${campaignId}?tab=roster`);
    const rows = await expectRows(person, roster, { campaignId });
    for (const at of [0, 1, 2])
      await page
        .getByRole('checkbox', { name: /^选中此行/ })
        .nth(at)
        .check();
    await choose(page, '分到小组', '甲组');
    await page.getByText('已分配 3 家').waitFor();
    await pick(page, '小组', '甲组');
    await page.waitForURL(/teamId=/);
    await expectRows(person, roster, { campaignId, teamId });
    await page.reload();
    expect((await expectRows(person, roster, { campaignId, teamId })).map(r => r.id).sort()).toEqual(
      rows
        .slice(0, 3)
        .map(r => r.id)
        .sort(),
    );
    const { body } = await downloadOf(page, () => page.getByRole('button', { name: '导出表格' }).click());
    const cells = (await cellsOf(body)).flat();
    for (const r of rows) expect(cells.some(c => c === r.enterpriseName)).toBe(rows.indexOf(r) < 3);
    await page.goto(`/campaigns/${campaignId}?tab=roster`);
    await rowIn(page, roster.table, rows[4]?.enterpriseName ?? '')
      .getByRole('checkbox')
      .check();
    await page.getByRole('button', { name: '移出名单' }).click();
    await page.getByText('已移出 1 家').waitFor();
    await expect.poll(() => namesIn(page, roster.table), patience).not.toContain(rows[4]?.enterpriseName);
    await page.getByRole('button', { name: '撤销' }).last().click();
    await page.getByText('已撤销').waitFor();
    await page.reload();
    expect(await expectRows(person, roster, { campaignId })).toHaveLength(5);
  });

  it('[6.1-c] name, street and state of contact narrow the open campaign’s list', async () => {
    const person = await as('shenlihua');
    const { page, read } = person;
    const campaignId = (await read<{ rows: Campaign[] }>('campaigns.campaign.list', { state: 'open' })).rows[0]?.id ?? '';
    await page.goto(`/campaigns/${campaignId}?tab=roster`);
    const all = await expectRows(person, roster, { campaignId });
    const word = [...(all[3]?.enterpriseName ?? '')].slice(2, 6).join('');
    await page.getByRole('searchbox', { name: '企业名称' }).fill(word);
    await page.waitForURL(url => url.searchParams.get('name') === word);
    expect((await expectRows(person, roster, { campaignId, name: word })).every(r => r.enterpriseName.includes(word))).toBe(true);
    await page.reload();
    await expectRows(person, roster, { campaignId, name: word });
    await page.getByRole('button', { name: '清空条件' }).click();
    await pick(page, '联系状态', '婉拒');
    await page.waitForURL(/contactState=declined/);
    expect((await expectRows(person, roster, { campaignId, contactState: 'declined' })).every(r => r.contactState === 'declined')).toBe(
      true,
    );
    await page.getByRole('button', { name: '清空条件' }).click();
    await pick(page, '街道', '武林街道');
    await page.waitForURL(/street=/);
    await expectRows(person, roster, { campaignId, street: await streetCode(person, '武林街道') });
    expect(await tableOf(page, roster.table).getByRole('rowheader').first().getByRole('link').count()).toBe(1);
  });
});

describe('小组', () => {
  it('[6.1-d] a team is made, corrected, its list proposed and confirmed with a hand’s change, undone, and the team dissolved', async () => {
    const { page, read } = await as('shenlihua');
    const campaignId = await listed('组建小组', 4);
    await page.goto(`/campaigns/${campaignId}`);
    await toStep(page, '小组');
    await page.getByRole('button', { name: '组建小组' }).click();
    const dialog = dialogOf(page, '组建小组');
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await expect.poll(() => dialog.getByText('请填写这一项').count(), patience).toBe(3);
    await dialog.getByLabel('小组名称').fill('乙组');
    await choose(dialog, '组员', '王敏');
    await dialog.getByLabel('小组名称').click();
    await choose(dialog, '组长', '王敏');
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await page.getByText('小组已保存').waitFor();
    await page.reload();
    const card = page.getByRole('region', { name: '乙组' });
    await card.getByRole('button', { name: '调整' }).click();
    const edit = dialogOf(page, '调整');
    await edit.getByLabel('每日走访').fill('3');
    await edit.getByRole('button', { name: '保存计划' }).click();
    await card.getByText(/每日走访 3 家/).waitFor();
    await page.getByRole('button', { name: '组建小组' }).click();
    await dialog.getByLabel('小组名称').fill('乙组');
    await choose(dialog, '组员', '李建国');
    await dialog.getByLabel('小组名称').click();
    await choose(dialog, '组长', '李建国');
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await dialog.getByText(/已有名为“乙组”的小组/).waitFor();
    await dialog.getByLabel('小组名称').fill('丙组');
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await page.getByRole('region', { name: '丙组' }).waitFor();
    await page.getByRole('button', { name: '自动分组' }).click();
    const split = dialogOf(page, '自动分组预览');
    await split.getByRole('button', { name: '确认分组（4 家）' }).click();
    await page.getByText('已分组 4 家').waitFor();
    expect((await read<Campaign>('campaigns.campaign.get', { id: campaignId })).progress.assigned).toBe(4);
    await page.getByRole('button', { name: '撤销' }).last().click();
    await page.getByText('已撤销').waitFor();
    await page.reload();
    await page.getByRole('region', { name: '丙组' }).getByRole('button', { name: '解散' }).click();
    await page.getByText('小组已解散').waitFor();
    await page.reload();
    await card.waitFor();
    expect(await page.getByRole('region', { name: '丙组' }).count()).toBe(0);
    expect((await read<Campaign>('campaigns.campaign.get', { id: campaignId })).progress.assigned).toBe(0);
  });
});
