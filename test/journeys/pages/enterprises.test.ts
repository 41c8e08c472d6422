import { describe, expect, it } from 'vitest';
import { choose } from '../desk.ts';
import {
  cellsOf,
  downloadOf,
  expectColumnsKept,
  expectNarrowed,
  expectRows,
  expectViewKept,
  type Listed,
  namesIn,
  pick,
  rowIn,
} from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Enterprise {
  id: string;
  name: string;
  uscc: string | null;
  regionCode: string;
  regionName: string;
  industryCode: string | null;
  scale: string | null;
  aboveScale: boolean | null;
  status: string;
}
const enterprises: Listed<Enterprise> = { table: '企业', operation: 'enterprises.enterprise.list', name: e => e.name };

const named = async (q: string): Promise<Enterprise[]> =>
  (await (await as('shenlihua')).read<{ rows: Enterprise[] }>(enterprises.operation, { q })).rows;

const blank = { uscc: null, usccAsPrinted: false, legacyRegNo: null, address: '', industryCode: null, scale: null, aboveScale: null };
const enterpriseFor = async (name: string): Promise<string> => {
  const { act } = await as('shenlihua');
  const input = { id: crypto.randomUUID(), name, ...blank, regionCode: '330105009', status: 'active' };
  return (await act<{ id: string }>('enterprises.enterprise.create', input)).id;
};

describe('企业清单', () => {
  it('[6.1-c] words, code and pinyin find; too long a word is cut, not an error', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/enterprises');
    const [first] = await expectRows(lead, enterprises);
    const search = page.getByRole('searchbox', { name: '名称、代码前几位或拼音首字母' });
    const words = first?.name.slice(2, 5) ?? '';
    await expectNarrowed(lead, enterprises, { act: () => search.fill(words), address: { q: words }, each: e => e.name.includes(words) });
    const code = first?.uscc?.slice(0, 12) ?? '';
    await expectNarrowed(lead, enterprises, {
      act: () => search.fill(code),
      address: { q: code },
      each: e => e.uscc?.startsWith(code) === true,
    });
    await search.fill('企'.repeat(80));
    expect(await search.inputValue()).toBe('企'.repeat(60));
    await page.getByText('没有符合条件的记录').waitFor();
    await page.goto(`/enterprises?q=${'企'.repeat(80)}`);
    await expectRows(lead, enterprises);
  });

  it('[6.1-c] street, industry, scale, state and order narrow the list to what the server answers', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/enterprises');
    await expectRows(lead, enterprises);
    const filter = (label: string, option: string) => () => pick(page, label, option);
    const street = { act: filter('街道', '祥符街道'), address: { regionCode: '330105009' } };
    await expectNarrowed(lead, enterprises, { ...street, each: e => e.regionName === '祥符街道' });
    await expectNarrowed(lead, enterprises, { act: filter('行业门类', '批发和零售业'), address: { industrySection: 'F' } });
    await expectNarrowed(lead, enterprises, { act: filter('规模', '中型'), address: { scale: 'medium' }, each: e => e.scale === 'medium' });
    const above = { act: filter('规上', '是'), address: { aboveScale: 'yes' }, input: { aboveScale: 'true' } };
    await expectNarrowed(lead, enterprises, { ...above, each: e => e.aboveScale === true });
    await expectNarrowed(lead, enterprises, { act: filter('排序', '名称'), address: { sort: 'name' } });
  });

  it('[6.1-c] columns and a view are kept; the file that leaves has the rows and columns of the list', async () => {
    const lead = await as('shenlihua');
    const { page, read } = lead;
    await page.goto('/enterprises?regionCode=330105009&scale=medium');
    const filter = { regionCode: '330105009', scale: 'medium' };
    await expectRows(lead, enterprises, filter);
    await expectColumnsKept(page, '企业', '规模');
    await expectViewKept(page, '祥符中型');
    await page.goto('/enterprises?regionCode=330105009&scale=medium');
    await page.getByRole('rowheader').first().waitFor();
    const { rows } = await read<{ rows: Enterprise[] }>(enterprises.operation, { ...filter, limit: '100' });
    const file = await downloadOf(page, () => page.getByRole('button', { name: '导出这些' }).click());
    const cells = await cellsOf(file.body);
    const head = cells.findIndex(row => row[0] === '企业名称');
    const shown = await page.getByRole('columnheader').allTextContents();
    expect(cells[head]).toEqual(shown.filter(title => title !== ''));
    const names = cells.slice(head + 1).map(row => row[0]);
    expect(names.slice(0, rows.length)).toEqual(rows.map(e => e.name));
  });

  it('[6.1-c] a new enterprise: a wrong code says which digit, one that is taken says by whom; then it is there', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/enterprises');
    const [first] = await expectRows(lead, enterprises);
    await page.getByRole('button', { name: '新建企业' }).click();
    const dialog = page.getByRole('dialog', { name: '新建企业' });
    const save = dialog.getByRole('button', { name: '保存' });
    await save.click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(2);
    await dialog.getByLabel('企业名称').fill('杭州新程智造有限公司');
    await dialog.getByLabel('统一社会信用代码').fill('91330105MA00000000');
    await pick(dialog, '街道', '祥符街道');
    await dialog.getByLabel('地址').fill('祥园路 100 号');
    await pick(dialog, '行业', '34');
    await choose(dialog, '规模', '小型');
    await choose(dialog, '规上', '否');
    await save.click();
    await dialog.getByText(/统一社会信用代码的最后一位对不上/).waitFor();
    await dialog.getByLabel('统一社会信用代码').fill(first?.uscc ?? '');
    await save.click();
    await dialog.getByText(new RegExp(`这个统一社会信用代码已经登记给“${first?.name}”`)).waitFor();
    expect(await named('新程智造')).toEqual([]);
    await dialog.getByLabel('统一社会信用代码').fill('');
    await save.click();
    await page.getByRole('heading', { level: 1, name: /杭州新程智造有限公司/ }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: '档案' }).click();
    await page.getByText('祥园路 100 号').waitFor();
    const [made] = await named('新程智造');
    expect(made).toMatchObject({ regionCode: '330105009', industryCode: '34', scale: 'small', aboveScale: false, uscc: null });
  });

  it('[6.1-c] two of a kind are merged, 撤销 shows both again, and nothing stays selected', async () => {
    const { page } = await as('shenlihua');
    const [keep, drop] = [await enterpriseFor('合并之家甲'), await enterpriseFor('合并之家乙')];
    await page.goto('/enterprises?q=合并之家');
    await page.getByRole('checkbox', { name: '选中此行 合并之家甲' }).check();
    await page.getByText('选中两家重复的企业后可以合并').waitFor();
    await page.getByRole('checkbox', { name: '选中此行 合并之家乙' }).check();
    await page.getByText('已选 2 条').waitFor();
    await page.getByRole('button', { name: '合并这两家' }).click();
    const dialog = page.getByRole('dialog', { name: '合并重复企业' });
    await dialog.getByRole('button', { name: '合并', exact: true }).click();
    await dialog.getByText('请填写这一项').waitFor();
    expect((await named('合并之家')).length).toBe(2);
    await dialog.getByRole('radio', { name: /合并之家甲/ }).check();
    await dialog.getByLabel('合并原因').fill('同一家');
    await dialog.getByRole('button', { name: '合并', exact: true }).click();
    await page.getByText('已合并', { exact: true }).first().waitFor();
    await expect.poll(() => namesIn(page, '企业')).toEqual(['合并之家甲']);
    expect(await page.getByText('已选 2 条').count()).toBe(0);
    expect((await named('合并之家')).map(e => e.id)).toEqual([keep]);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(async () => (await namesIn(page, '企业')).length).toBe(2);
    expect((await named('合并之家')).map(e => e.id).sort()).toEqual([keep, drop].sort());
  });

  it('[6.1-c] J and Enter open a row beside the list, X selects, Esc closes; an officer merges nothing', async () => {
    const { page } = await as('shenlihua');
    await page.goto('/enterprises');
    await page.getByRole('rowheader').first().waitFor();
    const [first = ''] = await namesIn(page, '企业');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('已选 1 条').waitFor();
    await page.keyboard.press('Enter');
    const side = page.getByRole('complementary', { name: first });
    await side.getByText('统一社会信用代码').waitFor();
    await page.keyboard.press('Escape');
    await side.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '取消选择' }).click();
    await page.getByText('已选 1 条').waitFor({ state: 'detached' });
    const officer = (await as('wangmin')).page;
    await officer.goto('/enterprises');
    await rowIn(officer, '企业', first).waitFor();
    expect(await officer.getByRole('checkbox', { name: /^选中此行/ }).count()).toBe(0);
    for (const verb of ['导出这些', '导入名单']) expect(await officer.getByText(verb).count()).toBe(0);
  });
});
