import { describe, expect, it } from 'vitest';
import { dialogOf, patience } from './form.ts';
import { rowIn, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Entry {
  readonly id: string;
  readonly enterpriseName: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly visited: boolean;
}

/** The open campaign's enterprises of one team that nobody has visited. */
const waiting = async (team: string): Promise<{ campaignId: string; rows: Entry[] }> => {
  const { read } = await as('shenlihua');
  const campaignId = (await read<{ rows: { id: string }[] }>('campaigns.campaign.list', { state: 'open' })).rows[0]?.id ?? '';
  const { rows: teams } = await read<{ rows: { id: string; name: string }[] }>('campaigns.team.list', { campaignId });
  const teamId = teams.find(t => t.name === team)?.id ?? '';
  const { rows } = await read<{ rows: Entry[] }>('campaigns.roster.list', { campaignId, teamId, visited: 'false', contactState: 'agreed' });
  return { campaignId, rows };
};

describe('请企业自填', () => {
  it('[A.1-a] links go to the ticked enterprises of one’s own team; who was left out is named; each link stands at its visit', async () => {
    const { page, read } = await as('wangmin');
    const mine = await waiting('第一组');
    const others = await waiting('第二组');
    const [first, second] = mine.rows;
    const [foreign] = others.rows;
    if (!first || !second || !foreign) throw new Error('too few are waiting');
    await page.goto(`/campaigns/${mine.campaignId}?tab=roster&contactState=agreed&visited=false`);
    for (const r of [first, second, foreign]) {
      const row = rowIn(page, '② 名单', r.enterpriseName);
      while ((await row.count()) === 0) {
        await tableOf(page, '② 名单').getByRole('rowheader').first().waitFor();
        if ((await row.count()) === 0) await page.getByRole('button', { name: '下一页' }).click();
      }
      await row.getByRole('checkbox').check();
    }
    await page.getByRole('button', { name: '请企业自填' }).click();
    const dialog = dialogOf(page, '给 3 家企业发自填链接');
    await dialog.getByRole('button', { name: '发出链接' }).click();
    await dialog.getByText(/已发出 2 条链接/).waitFor();
    await dialog.getByText(`${foreign.enterpriseName}：不在您的小组`).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: '复制全部邀请文字' }).click();
    await page.getByText('已复制，可粘贴到微信。').waitFor();
    const words = await page.evaluate(() => navigator.clipboard.readText());
    expect(words.match(/\/m\/fill#\S{43}/g)).toHaveLength(2);
    expect(words).toContain(first.enterpriseName);
    const { rows: visits } = await read<{ rows: { id: string; rosterId: string }[] }>('visits.visit.list', { mine: 'true', limit: '100' });
    const visit = visits.find(v => v.rosterId === first.id);
    await page.goto(`/visits/${visit?.id}`);
    await page.getByRole('region', { name: '请企业自填' }).getByText('未打开').waitFor();
    expect((await read<{ rows: unknown[] }>('selffill.fill.list', { visitId: visit?.id ?? '' })).rows).toHaveLength(1);
  });

  it('[A.1-a] a link is stopped at its visit and stands as stopped after a reload', async () => {
    const { page, read } = await as('shenlihua');
    const { rows } = await read<{ rows: { id: string; kind: string }[] }>('visits.visit.list', { state: 'drafted', mine: 'true' });
    const id = rows.find(v => v.kind === 'site')?.id ?? '';
    await page.goto(`/visits/${id}`);
    const part = page.getByRole('region', { name: '请企业自填' }).first();
    await part.getByRole('button', { name: '发出链接' }).click();
    await part.getByText('链接只显示这一次，请现在复制或打印。').waitFor();
    await part.getByRole('button', { name: /^停\s?用$/ }).click();
    await page.getByText('已停用，企业已填的内容仍在。').waitFor();
    await page.reload();
    await part.getByText('已停用').first().waitFor();
    await expect
      .poll(async () => (await read<{ rows: { state: string }[] }>('selffill.fill.list', { visitId: id })).rows.map(l => l.state), patience)
      .toEqual(['revoked']);
  });
});
