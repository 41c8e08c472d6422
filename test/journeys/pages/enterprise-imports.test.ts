import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cellsOf, downloadOf, expectRows, type Listed, namesIn, pick, rowIn, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Import {
  id: string;
  state: string;
  fileName: string;
  counts: { willCreate: number; willUpdate: number; red: number; undecided: number; willSkip: number };
}
interface Enterprise {
  id: string;
  name: string;
  address: string;
  scale: string | null;
}

const importOf = async (page: Page): Promise<Import> => {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  return (await as('shenlihua')).read<Import>('enterprises.import.get', { id });
};
const named = async (q: string): Promise<Enterprise[]> =>
  (await (await as('shenlihua')).read<{ rows: Enterprise[] }>('enterprises.enterprise.list', { q })).rows;

const heading = '企业名称,街道,规模,地址,联系人,联系电话';
/** Drops a list of these lines and waits until it is read. */
const imported = async (page: Page, name: string, lines: readonly string[], head = heading): Promise<void> => {
  await page.goto('/enterprises/imports/new');
  const buffer = Buffer.from(`\uFEFF${[head, ...lines].join('\n')}\n`);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) }).waitFor();
  await page.getByRole('heading', { level: 2, name: '4. 确认' }).waitFor();
};
const confirm = async (page: Page, count: number): Promise<void> => {
  await page.getByRole('button', { name: `确认导入 ${count} 家` }).click();
  await page.getByRole('heading', { level: 2, name: '结果' }).waitFor();
};

const imports: Listed<Import> = { table: '导入名单', operation: 'enterprises.import.list', name: i => i.fileName };

describe('导入名单', () => {
  it('[6.1-c] a column nobody knows is given its meaning and read again; nothing is confirmed in between, and next time it is known', async () => {
    const { page } = await as('shenlihua');
    const odd = heading.replace('地址', '厂址二');
    await imported(page, '列对应.csv', ['列对应有限公司,祥符街道,小型,祥园路 11 号,张三,13800001234'], odd);
    const verb = page.getByRole('button', { name: '确认导入 1 家' });
    expect(await verb.isEnabled()).toBe(true);
    await page.getByText('写入 5', { exact: true }).waitFor();
    await pick(page, 'D 厂址二 对应', '地址');
    await page.getByText('列对应改过了，还没有重新读取').waitFor();
    expect(await verb.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '按新的对应重新读取' }).click();
    await page.getByText('写入 6', { exact: true }).waitFor();
    await confirm(page, 1);
    expect(await named('列对应有限公司')).toMatchObject([{ address: '祥园路 11 号', scale: 'small' }]);
    await page.getByRole('link', { name: '看企业名单' }).click();
    await page.getByRole('heading', { level: 1, name: '企业' }).waitFor();
    await imported(page, '再来一次.csv', ['再来一次有限公司,祥符街道,小型,祥园路 16 号,张三,13800001234'], odd);
    await page.getByRole('row').filter({ hasText: '厂址二' }).getByText('上次的对应').waitFor();
    await page.getByText('写入 6', { exact: true }).waitFor();
  });

  it('[6.1-c] a red cell is named by its address, put right in place, and leaves with its remark', async () => {
    const { page } = await as('shenlihua');
    await imported(page, '红格.csv', [
      ',祥符街道,小型,祥园路 12 号,张三,13800001234',
      '红格乙有限公司,祥符街道,巨大,祥园路 13 号,李四,13800001235',
    ]);
    await page
      .getByText(/没有企业名称，这一行不会导入/)
      .first()
      .waitFor();
    await page.getByRole('radiogroup', { name: '2. 单元格问题' }).getByText('全部').click();
    await page
      .getByText(/规模应为大型、中型、小型或微型，“巨大”没有采用/)
      .first()
      .waitFor();
    const file = await downloadOf(page, () => page.getByRole('button', { name: '下载批注表' }).click());
    expect((await cellsOf(file.body)).flat().join(' ')).toContain('没有企业名称');
    expect((await importOf(page)).counts).toMatchObject({ red: 1, willCreate: 1 });
    await page.getByRole('textbox', { name: /A2 改为$/ }).fill('红格甲有限公司');
    await page.getByRole('textbox', { name: /A2 改为$/ }).press('Enter');
    await page.getByRole('button', { name: '确认导入 2 家' }).waitFor();
    await page.reload();
    await confirm(page, 2);
    expect((await named('红格')).map(e => e.name).sort()).toEqual(['红格乙有限公司', '红格甲有限公司']);
  });

  it('[6.1-c] a twin must be decided on; updated, the register has the new value, and the undo brings the old one back', async () => {
    const { page, act } = await as('shenlihua');
    const blank = {
      uscc: null,
      usccAsPrinted: false,
      legacyRegNo: null,
      industryCode: null,
      scale: null,
      aboveScale: null,
      status: 'active',
    };
    const id = crypto.randomUUID();
    await act('enterprises.enterprise.create', { id, name: '孪生之家有限公司', ...blank, regionCode: '330105009', address: '旧地址' });
    await imported(page, '孪生.csv', ['孪生之家有限公司,祥符街道,小型,新地址 9 号,张三,13800001234', '孪生之外有限公司,祥符街道,中型,,,']);
    await page
      .getByText('还有 1 行疑似重复没有决定')
      .or(page.getByRole('button', { name: '全部更新' }))
      .first()
      .waitFor();
    await page.getByRole('button', { name: '全部跳过' }).click();
    await page.getByRole('button', { name: '确认导入 1 家' }).waitFor();
    await page.getByRole('radiogroup', { name: '处理 孪生之家有限公司' }).getByText('更新').click();
    await page.getByRole('button', { name: '确认导入 2 家' }).waitFor();
    expect((await named('孪生之家'))[0]?.address).toBe('旧地址');
    await confirm(page, 2);
    await page.getByText('已写入 1 家新企业，更新 1 家。').waitFor();
    expect((await named('孪生之家'))[0]?.address).toBe('新地址 9 号');
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    const dialog = page.getByRole('dialog', { name: '撤销整批导入' });
    await dialog.getByRole('button', { name: '撤销这次导入' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    expect((await importOf(page)).state).toBe('written');
    await dialog.getByLabel('撤销原因').fill('拿错了表');
    await dialog.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText(/已撤销：删除 1 家，恢复 1 家/).waitFor();
    expect((await named('孪生之家'))[0]?.address).toBe('旧地址');
    expect(await named('孪生之外')).toEqual([]);
    await page.reload();
    await page.getByText(/已撤销：删除 1 家，恢复 1 家/).waitFor();
  });

  it('[6.1-c] what somebody changed after the import is left alone by the undo and listed', async () => {
    const { page, act, read } = await as('shenlihua');
    await imported(page, '留下.csv', ['留下不动有限公司,祥符街道,小型,祥园路 14 号,,', '随批删除有限公司,祥符街道,小型,祥园路 15 号,,']);
    await confirm(page, 2);
    const [kept] = await named('留下不动');
    const hub = await read<Enterprise & { revision: number }>('enterprises.enterprise.get', { id: kept?.id ?? '' });
    await act('enterprises.enterprise.rename', { id: hub.id, baseRevision: hub.revision, name: '留下不动股份公司', reason: '改制' });
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    const dialog = page.getByRole('dialog', { name: '撤销整批导入' });
    await dialog.getByLabel('撤销原因').fill('拿错了表');
    await dialog.getByRole('button', { name: '撤销这次导入' }).click();
    const left = page.getByRole('region', { name: '保留未动的内容' });
    await left.getByText(/留下不动股份公司/).waitFor();
    await left.getByRole('link', { name: '导入后有人改过' }).click();
    await page.getByRole('heading', { level: 1, name: '留下不动股份公司' }).waitFor();
    expect(await named('随批删除')).toEqual([]);
  });

  it('[6.1-c] a row is left out and taken in again; an import that is given up writes nothing', async () => {
    const { page } = await as('shenlihua');
    await imported(page, '放弃.csv', ['放弃甲有限公司,祥符街道,小型,,,', '放弃乙有限公司,祥符街道,小型,,,']);
    await page.getByRole('group').getByText('看将要写入的行').first().click();
    const rows = tableOf(page, '看将要写入的行');
    await expect
      .poll(async () => (await rows.getByRole('rowheader').allTextContents()).sort())
      .toEqual(['放弃乙有限公司', '放弃甲有限公司']);
    const row = rowIn(page, '看将要写入的行', '放弃甲有限公司');
    await row.getByRole('button', { name: '跳过这一行' }).click();
    await page.getByRole('button', { name: '确认导入 1 家' }).waitFor();
    await row.getByRole('button', { name: '重新纳入' }).click();
    await page.getByRole('button', { name: '确认导入 2 家' }).waitFor();
    await page.getByRole('button', { name: '放弃这次导入' }).click();
    await page.getByRole('link', { name: '导入一份名单' }).waitFor();
    expect((await importOf(page)).state).toBe('abandoned');
    expect(await named('放弃甲')).toEqual([]);
  });

  it('[6.1-c] a file that is no table says so and where to begin again; earlier imports stand in their list', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/enterprises/imports/new');
    await pick(page, '没有写街道的企业归到', '祥符街道');
    const nonsense = Buffer.from('PK\u0003\u0004 das ist keine Tabelle');
    await page.locator('input[type=file]').setInputFiles({ name: '不是表.xlsx', mimeType: 'application/octet-stream', buffer: nonsense });
    await page
      .getByText(/这个文件没有读成|内容无法读取|文件类型不能接收/)
      .first()
      .waitFor();
    await page.goto('/enterprises/imports/new');
    await page.getByText('支持 .xlsx、.xls、.ods、.csv').waitFor();
    await imported(page, '最新.csv', ['最新一批有限公司,祥符街道,小型,,,']);
    await confirm(page, 1);
    await page.getByRole('link', { name: '导入名单' }).first().click();
    await page.getByRole('heading', { level: 1, name: '导入名单' }).waitFor();
    await expectRows(lead, imports);
    expect((await namesIn(page, '导入名单'))[0]).toBe('最新.csv');
    await rowIn(page, '导入名单', '最新.csv').getByText('已写入').waitFor();
    await page.getByRole('link', { name: '最新.csv' }).click();
    await page.getByText('已写入 1 家新企业，更新 0 家。').waitFor();
  });
});
