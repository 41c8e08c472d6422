import { describe, expect, it } from 'vitest';
import { picture } from '../desk.ts';
import { violationsOf } from '../violations.ts';
import { dialogOf } from './form.ts';
import { cellsOf, downloadOf, expectColumnsKept, expectNarrowed, expectRows, expectViewKept, type Listed, pick, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Case {
  id: string;
  itemName: string;
  enterpriseName: string;
  state: string;
  party: string | null;
  due: string;
  outcome: string | null;
}
const cases: Listed<Case> = { table: '办件', operation: 'cases.case.list', name: c => c.itemName };

describe('办件', () => {
  it('[3.1-b] words, state, party, due and outcome narrow the list to what the server answers', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/cases');
    const [first] = await expectRows(lead, cases);
    const words = first?.enterpriseName.slice(2, 6) ?? '';
    await expectNarrowed(lead, cases, {
      act: () => page.getByRole('searchbox', { name: '企业、事项或编号' }).fill(words),
      address: { q: words },
    });
    await expectNarrowed(lead, cases, {
      act: () => pick(page, '状态', '停表'),
      address: { state: 'paused' },
      each: c => c.state === 'paused',
    });
    await expectNarrowed(lead, cases, {
      act: () => pick(page, '球在', '协同部门'),
      address: { party: 'department' },
      each: c => c.party === 'department',
    });
    await expectNarrowed(lead, cases, { act: () => pick(page, '承诺到', '已逾期'), address: { due: 'late' }, each: c => c.due === 'late' });
    await expectNarrowed(lead, cases, {
      act: () => pick(page, '结果', '办成'),
      address: { outcome: 'granted' },
      each: c => c.outcome === 'granted',
    });
    await expectColumnsKept(page, cases.table, '球在');
  });

  it('[3.1-b] a view is kept; a lead takes the list away as it is shown', async () => {
    const { page, read } = await as('shenlihua');
    await page.goto('/cases?state=ended');
    await tableOf(page, cases.table).getByRole('rowheader').first().waitFor();
    const file = await downloadOf(page, () => page.getByRole('button', { name: '导出' }).click());
    expect(file.name).toMatch(/^办件.*\.xlsx$/);
    const { rows } = await read<{ rows: Case[] }>(cases.operation, { state: 'ended', limit: '100' });
    const text = (await cellsOf(file.body)).map(r => r.join(' ')).join('\n');
    for (const c of rows) expect(text).toContain(c.enterpriseName);
    await expectViewKept(page, '已办结');
  });

  it('[3.1-b] the page of each state: nothing sideways, no violation, wide and narrow', async () => {
    const { page, read } = await as('shenlihua');
    for (const state of ['running', 'paused', 'ended']) {
      const { rows } = await read<{ rows: Case[] }>(cases.operation, { state });
      await page.goto(`/cases/${rows[0]?.id}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('heading', { name: '材料' }).waitFor();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await picture(page, `case-${state}-${width}`);
        expect(await violationsOf(page, 3), `${state} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${state} at ${width}`).toBeLessThanOrEqual(width);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });

  it('[7.5-b] an officer is told that a long pause needs a lead; what was typed stays', async () => {
    const { page, read } = await as('wangmin');
    const { rows } = await read<{ rows: Case[] }>('cases.case.mine', {});
    const mine = rows.find(c => c.state === 'running');
    await page.goto(`/cases/${mine?.id}`);
    await page.getByRole('button', { name: '停表' }).click();
    const dialog = dialogOf(page, '停表');
    await dialog.getByLabel('为什么停（企业看得到）').fill('等检验机构排期');
    await dialog.getByLabel('预计等到').fill('2099-01-01');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '停表' }).click();
    await dialog.getByText(/须由站长或区局管理员办理/).waitFor();
    expect(await dialog.getByLabel('为什么停（企业看得到）').inputValue()).toBe('等检验机构排期');
  });
});
