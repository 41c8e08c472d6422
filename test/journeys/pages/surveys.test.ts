import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { picture, written } from '../desk.ts';
import { lookAt } from '../look.ts';
import { dialogOf, typeDay } from './form.ts';
import { pages } from './open.ts';

const { as, stranger } = pages();

const wide = { width: 1440, height: 900 };
const inDays = (days: number): string => addDays(dayOf(new Date()), days);

/** Sends the link of an enterprise that has none yet; answers it. */
const linkOf = async (): Promise<string> => {
  const { page } = await as('wangmin');
  await page.goto('/satisfaction/surveys?state=open');
  await page.getByRole('link', { name: '年末陪跑服务满意度' }).click();
  await page.getByRole('tab', { name: '对象和链接' }).waitFor();
  await page.goto(`${page.url().split('?')[0]}?tab=recipients&state=unsent`);
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: '发出链接和二维码' }).click();
  const dialog = dialogOf(page, '发出链接和二维码');
  await dialog.getByText('已生成 1 份链接').waitFor();
  await picture(page, 'survey-links');
  return /\/m\/survey#[\w-]{43}/.exec((await dialog.textContent()) ?? '')?.[0] ?? '';
};

describe('满意度调查 on the enterprise’s own phone', () => {
  it('[7.6-a] answered without signing in: what is missing is named, the draft stays, one change by receipt', async () => {
    const link = await linkOf();
    const phone = await stranger('phone');
    await phone.goto(link);
    await phone.getByText('总体满意度').waitFor();
    await phone.getByText('满意', { exact: true }).first().click();
    await phone.getByRole('button', { name: '交答卷' }).click();
    await phone.getByText('还有 5 道必答题没有答').waitFor();
    await lookAt(phone, 'survey-form');
    await phone.reload();
    await phone.getByText('总体满意度').waitFor();
    expect(await phone.locator('input[type=radio][value="4"]').first().isChecked()).toBe(true);
    for (const at of [1, 2, 3, 4, 5]) await phone.getByText('非常满意', { exact: true }).nth(at).click();
    await phone.getByLabel('最希望我们改进的一件事').fill('少跑一趟');
    await phone.getByRole('button', { name: '交答卷' }).click();
    await phone.getByText('谢谢，您的答卷已收好').waitFor();
    const receipt = ((await phone.locator('.rate-number').textContent()) ?? '').trim();
    expect(receipt).toMatch(/^(\w{4}-){4}\w{4}$/);
    await lookAt(phone, 'survey-thanks');
    await phone.getByRole('button', { name: '更改答卷' }).click();
    await phone.getByText('不满意', { exact: true }).first().click();
    await phone.getByRole('button', { name: '交更改后的答卷' }).click();
    await phone.getByText('更改后的答卷已收好').waitFor();
    expect(await phone.getByRole('button', { name: '更改答卷' }).count()).toBe(0);
    const other = await stranger('phone');
    await other.goto(link);
    await other.getByText('这份问卷已经答过了').waitFor();
    await other.getByLabel('回执号').fill('7F3A-0000-0000-0000-0000');
    await lookAt(other, 'survey-used');
  });

  it('[7.6-a] opened where staff is signed in it says that it will not count', async () => {
    const link = await linkOf();
    const { page } = await as('wangmin', 'phone');
    await page.goto(link);
    await page.getByText('现场代评').waitFor();
  });
});

describe('满意度调查 at the desk', () => {
  it('[7.6-a] a manager plans one for who was served, sees how many, settles whom it asks', async () => {
    const { page } = await as('sunzhiyuan');
    await page.setViewportSize(wide);
    await page.goto('/satisfaction/surveys');
    await page.getByRole('link', { name: '本期陪跑服务满意度' }).waitFor();
    await picture(page, 'surveys-list');
    await page.getByRole('button', { name: '新建调查' }).click();
    const dialog = dialogOf(page, '新建调查');
    await dialog.getByLabel('名称').fill('园区企业满意度');
    await dialog.getByLabel('调查表', { exact: true }).click();
    await page.getByText('红盾品牌陪跑服务满意度调查表 第 1 版').last().click();
    await typeDay(dialog.getByLabel('时间段起'), inDays(-300));
    await typeDay(dialog.getByLabel('时间段止'), inDays(-1));
    await typeDay(dialog.getByLabel('开放日'), inDays(0));
    await typeDay(dialog.getByLabel('截止日'), inDays(14));
    await dialog.getByLabel('只抽一部分企业').check();
    await dialog.getByLabel('抽取家数').fill('8');
    await dialog.getByLabel('抽样数字').fill('20261130');
    await dialog.getByText(/将问 8 家/).waitFor();
    await picture(page, 'survey-plan');
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await page.getByRole('heading', { name: '园区企业满意度' }).waitFor();
    await page.getByRole('button', { name: '确定对象' }).click();
    await dialogOf(page, '确定调查对象').getByRole('button', { name: '确定对象' }).click();
    await page.getByText('还有 8 份链接没有发出').waitFor();
    await page.getByText(/sha256-ticket/).waitFor();
    await picture(page, 'survey-recipients');
  });

  it('[7.6-a][4.4-b] results: n and response beside each share, words above the least number, the action verified by this measure', async () => {
    const { page } = await as('sunzhiyuan');
    await page.setViewportSize(wide);
    await page.goto('/satisfaction/surveys?state=counted');
    await page.getByRole('link', { name: '本期陪跑服务满意度' }).click();
    const table = page.getByRole('table', { name: '调查结果' });
    await table.waitFor();
    for (const text of await page.locator('td', { hasText: '%' }).allInnerTexts()) expect(text).toMatch(/n=\d+/);
    await table
      .getByText(/^\d+ \/ \d+ 份邀请$/)
      .first()
      .waitFor();
    await picture(page, 'survey-results');
    await page.getByRole('button', { name: /查看文字意见/ }).click();
    await page.getByText('不按时间排列').waitFor();
    await picture(page, 'survey-words');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '用本次结果验证' }).click();
    const verify = dialogOf(page, '用本次结果验证');
    await verify.getByLabel('有效', { exact: true }).check();
    await picture(page, 'survey-remeasure');
    await verify.getByRole('button', { name: '用本次结果验证' }).click();
    await page.getByText('已验证').first().waitFor();
    await page.getByRole('link', { name: '上次的改进' }).click();
    await written(page, '指数').first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goBack();
    await table.waitFor();
    await picture(page, 'survey-results-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
