import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { signInAs, visitorOf } from './browser.ts';
import { picture, written } from './desk.ts';
import { demonstrationStage } from './stage.ts';
import { violationsOf } from './violations.ts';

const stage = demonstrationStage();
let desk: Page;
let phone: Page;
let clicks = 0;
let address = '';
let code = '';

beforeAll(async () => {
  desk = (await visitorOf(stage.browser, { origin: stage.program.origin })).page;
  phone = (await visitorOf(stage.browser, { origin: stage.program.origin, device: 'phone' })).page;
  for (const page of [desk, phone]) page.setDefaultTimeout(20_000);
  await signInAs(desk, stage.program.account('wangmin'));
});

/** One press of the person, counted. */
const press = async (what: Locator): Promise<void> => {
  clicks += 1;
  await what.click();
};
/** A step of the journey takes at most eight presses (J6). */
const step = async (act: () => Promise<void>): Promise<void> => {
  clicks = 0;
  await act();
  expect(clicks).toBeLessThanOrEqual(8);
};
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** A picture that a browser can open. */
const photo = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
};

describe('[3.1-b] J6: a demand is accompanied to its result', () => {
  it('[3.1-b] an open demand becomes a case: item and companion are proposed', () =>
    step(async () => {
      await desk.goto('/demands?state=open&q=政府质量奖');
      await press(desk.locator('tbody th a').first());
      await press(desk.getByRole('link', { name: '转办件' }).first());
      await desk.getByLabel('事项').waitFor();
      await picture(desk, 'case-open');
      await press(desk.getByRole('button', { name: '受理' }));
      await desk.getByText('球在我方：咨询响应').waitFor();
      expect(await violationsOf(desk, 5)).toEqual([]);
      await picture(desk, 'case-page');
    }));

  it('[3.1-b] the next stage, and materials are asked for until a day', () =>
    step(async () => {
      await press(desk.getByRole('button', { name: '进入下一环节' }));
      await desk.getByText(/球在我方：(?!咨询响应)/).waitFor();
      const table = desk.getByRole('region', { name: '材料' }).first();
      const boxes = table.locator('tbody input[type=checkbox]');
      await press(boxes.nth(0));
      await press(boxes.nth(1));
      await press(desk.getByRole('button', { name: '向企业要 2 项' }));
      await press(dialog(desk).getByRole('button', { name: '向企业要 2 项' }));
      await desk.getByText('球在企业手里：补交第 1、2 项材料').waitFor();
    }));

  it('[3.1-b] the clock is stopped for the enterprise, and says why there is no day', () =>
    step(async () => {
      await press(desk.getByRole('button', { name: '停表' }));
      await picture(desk, 'case-pause');
      await press(dialog(desk).getByRole('button', { name: '停表' }));
      await desk.getByText('停表中，复表后顺延').waitFor();
    }));

  it('[3.1-b] the enterprise gets link and code, and sees on its phone that it is its turn', () =>
    step(async () => {
      await press(desk.getByRole('button', { name: '发出链接' }));
      await desk.getByText('链接和验证码只显示这一次。').waitFor();
      address = (await desk.locator('code').first().textContent()) ?? '';
      code =
        /\d{6}/.exec(
          (await desk
            .getByText(/^\d{6}$/)
            .first()
            .textContent()) ?? '',
        )?.[0] ?? '';
      await phone.goto(address);
      await phone.getByRole('textbox', { name: '验证码' }).fill(code);
      await press(phone.getByRole('button', { name: '打开' }));
      await phone.getByLabel('姓名').fill('郑磊');
      await phone.getByLabel('部门、职务').fill('质量部经理');
      await press(phone.getByText('已阅读以上告知'));
      await press(phone.getByRole('button', { name: '查看进度' }));
      await phone.getByText('现在轮到您').waitFor();
      await phone.getByText('还差 2 项材料').waitFor();
      expect(await violationsOf(phone, 5)).toEqual([]);
      await picture(phone, 'case-parcel');
    }));

  it('[3.1-b] photographs what is asked for, one by one; then it is with us again', () =>
    step(async () => {
      for (const left of [1, 0]) {
        clicks += 1;
        await phone.locator('input[type=file]').first().setInputFiles(photo);
        await phone
          .getByText(left > 0 ? `还差 ${left} 项材料` : '现在在我们手里')
          .first()
          .waitFor();
      }
      await picture(phone, 'case-parcel-sent');
      await phone.getByLabel('想问什么').fill('什么时候评审？');
      await press(phone.getByRole('button', { name: '送出' }));
      await phone.getByText('已送出，陪跑员会在这里答复。').waitFor();
    }));

  it('[3.1-b] one is accepted, one returned with one sentence, the question answered', () =>
    step(async () => {
      await desk.reload();
      await desk.getByText('球在我方：看企业交来的材料').waitFor();
      await press(desk.getByRole('button', { name: '收下' }).first());
      await desk.getByText('已收', { exact: true }).first().waitFor();
      await press(desk.getByRole('button', { name: '退回' }).first());
      await dialog(desk).getByRole('textbox').fill('看不清，请近一点拍');
      await press(dialog(desk).getByRole('button', { name: '退回' }));
      await desk.getByText('球在企业手里：重交第 2 项材料').waitFor();
      await press(desk.getByRole('button', { name: '答复' }).first());
      await dialog(desk).getByRole('textbox').fill('材料齐后 5 个工作日内');
      await press(dialog(desk).getByRole('button', { name: '答复' }));
      await written(desk, '材料齐后 5 个工作日内').first().waitFor();
      await picture(desk, 'case-materials');
      await phone.reload();
      await phone.getByText('退回：看不清，请近一点拍').waitFor();
      await phone.getByText('材料齐后 5 个工作日内').waitFor();
    }));

  it('[3.1-b] the result is recorded with its evidence; the enterprise reads how it ended', () =>
    step(async () => {
      await press(desk.getByRole('button', { name: '登记结果' }));
      await press(dialog(desk).getByText('办成'));
      await dialog(desk).getByLabel('一句话告诉企业').fill('已入选区政府质量奖培育名单');
      await press(dialog(desk).getByText('有官方依据'));
      await dialog(desk).getByLabel('文号、证书号或公示网址').fill('拱政发〔2026〕12号');
      await press(dialog(desk).getByRole('button', { name: '登记结果' }));
      await written(desk, '已入选区政府质量奖培育名单').first().waitFor();
      await phone.reload();
      await phone.getByText('已结束：办成').waitFor();
      await desk.goto('/cases');
      await desk.locator('tbody tr').first().waitFor();
      expect(await violationsOf(desk, 5)).toEqual([]);
      await picture(desk, 'case-list');
      await desk.goto('/');
      await desk.getByText('我的办件').first().waitFor();
      await picture(desk, 'case-home');
    }));
});

describe('[7.5-b] each role begins with what waits for it', () => {
  const onPhone = async (username: string): Promise<Page> => {
    const { page } = await visitorOf(stage.browser, { origin: stage.program.origin, device: 'phone' });
    page.setDefaultTimeout(20_000);
    await signInAs(page, stage.program.account(username));
    return page;
  };
  /** Nothing has to be pulled sideways. */
  const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  it('[7.3-a] the expert her consultations, [7.1-b] the partner what was sent to it', async () => {
    const expert = await onPhone('tangwei');
    await expert.getByRole('region', { name: '我的咨询' }).getByText('待答复').waitFor();
    const partner = await onPhone('fangyun');
    await partner.getByRole('region', { name: '待我方处理' }).getByText('逾期未答复').first().waitFor();
    expect([await fits(expert), await fits(partner)]).toEqual([true, true]);
    await partner.goto('/m/');
    await partner.getByRole('list', { name: '转来事项' }).getByText('已逾期').first().waitFor();
  });

  it('[7.5-b] lists of a phone are not pulled sideways, and the long one is folded', async () => {
    const page = await onPhone('wangmin');
    for (const path of ['/cases', '/demands', '/cases/referrals', '/experts/advice', '/satisfaction/invitations']) {
      await page.goto(path);
      await page.locator('tbody th').first().waitFor();
      expect(await fits(page), path).toBe(true);
    }
    await page.goto('/agenda');
    await page.getByRole('button', { name: /^再显示一些/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6_000);
  });

  it('[7.5-b] the director has one sheet of A4', async () => {
    const { page } = await visitorOf(stage.browser, { origin: stage.program.origin });
    await signInAs(page, stage.program.account('sunzhiyuan'));
    await page.goto('/boards/months');
    await page.locator('.pp-chart-canvas svg').waitFor();
    const sheet = await page.pdf({ format: 'A4' });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
