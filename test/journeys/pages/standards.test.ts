import { describe, expect, it } from 'vitest';
import { written } from '../desk.ts';
import { dialogOf, patience } from './form.ts';
import { cellsOf, downloadOf, expectNarrowed, expectRows, type Listed, pick } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Row {
  id: string;
  enterpriseId: string;
  title: string;
  kind: string;
  stageKey: string;
  state: string;
  overdue: boolean;
}
const list: Listed<Row> = { table: '标准化项目', operation: 'standards.project.list', name: r => r.title };

describe('标准与商标', () => {
  it('[6.2.1.3-a] the list shows every project, narrows by kind and by what is overdue, and goes out as a workbook', async () => {
    const person = await as('sunzhiyuan');
    const { page } = person;
    await page.goto('/standards');
    const rows = await expectRows(person, list);
    expect(rows).toHaveLength(14);
    const { name, body } = await downloadOf(page, () => page.getByRole('button', { name: '导出' }).click());
    expect(name).toMatch(/\.xlsx$/);
    const said = (await cellsOf(body)).flat();
    for (const r of rows) expect(said).toContain(r.title);
    await expectNarrowed(person, list, {
      act: () => pick(page, '标准类别', '国家标准'),
      address: { kind: 'national' },
      each: r => r.kind === 'national',
    });
    await expectNarrowed(person, list, {
      act: () => page.getByRole('checkbox', { name: '只看超期' }).check(),
      address: { overdue: 'true' },
      each: r => r.overdue,
    });
    await page.goto('/standards/procedures');
    await page.getByText('不超过 10 个月').first().waitFor();
    expect(await page.getByText('待核实').count()).toBeGreaterThan(5);
  });

  it('[6.2.1.3-a] a project is registered, moves on by the table, and its rank changes; a reload shows the same', async () => {
    const { page, read } = await as('wangmin');
    const { rows } = await read<{ rows: Row[] }>('standards.project.list', {});
    await page.goto(`/enterprises/${rows[0]?.enterpriseId}?tab=standards`);
    await page.getByRole('button', { name: '登记项目' }).click();
    const form = dialogOf(page, '登记项目');
    await pick(form, '标准类别', '国家标准');
    await form.getByLabel('主导', { exact: true }).check();
    await form.getByLabel('起草单位排名').fill('2');
    await form.getByLabel('标准名称').fill('伞骨 疲劳试验方法');
    await form.getByRole('button', { name: '登记项目' }).click();
    await expect.poll(() => form.locator('.ant-form-item-explain-error').count(), patience).toBeGreaterThan(0);
    await form.getByLabel('依据说明').fill('标委会征集通知');
    await form.getByRole('button', { name: '登记项目' }).click();
    await page.getByRole('heading', { name: '伞骨 疲劳试验方法' }).waitFor();
    await page.getByRole('button', { name: '进入下一环节' }).click();
    const next = dialogOf(page, '进入下一环节');
    await next.getByLabel('依据说明').fill('项目建议书已受理');
    await next.getByRole('button', { name: '进入下一环节' }).click();
    await page.getByText('“立项”于', { exact: false }).waitFor();
    await page.getByRole('button', { name: '调整角色排名' }).click();
    const part = dialogOf(page, '调整角色和排名');
    await part.getByLabel('起草单位排名').fill('1');
    await part.getByLabel('原因').fill('成为第一起草单位');
    await part.getByRole('button', { name: '保存' }).click();
    await written(page, '成为第一起草单位').first().waitFor();
    await page.reload();
    await page.getByText('主导 · 第 1').first().waitFor();
    expect(await page.locator('.pp-track li[data-state=running]').textContent()).toContain('立项');
  });

  it('[6.2.1.3-a] a published standard becomes an asset by one press and is subsidised once', async () => {
    const { page, read } = await as('sunzhiyuan');
    const { rows } = await read<{ rows: Row[] }>('standards.project.list', { state: 'published', kind: 'enterprise' });
    await page.goto(`/standards/${rows[0]?.id}`);
    await page.getByRole('button', { name: '登记为品牌资产' }).click();
    await page.getByRole('link', { name: '查看品牌资产' }).waitFor();
    expect(await page.getByRole('button', { name: '登记为品牌资产' }).count()).toBe(0);
    await page.getByRole('button', { name: '登记资助到账' }).click();
    const form = dialogOf(page, '登记资助到账');
    await pick(form, '资助事项', '采用先进技术标准资助');
    await form.getByLabel('金额（元）').fill('50000');
    await form.getByLabel('依据', { exact: true }).fill('拨付公示第 7 号');
    await form.getByRole('button', { name: '登记资助到账' }).click();
    await written(page, '拨付公示第 7 号').waitFor();
    expect(await page.getByRole('button', { name: '登记资助到账' }).count()).toBe(0);
    await page.getByRole('link', { name: '打印' }).click();
    await page.getByText(/^打印日期/).waitFor();
  });

  it('[6.2.4.1-a] figures of the district open their enterprises; a step becomes a case with its item; the manager changes a step', async () => {
    const { page, read } = await as('sunzhiyuan');
    await page.goto('/standards/marks');
    const { stages } = await read<{ stages: { stage: string; enterprises: number }[] }>('standards.path.totals', {});
    const family = stages.find(s => s.stage === 'family')?.enterprises ?? 0;
    await page.getByRole('link', { name: new RegExp(`^多件注册商标 ${family}`) }).click();
    await expect
      .poll(() => page.locator('table[aria-label=商标培育] tbody tr, [aria-label=商标培育] tbody tr').count(), patience)
      .toBe(Math.min(family, 50));
    const { rows } = await read<{ rows: { enterpriseId: string }[] }>('standards.path.list', { stage: 'none', limit: '1' });
    await page.goto(`/enterprises/${rows[0]?.enterpriseId}?tab=standards`);
    await page.getByText('查重与选定标志').waitFor();
    await page.getByRole('link', { name: '转为办件' }).first().click();
    await page.getByText('（TM-03）', { exact: false }).first().waitFor();
    await page.goto('/standards/steps');
    await page.getByRole('button', { name: '改步骤：查重与选定标志' }).click();
    const form = dialogOf(page, '改步骤：查重与选定标志');
    await form.getByLabel('步骤', { exact: true }).fill('到指导站查重');
    await form.getByRole('button', { name: '保存' }).click();
    await written(page, '到指导站查重').waitFor();
    await page.goto(`/enterprises/${rows[0]?.enterpriseId}?tab=standards`);
    await written(page, '到指导站查重').waitFor();
  });
});
