import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { choose, written } from '../desk.ts';
import { dialogOf, patience, typeDay } from './form.ts';
import { downloadOf, expectColumnsKept, expectNarrowed, expectRows, expectViewKept, type Listed, pick, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Visit {
  readonly id: string;
  readonly rosterId: string;
  readonly enterpriseName: string;
  readonly state: string;
  readonly kind: string;
}
interface VisitView extends Visit {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly notes: readonly { id: string; text: string }[];
  readonly revision: number;
}
interface Seminar {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly summary: string;
  readonly guests: readonly { enterpriseId: string; enterpriseName: string; came: boolean; people: string }[];
  readonly notes: readonly { text: string; enterpriseName: string }[];
}

const today = dayOf(new Date());
const visits: Listed<Visit> = { table: '走访记录', operation: 'visits.visit.list', name: v => v.enterpriseName };

const visitIn = async (state: string, at = 0): Promise<Visit> => {
  const { read } = await as('shenlihua');
  const found = (await read<{ rows: Visit[] }>('visits.visit.list', { state })).rows[at];
  if (!found) throw new Error(`no visit ${state}`);
  return found;
};

const openCampaign = async (): Promise<{ id: string; title: string }> => {
  const { read } = await as('shenlihua');
  const [found] = (await read<{ rows: { id: string; title: string }[] }>('campaigns.campaign.list', { state: 'open' })).rows;
  if (!found) throw new Error('no open campaign');
  return found;
};

describe('走访记录', () => {
  it('[6.1-a] state, kind and whose it is narrow the visits; the address holds them and a reload shows the same', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/visits');
    await expectRows(person, visits);
    await expectNarrowed(person, visits, {
      act: () => pick(page, '状态', '退回补正'),
      address: { state: 'returned' },
      each: v => v.state === 'returned',
    });
    await expectNarrowed(person, visits, {
      act: () => page.getByRole('checkbox', { name: '只看我的小组' }).check(),
      address: { mine: 'true' },
    });
    await pick(page, '方式', '电话');
    await page.waitForURL(/kind=phone/);
    await expectRows(person, visits, { kind: 'phone' });
    await page.goto('/visits?state=returned');
    await expectColumnsKept(page, '走访记录', '经办');
    await expectViewKept(page, '退回来的');
  });

  it('[6.1-a] interviews and seminars are lists of their own, kept in the address', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/visits');
    await page.getByText('电话访谈', { exact: true }).first().click();
    await page.waitForURL(/tab=interviews/);
    const interviews: Listed<Visit> = { table: '电话访谈', operation: 'visits.interview.list', name: v => v.enterpriseName };
    await expectRows(person, interviews);
    await page.reload();
    await expectRows(person, interviews);
    await page.getByText('座谈研讨', { exact: true }).first().click();
    await page.waitForURL(/tab=seminars/);
    const seminars: Listed<Seminar> = { table: '座谈研讨', operation: 'visits.seminar.list', name: s => s.title };
    const rows = await expectRows(person, seminars);
    await tableOf(page, '座谈研讨')
      .getByRole('link', { name: rows[0]?.title ?? '', exact: true })
      .click();
    await page.waitForURL(/\/seminars\//);
  });

  it('[6.1-g] a handed-in visit is returned with its reason, and one is approved; both stand after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const back = await visitIn('submitted', 0);
    const fine = await visitIn('submitted', 1);
    await page.goto(`/visits/${back.id}`);
    await page.getByRole('button', { name: '退回补正' }).click();
    const dialog = dialogOf(page, '退回补正');
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByRole('textbox').fill('年产值少一个零');
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page
      .getByText(/年产值少一个零/)
      .first()
      .waitFor();
    expect((await read<VisitView>('visits.visit.get', { visitId: back.id })).state).toBe('returned');
    await page.goto(`/visits/${fine.id}`);
    await page.getByRole('button', { name: '审核通过' }).click();
    await page.getByRole('heading', { level: 1 }).getByText('已审核').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).getByText('已审核').waitFor();
    expect((await read<VisitView>('visits.visit.get', { visitId: fine.id })).state).toBe('reviewed');
  });

  it('[6.1-g] who was quicker wins: an approval of what a colleague has returned is refused and says so', async () => {
    const lead = await as('shenlihua');
    const visit = await visitIn('submitted', 2);
    await lead.page.goto(`/visits/${visit.id}`);
    await lead.page.getByRole('button', { name: '审核通过' }).waitFor();
    await lead.act('visits.visit.return', { visitId: visit.id, reason: '缺签字' });
    await lead.page.getByRole('button', { name: '审核通过' }).click();
    await lead.page.getByRole('alert').first().waitFor();
    expect((await lead.read<VisitView>('visits.visit.get', { visitId: visit.id })).state).toBe('returned');
  });

  it('[A.1-a] the record is taken out as Word, Excel and PDF', async () => {
    const { page } = await as('shenlihua');
    const visit = await visitIn('reviewed');
    await page.goto(`/visits/${visit.id}`);
    for (const [word, head] of [
      ['导出 Excel', 'PK'],
      ['导出 Word', 'PK'],
      ['导出 PDF', '%PDF'],
    ] as const) {
      const { body } = await downloadOf(page, () => page.getByRole('button', { name: word }).click());
      expect(body.subarray(0, head.length).toString('latin1'), word).toBe(head);
    }
  });
});

describe('桌面录入', () => {
  it('[A.1-a] an answer saves itself, a sentence is taken down and withdrawn, and both are as they were after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const visit = await visitIn('drafted');
    await page.goto(`/visits/open/${visit.rosterId}`);
    await page.waitForURL(new RegExp(`/visits/${visit.id}/fill`));
    const group = page.getByRole('textbox', { name: '工作联系群' });
    await group.fill('走访交流群 86');
    await page
      .getByText(/^已存 \d/)
      .first()
      .waitFor();
    const notes = page.getByRole('region', { name: /需求、难点与建议/ });
    await notes.getByRole('button', { name: '记下' }).click();
    await notes.getByText('请填写这一项').waitFor();
    await notes.getByLabel('内容').fill('夜间检测排不上队');
    await notes.getByLabel('内容').press('Enter');
    await notes.getByRole('listitem').getByText('夜间检测排不上队').waitFor();
    await page.reload();
    expect(await group.inputValue()).toBe('走访交流群 86');
    await notes.getByRole('button', { name: '撤回 夜间检测排不上队' }).click();
    await notes.getByText('夜间检测排不上队').waitFor({ state: 'detached' });
    await page.reload();
    await group.waitFor();
    const view = await read<VisitView>('visits.visit.get', { visitId: visit.id });
    expect(view.notes.map(n => n.text)).not.toContain('夜间检测排不上队');
    expect(JSON.stringify(view.answers)).toContain('走访交流群 86');
  });

  it('[X-6] two officers answer the same row differently: the second is asked, and what she chooses stands', async () => {
    const lead = await as('shenlihua');
    const colleague = await as('zhengguoqiang');
    const visit = (await colleague.read<{ rows: Visit[] }>('visits.visit.list', { state: 'returned', mine: 'true' })).rows[0];
    if (!visit) throw new Error('nothing returned');
    const field = (page: typeof lead.page) => page.getByRole('textbox', { name: '工作联系群' });
    await lead.page.goto(`/visits/${visit.id}/fill`);
    await field(lead.page).waitFor();
    await colleague.page.goto(`/visits/${visit.id}/fill`);
    await field(colleague.page).fill('甲说的群');
    await colleague.page
      .getByText(/^已存 \d/)
      .first()
      .waitFor();
    await field(lead.page).fill('乙说的群');
    const dialog = lead.page.getByRole('dialog');
    await written(dialog, '甲说的群').first().waitFor();
    await written(dialog, '乙说的群').first().waitFor();
    await dialog.getByRole('button', { name: '用我的' }).click();
    await lead.page
      .getByText(/^已存 \d/)
      .first()
      .waitFor();
    await lead.page.reload();
    await expect.poll(() => field(lead.page).inputValue(), patience).toBe('乙说的群');
  });

  it('[A.1-a] the table is handed in at the desk and its receipt stands on the page after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const visit = (await read<{ rows: Visit[] }>('visits.visit.list', { state: 'returned' })).rows.at(-1);
    if (!visit) throw new Error('nothing returned');
    await page.goto(`/visits/${visit.id}/fill`);
    await page.getByLabel('走访日期').fill(today);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page
      .getByText(/回执 [0-9A-F]{4}-[0-9A-F]{4}/)
      .first()
      .waitFor();
    await page.waitForURL(new RegExp(`/visits/${visit.id}$`));
    await page.reload();
    await page
      .getByRole('definition')
      .getByText(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
      .waitFor();
    expect((await read<VisitView>('visits.visit.get', { visitId: visit.id })).state).toBe('submitted');
  });
});

describe('电话访谈', () => {
  it('[6.1-a] an interview is recorded; times turned round are refused, then each sentence stands after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const { id: campaignId } = await openCampaign();
    const { rows } = await read<{ rows: { id: string; enterpriseName: string; visited: boolean }[] }>('campaigns.contact.list', {
      campaignId,
    });
    const entry = rows.find(r => !r.visited);
    await page.goto(`/interviews/new/${entry?.id}`);
    await page.getByText(entry?.enterpriseName ?? '-').waitFor();
    const [from, to] = [page.getByLabel('开始时间'), page.getByLabel('结束时间')];
    await typeDay(from, `${addDays(today, -1)} 09:00`);
    await typeDay(to, `${addDays(today, -1)} 08:20`);
    const record = page.getByRole('button', { name: /^登\s?记$/ });
    await record.click();
    await page.locator('[aria-invalid=true]').or(page.getByRole('alert')).first().waitFor();
    const before = (await read<{ rows: { enterpriseName: string }[] }>('visits.interview.list')).rows.length;
    await typeDay(to, `${addDays(today, -1)} 09:20`);
    await page.getByLabel('接听人与职务').fill('孙厂长');
    await page.getByLabel('拨打号码').fill('13800138000');
    await page.getByText('希望', { exact: true }).click();
    await page.getByRole('textbox', { name: '内容' }).fill('想申报省级专精特新');
    await page.getByRole('button', { name: '添加一条' }).click();
    await page.getByRole('textbox', { name: '内容' }).last().fill('专利年费交重了');
    await page.getByLabel('谈话概要').fill('愿意上门');
    await record.click();
    await page.waitForURL(/\/interviews\/[0-9a-f-]{36}/);
    await page.reload();
    for (const words of ['想申报省级专精特新', '专利年费交重了', '愿意上门', '孙厂长']) await page.getByText(words).first().waitFor();
    expect((await read<{ rows: unknown[] }>('visits.interview.list')).rows.length).toBe(before + 1);
    expect(await page.getByText('13800138000').count()).toBe(0);
    await page.getByRole('button', { name: '查看完整内容 拨打号码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('回访');
    await dialog.getByRole('button', { name: '查看完整内容' }).click();
    await page.getByText('13800138000').waitFor();
  });
});

describe('座谈研讨', () => {
  const planned = async (title: string, day: string): Promise<void> => {
    const { page } = await as('shenlihua');
    const { title: campaign } = await openCampaign();
    await page.goto('/seminars/new');
    await page.getByRole('button', { name: '安排座谈' }).click();
    await expect.poll(() => page.getByText('请填写这一项').count(), patience).toBe(5);
    await choose(page, '调研计划', campaign);
    await page.getByLabel('主题').fill(title);
    await page.getByLabel('产业集群').fill('阀门泵业');
    await page.getByLabel('地点').fill('石桥街道办事处');
    await typeDay(page.getByLabel('时间', { exact: true }), `${day} 23:30`);
    const invited = page.getByRole('combobox', { name: '邀请企业 选填' });
    await invited.click();
    for (let at = 0; at < 2; at += 1) {
      await invited.press('ArrowDown');
      await invited.press('Enter');
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '安排座谈' }).click();
    await page.waitForURL(/\/seminars\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
  };
  const idIn = (url: string): string => url.split('/').at(-1)?.split('?')[0] ?? '';

  it('[6.1-a] a seminar is planned, who came is ticked, what they said is kept, minutes come out, it is closed', async () => {
    const { page, read } = await as('shenlihua');
    await planned('泵阀企业座谈', today);
    const id = idIn(page.url());
    const seminar = (): Promise<Seminar> => read<Seminar>('visits.seminar.get', { id });
    const [guest] = (await seminar()).guests;
    if (!guest) throw new Error('nobody is invited');
    await page.getByRole('textbox', { name: `${guest.enterpriseName} 参会人员` }).fill('王总、李工');
    await page.getByRole('checkbox', { name: guest.enterpriseName }).check();
    await expect.poll(async () => (await seminar()).guests.find(g => g.came)?.people, patience).toBe('王总、李工');
    await page.reload();
    expect(await page.getByRole('checkbox', { name: guest.enterpriseName }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: `${guest.enterpriseName} 参会人员` }).inputValue()).toBe('王总、李工');
    await page.getByLabel('内容').fill('铸件检测要排两周');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByRole('listitem').getByText('铸件检测要排两周').waitFor();
    const { body } = await downloadOf(page, () => page.getByRole('button', { name: '下载纪要' }).click());
    expect(body.subarray(0, 2).toString()).toBe('PK');
    await page.getByLabel('座谈小结').fill('联系检测院加一班');
    await page.getByRole('button', { name: '结束座谈' }).click();
    await page.getByRole('heading', { level: 1 }).getByText('已结束').waitFor();
    await page.reload();
    await page.getByRole('definition').getByText('联系检测院加一班').waitFor();
    expect(await seminar()).toMatchObject({
      state: 'closed',
      summary: '联系检测院加一班',
      notes: [{ text: '铸件检测要排两周', enterpriseName: guest.enterpriseName }],
    });
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });

  it('[6.1-a] a seminar that was not held does not close; it is cancelled with its reason', async () => {
    const { page, read } = await as('shenlihua');
    await planned('要取消的座谈', addDays(today, 3));
    await page.getByRole('button', { name: '结束座谈' }).click();
    await page
      .getByRole('alert')
      .getByText(/还没有开/)
      .waitFor();
    await page.getByRole('button', { name: '取消座谈' }).click();
    const dialog = dialogOf(page, '取消座谈');
    await dialog.getByRole('button', { name: '取消座谈' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByRole('textbox').fill('与培训冲突');
    await dialog.getByRole('button', { name: '取消座谈' }).click();
    await page.getByRole('heading', { level: 1 }).getByText('已取消').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).getByText('已取消').waitFor();
    expect((await read<Seminar>('visits.seminar.get', { id: idIn(page.url()) })).state).toBe('cancelled');
    await written(page, '与培训冲突').first().waitFor();
  });
});

describe('走访表在手机上', () => {
  it('[A.1-a] the form of a stop opens on the phone; what is answered there is in the record', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const { rows } = await read<{ rows: Visit[] }>('visits.visit.list', { state: 'drafted', mine: 'true' });
    const visit = rows[0];
    if (!visit) throw new Error('nothing begun');
    await page.goto(`/m/visits/${visit.rosterId}`);
    await page.getByRole('link', { name: /培训需求/ }).click();
    const question = page.locator('.f-question').first();
    await question.getByText('是', { exact: true }).click();
    await question.getByLabel('备注').fill('夜校也行');
    await page.getByText(/^已(存本机|入库)/).waitFor();
    await page.reload();
    await expect.poll(() => question.getByLabel('备注').inputValue(), patience).toBe('夜校也行');
    await expect
      .poll(async () => JSON.stringify((await read<VisitView>('visits.visit.get', { visitId: visit.id })).answers), patience)
      .toContain('夜校也行');
  });
});
