import { expect, it } from 'vitest';
import { picture } from '../desk.ts';
import { violationsOf } from '../violations.ts';
import { pages } from './open.ts';

const { as } = pages();

const demandFor = async (text: string, classCode: string): Promise<string> => {
  const { act, read } = await as('shenlihua');
  const { rows } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list');
  const input = { id: crypto.randomUUID(), enterpriseId: rows[0]?.id, text, kind: 'intent', source: 'hand', urgency: 'normal', classCode };
  return (await act<{ id: string }>('demands.demand.raise', input)).id;
};

it('[X-3] a demand shows which item and who, with grounds and what is missing; taken with one press', async () => {
  const { page, read } = await as('shenlihua');
  const id = await demandFor('今年想申报区政府质量奖', 'ZL01');
  await page.goto(`/demands/${id}`);
  const panel = page.getByRole('region', { name: '建议', exact: true }).first();
  await panel.getByText('区政府质量奖', { exact: false }).first().waitFor();
  await panel.getByText('还缺').first().waitFor();
  expect(await violationsOf(page, 5)).toEqual([]);
  await picture(page, 'proposal-demand');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'proposal-demand-390');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await panel.getByRole('button', { name: '按此受理' }).click();
  await page.getByText('球在我方：咨询响应').waitFor();
  expect(await read('demands.demand.get', { id })).toMatchObject({ state: 'case' });
});

it('[X-3] none accepted: the reason is what the enterprise sees', async () => {
  const { page, read } = await as('shenlihua');
  const id = await demandFor('想申报标准化项目', 'BZ08');
  await page.goto(`/demands/${id}`);
  await page.getByRole('button', { name: '都不采纳' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因（企业会看到）').fill('今年的项目已经截止');
  await dialog.getByRole('button', { name: '都不采纳' }).click();
  await page.getByText('未能办理，原因：今年的项目已经截止').first().waitFor();
  expect(await read('demands.demand.get', { id })).toMatchObject({ state: 'declined', declineReason: '今年的项目已经截止' });
});

it('[X-3] a manager reads the rules in words, tries a new one on the demands of today, saves and retires it', async () => {
  await demandFor('咨询标准化试点项目', 'BZ08');
  const { page } = await as('sunzhiyuan');
  await page.goto('/cases/rules');
  await page.getByText('勾选专利奖申报，有有效专利').first().waitFor();
  expect(await violationsOf(page, 5)).toEqual([]);
  await picture(page, 'proposal-rules');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'proposal-rules-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: '新增规则' }).click();
  await page.getByLabel('规则名称').fill('标准化试点：先看企业标准');
  await page.getByLabel('事项').click();
  await page.getByTitle(/STD-01/).click();
  await page.getByRole('group', { name: '条件 1' }).getByLabel('取值').click();
  await page.keyboard.type('试点示范');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByLabel('依据', { exact: true }).fill('区局会议纪要');
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText(/今天待处理的 \d+ 条需求中：符合 [1-9]/).waitFor();
  expect(await violationsOf(page, 5)).toEqual([]);
  await picture(page, 'proposal-rule-form');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'proposal-rule-form-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await page.getByRole('heading', { name: '标准化试点：先看企业标准' }).waitFor();
  await picture(page, 'proposal-rule');
  await page.getByRole('button', { name: '停用规则' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('重复');
  await dialog.getByRole('button', { name: '停用规则' }).click();
  await page.getByText('已停用').first().waitFor();
});
