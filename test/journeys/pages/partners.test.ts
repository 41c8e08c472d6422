import { describe, expect, it } from 'vitest';
import { dayOf } from '#platform/contract/china-day.ts';
import { picture, written } from '../desk.ts';
import { violationsOf } from '../violations.ts';
import { dialogOf } from './form.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Referral {
  id: string;
  state: string;
  answer: string | null;
}
interface Organisation {
  id: string;
  name: string;
}

const demandId = crypto.randomUUID();
const words = '商标续展的费用能不能补';
let referral = '';

describe('转办: from a demand to what came of it', () => {
  it('[7.1-b] the officer sends a demand to whom the rule of its class names, and sees until when', async () => {
    const manager = await as('sunzhiyuan');
    const { rows: organisations } = await manager.read<{ rows: Organisation[] }>('partners.organisation.list', { q: '科技局' });
    const rule = {
      id: crypto.randomUUID(),
      classCode: 'SB02',
      organisationId: organisations[0]?.id,
      receiveDays: 2,
      answerDays: 10,
      tellId: null,
    };
    await manager.act('cases.linkage.set', { ...rule, validFrom: dayOf(new Date()), source: '部门联动备忘录' });
    const { page, read, act } = await as('wangmin');
    const { rows: firms } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list');
    await act('demands.demand.raise', { id: demandId, enterpriseId: firms[7]?.id, kind: 'need', text: words, classCode: 'SB02' });
    await page.goto(`/demands/${demandId}`);
    await page.getByRole('button', { name: '转办', exact: true }).click();
    const dialog = dialogOf(page, '转办或预约服务');
    await dialog.getByText('规则推荐').first().waitFor();
    await dialog.getByText(/按联动规则：.+前收件，.+前答复/).waitFor();
    await picture(page, 'referral-send');
    await dialog.getByRole('button', { name: '转办', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('已转出，未收件').first().waitFor();
    const { rows } = await read<{ rows: Referral[] }>('cases.referral.list', { demandId });
    referral = rows[0]?.id ?? '';
    expect(rows.map(r => r.state)).toEqual(['sent']);
  });

  it('[7.1-b] the organisation finds it in its own list, receives, accepts and answers it; nothing else of the product is its', async () => {
    const { page } = await as('fangyun');
    await page.goto('/cases/referrals/mine');
    await page.locator(`a[href="/cases/referrals/mine/${referral}"]`).first().click();
    await written(page, words).first().waitFor();
    expect(await violationsOf(page, 2)).toEqual([]);
    await page.getByRole('button', { name: '收件', exact: true }).click();
    await page.getByText('已收件').first().waitFor();
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByText('已受理').first().waitFor();
    await page.getByRole('button', { name: '答复', exact: true }).click();
    const dialog = dialogOf(page, '答复');
    await dialog.getByRole('button', { name: '答复', exact: true }).click();
    await dialog.getByText('请填写这一项').first().waitFor();
    await dialog.getByRole('textbox', { name: '答复' }).fill('可以补，凭发票在 8 月底前申报');
    await dialog.getByRole('button', { name: '答复', exact: true }).click();
    await written(page, '可以补，凭发票在 8 月底前申报').first().waitFor();
    await picture(page, 'referral-answered');
    for (const operation of ['demands.demand.list', 'cases.case.list', 'enterprises.enterprise.list']) {
      const answer = await page.request.get(`/api/${operation.replaceAll('.', '/')}`);
      expect(answer.status(), operation).toBe(403);
    }
  });

  it('[4.2-a] the officer reads what came of it at the demand, which is hers again', async () => {
    const { page, read } = await as('wangmin');
    await page.goto(`/demands/${demandId}`);
    await page.getByText('已答复').first().waitFor();
    await page.locator(`a[href="/cases/referrals/${referral}"]`).first().click();
    await written(page, '可以补，凭发票在 8 月底前申报').first().waitFor();
    await picture(page, 'referral-result');
    expect(await read<{ state: string; place: string }>('demands.demand.get', { id: demandId })).toMatchObject({
      state: 'open',
      place: 'owner',
    });
  });
});
