import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { choose, picture, written } from '../desk.ts';
import { counting } from '../presses.ts';
import { eventually, typeDay } from './form.ts';
import { downloadOf, expectColumnsKept, expectNarrowed, expectRows, type Listed, pick, rowIn } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Expert {
  id: string;
  name: string;
  state: string;
}
interface Consultation {
  id: string;
  enterpriseName: string;
  className: string;
  state: string;
  question: string;
  assignments: { id: string; expertName: string; state: string; advice: string | null }[];
}
const experts: Listed<Expert> = { table: '专家库', operation: 'experts.expert.list', name: e => e.name };
const consultations: Listed<Consultation> = { table: '专家咨询', operation: 'experts.consultation.list', name: c => c.enterpriseName };
/** An enterprise is looked for on the server: its name must stand there before it is taken. */
const pickFirm = async (within: Locator, label: string, name: string): Promise<void> => {
  const box = within.getByRole('combobox', { name: label });
  await box.fill(name);
  await within.getByText(name, { exact: true }).first().waitFor();
  await box.press('Enter');
};
const today = dayOf(new Date());
const idByName = async (name: string): Promise<string> => {
  const { rows } = await (await as('sunzhiyuan')).read<{ rows: Expert[] }>(experts.operation, { q: name });
  return rows[0]?.id ?? '';
};

describe('专家库', () => {
  it('[7.3-a] the pool is the server’s, narrows by state and field, keeps its columns, and leads to each expert', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/experts');
    const [first] = await expectRows(lead, experts);
    await picture(page, 'experts-pool');
    await expectNarrowed(lead, experts, {
      act: () => pick(page, '状态', '在聘'),
      address: { state: 'serving' },
      each: e => e.state === 'serving',
    });
    await expectNarrowed(lead, experts, { act: () => pick(page, '专长领域', '质量管理'), address: { topic: 'ZL' } });
    await expectColumnsKept(page, '专家库', '聘期至');
    const { name } = await downloadOf(page, () => page.getByRole('button', { name: /导出/ }).click());
    expect(name).toMatch(/专家库.*\.xlsx/);
    await page.getByRole('link', { name: first?.name ?? '', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: first?.name ?? '' }).waitFor();
  });

  it('[7.3-a] an application: empty and wrong fields are refused; then review, term, and the expert serves', async () => {
    const { page, read } = await as('sunzhiyuan');
    await page.goto('/experts');
    await page.getByRole('button', { name: '登记申请' }).click();
    const dialog = page.getByRole('dialog', { name: '登记申请' });
    const save = dialog.getByRole('button', { name: '保存' });
    await save.click();
    await eventually(() => dialog.getByText('请填写这一项').count()).toBe(4);
    await dialog.getByLabel('姓名').fill('范新宇');
    await dialog.getByLabel('工作单位').fill('某标准技术服务中心');
    await dialog.getByLabel(/统一社会信用代码/).fill('123');
    await choose(dialog, '类别', '标准查询比对');
    await dialog.getByLabel('证明', { exact: true }).fill('高级工程师');
    await save.click();
    await dialog.getByText(/格式不对/).waitFor();
    await dialog.getByLabel(/统一社会信用代码/).fill('');
    await picture(page, 'experts-apply');
    await save.click();
    await page.getByText('已保存', { exact: true }).waitFor();
    const id = await idByName('范新宇');
    await page.goto(`/experts/${id}`);
    await page.getByRole('button', { name: '审核' }).click();
    const review = page.getByRole('dialog', { name: '审核' });
    await review.getByRole('radio', { name: '不通过' }).check();
    await review.getByRole('button', { name: '审核' }).click();
    await review
      .getByText(/不对|必填|请/)
      .first()
      .waitFor();
    await review.getByRole('radio', { name: '通过', exact: true }).check();
    await review.getByRole('button', { name: '审核' }).click();
    await page.getByRole('button', { name: '聘任' }).click();
    const term = page.getByRole('dialog', { name: '聘任' });
    await typeDay(term.getByLabel('开始日期'), today);
    await typeDay(term.getByLabel('结束日期'), addDays(today, 2_000));
    await term.getByLabel('聘任文号').fill('杭拱市监〔2026〕99号');
    await term.getByRole('button', { name: '聘任' }).click();
    await term.getByText('聘期最长 3 年').waitFor();
    await typeDay(term.getByLabel('结束日期'), addDays(today, 700));
    await term.getByRole('button', { name: '聘任' }).click();
    await page.getByText('在聘', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: '聘期' }).click();
    await page.getByText('杭拱市监〔2026〕99号').waitFor();
    await picture(page, 'experts-expert');
    expect(await read<Expert>('experts.expert.get', { id })).toMatchObject({ state: 'serving' });
  });

  it('[7.3-a] a relation is noted, found by the check, dismissed with a reason and restored', async () => {
    const { page, read } = await as('sunzhiyuan');
    const { rows } = await read<{ rows: { id: string; name: string }[] }>('enterprises.enterprise.list');
    const firm = rows[3];
    await page.goto(`/experts/${await idByName('姚思远')}?tab=interests`);
    await page.getByRole('button', { name: '登记关系' }).click();
    const dialog = page.getByRole('dialog', { name: '登记关系' });
    await choose(dialog, '关系', '有偿服务');
    await dialog.getByLabel('单位', { exact: true }).fill(firm?.name ?? '');
    await dialog.getByRole('button', { name: '保存' }).click();
    await rowIn(page, '任职与利害关系', firm?.name ?? '').waitFor();
    await page.getByRole('button', { name: '核查回避' }).click();
    const check = page.getByRole('dialog', { name: /核查回避/ });
    await pickFirm(check, '企业', firm?.name ?? '');
    await check.getByText(/单位名称一致/).waitFor();
    await check.getByRole('button', { name: '排除' }).click();
    const reason = page.getByRole('dialog', { name: '排除' });
    await reason.getByRole('button', { name: '排除' }).click();
    await reason.getByText('必填').first().waitFor();
    await reason.getByRole('textbox').fill('同名的另一家单位');
    await reason.getByRole('button', { name: '排除' }).click();
    await check.getByText(/排除：同名的另一家单位/).waitFor();
    await picture(page, 'experts-check');
    await check.getByRole('button', { name: '恢复' }).click();
    await check.getByText('须回避').waitFor();
  });
});

describe('专家咨询', () => {
  it('[6.2.2.4-a] J8: from a demand the drawer asks, proposes with reasons and offers; the expert accepts, meets and advises on her phone', async () => {
    const officer = await as('wangmin');
    const { page, read, act } = officer;
    const { rows } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list');
    const demandId = crypto.randomUUID();
    const raised = { id: demandId, enterpriseId: rows[9]?.id, text: '想搭建标准体系', kind: 'need', classCode: 'BZ11' };
    await act('demands.demand.raise', raised);
    await page.goto(`/demands/${demandId}`);
    await page.getByRole('button', { name: '找专家' }).click();
    const drawer = page.getByRole('dialog', { name: '找专家' });
    await drawer.getByRole('button', { name: '发起咨询' }).click();
    await drawer.getByText('请填写这一项').first().waitFor();
    await typeDay(drawer.getByLabel('希望日期'), addDays(today, -1));
    await drawer.getByRole('button', { name: '发起咨询' }).click();
    await drawer.getByText(/希望日期早于今天/).waitFor();
    await typeDay(drawer.getByLabel('希望日期'), addDays(today, 40));
    await drawer.getByRole('button', { name: '发起咨询' }).click();
    await drawer.getByRole('button', { name: '推荐专家' }).click();
    await drawer
      .getByText(/^专长 \d+%/)
      .first()
      .waitFor();
    await picture(page, 'experts-drawer');
    await drawer.getByRole('row').filter({ hasText: '唐薇' }).getByRole('button', { name: '邀请' }).click();
    await drawer.getByText('待答复').waitFor();
    const { rows: asked } = await read<{ rows: Consultation[] }>(consultations.operation, { demandId });
    const id = asked[0]?.id ?? '';

    const phone = (await as('tangwei', 'phone')).page;
    await phone.goto('/m/experts/mine');
    await picture(phone, 'experts-phone-list');
    const { assignments } = await read<Consultation>('experts.consultation.get', { id });
    await phone.goto(`/m/experts/mine/${assignments[0]?.id}`);
    await phone.getByText(/接受后可见/).waitFor();
    await picture(phone, 'experts-phone-offer');
    // J8: five minutes on the train are a handful of presses and two fields.
    const hand = counting(phone);
    await hand.press(phone.getByRole('button', { name: '接受咨询' }));
    await phone.getByText('想搭建标准体系').waitFor();
    await hand.press(phone.getByRole('button', { name: '登记咨询' }));
    const meet = phone.getByRole('dialog', { name: '登记咨询' });
    await meet.getByLabel(/用时/).fill('3');
    await meet.getByRole('button', { name: '保存' }).click();
    await meet.getByText('请填 5 到 1440 之间的整数').waitFor();
    await meet.getByLabel(/用时/).fill('75');
    await hand.press(meet.getByRole('button', { name: '保存' }));
    await phone.getByRole('button', { name: '提交咨询意见' }).click();
    await phone.getByText('请填写这一项').waitFor();
    await phone.getByLabel(/咨询意见/).fill('先列出现行标准。\n再补缺。');
    await picture(phone, 'experts-phone-advise');
    await hand.press(phone.getByRole('button', { name: '提交咨询意见' }));
    await phone.getByText('已出意见').waitFor();
    expect(hand.clicks).toBeLessThanOrEqual(5);
    await page.goto(`/experts/consultations/${id}`);
    await written(page, '先列出现行标准。').waitFor();
    await picture(page, 'experts-consultation');
    expect(await read<Consultation>('experts.consultation.get', { id })).toMatchObject({ state: 'advised' });
    await page.goto('/experts/advice?q=现行标准');
    await page.getByText('再补缺').first().waitFor();
    await picture(page, 'experts-advice');
  });

  it('[6.2.2.4-a] the list is the server’s and narrows; why not somebody is answered; called off with a reason', async () => {
    const officer = await as('wangmin');
    const { page, read } = officer;
    await page.goto('/experts/consultations');
    await expectRows(officer, consultations);
    await expectNarrowed(officer, consultations, {
      act: () => pick(page, '状态', '待选专家'),
      address: { state: 'asked' },
      each: c => c.state === 'asked',
    });
    const { rows } = await read<{ rows: Consultation[] }>(consultations.operation, { state: 'asked', topic: 'BZ' });
    const id = rows.at(-1)?.id ?? '';
    await page.goto(`/experts/consultations/${id}`);
    await page.getByRole('button', { name: '为什么不是某某' }).click();
    const why = page.getByRole('dialog', { name: '为什么不是某某' });
    await pick(why, '专家', '秦若兰');
    await why.getByText('那天不在聘期内').waitFor();
    await picture(page, 'experts-why');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '撤销咨询' }).click();
    const cancel = page.getByRole('dialog', { name: '撤销咨询' });
    await cancel.getByRole('textbox').fill('企业已自行解决');
    await cancel.getByRole('button', { name: '撤销咨询' }).click();
    await page.getByText('已撤销', { exact: true }).waitFor();
    expect(await read<Consultation>('experts.consultation.get', { id })).toMatchObject({ state: 'cancelled' });
  });

  it('[6.2.2.4-a] the expert’s desk: only her own, with her time; other pages of the product are not hers', async () => {
    const { page, read } = await as('tangwei');
    await page.goto('/experts/mine');
    const { assignments } = await read<{ assignments: { enterpriseName: string }[] }>('experts.mine.get');
    await expect.poll(() => page.getByRole('table', { name: '我的咨询' }).getByRole('rowheader').count()).toBe(assignments.length);
    await picture(page, 'experts-mine');
    for (const link of ['企业', '需求', '专家库', '指导站'])
      expect(await page.getByRole('link', { name: link, exact: true }).count()).toBe(0);
    await expect(read('experts.expert.list')).rejects.toThrow(/403/);
    await expect(read('enterprises.enterprise.list')).rejects.toThrow(/403/);
  });
});

describe('评审抽取', () => {
  it('[7.3-a] frozen, digits of two, drawn, computed again in the page; a recusal moves nobody else', async () => {
    const manager = await as('sunzhiyuan');
    const { page, read } = manager;
    const { rows } = await read<{ rows: { id: string; name: string }[] }>('enterprises.enterprise.list');
    await page.goto('/experts/draws');
    await page.getByRole('button', { name: '冻结名册' }).click();
    const dialog = page.getByRole('dialog', { name: '冻结名册' });
    await dialog.getByLabel('抽取名称').fill('区质量奖评审');
    await typeDay(dialog.getByLabel('评审日期'), addDays(today, 41));
    await pickFirm(dialog, '评审企业 1', rows[20]?.name ?? '');
    await choose(dialog, '专家类别', '标准化');
    await dialog.getByLabel('抽取人数').fill('9');
    await dialog.getByRole('button', { name: '冻结名册' }).click();
    await dialog.getByText(/少于要抽的 9 位/).waitFor();
    await dialog.getByLabel('抽取人数').fill('1');
    await dialog.getByRole('button', { name: '冻结名册' }).click();
    await page.getByRole('heading', { level: 1, name: '区质量奖评审' }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: '报入数字' }).click();
    const digits = page.getByRole('dialog', { name: '报入数字' });
    await digits.getByLabel(/随机数字/).fill('12a');
    await digits.getByRole('button', { name: '报入数字' }).click();
    await digits.getByText(/格式不对/).waitFor();
    await digits.getByLabel(/随机数字/).fill('48213');
    await digits.getByRole('button', { name: '报入数字' }).click();
    await page.getByText('抽取后公布').waitFor();
    await (await as('shenlihua')).act('experts.draw.addDigits', { id: crypto.randomUUID(), drawId: id, digits: '90127' });
    await page.reload();
    await page.getByRole('button', { name: '抽取', exact: true }).click();
    await page.getByText('已抽取', { exact: true }).waitFor();
    await page.getByRole('button', { name: '重新计算' }).click();
    await page.getByText(/结果一致/).waitFor();
    await picture(page, 'experts-draw');
    const before = await read<{ selected: { expertId: string }[]; tickets: { expertId: string }[] }>('experts.draw.get', { id });
    await page.getByRole('button', { name: '回避' }).first().click();
    const recuse = page.getByRole('dialog', { name: '回避' });
    await recuse.getByRole('textbox').fill('与参评企业有合作');
    await recuse.getByRole('button', { name: '回避' }).click();
    await written(page, '与参评企业有合作').first().waitFor();
    const after = await read<{ selected: { expertId: string }[] }>('experts.draw.get', { id });
    expect(after.selected[0]?.expertId).toBe(before.tickets[1]?.expertId);
    const { name } = await downloadOf(page, () => page.getByRole('button', { name: '下载抽取数据' }).click());
    expect(name).toMatch(/抽取数据.*\.json/);
  });
});
