import { describe, expect, it } from 'vitest';
import { dialogOf, patience, streetCode, typeDay } from './form.ts';
import { betweenDays, cellsOf, downloadOf, expectRows, expectViewKept, type Listed, pick, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Change {
  readonly assetTitle: string;
  readonly assetNumber: string;
  readonly what: 'date' | 'article';
}
const changes: Listed<Change> = {
  table: '2027 年 1 月 1 日起的变化',
  operation: 'assets.newLaw.list',
  name: c => `${c.assetTitle}（${c.assetNumber}）`,
};

describe('2027 年 1 月 1 日起的变化', () => {
  it('[6.3.1-a] the kind of change narrows list and export alike, and survives a reload', async () => {
    const person = await as('shenlihua');
    const { page, read } = person;
    await page.goto('/deadlines/2027');
    const all = await expectRows(person, changes);
    await page.getByText('日期变化', { exact: true }).first().click();
    await page.waitForURL(/what=date/);
    const dated = await expectRows(person, changes, { what: 'date' });
    expect(dated.length).toBeGreaterThan(0);
    expect(dated.length).toBeLessThan(all.length);
    await page.reload();
    await expectRows(person, changes, { what: 'date' });
    const { rows } = await read<{ rows: Change[] }>('assets.newLaw.list', { what: 'date', limit: '100' });
    const { body } = await downloadOf(page, () => page.getByRole('button', { name: '导出' }).click());
    const cells = await cellsOf(body);
    const head = cells.findIndex(r => rows.some(c => r.includes(c.assetNumber)));
    expect(cells.slice(head).map(r => r[2])).toEqual(rows.map(c => c.assetNumber));
  });

  it('[6.3.1-a] both laws stand beside each other, and a mark leads to its page', async () => {
    const { page, read } = await as('wangmin');
    await page.goto('/deadlines/2027');
    const { rows } = await read<{ rows: unknown[] }>('assets.newLaw.rules');
    await expect.poll(() => tableOf(page, '两部商标法对照').getByRole('rowheader').count(), patience).toBe(rows.length);
    expect(await page.getByRole('button', { name: '通报有关企业和陪跑人' }).count()).toBe(0);
    await tableOf(page, changes.table).getByRole('rowheader').first().getByRole('link').click();
    await page.waitForURL(/\/assets\//);
  });
});

describe('法定期限规则', () => {
  it('[6.3.1-a] what is looked for lives in the address and survives a reload and another tab', async () => {
    const { page } = await as('wangmin');
    await page.goto('/deadlines/rules');
    const find = page.getByRole('searchbox');
    const rows = page.getByRole('main').getByRole('table').getByRole('rowheader');
    await rows.first().waitFor();
    const all = await rows.count();
    await find.fill('续展');
    await page.waitForURL(url => url.searchParams.get('find') === '续展');
    await expect.poll(() => rows.count(), patience).toBeLessThan(all);
    const found = await rows.allTextContents();
    expect(found.length).toBeGreaterThan(0);
    await page.reload();
    await expect.poll(() => rows.allTextContents(), patience).toEqual(found);
    await page.getByRole('tab', { name: '费用' }).click();
    await page.waitForURL(/tab=fees/);
    await rows.first().waitFor();
    for (const text of await rows.allTextContents()) expect(text).toContain('续展');
    await find.fill('没有这样的规则');
    await expect.poll(() => rows.count(), patience).toBe(0);
  });

  it('[6.3.1-a] a day is reckoned by any rule, with its line', async () => {
    const { page } = await as('wangmin');
    await page.goto('/deadlines/rules?tab=tryOut');
    const day = page.getByRole('textbox').last();
    await typeDay(day, '2026-05-06');
    const line = page.getByText(/2026-05-06 /);
    await line.first().waitFor();
    const first = await line.first().textContent();
    await page.getByRole('combobox').last().fill('续展');
    await page.keyboard.press('Enter');
    await expect.poll(() => line.first().textContent(), patience).not.toBe(first);
  });
});

describe('提醒阶梯', () => {
  interface Ladders {
    readonly ladders: readonly { kind: string; own: boolean; steps: readonly { unit: string; amount: number; toEnterprise: boolean }[] }[];
  }

  it('[6.3.2-b] a lead sets the district’s own steps for a kind, sees them after a reload, and goes back to the default', async () => {
    const { page, read } = await as('sunzhiyuan');
    const stepsOf = async () => (await read<Ladders>('assets.ladder.get')).ladders.find(l => l.kind === 'renewal');
    const before = await stepsOf();
    await page.goto('/deadlines/ladder');
    const edit = page.getByRole('button', { name: '修改 商标续展' });
    await edit.click();
    const dialog = dialogOf(page, '商标续展');
    await dialog.getByRole('button', { name: '加一步' }).click();
    await dialog.getByRole('spinbutton', { name: '数量' }).last().fill('21');
    await dialog.getByRole('checkbox', { name: '备好给企业的话' }).last().uncheck();
    await dialog.getByRole('button', { name: '保存阶梯' }).click();
    await page.getByText('已保存，从下一次提醒起生效。').waitFor();
    await page.reload();
    const row = page.getByRole('row', { name: /商标续展/ }).first();
    await row.getByText('本区设定').waitFor();
    await row.getByText(/提前 21 天/).waitFor();
    expect((await stepsOf())?.steps.find(s => s.amount === 21)).toMatchObject({ unit: 'day', toEnterprise: false });
    await edit.click();
    const gone = dialog.getByRole('button', { name: '去掉' });
    while ((await gone.count()) > 0) await gone.first().click();
    expect(await dialog.getByRole('button', { name: '保存阶梯' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '恢复默认' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await row.getByText('默认').waitFor();
    expect(await stepsOf()).toEqual(before);
  });

  it('[6.3.2-b] two steps at the same time become one that tells both', async () => {
    const { page, read } = await as('sunzhiyuan');
    await page.goto('/deadlines/ladder');
    await page.getByRole('button', { name: '修改 缴纳专利年费' }).click();
    const dialog = dialogOf(page, '缴纳专利年费');
    for (const other of ['提醒陪跑人', '备好给企业的话']) {
      await dialog.getByRole('button', { name: '加一步' }).click();
      await dialog.getByRole('checkbox', { name: other }).last().uncheck();
    }
    await dialog.getByRole('button', { name: '保存阶梯' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    const steps = page
      .getByRole('row', { name: /缴纳专利年费/ })
      .getByRole('listitem')
      .filter({ hasText: '提前 14 天' });
    await steps.first().waitFor();
    expect(await steps.count()).toBe(1);
    expect(await steps.textContent()).toContain('提醒陪跑人、备好给企业的话');
    const { ladders } = await read<Ladders>('assets.ladder.get');
    expect(ladders.find(l => l.kind === 'annualFee')?.steps.filter(s => s.amount === 14)).toMatchObject([{ toEnterprise: true }]);
  });

  it('[6.3.2-b] an officer reads the ladder and may not change it', async () => {
    const { page } = await as('wangmin');
    await page.goto('/deadlines/ladder');
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.getByRole('button', { name: /^修改 / }).count()).toBe(0);
  });
});

describe('品牌资产风险图', () => {
  interface Firm {
    readonly enterpriseId: string;
    readonly enterpriseName: string;
    readonly alarms: readonly { key: string; rule: string; demandId: string | null }[];
  }
  const firms: Listed<Firm> = { table: '有提示的企业', operation: 'assets.risk.alarms', name: f => f.enterpriseName };

  it('[6.3.2-b] street and kind of alarm narrow the enterprises; the view brings them back', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/assets/risk');
    await expectRows(person, firms, { limit: '20' });
    await pick(page, '提示类型', '只有一件商标');
    await page.waitForURL(/rule=singleMark/);
    const narrowed = await expectRows(person, firms, { rule: 'singleMark', limit: '20' });
    expect(narrowed.every(f => f.alarms.some(a => a.rule === 'singleMark'))).toBe(true);
    await pick(page, '街道', '石桥街道');
    await page.waitForURL(/regionCode=/);
    const street = new URL(page.url()).searchParams.get('regionCode') ?? '';
    await expectRows(person, firms, { rule: 'singleMark', regionCode: street, limit: '20' });
    await page.reload();
    await expectRows(person, firms, { rule: 'singleMark', regionCode: street, limit: '20' });
    await expectViewKept(page, '石桥只有一件');
  });

  it('[6.3.2-b] an alarm becomes a demand once, and leads to it after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const firm = (await read<{ rows: Firm[] }>('assets.risk.alarms')).rows.find(
      f => f.alarms.length === 1 && f.alarms[0]?.demandId === null,
    );
    if (!firm) throw new Error('no alarm');
    await page.goto('/assets/risk');
    const row = tableOf(page, '有提示的企业').getByRole('row').filter({ hasText: firm.enterpriseName });
    await row.getByRole('button', { name: '转为需求' }).click();
    await row.getByText('已转为需求').waitFor();
    await page.reload();
    await row.getByRole('link', { name: /需求/ }).click();
    await page.waitForURL(/\/demands\//);
    const after = (await read<{ rows: Firm[] }>('assets.risk.alarms')).rows.find(f => f.enterpriseId === firm.enterpriseId);
    expect(page.url()).toContain(after?.alarms[0]?.demandId ?? 'none');
  });
});

describe('品牌资产增长', () => {
  interface Growth {
    readonly all: { net: number; lost: number; gained: { items: number; firms: number } };
    readonly byRegion: readonly { name: string; key: string; gained: { items: number } }[];
  }
  const figure = async (page: Awaited<ReturnType<typeof as>>['page'], label: string): Promise<number> =>
    Number((await page.getByRole('link', { name: new RegExp(`^${label}`) }).textContent())?.replaceAll(',', ''));

  it('[6.3.5-a] the figures are the server’s for the days and the street in the address, and each opens its assets', async () => {
    const { page, read } = await as('shenlihua');
    const span = { from: '2024-01-01', to: '2025-12-31' };
    await page.goto('/assets/growth');
    await betweenDays(page, '统计期间', span.from, span.to);
    const g = await read<Growth>('assets.growth.get', { ...span, grain: 'month' });
    await expect.poll(() => figure(page, '新增（件）'), patience).toBe(g.all.gained.items);
    expect(await figure(page, '企业（家）')).toBe(g.all.gained.firms);
    await page.getByText('年', { exact: true }).click();
    await page.waitForURL(/grain=year/);
    await page.reload();
    await expect.poll(() => figure(page, '新增（件）'), patience).toBe(g.all.gained.items);
    await page.getByRole('rowheader', { name: '2025', exact: true }).first().waitFor();
    const street = g.byRegion.find(l => l.gained.items > 0)?.name ?? '';
    await pick(page, '街道', street);
    await page.waitForURL(/regionCode=/);
    const here = await read<Growth>('assets.growth.get', {
      ...span,
      grain: 'year',
      regionCode: await streetCode(await as('shenlihua'), street),
    });
    await expect.poll(() => figure(page, '新增（件）'), patience).toBe(here.all.gained.items);
    await page.getByRole('link', { name: /^新增（件）/ }).click();
    await page.waitForURL(/\/assets\?/);
    await expect.poll(() => tableOf(page, '品牌资产').getByRole('rowheader').count(), patience).toBe(Math.min(50, here.all.gained.items));
  });

  it('[6.3.5-a] the export says the figures of the page', async () => {
    const { page, read } = await as('shenlihua');
    const span = { from: '2024-01-01', to: '2025-12-31', grain: 'year' };
    await page.goto(`/assets/growth?${new URLSearchParams(span)}`);
    const g = await read<Growth>('assets.growth.get', span);
    await expect.poll(() => figure(page, '新增（件）'), patience).toBe(g.all.gained.items);
    const { body } = await downloadOf(page, () => page.getByRole('button', { name: '导出' }).click());
    expect((await cellsOf(body)).flat()).toContain(String(g.all.gained.items));
  });
});
