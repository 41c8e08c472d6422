import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from '../desk.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Hub {
  id: string;
  name: string;
  revision: number;
  uscc: string | null;
  regionCode: string;
  address: string;
  status: string;
  mergedInto: string | null;
  formerNames: { name: string; reason: string }[];
  contacts: { id: string; kind: string; name: string; post: string; phone: string }[];
  facts: { field: string; value: unknown; source: string; asOf: string }[];
}
const hubOf = async (id: string): Promise<Hub> => (await as('shenlihua')).read<Hub>('enterprises.enterprise.get', { id });

const fields = {
  uscc: null,
  usccAsPrinted: false,
  legacyRegNo: null,
  regionCode: '330105009',
  address: '祥园路 1 号',
  industryCode: null,
  scale: null,
  aboveScale: null,
  status: 'active',
};
const enterpriseFor = async (name: string): Promise<string> => {
  const { act } = await as('shenlihua');
  return (await act<{ id: string }>('enterprises.enterprise.create', { id: crypto.randomUUID(), name, ...fields })).id;
};
const opened = async (page: Page, id: string, name: string): Promise<void> => {
  await page.goto(`/enterprises/${id}?tab=file`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

describe('一企一档', () => {
  it('[4.3-a] corrected, with the change on the timeline; an unreadable code changes nothing', async () => {
    const { page } = await as('shenlihua');
    const id = await enterpriseFor('更正有限公司');
    await opened(page, id, '更正有限公司');
    await page.getByRole('button', { name: '更正信息' }).click();
    const dialog = page.getByRole('dialog', { name: '更正信息' });
    await dialog.getByLabel('统一社会信用代码').fill('9133010');
    await dialog.getByLabel('地址').fill('丽水路 58 号');
    await choose(dialog, '状态', '迁出');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText(/统一社会信用代码应为 18 位，这里有 7 位/).waitFor();
    expect((await hubOf(id)).address).toBe('祥园路 1 号');
    await dialog.getByLabel('统一社会信用代码').fill('');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('丽水路 58 号').waitFor();
    await page.getByRole('heading', { level: 1, name: /迁出/ }).waitFor();
    expect(await hubOf(id)).toMatchObject({ address: '丽水路 58 号', status: 'moved' });
    await page.getByRole('tab', { name: '概况' }).click();
    await page.waitForURL(url => !url.searchParams.has('tab'));
    await page.getByText('更正企业信息').first().waitFor();
    await page.getByText('新建企业').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/tab=file/);
  });

  it('[6.1-c] two people on one record: what the other saved is shown, and written over only knowingly', async () => {
    const { page } = await as('lijianguo');
    const other = await as('wangmin');
    const id = await enterpriseFor('冲突有限公司');
    await page.clock.install();
    await opened(page, id, '冲突有限公司');
    await page.getByRole('button', { name: '更正信息' }).click();
    const dialog = page.getByRole('dialog', { name: '更正信息' });
    await dialog.getByLabel('地址').fill('我写的地址');
    const { revision } = await hubOf(id);
    await other.act('enterprises.enterprise.correct', { id, baseRevision: revision, ...fields, address: '同事写的地址' });
    // the page behind the dialog reads the record anew; the form still stands on what it was opened with
    await page.clock.fastForward(60_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('同事写的地址').waitFor();
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.getByText('别人刚刚改过这条记录').waitFor();
    await dialog.getByText('同事写的地址').waitFor();
    expect((await hubOf(id)).address).toBe('同事写的地址');
    await dialog.getByRole('button', { name: '用我的覆盖' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await hubOf(id)).address).toBe('我写的地址');
  });

  it('[6.1-c] renamed with a reason; the former name stays in the file', async () => {
    const { page } = await as('shenlihua');
    const id = await enterpriseFor('旧名有限公司');
    await opened(page, id, '旧名有限公司');
    await page.getByRole('button', { name: '变更名称' }).click();
    const dialog = page.getByRole('dialog', { name: '变更名称' });
    await dialog.getByLabel('新的企业名称').fill(' ');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('新的企业名称').fill('新名股份有限公司');
    await dialog.getByLabel('变更原因').fill('改制');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: /新名股份有限公司/ }).waitFor();
    await page.reload();
    await page.getByRole('region', { name: '曾用名' }).getByText('旧名有限公司').waitFor();
    expect(await hubOf(id)).toMatchObject({ name: '新名股份有限公司', formerNames: [{ name: '旧名有限公司', reason: '改制' }] });
  });

  it('[6.1-e] two contacts of one kind: added, corrected, shown in full with a reason, and the right one is let go', async () => {
    const { page } = await as('shenlihua');
    const id = await enterpriseFor('联系人有限公司');
    await opened(page, id, '联系人有限公司');
    const part = page.getByRole('region', { name: '联系人' });
    const dialog = page.getByRole('dialog');
    const add = async (name: string, phone: string): Promise<void> => {
      await part.getByRole('button', { name: '添加联系人' }).click();
      await dialog.getByLabel('姓名或群名').fill(name);
      await dialog.getByLabel('电话').fill(phone);
      await dialog.getByRole('button', { name: '保存' }).click();
    };
    await add('', '');
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('姓名或群名').fill('赵一');
    await dialog.getByLabel('电话').fill('打不通');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText(/电话号码读不出来/).waitFor();
    expect((await hubOf(id)).contacts).toEqual([]);
    await dialog.getByLabel('电话').fill('13800001111');
    await dialog.getByLabel('职务').fill('厂长');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await add('钱二', '13900002222');
    await part.getByText('钱二').waitFor();
    await part.getByRole('button', { name: /^查看完整内容 赵一/ }).click();
    await dialog.getByLabel(/请写明查看原因/).fill('约定走访');
    await dialog.getByRole('button', { name: '查看完整内容' }).click();
    await part.getByText('13800001111').waitFor();
    const rowOf = (name: string) => part.getByRole('definition').filter({ hasText: name });
    await rowOf('赵一').getByRole('button', { name: '停用' }).click();
    await page.getByText('已停用 赵一').waitFor();
    await expect.poll(() => part.getByText('赵一').count()).toBe(0);
    // the other one's number is not the one that was shown
    expect(await part.getByText('13800001111').count()).toBe(0);
    await part.getByText('139****2222').waitFor();
    await rowOf('钱二').getByRole('button', { name: '更正信息' }).click();
    await dialog.getByLabel('职务').fill('经理');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await part.getByText('钱二 经理').waitFor();
    expect((await hubOf(id)).contacts).toMatchObject([{ name: '钱二', post: '经理', phone: '139****2222' }]);
  });

  it('[4.3-a] a value is recorded with source and day; the former one stays in its history', async () => {
    const { page } = await as('wangmin');
    const id = await enterpriseFor('档案有限公司');
    await opened(page, id, '档案有限公司');
    const dialog = page.getByRole('dialog', { name: '记录一项' });
    const record = async (value: string, day: string): Promise<void> => {
      await page.getByRole('button', { name: '记录一项' }).click();
      await choose(dialog, '内容', '年产值');
      await dialog.getByLabel('值', { exact: true }).fill(value);
      await dialog.getByLabel('截至日期').fill(day);
      await dialog.getByRole('button', { name: '保存' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: '记录一项' }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(2);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await record('1,200', '2024-12-31');
    await record('1500', '2025-12-31');
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: '年产值（万元）' });
    await row.getByText('1,500').waitFor();
    expect((await hubOf(id)).facts).toMatchObject([
      { field: 'register.outputValue', value: 1500, source: 'selfReported', asOf: '2025-12-31' },
    ]);
    await row.getByRole('button', { name: /历次记录/ }).click();
    const history = page.getByRole('dialog', { name: /历次记录/ });
    await history.getByText('1,200').waitFor();
    await history.getByText(/已被新值代替/).waitFor();
  });

  it('[6.1-c] the page of a merged one leads to its keeper and takes the merge back', async () => {
    const { page, act } = await as('shenlihua');
    const [keepId, dropId] = [await enterpriseFor('留下有限公司'), await enterpriseFor('并入有限公司')];
    await act('enterprises.enterprise.merge', { keepId, dropId, reason: '同一家' });
    await opened(page, dropId, '并入有限公司');
    await page.getByText('已并入另一家企业').waitFor();
    await page.getByRole('link', { name: '打开合并后的企业' }).click();
    await page.getByRole('heading', { level: 1, name: '留下有限公司' }).waitFor();
    await opened(page, dropId, '并入有限公司');
    await page.getByRole('button', { name: '撤销合并' }).click();
    await page.getByText('已并入另一家企业').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: '更正信息' }).waitFor();
    expect((await hubOf(dropId)).mergedInto).toBeNull();
  });
});

describe('手机上找企业', () => {
  it('[6.1-e] two characters find, the card says who and where, and a number is dialled with a record of it', async () => {
    const officer = await as('wangmin', 'phone');
    const { page, read } = officer;
    const id = await enterpriseFor('掌上查找有限公司');
    await (await as('shenlihua')).act('enterprises.contact.add', {
      id: crypto.randomUUID(),
      enterpriseId: id,
      kind: 'liaison',
      name: '孙三',
      post: '主任',
      phone: '13700003333',
    });
    await page.goto('/m/enterprises');
    await page.getByRole('heading', { level: 1, name: '找企业' }).waitFor();
    const box = page.getByLabel(/名称|代码|拼音/);
    await box.fill('掌');
    expect(await page.getByRole('link', { name: /掌上查找/ }).count()).toBe(0);
    await box.fill('查找有限');
    await page.getByRole('link', { name: /掌上查找有限公司/ }).tap();
    await page.getByRole('heading', { level: 1, name: '掌上查找有限公司' }).waitFor();
    await page.getByText('祥园路 1 号').waitFor();
    const revealed = page.waitForResponse(r => r.url().includes('/enterprises/contact/reveal'));
    await page.getByRole('button', { name: /孙三（主任）/ }).tap();
    expect(await (await revealed).json()).toMatchObject({ phone: '13700003333' });
    const { rows } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.find', { q: '查找有限' });
    expect(rows.map(r => r.id)).toEqual([id]);
    await page.goto('/m/enterprises');
    await box.fill('没有这一家企业');
    await page
      .getByText(/没有找到|没有/)
      .first()
      .waitFor();
  });
});
