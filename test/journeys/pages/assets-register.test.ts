import { describe, expect, it } from 'vitest';
import { choose, written } from '../desk.ts';
import { dialogOf, dropFile, eventually, faultAt, patience, streetCode, typeDay } from './form.ts';
import { cellsOf, downloadOf, expectColumnsKept, expectNarrowed, expectRows, expectViewKept, type Listed, pick, rowIn } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface AssetRow {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly kind: string;
  readonly standing: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
}
interface AssetView extends AssetRow {
  readonly version: number;
  readonly valueNote: string;
  readonly events: readonly { act: string; note: string; withdrawnAt: string | null }[];
  readonly evidence: readonly { fileName: string; caption: string }[];
}
type Rows = { rows: AssetRow[] };

const assets: Listed<AssetRow> = { table: '品牌资产', operation: 'assets.asset.list', name: a => a.title };
const paper = { name: '证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

describe('品牌资产', () => {
  it('[6.3.3-a] the register is searched and narrowed; the address holds it, a reload shows the same', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/assets');
    const all = await expectRows(person, assets);
    const word = [...(all[0]?.enterpriseName ?? '')].slice(-8, -4).join('');
    await expectNarrowed(person, assets, {
      act: () => page.getByRole('searchbox', { name: '名称、企业或号码开头几位' }).fill(word),
      address: { q: word },
      each: a => a.enterpriseName.includes(word) || a.title.includes(word),
    });
    await expectNarrowed(person, assets, {
      act: () => pick(page, '类别', '专利'),
      address: { kind: 'patent' },
      each: a => a.kind === 'patent',
    });
    await expectNarrowed(person, assets, {
      act: () => pick(page, '登记情况', '待确认'),
      address: { standing: 'proposed' },
      each: a => a.standing === 'proposed',
    });
  });

  it('[6.3.3-a] each other filter shows what the server answers to it', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/assets');
    const street = await streetCode(person, '武林街道');
    await expectNarrowed(person, assets, { act: () => pick(page, '状态', '宽展或滞纳期'), address: { status: 'inGrace' } });
    await expectNarrowed(person, assets, { act: () => pick(page, '尼斯类别', '35'), address: { niceClass: '35' } });
    await expectNarrowed(person, assets, { act: () => pick(page, '专利类型', '发明'), address: { patentType: 'invention' } });
    await expectNarrowed(person, assets, { act: () => pick(page, '街道', '武林街道'), address: { regionCode: street } });
    await expectNarrowed(person, assets, {
      act: async () => {
        await typeDay(page.getByLabel('取得日期').first(), '2024-01-01');
        await typeDay(page.getByLabel('取得日期').last(), '2024-12-31');
      },
      address: { acquiredFrom: '2024-01-01', acquiredTo: '2024-12-31' },
    });
  });

  it('[6.3.3-a] columns and a view stay; the export holds the rows of the list', async () => {
    const person = await as('shenlihua');
    const { page, read } = person;
    await page.goto('/assets?kind=award');
    await expectRows(person, assets, { kind: 'award' });
    await expectColumnsKept(page, '品牌资产', '来源');
    await expectViewKept(page, '全部奖项');
    await page.goto('/assets?kind=award');
    const { rows } = await read<Rows>('assets.asset.list', { kind: 'award', limit: '100' });
    const { name, body } = await downloadOf(page, () => page.getByRole('button', { name: '导出' }).click());
    expect(name).toMatch(/\.xlsx$/);
    const cells = await cellsOf(body);
    expect(
      cells
        .slice(3)
        .map(r => r[2])
        .sort(),
    ).toEqual(rows.map(r => r.title).sort());
  });

  it('[6.3.3-a] what forms proposed is ticked and confirmed together', async () => {
    const { page, read } = await as('shenlihua');
    const before = (await read<Rows>('assets.asset.list', { standing: 'proposed' })).rows;
    await page.goto('/assets?standing=proposed');
    for (const at of [0, 1])
      await page
        .getByRole('checkbox', { name: /^选中此行/ })
        .nth(at)
        .check();
    await page.getByRole('button', { name: '确认登记选中的 2 项' }).click();
    await page.getByText('已确认登记 2 项').waitFor();
    const ids = before.slice(0, 2).map(a => a.id);
    for (const id of ids) expect((await read<AssetView>('assets.asset.get', { id })).standing).toBe('confirmed');
    await page.reload();
    await page
      .getByRole('checkbox', { name: /^选中此行/ })
      .first()
      .waitFor();
    const left = (await read<Rows>('assets.asset.list', { standing: 'proposed' })).rows;
    expect(left.some(a => ids.includes(a.id))).toBe(false);
    expect(await page.locator(`a[href="/assets/${ids[0]}"]`).count()).toBe(0);
  });

  it('[6.3.3-a] an asset is registered: a field left out asks for it, a wrong number is refused, the right one stands after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const firm = (await read<{ rows: { id: string; name: string }[] }>('enterprises.enterprise.list')).rows[0] ?? { id: '', name: '' };
    await page.goto('/assets');
    await page.getByRole('button', { name: '登记资产' }).click();
    const form = dialogOf(page, '登记资产');
    await choose(form, '类别', '专利');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请填写这一项').first().waitFor();
    const company = form.getByRole('combobox', { name: '企业' });
    await company.fill(firm.name);
    await form.getByText(firm.name, { exact: true }).first().waitFor();
    await company.press('Enter');
    await form.getByLabel('专利号或申请号').fill('201710601862.4');
    await form.getByText('校验位不符').waitFor();
    await form.getByLabel('名称').fill('一种试验用阀门');
    await choose(form, '专利类型', '发明');
    await form.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => form.getByLabel('专利号或申请号').getAttribute('aria-invalid'), patience).toBe('true');
    expect((await read<Rows>('assets.asset.list', { q: '一种试验用阀门' })).rows).toEqual([]);
    await form.getByRole('button', { name: '采用' }).click();
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: /一种试验用阀门/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /一种试验用阀门/ }).waitFor();
    const [made] = (await read<Rows>('assets.asset.list', { q: '一种试验用阀门' })).rows;
    expect(made).toMatchObject({ kind: 'patent', enterpriseId: firm.id, standing: 'confirmed' });
  });

  it('[6.3.3-a] what was typed and not registered is there again, and can be dropped', async () => {
    const { page } = await as('wangmin');
    await page.goto('/assets');
    const start = page.getByRole('button', { name: '登记资产' });
    await start.click();
    const form = dialogOf(page, '登记资产');
    await form.getByLabel('名称').fill('半途的资产');
    await form.getByText(/^已存 \d/).waitFor();
    await page.reload();
    await start.click();
    await form.getByText(/存下的草稿填写/).waitFor();
    expect(await form.getByLabel('名称').inputValue()).toBe('半途的资产');
    await form.getByRole('button', { name: '放弃草稿' }).click();
    await page.getByText('草稿已放弃').waitFor();
    await page.reload();
    await start.click();
    await form.getByLabel('名称').waitFor();
    expect(await form.getByLabel('名称').inputValue()).toBe('');
  });
});

describe('一项资产', () => {
  const aCertificate = async (at: number): Promise<AssetRow> => {
    const { read } = await as('shenlihua');
    const { rows } = await read<Rows>('assets.asset.list', { kind: 'certificate', standing: 'confirmed' });
    const found = rows[at];
    if (!found) throw new Error('the demonstration has too few certificates');
    return found;
  };

  it('[6.3.3-a] a correction stands after a reload and in 修改记录; one begun before another’s is refused and keeps the typing', async () => {
    const lead = await as('shenlihua');
    const manager = await as('sunzhiyuan');
    const asset = await aCertificate(0);
    await lead.page.goto(`/assets/${asset.id}`);
    await lead.page.getByRole('button', { name: '更正' }).click();
    const form = dialogOf(lead.page, '更正');
    await form.getByLabel('价值说明').fill('招投标时要出示');
    await manager.page.goto(`/assets/${asset.id}`);
    await manager.page.getByRole('button', { name: '更正' }).click();
    const other = dialogOf(manager.page, '更正');
    await other.getByLabel('价值说明').fill('出口时客户要求');
    await other.getByRole('button', { name: '保存' }).click();
    await other.waitFor({ state: 'detached' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await form.getByLabel('价值说明').inputValue()).toBe('招投标时要出示');
    expect((await lead.read<AssetView>('assets.asset.get', { id: asset.id })).valueNote).toBe('出口时客户要求');
    await manager.page.reload();
    await manager.page.getByText('出口时客户要求').waitFor();
    await manager.page.getByRole('tab', { name: '修改记录' }).click();
    await manager.page.waitForURL(/tab=timeline/);
    await manager.page.getByText('孙志远').first().waitFor();
  });

  it('[6.3.3-a] an act is recorded with its day, shown under 经过 after a reload, and taken back with a reason', async () => {
    const { page, read } = await as('shenlihua');
    const asset = await aCertificate(1);
    await page.goto(`/assets/${asset.id}?tab=events`);
    await page.getByRole('button', { name: '登记经过' }).click();
    const form = dialogOf(page, '登记经过');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请填写这一项').first().waitFor();
    await choose(form, '发生了什么', '使用情况');
    await form.getByLabel('说明').fill('包装和官网均已标注');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'detached' });
    await page.reload();
    await written(page, '包装和官网均已标注').waitFor();
    await page.getByRole('button', { name: /^撤回/ }).first().click();
    const back = dialogOf(page, /^撤回/);
    await back.getByRole('button', { name: /^撤\s?回$/ }).click();
    await back.getByText('请填写这一项').waitFor();
    await back.getByLabel('撤回原因').fill('登记错了企业');
    await back.getByRole('button', { name: /^撤\s?回$/ }).click();
    await page.getByText('已撤回：登记错了企业').waitFor();
    await page.reload();
    await page.getByText('已撤回：登记错了企业').waitFor();
    const { events } = await read<AssetView>('assets.asset.get', { id: asset.id });
    expect(events.find(e => e.note === '包装和官网均已标注')?.withdrawnAt).not.toBeNull();
  });

  it('[6.3.3-a] a licence without its paper or of a day to come is refused in words, and nothing is recorded; with both right it stands', async () => {
    const { page, read } = await as('shenlihua');
    const { rows } = await read<Rows>('assets.asset.list', { kind: 'trademark', standing: 'confirmed', status: 'inForce' });
    const id = rows[0]?.id ?? '';
    const acts = async (): Promise<string[]> => (await read<AssetView>('assets.asset.get', { id })).events.map(e => e.act);
    const before = await acts();
    await page.goto(`/assets/${id}`);
    await page.getByRole('button', { name: '登记经过' }).click();
    const form = dialogOf(page, '登记经过');
    const save = form.getByRole('button', { name: '保存' });
    await choose(form, '发生了什么', '许可他人使用');
    await save.click();
    await expect.poll(() => form.getByText('请填写这一项').count(), patience).toBe(2);
    await form.getByLabel(/^对方/).fill('杭州试用商贸');
    await typeDay(form.getByLabel('期限至'), '2099-01-01');
    await save.click();
    await form.getByText('登记这件事要有佐证材料，请上传证书、回执或合同。').first().waitFor();
    await dropFile(form, paper);
    await typeDay(form.getByLabel('发生日期'), '2098-01-01');
    await save.click();
    await faultAt(form, '发生日期', '发生日期晚于今天').waitFor();
    expect(await acts()).toEqual(before);
    await typeDay(form.getByLabel('发生日期'), '2024-05-06');
    await save.click();
    await form.waitFor({ state: 'detached' });
    await page.goto(`/assets/${id}?tab=events`);
    await page.getByText('杭州试用商贸').first().waitFor();
    expect((await acts()).filter(a => a === 'licence').length).toBe(before.filter(a => a === 'licence').length + 1);
  });

  it('[6.3.3-a] a paper is handed in with its note and can be taken out again', async () => {
    const { page, read } = await as('shenlihua');
    const asset = await aCertificate(3);
    await page.goto(`/assets/${asset.id}?tab=evidence`);
    await page.getByRole('textbox', { name: '说明' }).fill('证书正本');
    await page.locator('input[type=file]').setInputFiles(paper);
    await page.getByRole('button', { name: '证书.pdf' }).waitFor();
    await page.reload();
    await written(page, '证书正本').waitFor();
    const file = await downloadOf(page, () => page.getByRole('button', { name: '证书.pdf' }).click());
    expect(file.body.equals(paper.buffer)).toBe(true);
    expect((await read<AssetView>('assets.asset.get', { id: asset.id })).evidence).toMatchObject([
      { fileName: '证书.pdf', caption: '证书正本' },
    ]);
  });

  it('[6.3.3-a] what a form proposed is marked 不登记, with the reason', async () => {
    const { page, read } = await as('shenlihua');
    const { rows } = await read<Rows>('assets.asset.list', { standing: 'proposed', kind: 'patent' });
    const id = rows.at(-1)?.id ?? '';
    await page.goto(`/assets/${id}`);
    await page.getByRole('button', { name: '不登记' }).click();
    const dialog = dialogOf(page, '不登记');
    await dialog.getByRole('button', { name: '不登记' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('不登记的原因').fill('已转让他人');
    await dialog.getByRole('button', { name: '不登记' }).click();
    await page.getByText('已标为不登记').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).getByText('不登记').waitFor();
    await eventually(async () => (await read<AssetView>('assets.asset.get', { id })).standing).toBe('dismissed');
  });
});

describe('导入官方导出', () => {
  it('[6.3.3-a] pasted rows are shown, confirmed, found in the register, and taken back whole', async () => {
    const { page, read } = await as('shenlihua');
    const firm = (await read<{ rows: { name: string }[] }>('enterprises.enterprise.list')).rows[0]?.name ?? '';
    await page.goto('/assets/imports');
    await page.getByRole('link', { name: '导入资产' }).first().click();
    await page.waitForURL(/imports\/new/);
    const company = page.getByRole('combobox', { name: /都属于这家企业/ });
    await company.fill(firm);
    await page.getByText(firm, { exact: true }).first().waitFor();
    await company.press('Enter');
    await page.getByRole('textbox', { name: '或粘贴表格行' }).fill('88000001\t试航\t7\t2020-05-07\t已注册');
    await page.getByRole('button', { name: '读取粘贴的内容' }).click();
    await page.getByRole('button', { name: /^确认导入/ }).click();
    await expect.poll(async () => (await read<Rows>('assets.asset.list', { q: '88000001' })).rows.length, patience).toBe(1);
    const at = page.url();
    await page.goto('/assets?q=88000001');
    await rowIn(page, '品牌资产', '试航').waitFor();
    await page.goto(at);
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('撤销原因').fill('发错了');
    await dialog.getByRole('button', { name: '撤销这次导入' }).click();
    await expect.poll(async () => (await read<Rows>('assets.asset.list', { q: '88000001' })).rows.length, patience).toBe(0);
    await page.goto('/assets/imports');
    await page.getByRole('rowheader').first().waitFor();
  });
});

describe('标准状态', () => {
  it('[6.3.4-b] a status list is read, looked at, taken over; what it says is shown after a reload', async () => {
    const { page, read } = await as('shenlihua');
    await page.goto('/deadlines/standards');
    await page.getByRole('button', { name: '导入状态清单' }).click();
    const dialog = dialogOf(page, '导入状态清单');
    const { rows } = await read<Rows>('assets.asset.list', { kind: 'certificate', limit: '100' });
    expect(rows.length).toBeGreaterThan(0);
    const list = '标准号,状态,代替标准,日期\nGB/T 19001-2016,废止,GB/T 19001-2026,2026-06-01\n不是标准,现行,,\n';
    await dropFile(dialog, { name: '状态.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${list}`) });
    await dialog.getByText(/读到 \d 行，\d 行没有采用/).waitFor();
    await dialog.getByLabel('来源').fill('');
    await dialog.getByRole('button', { name: '确认导入' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    expect((await read<{ asOf: string | null }>('assets.standardStatus.list')).asOf).toBeNull();
    await dialog.getByLabel('来源').fill('全国标准信息公共服务平台');
    await dialog.getByRole('button', { name: '确认导入' }).click();
    await page.getByText(/已导入 1 行/).waitFor();
    await page.reload();
    await page.getByText(/来源：全国标准信息公共服务平台/).waitFor();
    const told = await read<{ rows: { assetTitle: string }[] }>('assets.standardStatus.list');
    await expect.poll(() => page.getByRole('rowheader').count(), patience).toBe(told.rows.length);
    await page.getByText('我陪跑的').click();
    await page.waitForURL(/mine=true/);
    await page.reload();
    expect(await page.getByRole('radio', { name: '我陪跑的' }).isChecked()).toBe(true);
  });
});
