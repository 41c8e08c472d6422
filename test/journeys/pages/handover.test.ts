import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { picture } from '../desk.ts';
import { counting } from '../presses.ts';
import { pick, rowIn } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();
const today = dayOf(new Date());

interface Preview {
  total: number;
  person: { id: string };
  kinds: { kind: string; count: number; rows: { id: string }[] }[];
}
const idOf = async (name: string): Promise<string> => {
  const { read } = await as('shenlihua');
  const { rows } = await read<{ rows: { id: string; name: string }[] }>('people.colleague.list');
  return rows.find(r => r.name === name)?.id ?? '';
};
const previewOf = async (name: string): Promise<Preview> => {
  const personId = await idOf(name);
  return (await as('shenlihua')).read<Preview>('people.handover.preview', { personId });
};

/** Who is on the same team of the campaign that still goes on: the one who may take the place over. */
const teamMateOf = async (name: string, { kinds }: Preview): Promise<string> => {
  const { read } = await as('shenlihua');
  const campaignId = kinds.find(k => k.kind === 'campaigns.team')?.rows[0]?.id ?? '';
  const { rows } = await read<{ rows: { members: { name: string }[] }[] }>('campaigns.team.list', { campaignId });
  const team = rows.find(t => t.members.some(m => m.name === name));
  return team?.members.find(m => m.name !== name)?.name ?? '';
};

describe('交接', () => {
  it('[3.1-b] J13: from the station’s staff to the enterprises being told, in at most ten presses; then undone', async () => {
    const { page, read } = await as('shenlihua');
    const officer = await as('zhoujunjie');
    const { rows: firms } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list', { limit: '3' });
    for (const [n, { id: enterpriseId }] of firms.entries())
      await officer.act('demands.demand.raise', { id: crypto.randomUUID(), enterpriseId, kind: 'need', text: `交接前的需求 ${n}` });
    const before = await previewOf('周俊杰');
    expect(before.kinds.map(k => k.kind)).toEqual(expect.arrayContaining(['demands.demand', 'campaigns.team']));
    const { rows: staff } = await read<{ rows: { name: string; stationId: string; stationName: string }[] }>('stations.staff.list');
    const at = staff.find(s => s.name === '周俊杰');
    await page.goto('/stations');
    // J13 allows ten presses.
    const hand = counting(page);
    await hand.press(page.getByRole('link', { name: at?.stationName ?? '', exact: true }));
    await hand.press(page.locator('.pp-fact', { hasText: '周俊杰' }).getByRole('link', { name: '交接' }));
    await page.getByRole('heading', { level: 1, name: '交接：周俊杰' }).waitFor();
    await picture(page, 'handover-preview-empty');
    await hand.choose('全部交给', '王敏');
    const act = page.getByRole('button', { name: new RegExp(`^移交 ${before.total} 项给`) });
    await expect.poll(async () => (await act.textContent()) ?? '').toContain('王敏');
    // she is on another team of the same campaign: that one place goes to somebody else
    await page.getByText('“王敏”已在本次调研的另一小组').waitFor();
    await picture(page, 'handover-hindered');
    await hand.choose('走访小组及约定的走访交给', await teamMateOf('周俊杰', before));
    await page.getByText(/项不能交给所选的人/).waitFor({ state: 'detached' });
    await picture(page, 'handover-preview');
    await hand.press(page.getByRole('radio', { name: '离岗' }));
    await hand.press(act);
    await page.getByRole('heading', { level: 1, name: '周俊杰的交接' }).waitFor();
    await hand.press(page.getByRole('button', { name: '复制全部' }));
    expect(hand.clicks).toBeLessThanOrEqual(10);
    await page
      .getByText(/接手。原由周俊杰负责的/)
      .first()
      .waitFor();
    await picture(page, 'handover-done');
    expect((await previewOf('周俊杰')).total).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: '撤销交接' }).click();
    await page.getByText(/^已撤销，退回/).waitFor();
    await page.reload();
    await page.getByText('已撤销', { exact: true }).waitFor();
    expect((await previewOf('周俊杰')).total).toBe(before.total);
    await page.goto('/handovers');
    await rowIn(page, '交接', '周俊杰').first().getByText('已撤销').waitFor();
    await rowIn(page, '交接', '徐海波').first().getByText('已移交').waitFor();
    await picture(page, 'handovers');
  });

  it('[7.1-d] whoever closes an account is asked first, sees numbers alone, and is shown the way', async () => {
    const { page } = await as('machao');
    const personId = await idOf('李建国');
    await page.goto(`/accounts?search=lijianguo&open=${personId}`);
    const side = page.getByRole('complementary', { name: '李建国' });
    await side.getByRole('button', { name: '停用账号' }).click();
    const dialog = page.getByRole('dialog', { name: '停用李建国的账号' });
    await dialog.getByLabel('原因').fill('离岗');
    await dialog.getByRole('button', { name: '停用账号' }).click();
    await dialog.getByText(/李建国手上还有 \d+ 项工作，账号没有停用/).waitFor();
    await dialog.getByRole('checkbox', { name: '仍要停用，未移交的工作转为待分派' }).waitFor();
    await dialog.getByRole('link', { name: '交接：李建国' }).click();
    await page.getByText('系统管理员只能看到数量').waitFor();
    await page.getByText('在办需求').waitFor();
    expect(await page.getByRole('button', { name: /^移交/ }).count()).toBe(0);
  });
});

describe('请假与AB角', () => {
  it('[7.4.2-a] an officer enters her leave and a deputy, wrong days are refused, and what is there can be ended', async () => {
    const { page } = await as('wangmin');
    await page.goto('/absences');
    await page.getByRole('button', { name: '登记请假外出' }).click();
    const dialog = page.getByRole('dialog', { name: '登记请假外出' });
    await dialog.getByLabel('开始日期').fill(addDays(today, 3));
    await dialog.getByLabel('结束日期').fill(addDays(today, 2));
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('结束日期不能早于开始日期').waitFor();
    await dialog.getByLabel('结束日期').fill(addDays(today, 5));
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await rowIn(page, '请假与外出', '王敏').getByText('没有B角').waitFor();
    await page.getByRole('button', { name: '指定B角' }).click();
    const second = page.getByRole('dialog', { name: '指定B角' });
    await pick(second, 'B角', '陈佳怡');
    await second.getByLabel('开始日期').fill(today);
    await page.keyboard.press('Tab');
    await second.getByRole('button', { name: '保存' }).click();
    await rowIn(page, '请假与外出', '王敏').getByText('陈佳怡').waitFor();
    await page.reload();
    await picture(page, 'absences');
    await rowIn(page, '请假与外出', '王敏').getByRole('button', { name: '取消' }).click();
    await rowIn(page, '请假与外出', '王敏').waitFor({ state: 'detached' });
    await rowIn(page, 'AB角', '王敏').getByRole('button', { name: '取消B角' }).click();
    await rowIn(page, 'AB角', '王敏').waitFor({ state: 'detached' });
  });

  it('[7.4.2-a] who stands in sees the demands of the absent one by one press', async () => {
    const { page, read } = await as('lijianguo');
    const { standIn } = await read<{ standIn: number }>('demands.waiting.get');
    expect(standIn).toBeGreaterThan(0);
    await page.goto('/demands');
    await page.getByRole('link', { name: `我代管的 ${standIn}` }).click();
    await expect.poll(() => page.getByRole('row').filter({ hasText: '吴晓燕' }).count()).toBeGreaterThan(0);
  });
});
