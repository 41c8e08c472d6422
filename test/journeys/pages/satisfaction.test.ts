import { describe, expect, it } from 'vitest';
import { dialogOf } from './form.ts';
import { pages } from './open.ts';

const { as, stranger } = pages();

/** Sends the invitation of the first service that is not sent yet; answers the link. */
const linkOf = async (): Promise<string> => {
  const { page } = await as('wangmin');
  await page.goto('/satisfaction/invitations?state=unsent');
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: '发出链接和二维码' }).click();
  const dialog = dialogOf(page, '发出链接和二维码');
  await dialog.getByText('已生成 1 份链接').waitFor();
  await dialog.getByRole('img', { name: /二维码/ }).waitFor();
  const text = (await dialog.textContent()) ?? '';
  return /\/m\/rate#[\w-]{43}/.exec(text)?.[0] ?? '';
};

describe('评价 on the enterprise’s own phone', () => {
  it('[7.6-a] pleased: three presses from the link to the receipt, without signing in', async () => {
    const link = await linkOf();
    const phone = await stranger('phone');
    await phone.goto(link);
    await phone.getByText('这次服务，您满意吗？').waitFor();
    await phone.getByText('非常满意', { exact: true }).click();
    await phone.getByRole('button', { name: '提交评价' }).click();
    await phone.getByText('谢谢，您的评价已收好').waitFor();
    const receipt = ((await phone.locator('.rate-number').textContent()) ?? '').trim();
    expect(receipt).toMatch(/^(\w{4}-){4}\w{4}$/);
    // the same link again: the receipt, and no second rating
    await phone.reload();
    await phone.getByText('谢谢，您的评价已收好').waitFor();
    const other = await stranger('phone');
    await other.goto(link);
    await other.getByText('这次服务已经评过了').waitFor();
    await other.getByRole('link', { name: '凭回执查看' }).click();
    await other.getByLabel('回执号').fill(receipt.toLowerCase());
    await other.getByRole('button', { name: '查看' }).click();
    await other.getByText('您的评价还在票箱里').waitFor();
  });

  it('[7.6-a] dissatisfied: a reason is asked for, a call by name goes to the board, is recorded and mended', async () => {
    const link = await linkOf();
    const phone = await stranger('phone');
    await phone.goto(link);
    await phone.getByText('不满意', { exact: true }).click();
    await phone.getByRole('button', { name: '提交评价' }).click();
    await phone.getByText('请选一项没有做好的地方').waitFor();
    await phone.getByText('等得久').click();
    await phone.getByText('请打电话给我（实名回访）').last().click();
    await phone.getByLabel('您的姓名').fill('钱经理');
    await phone.getByLabel('您的电话').fill('123');
    await phone.getByRole('button', { name: '提交评价' }).click();
    await phone.getByText('请填 11 位手机号').waitFor();
    await phone.getByLabel('您的电话').fill('13805710099');
    await phone.getByRole('button', { name: '提交评价' }).click();
    await phone.getByText('谢谢，您的评价已收好').waitFor();

    const { page } = await as('sunzhiyuan');
    await page.goto('/satisfaction/loops?state=toCall');
    await page.getByRole('link', { name: '等得久' }).first().click();
    await page.getByText('钱经理').waitFor();
    await page.getByText('138****0099').waitFor();
    await page.getByRole('button', { name: '登记回访' }).click();
    const call = dialogOf(page, '登记回访');
    await call.getByLabel('部分属实').check();
    await call.getByLabel('回访情况').fill('已致歉，三日内办结');
    await call.getByRole('button', { name: '登记回访' }).click();
    await page.getByRole('button', { name: '登记整改' }).click();
    const mend = dialogOf(page, '登记整改');
    await mend.getByLabel('整改情况').fill('已办结');
    await mend.getByLabel('给评价人的答复').fill('已为您办结');
    await mend.getByRole('button', { name: '登记整改' }).click();
    await page.getByText('已整改').first().waitFor();
  });

  it('[7.6-a] opened where staff is signed in it says that it will not count', async () => {
    const link = await linkOf();
    const { page } = await as('wangmin', 'phone');
    await page.goto(link);
    await page.getByText('现场代评').waitFor();
  });
});

describe('满意度 at the desk', () => {
  it('[7.6-a] figures by class and month, each with its n; the rules with their sources', async () => {
    const { page } = await as('sunzhiyuan');
    await page.goto('/satisfaction?by=month');
    await page.getByRole('table', { name: '满意度' }).waitFor();
    for (const text of await page.locator('td', { hasText: '%' }).allInnerTexts()) expect(text).toMatch(/n=\d+/);
    await page.getByRole('link', { name: '评价规则与标签' }).click();
    await page.getByText('浙江省政务服务“好差评”闭环').first().waitFor();
    await page.getByText('服务态度差效率低').waitFor();
  });

  it('[4.4-b] a bad rating becomes an action with owner and day, done by one and verified by another', async () => {
    const { page } = await as('sunzhiyuan');
    await page.goto('/improvements?state=done');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByRole('button', { name: '验证效果' }).click();
    const verify = dialogOf(page, '验证效果');
    await verify.getByLabel('复测结果').fill('新收到 36 份评价，满意率升高');
    await verify.getByLabel('复测样本数 n').fill('36');
    await verify.getByLabel('有效', { exact: true }).check();
    await verify.getByRole('button', { name: '验证效果' }).click();
    await page.getByText('已验证').first().waitFor();
  });
});
