import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Demand {
  id: string;
  text: string;
  state: string;
  kind: string;
  source: string;
  urgency: string;
  classCode: string | null;
  ownerId: string | null;
  answer: string | null;
  referredTo: string | null;
  referNote: string | null;
  dueOn: string | null;
  declineReason: string | null;
}

const demandOf = async (id: string): Promise<Demand> => (await as('shenlihua')).read<Demand>('demands.demand.get', { id });
const demandFor = async (text: string, by = 'shenlihua'): Promise<string> => {
  const { act, read } = await as(by);
  const { rows } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list');
  const input = { id: crypto.randomUUID(), enterpriseId: rows[0]?.id, text, kind: 'need', source: 'hand', urgency: 'normal' };
  return (await act<{ id: string }>('demands.demand.raise', input)).id;
};

describe('一条需求', () => {
  it('[3.1-a] answered: an empty answer is refused, the answer stands on the page and cannot be given twice', async () => {
    const { page, act } = await as('shenlihua');
    const id = await demandFor('想了解质量奖怎么申报');
    await page.goto(`/demands/${id}`);
    await page.getByText('还没有着落，企业看到“正在处理”').waitFor();
    await page.getByRole('button', { name: '答复' }).click();
    const dialog = page.getByRole('dialog', { name: '答复' });
    await dialog.getByRole('button', { name: '答复' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    expect((await demandOf(id)).state).toBe('open');
    await dialog.getByLabel(/答复内容/).fill('三月起受理，材料清单已发送。');
    await dialog.getByRole('button', { name: '答复' }).click();
    await page.getByText('已答复', { exact: true }).first().waitFor();
    await page.reload();
    await page
      .getByText(/三月起受理，材料清单已发送。/)
      .first()
      .waitFor();
    expect(await demandOf(id)).toMatchObject({ state: 'answered', answer: '三月起受理，材料清单已发送。' });
    expect(await page.getByRole('button', { name: '答复' }).count()).toBe(0);
    await expect(act('demands.demand.answer', { id, answer: '又一次' })).rejects.toThrow(/409/);
  });

  it('[3.1-a] referred: to whom and until when are asked, a day that is past is refused', async () => {
    const { page } = await as('shenlihua');
    const id = await demandFor('需要办理出口退税');
    const today = dayOf(new Date());
    await page.goto(`/demands/${id}`);
    await page.getByRole('button', { name: '转名录外单位' }).click();
    const dialog = page.getByRole('dialog', { name: '转名录外单位' });
    const send = dialog.getByRole('button', { name: '转名录外单位' });
    await send.click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(2);
    const day = async (value: string): Promise<void> => {
      await dialog.getByLabel('请其答复的日期').fill(value);
      await page.keyboard.press('Enter');
    };
    await dialog.getByLabel('转给哪个部门或单位').fill('区税务局');
    await day(addDays(today, -3));
    await dialog.getByLabel('说明').fill('企业盼尽快');
    await send.click();
    await dialog.getByText('答复期限早于今天').waitFor();
    expect((await demandOf(id)).state).toBe('open');
    const due = addDays(today, 20);
    await day(due);
    await send.click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('区税务局').first().waitFor();
    await page.getByText('企业盼尽快').waitFor();
    expect(await demandOf(id)).toMatchObject({ state: 'referred', referredTo: '区税务局', referNote: '企业盼尽快', dueOn: due });
  });

  it('[3.1-a] declined with a reason that the enterprise sees', async () => {
    const { page } = await as('shenlihua');
    const id = await demandFor('希望减免房租');
    await page.goto(`/demands/${id}`);
    await page.getByRole('button', { name: '不能办理' }).click();
    const dialog = page.getByRole('dialog', { name: '不能办理' });
    await dialog.getByRole('button', { name: '不能办理' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel(/原因/).fill('不属于本局职责，建议咨询街道。');
    await dialog.getByRole('button', { name: '不能办理' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page
      .getByText(/不属于本局职责，建议咨询街道。/)
      .first()
      .waitFor();
    expect(await demandOf(id)).toMatchObject({ state: 'declined', declineReason: '不属于本局职责，建议咨询街道。' });
  });

  it('[3.1-b] taken on by a lead, and what a colleague ended meanwhile is said, not written over', async () => {
    const { page, read } = await as('shenlihua');
    const colleague = await as('zhengguoqiang');
    const id = await demandFor('想参加标准制定', 'zhengguoqiang');
    const { person } = await read<{ person: { id: string } }>('people.session.current');
    await page.goto(`/demands/${id}`);
    await page.getByRole('button', { name: '由我经办' }).click();
    await page.getByText('已由您经办').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '答复' }).waitFor();
    expect(await page.getByRole('button', { name: '由我经办' }).count()).toBe(0);
    expect((await demandOf(id)).ownerId).toBe(person.id);
    await page.getByRole('button', { name: '答复' }).click();
    await colleague.act('demands.demand.decline', { id, reason: '重复登记' });
    const dialog = page.getByRole('dialog', { name: '答复' });
    await dialog.getByLabel(/答复内容/).fill('迟到的答复');
    await dialog.getByRole('button', { name: '答复' }).click();
    await dialog.getByText('这条需求刚刚已有处理结果，不能再这样处理').waitFor();
    expect(await demandOf(id)).toMatchObject({ state: 'declined', answer: null });
  });

  it('[4.1-a] a candidate is taken by its number; what happened stands below', async () => {
    const { page } = await as('shenlihua');
    const id = await demandFor('商标到期要续展，也想申请专利');
    await page.goto(`/demands/${id}`);
    const candidates = page.getByRole('group', { name: '系统的候选' });
    await candidates.getByRole('button').first().waitFor();
    const before = (await demandOf(id)).classCode;
    await page.keyboard.press('1');
    await page.getByText(/^已归入“/).waitFor();
    await page.getByText(/沈丽华 定为此类/).waitFor();
    const after = (await demandOf(id)).classCode;
    expect(after).not.toBeNull();
    await page.reload();
    await page.getByText(/沈丽华 定为此类/).waitFor();
    if (after !== before) await page.getByRole('region', { name: '经过' }).getByText('更正需求分类').first().waitFor();
  });
});

describe('企业页登记需求', () => {
  it('[3.1-a] a demand is taken down at the enterprise; its class shows while it is typed', async () => {
    const { page, read } = await as('wangmin');
    const { rows } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list');
    const enterpriseId = rows[1]?.id ?? '';
    await page.goto(`/enterprises/${enterpriseId}?tab=demands`);
    await page.getByRole('button', { name: '登记需求' }).first().click();
    const dialog = page.getByRole('dialog', { name: '登记需求' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('用一句话写下企业的原话').fill('商标续展不知道怎么办');
    await dialog.getByText(/因为提到.*续展/).waitFor();
    await dialog.getByRole('radio', { name: '难点' }).check();
    await dialog.getByRole('radio', { name: '热线' }).check();
    await dialog.getByRole('checkbox', { name: '紧急' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已登记').waitFor();
    await page.reload();
    await page.getByText('商标续展不知道怎么办').first().waitFor();
    const list = await read<{ rows: Demand[] }>('demands.demand.list', { enterpriseId });
    const made = list.rows.find(d => d.text === '商标续展不知道怎么办');
    expect(made).toMatchObject({ kind: 'difficulty', source: 'hotline', urgency: 'urgent', state: 'open' });
  });
});
