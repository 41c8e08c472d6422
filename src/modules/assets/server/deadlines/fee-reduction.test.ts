import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openAssetsWorld } from '#test/assets-world.ts';
import { createAsset, getAsset } from '../../contract/operations-register.ts';
import { closeDeadline, getDeadline, listDeadlines } from '../../contract/operations-warnings.ts';

const { officer, tea, refusal } = await openAssetsWorld();

const patent = async (number: string, more: object): Promise<string> => {
  const id = newId();
  await officer.call(createAsset, {
    id,
    enterpriseId: tea.id,
    number,
    numberAsPrinted: true,
    title: '一种炒茶锅',
    owner: '杭州龙坞茶业有限公司',
    status: 'inForce',
    statusWords: '',
    asOf: '2026-11-20',
    valueNote: '',
    kindDetails: {
      kind: 'patent',
      details: {
        type: 'invention',
        filedOn: '2022-04-20',
        grantedOn: '2024-01-09',
        paidThroughYear: 5,
        reduction: 0,
        openLicence: false,
        inventors: [],
        pct: false,
        ...more,
      },
    },
  });
  return id;
};
const deadlinesOf = async (assetId: string) => (await officer.call(listDeadlines, { assetId, limit: 100 })).rows;

describe('费减请求', () => {
  it('[6.3.1-a] it stands in the list with line, law and doubt, and the approval on file closes it and lowers the fee', async () => {
    const id = await patent('ZL202210000011.5', { reductionEligible: true });
    const d = (await deadlinesOf(id)).find(r => r.kind === 'feeReduction');
    expect(d).toMatchObject({ item: 'year:6', dueOn: '2027-02-05', safeOn: '2027-02-02', confidence: 'toVerify', law: 'FEE2016' });
    const view = await officer.call(getDeadline, { id: d?.id ?? '' });
    expect(view).toMatchObject({ closing: 'feeReduction', reductionYear: 2027, reductionRequest: null });
    expect(view.message).toContain('请求减缴专利年费（第 6 年度）');
    expect(view.message).toContain('不能减缴');
    expect(view.guide.join('')).toContain('费减备案');
    const file = await officer.upload(Buffer.from('审批通知'), { name: '费减审批.jpg', mediaType: 'image/jpeg' });
    const paper = { id: view.id, happenedOn: '2026-11-21', checkedNumber: 'ZL202210000011.5', fileIds: [file] };
    const lacking = await refusal(officer.call(closeDeadline, { ...paper, reduction: 0.85, reductionUntilYear: 2026 }));
    expect(lacking).toMatchObject({ code: 'assets.problem.reductionMissing', params: { year: 2027 } });
    await officer.call(closeDeadline, { ...paper, reduction: 0.85, reductionUntilYear: 2027 });
    const rows = await deadlinesOf(id);
    expect(rows.map(r => r.kind)).not.toContain('feeReduction');
    expect(rows.find(r => r.kind === 'annualFee')?.feeAmount).toBe(180);
    const asset = await officer.call(getAsset, { id });
    expect(asset.kindDetails).toMatchObject({ details: { reduction: 0.85, reductionUntilYear: 2027 } });
    expect(asset.events.map(e => e.act)).toEqual(['feeReduction']);
  });

  it('[6.3.1-a] an unreduced fee of an owner of whom nothing is known says until when the reduction could be asked for, without an alarm', async () => {
    const id = await patent('ZL202210000012.X', {});
    const rows = await deadlinesOf(id);
    expect(rows.map(r => r.kind)).not.toContain('feeReduction');
    const fee = rows.find(r => r.kind === 'annualFee');
    const view = await officer.call(getDeadline, { id: fee?.id ?? '' });
    expect(view.reductionRequest).toMatchObject({ dueOn: '2027-02-05', safeOn: '2027-02-02', law: 'FEE2016' });
    expect(view.reductionYear).toBeNull();
  });
});
