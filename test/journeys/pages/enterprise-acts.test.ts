import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOfDay } from '#platform/contract/china-day.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { choose } from '../desk.ts';
import { pages } from './open.ts';

const { as } = pages();

const fields = {
  uscc: null,
  usccAsPrinted: false,
  legacyRegNo: null,
  regionCode: '330105009',
  address: '祥园路 1 号',
  industryCode: null,
  scale: null,
  aboveScale: null,
  status: 'active',
};
const enterpriseFor = async (name: string): Promise<string> => {
  const { act } = await as('shenlihua');
  return (await act<{ id: string }>('enterprises.enterprise.create', { id: crypto.randomUUID(), name, ...fields })).id;
};
const opened = async (page: Page, id: string, name: string): Promise<void> => {
  await page.goto(`/enterprises/${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
};
/** The first day from `n` days on that is a working one, or a weekend. */
const dayFrom = (n: number, weekend = false): string => {
  let day = addDays(todayInBeijing(), n);
  while ([0, 6].includes(weekdayOfDay(day)) !== weekend) day = addDays(day, 1);
  return day;
};
const setTime = async (within: ReturnType<Page['getByRole']>, at: string): Promise<void> => {
  const field = within.getByLabel('时间', { exact: true });
  await field.fill(at);
  await field.press('Tab');
};

interface Planned {
  singles: { id: string; state: string; startsAt: string; purpose: string; endedNote: string; people: { name: string }[] }[];
}
interface Letter {
  id: string;
  number: string | null;
  state: string;
  title: string;
  body: string;
}

describe('安排走访', () => {
  it('[6.1-e] is set from the enterprise’s page, warned of on a weekend, seen ahead on the timeline and today’s page, moved and called off', async () => {
    const { page, read } = await as('wangmin');
    const name = '安排走访有限公司';
    const id = await enterpriseFor(name);
    await opened(page, id, name);
    await page.getByRole('button', { name: '安排走访' }).click();
    const dialog = page.getByRole('dialog', { name: '安排走访' });
    await setTime(dialog, `${dayFrom(3, true)} 18:00`);
    await dialog.getByText(/是周末/).waitFor();
    await dialog.getByText(/在工作时间/).waitFor();
    const day = dayFrom(12);
    await setTime(dialog, `${day} 16:30`);
    await dialog.getByText(/是周末/).waitFor({ state: 'detached' });
    await dialog.getByLabel('事由').fill('送达资料');
    await dialog.getByRole('button', { name: '安排', exact: true }).click();
    await page.getByText('走访已安排').waitFor();
    await page.reload();
    await page.getByRole('table', { name: '走访安排' }).getByText('送达资料').waitFor();
    // ahead of what has been, on the timeline
    await page.getByText(/^今天 /).waitFor();
    const planned = async (): Promise<Planned> => read<Planned>('campaigns.singleVisit.ofEnterprise', { enterpriseId: id });
    expect((await planned()).singles).toMatchObject([{ state: 'planned', purpose: '送达资料', people: [{ name: '王敏' }] }]);
    await page.getByRole('table', { name: '走访安排' }).getByRole('button', { name: '改时间' }).click();
    const change = page.getByRole('dialog', { name: '改走访安排' });
    await setTime(change, `${day} 17:00`);
    await change.getByLabel('修改原因').fill('企业上午开会');
    await change.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('走访安排已修改').waitFor();
    await page.getByText(/改期：.*企业上午开会/).waitFor();
    await page.getByRole('table', { name: '走访安排' }).getByRole('button', { name: '取消走访' }).click();
    const cancel = page.getByRole('dialog', { name: /取消走访/ });
    await cancel.getByLabel(/原因/).fill('停产检修');
    await cancel.getByRole('button', { name: '取消走访' }).click();
    await page.getByText(/已取消 · 停产检修/).waitFor();
    expect((await planned()).singles).toMatchObject([{ state: 'cancelled', endedNote: '停产检修' }]);
  });
});

describe('写给企业', () => {
  it('[6.1-e] a letter saves itself, is issued under a number, and bears its mark once it is void', async () => {
    const { page, read } = await as('shenlihua');
    const name = '写给企业有限公司';
    const id = await enterpriseFor(name);
    await opened(page, id, name);
    await page.getByRole('button', { name: '写给企业' }).click();
    await page.waitForURL(/\/enterprise-letters\//);
    const letterId = new URL(page.url()).pathname.split('/').pop() ?? '';
    expect(await page.getByLabel('主送').inputValue()).toBe(name);
    await page.getByLabel('标题', { exact: true }).fill('关于请补充材料的函');
    await page.getByLabel('正文').fill('请补充检验报告。\n谢谢。');
    await page.getByText(/已存 .*服务器/).waitFor();
    await page.reload();
    await page.getByLabel('正文').waitFor();
    expect(await page.getByLabel('正文').inputValue()).toBe('请补充检验报告。\n谢谢。');
    await page.getByRole('button', { name: '发出并编号' }).click();
    await page.getByRole('dialog', { name: '发出并编号' }).getByRole('button', { name: '发出并编号' }).click();
    await page.getByText(/已发出：陪函〔\d{4}〕\d+号/).waitFor();
    const letter = async (): Promise<Letter> => read<Letter>('papers.officialLetter.get', { id: letterId });
    expect(await letter()).toMatchObject({ state: 'issued', title: '关于请补充材料的函' });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 Word' }).click()]);
    expect(download.suggestedFilename()).toContain('关于请补充材料的函');
    await page.getByRole('button', { name: '作废' }).click();
    const dialog = page.getByRole('dialog', { name: '作废' });
    await dialog.getByLabel(/原因/).fill('材料名称写错');
    await dialog.getByRole('button', { name: '作废' }).click();
    await page.getByText('材料名称写错').waitFor();
    expect(await letter()).toMatchObject({ state: 'voided' });
    await opened(page, id, name);
    await page.getByText(/公函作废.*材料名称写错/).waitFor();
    await page.getByText(/发出公函 · 陪函/).waitFor();
    await page.goto(`/enterprise-letters?q=${encodeURIComponent('补充材料')}`);
    await page.getByRole('table', { name: '发文登记' }).getByText('关于请补充材料的函').waitFor();
  });
});

describe('拨打', () => {
  it('[7.1-d] asks for one reason a round; each number that is shown is recorded with it', async () => {
    const { page, act } = await as('wangmin');
    const name = '拨打电话有限公司';
    const id = await enterpriseFor(name);
    for (const [who, phone] of [
      ['张三', '13812345678'],
      ['李四', '13987654321'],
    ] as const)
      await act('enterprises.contact.add', { id: crypto.randomUUID(), enterpriseId: id, kind: 'liaison', name: who, post: '', phone });
    await opened(page, id, name);
    await page.getByRole('button', { name: '拨打', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /拨打/ });
    const ring = dialog.getByRole('button', { name: '拨打张三' });
    await dialog.getByText('先选或写上事由').waitFor();
    expect(await ring.isDisabled()).toBe(true);
    await dialog.getByText('约走访时间', { exact: true }).click();
    await ring.click();
    await dialog.getByText('13812345678').waitFor();
    await dialog.getByText('本轮事由：约走访时间').waitFor();
    await dialog.getByRole('button', { name: '拨打李四' }).click();
    await dialog.getByText('13987654321').waitFor();
  });
});

describe('登记需求', () => {
  it('[3.1-a] Esc does not throw away what was typed; it is asked for', async () => {
    const { page } = await as('wangmin');
    const name = '放弃填写有限公司';
    const id = await enterpriseFor(name);
    await opened(page, id, name);
    await page.getByRole('button', { name: '登记需求' }).click();
    const dialog = page.getByRole('dialog', { name: '登记需求' });
    await dialog.getByLabel(/企业的原话/).fill('想评质量奖\n请派人来');
    await page.keyboard.press('Escape');
    await dialog.getByText('填写的内容还没有保存。').waitFor();
    await dialog.getByRole('button', { name: '继续填写' }).click();
    expect(await dialog.getByLabel(/企业的原话/).inputValue()).toBe('想评质量奖\n请派人来');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '放弃填写' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '登记需求' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('批量更正分类', () => {
  it('[4.1-a] shows the class of each before, and is undone from the list of bulk acts when its toast is gone', async () => {
    const { page, act, read } = await as('shenlihua');
    const id = await enterpriseFor('批量分类有限公司');
    for (const text of ['批量分类一：想注册商标', '批量分类二：想注册商标'])
      await act('demands.demand.raise', { id: crypto.randomUUID(), enterpriseId: id, kind: 'need', text });
    await page.goto(`/demands?q=${encodeURIComponent('批量分类')}`);
    await page.getByRole('table', { name: '需求' }).getByText('批量分类一：想注册商标').waitFor();
    for (const box of await page.getByRole('table', { name: '需求' }).getByRole('checkbox').all())
      if (!(await box.isChecked())) await box.check();
    await page.getByRole('button', { name: '更正分类', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /更正分类/ });
    await dialog.getByRole('table', { name: '将更正的分类' }).getByText('批量分类二：想注册商标').waitFor();
    await choose(dialog, '改为哪一类', '计量');
    await dialog.getByRole('button', { name: /更正分类 \d 条/ }).click();
    await page.getByText(/已处理 2 条/).waitFor();
    const classes = async (): Promise<(string | null)[]> =>
      (
        await read<{ rows: { classCode: string | null; classHow: string }[] }>('demands.demand.list', { enterpriseId: id, limit: '10' })
      ).rows.map(d => d.classHow);
    expect(await classes()).toEqual(['person', 'person']);
    await page.reload();
    await page.getByRole('button', { name: '批量记录' }).click();
    const recent = page.getByRole('dialog', { name: '批量记录' });
    await recent.getByRole('button', { name: '撤销：更正分类 2 条' }).first().click();
    await page.getByText('已撤销 2 条').waitFor();
    expect(await page.getByText(/^已撤销/).count()).toBeLessThanOrEqual(1);
    expect(await classes()).not.toContain('person');
  });
});
