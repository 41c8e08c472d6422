import { describe, expect, it } from 'vitest';
import { namesIn } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Division {
  code: string;
  name: string;
  validTo: string | null;
}
interface Calendar {
  notices: { year: number; source: string; days: number }[];
  holidays: { day: string; source: string; kind: string }[];
}

describe('行政区划', () => {
  it('[1-a] words narrow the divisions, withdrawn ones come by a tick, both stay in the address', async () => {
    const { page, read } = await as('shenlihua');
    const { rows } = await read<{ rows: Division[] }>('reference.division.list');
    const codes = (words: string, withdrawn: boolean): string[] =>
      rows.filter(r => (withdrawn || r.validTo === null) && `${r.name} ${r.code}`.includes(words)).map(r => r.code);
    await page.goto('/divisions');
    const search = page.getByRole('searchbox', { name: '名称或代码' });
    await search.fill('江干');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('江干');
    const shown = (): Promise<string[]> => namesIn(page, '行政区划');
    const now = codes('江干', false);
    if (now.length === 0) await page.getByText('没有这样的区划').waitFor();
    else await expect.poll(shown).toEqual(now);
    expect(codes('江干', true).length).toBeGreaterThan(now.length);
    await page.getByRole('checkbox', { name: '包括已撤销的' }).check();
    await expect.poll(shown).toEqual(codes('江干', true));
    await page.reload();
    await expect.poll(shown).toEqual(codes('江干', true));
    expect(await page.getByRole('checkbox', { name: '包括已撤销的' }).isChecked()).toBe(true);
    await search.fill('没有这个地方');
    await page.getByText('没有这样的区划').waitFor();
  });
});

/** The whole text of a notice: its own holidays, with `left` out. */
const noticeOf = (year: number, left = ''): string =>
  [
    `一、元旦：1月1日至3日放假调休，共3天。`,
    `二、春节：2月15日至23日放假调休，共9天。`,
    `三、清明节：4月4日至6日放假，共3天。`,
    `四、劳动节：5月1日至5日放假调休，共5天。`,
    `五、端午节：6月19日至21日放假，共3天。`,
    `六、中秋节：9月25日至27日放假，共3天。`,
    `七、国庆节：10月1日至7日放假调休，共7天。`,
    `节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作（${year}）。`,
  ]
    .filter(line => left === '' || !line.includes(left))
    .join('\n');

describe('工作日历', () => {
  it('[6.3.1-a] the notice is read while it is pasted; an incomplete one is refused, the whole one stands after a reload', async () => {
    const { page, read } = await as('sunzhiyuan');
    const year = 2031;
    await page.goto('/calendar');
    await page.getByRole('button', { name: '载入节假日通知' }).click();
    const dialog = page.getByRole('dialog', { name: '载入节假日通知' });
    const load = dialog.getByRole('button', { name: '核对无误，载入' });
    await dialog.getByText('还没有读出日期').waitFor();
    expect(await load.isDisabled()).toBe(true);
    await dialog.getByLabel('年份').fill(String(year));
    await dialog.getByLabel('通知名称或文号').fill('国办发明电〔2030〕7 号');
    await dialog.getByLabel('通知正文').fill(noticeOf(year, '国庆节'));
    await dialog
      .getByRole('alert')
      .getByText(/缺少 .* 放假，正文可能没有粘贴完整/)
      .waitFor();
    expect(await load.isDisabled()).toBe(true);
    await dialog.getByLabel('通知正文').fill(noticeOf(year));
    await dialog.getByText('读出 33 天放假、0 天调休上班').waitFor();
    await dialog.getByText('1 句没有读出日期').click();
    await dialog.getByRole('listitem').filter({ hasText: '妥善安排好值班' }).waitFor();
    expect((await read<Calendar>('reference.calendar.get')).notices.map(n => n.year)).not.toContain(year);
    await load.click();
    await page.getByText('已载入，期限正在重新推算').waitFor();
    await page.reload();
    const part = page.getByRole('region', { name: `${year} 年` });
    await part.getByText(/国办发明电〔2030〕7 号，33 天，孙志远 载入/).waitFor();
    expect(await part.getByRole('listitem').count()).toBe(33);
    const { notices, holidays } = await read<Calendar>('reference.calendar.get');
    const notice = notices.find(n => n.year === year);
    expect(holidays.filter(h => h.source === notice?.source)).toHaveLength(33);
  });

  it('[6.3.1-a] who may not load sees the days and no button', async () => {
    const { page } = await as('wangmin');
    await page.goto('/calendar');
    await page.getByRole('heading', { level: 1, name: '工作日历' }).waitFor();
    await page.getByRole('region', { name: /年$/ }).first().waitFor();
    expect(await page.getByRole('button', { name: '载入节假日通知' }).count()).toBe(0);
  });
});
