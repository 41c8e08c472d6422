import { describe, expect, it } from 'vitest';
import { written } from '../desk.ts';
import { dialogOf, patience } from './form.ts';
import { cellsOf, downloadOf, expectColumnsKept, expectNarrowed, expectRows, type Listed, pick } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Row {
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  year: number;
  state: string;
  points: number | null;
}
const list: Listed<Row> = { table: '准备度', operation: 'readiness.assessment.list', name: r => r.enterpriseName };

describe('准备度', () => {
  it('[6.2.2.1-a] the list shows who is how far, narrows, keeps its columns and goes out as a workbook', async () => {
    const person = await as('sunzhiyuan');
    const { page } = person;
    await page.goto('/readiness');
    const rows = await expectRows(person, list);
    expect(rows).toHaveLength(6);
    await expectNarrowed(person, list, {
      act: () => pick(page, '状态', '已定稿'),
      address: { state: 'concluded' },
      each: r => r.state === 'concluded',
    });
    await expectNarrowed(person, list, {
      act: () => pick(page, '年度', String(rows.at(-1)?.year)),
      address: { year: String(rows.at(-1)?.year) },
    });
    await expectColumnsKept(page, list.table, '陪跑员');
    const { name, body } = await downloadOf(page, () => page.getByRole('button', { name: '导出' }).click());
    expect(name).toMatch(/\.xlsx$/);
    const said = (await cellsOf(body)).flat();
    for (const r of rows) expect(said).toContain(r.enterpriseName);
  });

  it('[6.2.2.2-a] a sheet is typed by keyboard, saves itself, and a reload shows the same', async () => {
    const person = await as('sunzhiyuan');
    const { page, read } = person;
    const { rows } = await read<{ rows: Row[] }>('readiness.assessment.list', { state: 'scoring' });
    const id = rows[0]?.id ?? '';
    await page.goto(`/readiness/${id}?tab=parties`);
    await page.getByRole('link', { name: '评分 专家评' }).click();
    const first = page.getByRole('textbox', { name: '高层领导的作用 的百分比' });
    await first.fill('42');
    await page.getByText('百分比按 5% 一档填写。').waitFor();
    expect(await page.getByRole('button', { name: '交评分表' }).isDisabled()).toBe(true);
    await first.fill('40');
    await first.press('ArrowRight');
    expect(await first.inputValue()).toBe('45');
    await first.press('Enter');
    const second = page.getByRole('textbox', { name: '组织治理 的百分比' });
    await expect.poll(() => second.evaluate(e => e === document.activeElement)).toBe(true);
    await second.fill('30');
    await page.getByText(/^已存/).waitFor(patience);
    await page.reload();
    await expect.poll(() => first.inputValue(), patience).toBe('45');
    expect(await second.inputValue()).toBe('30');
    await page.getByText('已评 2 / 23 条', { exact: false }).waitFor();
  });

  it('[6.2.2.2-a] near items are agreed by one press, one far apart with its reason; a gap becomes a task', async () => {
    const person = await as('sunzhiyuan');
    const { page, read } = person;
    const { rows } = await read<{ rows: Row[] }>('readiness.assessment.list', { state: 'agreeing' });
    const open = rows.find(r => r.points === null);
    await page.goto(`/readiness/${open?.id}`);
    await page.getByRole('button', { name: '相近条目按平均定' }).click();
    await page.getByText(/已定 \d+ 个条目/).waitFor();
    interface View {
      items: { name: string; agreed: object | null; apart: boolean }[];
      tasks: { title: string }[];
    }
    const view = await read<View>('readiness.assessment.get', { id: open?.id ?? '' });
    const far = view.items.find(i => i.agreed === null);
    expect(far?.apart).toBe(true);
    await page.getByRole('button', { name: `定共识分：${far?.name}` }).click();
    const dialog = dialogOf(page, `定共识分：${far?.name}`);
    await dialog.getByRole('button', { name: '定共识分' }).click();
    await dialog.getByText('请写明理由', { exact: false }).first().waitFor();
    await dialog.getByLabel('理由').fill('按现场核对的情况定');
    await dialog.getByRole('button', { name: '定共识分' }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('tab', { name: '差距与任务' }).click();
    await page
      .getByRole('button', { name: /^定为任务 / })
      .first()
      .click();
    const task = dialogOf(page, /^改进任务：/);
    await task.getByLabel('要做什么').fill('补三年对比数据');
    await pick(task, '负责人', '王敏');
    await task.getByLabel('完成日期').fill('2030-03-01');
    await task.getByLabel('完成日期').press('Enter');
    await task.getByRole('button', { name: '保存' }).click();
    await page.getByRole('rowheader', { name: '补三年对比数据' }).waitFor();
    await page.goto('/readiness/tasks');
    await page.getByRole('rowheader', { name: '补三年对比数据' }).waitFor();
  });

  it('[6.2.2.1-a] the enterprise shows its years, radar and ladder; a condition is checked with its grounds', async () => {
    const { page, read } = await as('sunzhiyuan');
    const { rows } = await read<{ rows: Row[] }>('readiness.assessment.list', { state: 'concluded' });
    await page.goto(`/enterprises/${rows[0]?.enterpriseId}?tab=readiness`);
    await page.getByRole('heading', { name: '四级阶梯：区 → 市 → 省 → 中国' }).waitFor();
    await page.locator('.pp-chart-canvas svg').first().waitFor();
    await page.getByRole('button', { name: '核对 由省级推荐' }).click();
    const dialog = dialogOf(page, '核对前置条件');
    await dialog.getByLabel('不具备', { exact: true }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => dialog.locator('.ant-form-item-explain-error').count(), patience).toBeGreaterThan(0);
    await dialog.getByLabel('依据').fill('省局本年没有推荐');
    await dialog.getByRole('button', { name: '保存' }).click();
    await written(page, '省局本年没有推荐', { exact: false }).waitFor();
    await page.goto(`/readiness/${rows[0]?.id}/print`);
    await page.getByRole('heading', { name: /准备度评价表$/ }).waitFor();
    await page.goto('/readiness/criteria');
    await page.getByText('1,000').first().waitFor();
    expect(await page.getByText('待核实', { exact: false }).count()).toBeGreaterThan(3);
  });
});
