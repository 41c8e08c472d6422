import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, picture, written } from '../desk.ts';
import { violationsOf } from '../violations.ts';
import { dialogOf, eventually, faultAt } from './form.ts';
import { rowIn, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();
const table = '服务事项';

interface Row {
  id: string;
  code: string;
  name: string;
  state: string;
  draftId: string | null;
  versionId: string;
}
interface View {
  state: string;
  version: { stages: { key: string; name: string; days: number | null }[]; materials: { name: string }[]; summary: string };
}
/** Names of the items that are listed, without the titles of their groups. */
const namesIn = (page: Page): Promise<string[]> => tableOf(page, table).getByRole('rowheader').getByRole('link').allTextContents();
const manager = () => as('sunzhiyuan');
const itemOf = async (code: string): Promise<Row> => {
  const { rows } = await (await manager()).read<{ rows: Row[] }>('catalogue.item.list', {});
  const row = rows.find(r => r.code === code);
  if (!row) throw new Error(`no item ${code}`);
  return row;
};
const versionOf = async (id: string): Promise<View> => (await manager()).read<View>('catalogue.version.get', { id });

describe('服务事项', () => {
  it('[5.1-a] the list is narrowed by level, letter, class, state and words; the address keeps it; looks', async () => {
    const { page } = await as('wangmin');
    await page.goto('/items');
    await rowIn(page, table, '标准化项目研制').waitFor();
    expect(await page.getByRole('button', { name: '新增事项' }).count()).toBe(0);
    await picture(page, 'items-list-1440');
    expect(await violationsOf(page, 5)).toEqual([]);
    await choose(page, '5.1 类别', '商标');
    await page.waitForURL(/letter=d/);
    await expect
      .poll(() => namesIn(page))
      .toEqual(['驰名商标保护指导', '商标品牌价值提升（千企百城）', '商标注册、变更、续展、转让、许可指导', '商标维权指导']);
    await page.reload();
    await expect.poll(async () => (await namesIn(page)).length).toBe(4);
    await page.getByRole('button', { name: '清空条件' }).click();
    await page.getByRole('searchbox', { name: '名称、编码或原来的名称' }).fill('省名牌');
    await expect.poll(() => namesIn(page)).toEqual(['“浙江制造”（品字标）认证与培育']);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/items');
    await rowIn(page, table, '标准化项目研制').waitFor();
    await picture(page, 'items-list-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('[5.1-d] an item shows what must be known first: its former name with the reason, 待核实, the limits; looks', async () => {
    const { page } = await as('wangmin');
    const { id } = await itemOf('TM-01');
    await page.goto(`/items/${id}`);
    await page.getByRole('heading', { level: 1, name: '驰名商标保护指导' }).waitFor();
    await page.getByText(/原“中国驰名商标培育”不能照旧办理/).waitFor();
    await page.getByText(/不评选、不授牌/).waitFor();
    await page.getByRole('table', { name: '环节与时限' }).getByText('待核实').first().waitFor();
    expect(await page.getByRole('button', { name: '停用' }).count()).toBe(0);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `items-item-${width}`);
      expect(await violationsOf(page, 3), String(width)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '打印服务指南' }).click()]);
    expect(file.suggestedFilename()).toBe('服务指南 TM-01 驰名商标保护指导.pdf');
  });

  it('[5.1-e] versions stand side by side: who published, what changed', async () => {
    const { page } = await as('wangmin');
    const { id } = await itemOf('QLT-04');
    await page.goto(`/items/${id}?tab=versions`);
    const versions = page.getByRole('table', { name: '版本', exact: true });
    await versions.getByText('现行').waitFor();
    await versions.getByText('随系统提供').waitFor();
    await page.getByRole('tab', { name: '版本对照' }).click();
    const changes = page.getByRole('table', { name: '版本对照' });
    await changes.getByText('每年 03-01 至 04-30').waitFor();
    await changes.getByText('以通知为准').waitFor();
    await picture(page, 'items-compare-1440');
    expect(await violationsOf(page, 3)).toEqual([]);
  });

  it('[5.2-a] [5.2-b] adding asks the two questions; the clause is quoted, the basis must name law and article, and is shown', async () => {
    const { page } = await manager();
    await page.goto('/items');
    await page.getByRole('button', { name: '新增事项' }).click();
    const dialog = dialogOf(page, '新增事项');
    const add = dialog.getByRole('button', { name: '新增并起草' });
    await add.click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(6);
    await dialog.getByLabel('名称').fill('企业标准公开辅导');
    await dialog.getByLabel('编码').fill('GS-STD-09');
    await choose(dialog, '级别', '区县级');
    await choose(dialog, '5.1 类别', '标准化');
    await dialog.getByRole('radiogroup').nth(0).getByText('是').click();
    await dialog.getByRole('radiogroup').nth(1).getByText('否').click();
    await dialog
      .getByText(/5\.2 规定，“通过网络在线查询等方式，不需要到政府上门办理/)
      .first()
      .waitFor();
    await picture(page, 'items-add-refused');
    await add.click();
    await faultAt(dialog, /不需要到政府上门办理？/, /不能列入/).waitFor();
    await dialog.getByLabel('法律、法规、规章的特别规定').fill('领导同意');
    await add.click();
    await dialog
      .getByText(/依据不够明确/)
      .first()
      .waitFor();
    await dialog.getByLabel('法律、法规、规章的特别规定').fill('《中华人民共和国标准化法》第二十七条');
    await add.click();
    await page.waitForURL(/\/items\/drafts\//);
    const { draftId } = await itemOf('GS-STD-09');
    expect(page.url()).toContain(draftId ?? 'none');
  });

  it('[5.1-e] a draft saves itself; rows are added, moved by keys, removed; what is missing is said; published and immutable', async () => {
    const { page } = await manager();
    const { id, draftId } = await itemOf('GS-STD-09');
    await page.goto(`/items/drafts/${draftId}`);
    await page.getByText('请至少写一条依据').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await expect.poll(() => page.getByText('请填写这一项').count()).toBe(4);
    await page.getByLabel('适用范围').fill('辅导企业把执行的企业标准公开');
    await page.getByLabel('实施机构').fill('区市场监督管理局');
    await page.getByLabel('办理结果').fill('公开的标准编号');
    await page.getByLabel('内容来源').fill('标准化法');
    // What only the server demands stands beside its field as well.
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await dialogOf(page, '发布第 1 版').getByRole('button', { name: '发布' }).click();
    await page.locator('.ant-form-item-explain-error, .ant-form-item-explain', { hasText: '请至少写一条依据' }).first().waitFor();
    await page.getByRole('button', { name: '依据：加一行' }).click();
    await page.keyboard.type('中华人民共和国标准化法');
    // Enter in the last stage adds one below, Alt+↑ moves it with the focus.
    const stages = page.getByRole('group', { name: /环节与时限第/ });
    await stages.nth(4).getByLabel('环节', { exact: true }).press('Enter');
    await expect.poll(() => stages.count()).toBe(6);
    await page.keyboard.type('公开核对');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.type('（线上）');
    await expect.poll(() => stages.nth(4).getByLabel('环节', { exact: true }).inputValue()).toBe('公开核对（线上）');
    await stages.nth(4).getByLabel('天数（空：不承诺）').fill('3');
    await stages.nth(2).getByRole('button', { name: '删除第 3 行' }).click();
    await page.getByRole('button', { name: '材料：加一行' }).click();
    await page.keyboard.type('标准文本');
    await eventually(async () => (await versionOf(draftId ?? '')).version.materials.map(m => m.name)).toEqual(['标准文本']);
    expect((await versionOf(draftId ?? '')).version.stages.map(s => [s.name, s.days])).toEqual([
      ['咨询响应', 1],
      ['辅导方案', 10],
      ['材料预审', 5],
      ['公开核对（线上）', 3],
      ['结果登记与回访', 5],
    ]);
    await page.getByText('可以发布').waitFor();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `items-draft-${width}`);
      expect(await violationsOf(page, 10), String(width)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    expect(await page.getByLabel('适用范围').inputValue()).toBe('辅导企业把执行的企业标准公开');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await dialogOf(page, '发布第 1 版').getByRole('button', { name: '发布' }).click();
    await page.getByText('第 1 版已发布').waitFor();
    await page.waitForURL(new RegExp(`/items/${id}$`));
    await page.getByText('按 5.2 的注列入，法律依据：《中华人民共和国标准化法》第二十七条').waitFor();
    expect((await versionOf(draftId ?? '')).state).toBe('published');
    await page.goto(`/items/drafts/${draftId}`);
    await page.getByText('辅导企业把执行的企业标准公开').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  });

  it('[5.1-e] who comes second is told, and may load the newest', async () => {
    const { page, act } = await manager();
    const { draftId } = await itemOf('STD-03');
    await page.goto(`/items/drafts/${draftId}`);
    await page.getByLabel('适用范围').waitFor();
    const { version, revision } = await (await manager()).read<{ version: Record<string, unknown>; revision: number }>(
      'catalogue.version.get',
      { id: draftId ?? '' },
    );
    const { id, itemId, no, regionCode, validFrom, publishedAt, publishedByName, retiredAt, retireReason, ...content } = version;
    await act('catalogue.version.save', { id, revision, validFrom, content: { ...content, fee: '同事写的' } });
    await page.getByLabel('收费').fill('我写的');
    await page
      .getByText(/刚保存过这份草稿，您的改动没有覆盖它/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '载入最新内容' }).click();
    await expect.poll(() => page.getByLabel('收费').inputValue()).toBe('同事写的');
  });

  it('[5.1-e] name and classes are corrected; a version from above is rewritten here, then retired in favour of it', async () => {
    const { page } = await manager();
    const own = await itemOf('GS-STD-09');
    await page.goto(`/items/${own.id}`);
    await page.getByRole('button', { name: '更正名称与分类' }).click();
    const correct = dialogOf(page, '更正名称与分类');
    await correct.getByLabel('名称').fill('企业标准公开与比对辅导');
    await correct.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '企业标准公开与比对辅导' }).waitFor();
    const { id } = await itemOf('INC-01');
    await page.goto(`/items/${id}`);
    await page.getByRole('button', { name: '起草本地区版本' }).click();
    await page.waitForURL(/\/items\/drafts\//);
    await page.getByLabel('收费').fill('不收费（本区）');
    await written(page, '不收费（本区）', { exact: true }).last().waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await dialogOf(page, '发布第 1 版').getByRole('button', { name: '发布' }).click();
    await page.waitForURL(new RegExp(`/items/${id}$`));
    await page.getByRole('button', { name: '停用' }).click();
    const retire = dialogOf(page, /停用“/);
    await retire.getByLabel('停用原因').fill('按全国版本办');
    await retire.getByText('恢复使用上级版本').click();
    await retire.getByRole('button', { name: '停用' }).click();
    await page.getByText('已停用', { exact: true }).first().waitFor();
    await eventually(async () => (await itemOf('INC-01')).state).toBe('published');
    await page.getByRole('tab', { name: '版本', exact: true }).click();
    await page.getByText(/已于 .* 停用：按全国版本办/).waitFor();
    await page.getByRole('tab', { name: '经过' }).click();
    await page.getByText('停用事项版本').waitFor();
    await picture(page, 'items-timeline-1440');
  });

  it('[5.1-e] a draft is given up after being asked', async () => {
    const { page } = await manager();
    const { draftId } = await itemOf('STD-03');
    await page.goto(`/items/drafts/${draftId}`);
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await dialogOf(page, '放弃草稿').getByRole('button', { name: '放弃草稿' }).click();
    await page.getByText('草稿已放弃').waitFor();
    await eventually(async () => (await itemOf('STD-03')).draftId).toBe(null);
  });
});
