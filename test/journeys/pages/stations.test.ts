import { describe, expect, it } from 'vitest';
import { choose, written } from '../desk.ts';
import { expectColumnsKept, expectRows, type Listed, pick, rowIn } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Station {
  id: string;
  name: string;
  address: string;
  kind: string;
  phone: string;
  version: number;
  staff: { id: string; name: string; duty: string; specialties: string[]; capacityPerDay: number }[];
}
const stations: Listed<Station> = { table: '指导站', operation: 'stations.station.list', name: s => s.name };

const fields = { kind: 'street', regionCode: '330105009', address: '祥园路 1 号', hours: '工作日 9:00–17:00', phone: '0571-88250009' };
const stationFor = async (name: string): Promise<string> => {
  const { act } = await as('shenlihua');
  return (await act<{ id: string }>('stations.station.create', { id: crypto.randomUUID(), station: { ...fields, name } })).id;
};
const stationOf = async (id: string): Promise<Station> => (await as('shenlihua')).read<Station>('stations.station.get', { id });

describe('指导站', () => {
  it('[4.3-a] the list is the server’s, columns are kept, and a name opens its page', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/stations');
    const [first] = await expectRows(lead, stations);
    await expectColumnsKept(page, '指导站', '服务时间');
    await page.getByRole('link', { name: first?.name ?? '', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: first?.name ?? '' }).waitFor();
    await page.getByRole('link', { name: '指导站' }).last().click();
    await expectRows(lead, stations);
  });

  it('[7.4.1-a] a new station: empty and wrong fields and a name that is there are refused, then it stands in the list', async () => {
    const { page, read } = await as('shenlihua');
    await page.goto('/stations');
    const names = async (): Promise<string[]> =>
      (await read<{ rows: Station[] }>(stations.operation, { limit: '100' })).rows.map(s => s.name);
    await page.getByRole('button', { name: '新建指导站' }).click();
    const dialog = page.getByRole('dialog', { name: '新建指导站' });
    const save = dialog.getByRole('button', { name: '保存' });
    await save.click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(6);
    await dialog.getByLabel('名称').fill('拱墅区品牌指导服务站');
    await choose(dialog, '类型', '园区站');
    await pick(dialog, '所在街道', '祥符街道');
    await dialog.getByLabel('地址').fill('祥园路 88 号');
    await dialog.getByLabel('服务时间').fill('工作日 9:00–17:00');
    await dialog.getByLabel('服务电话').fill('很忙');
    await save.click();
    await dialog.getByText('格式不对').waitFor();
    await dialog.getByLabel('服务电话').fill('0571-88250066');
    await save.click();
    await dialog.getByText(/已有名为“拱墅区品牌指导服务站”的指导站/).waitFor();
    await dialog.getByLabel('名称').fill('运河智谷园区服务站');
    expect(await names()).not.toContain('运河智谷园区服务站');
    await save.click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    const row = rowIn(page, '指导站', '运河智谷园区服务站');
    for (const words of ['园区站', '祥符街道', '祥园路 88 号', '0571-88250066']) await row.getByText(words).waitFor();
    expect(await names()).toContain('运河智谷园区服务站');
  });

  it('[7.4.1-a] a station is corrected; what a colleague saved meanwhile is not written over, even when the page has read it', async () => {
    const { page } = await as('zhengguoqiang');
    const colleague = await as('shenlihua');
    const id = await stationFor('更正之站');
    await page.goto(`/stations/${id}`);
    await page.getByRole('button', { name: '更正', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '更正' });
    await dialog.getByLabel('地址').fill('祥园路 2 号');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    await written(page, '祥园路 2 号').waitFor();
    const before = await stationOf(id);
    expect(before.address).toBe('祥园路 2 号');

    await page.clock.install();
    await page.reload();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await dialog.getByLabel('服务时间').fill('周末也开');
    await colleague.act('stations.station.correct', {
      id,
      version: before.version,
      station: { ...fields, name: '更正之站', address: '丽水路 7 号' },
    });
    // her window is looked at again after a while: the page behind the dialog reads the station anew
    await page.clock.fastForward(60_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('丽水路 7 号').waitFor();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('这条信息刚被他人改过，您的修改没有保存').waitFor();
    expect((await stationOf(id)).address).toBe('丽水路 7 号');
  });

  it('[7.4.2-a] people are put to a station with their specialties, corrected, and moved away', async () => {
    const { page } = await as('shenlihua');
    const id = await stationFor('配人之站');
    await page.goto(`/stations/${id}`);
    await page.getByText('还没有配置人员').waitFor();
    await page.getByRole('button', { name: '配置人员' }).click();
    const dialog = page.getByRole('dialog', { name: '配置人员' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(1);
    await pick(dialog, '人员', '陈佳怡');
    await dialog.getByRole('radio', { name: '协助人员' }).check();
    await dialog.getByRole('checkbox', { name: '标准化' }).check();
    await dialog.getByRole('checkbox', { name: '计量' }).check();
    await dialog.getByLabel('每日可走访').fill('3');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('陈佳怡 · 协助人员').waitFor();
    await page.getByText('标准化、计量').waitFor();
    expect((await stationOf(id)).staff).toMatchObject([
      { name: '陈佳怡', duty: 'assistant', specialties: ['standardization', 'metrology'], capacityPerDay: 3 },
    ]);
    await page.getByRole('button', { name: '更正', exact: true }).last().click();
    await dialog.getByLabel('每日可走访').fill('99');
    await page.keyboard.press('Tab');
    expect(await dialog.getByLabel('每日可走访').inputValue()).toBe('12');
    await dialog.getByLabel('每日可走访').fill('5');
    await dialog.getByRole('radio', { name: '服务人员' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('陈佳怡 · 服务人员').waitFor();
    expect((await stationOf(id)).staff).toMatchObject([{ duty: 'officer', capacityPerDay: 5 }]);
    await page.getByRole('button', { name: '调离' }).click();
    await page.getByText('已调离 陈佳怡').waitFor();
    await page.reload();
    await page.getByText('还没有配置人员').waitFor();
    expect((await stationOf(id)).staff).toEqual([]);
  });

  it('[7.4.1-a] an officer sees a station and no act on it', async () => {
    const { page } = await as('wangmin');
    await page.goto('/stations');
    await page.getByRole('rowheader').first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /站$/ }).waitFor();
    await page.getByRole('region', { name: '人员' }).waitFor();
    for (const verb of ['更正', '配置人员', '调离', '新建指导站']) expect(await page.getByRole('button', { name: verb }).count()).toBe(0);
  });
});
