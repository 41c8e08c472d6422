import { describe, expect, it } from 'vitest';
import { patience } from './form.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Row {
  readonly id: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly assetNumber: string;
  readonly message: string;
}
type Page = { rows: Row[]; next: string | null };

describe('品牌资产在手机上', () => {
  it('[3.2-a] the assets of an enterprise are those the server answers, the next date leads to its deadline', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const [near] = (await read<Page>('assets.deadline.rescue', { mine: 'true', limit: '3' })).rows;
    if (!near) throw new Error('nothing to rescue');
    const { rows } = await read<{ rows: { title: string; number: string; nextId: string | null }[] }>('assets.asset.cards', {
      enterpriseId: near.enterpriseId,
    });
    await page.goto(`/m/enterprises/${near.enterpriseId}/assets`);
    const cards = page.getByRole('main').getByRole('listitem');
    await expect.poll(() => cards.count(), patience).toBe(rows.length);
    for (const [at, a] of rows.entries()) expect(await cards.nth(at).textContent()).toContain(a.title);
    const at = rows.findIndex(r => r.nextId !== null);
    await cards.nth(at).getByRole('link').click();
    await page.waitForURL(new RegExp(`/m/rescue/${rows[at]?.nextId}`));
    await page.getByRole('heading', { level: 1, name: near.enterpriseName }).waitFor();
  });

  it('[6.3.2-b] what is to be rescued: one’s own first, the rest page by page, the whole district on demand', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const mine = await read<Page>('assets.deadline.rescue', { mine: 'true', limit: '20' });
    await page.goto('/m/rescue');
    const cards = page.getByRole('list', { name: '要抢救的期限' }).getByRole('listitem');
    await expect.poll(() => cards.count(), patience).toBe(mine.rows.length);
    if (mine.next) {
      const more = await read<Page>('assets.deadline.rescue', { mine: 'true', limit: '20', after: mine.next });
      await page.getByRole('button', { name: '更多' }).click();
      await expect.poll(() => cards.count(), patience).toBe(mine.rows.length + more.rows.length);
    }
    await page.getByRole('button', { name: '看全区' }).click();
    const all = await read<Page>('assets.deadline.rescue', { limit: '20' });
    await expect.poll(() => cards.count(), patience).toBe(all.rows.length);
    for (const [at, r] of all.rows.entries()) expect(await cards.nth(at).textContent()).toContain(r.assetNumber);
  });

  it('[6.3.2-b] an answer to the view that was left, and that comes late, does not take its place', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const all = await read<Page>('assets.deadline.rescue', { limit: '20' });
    const held: (() => void)[] = [];
    await page.route(/\/assets\/deadline\/rescue\?.*mine=true/, async route => {
      await new Promise<void>(go => held.push(go));
      await route.continue();
    });
    await page.goto('/m/rescue');
    await expect.poll(() => held.length, patience).toBeGreaterThan(0);
    await page.getByRole('button', { name: '看全区' }).click();
    const cards = page.getByRole('list', { name: '要抢救的期限' }).getByRole('listitem');
    await expect.poll(() => cards.count(), patience).toBe(all.rows.length);
    const late = page.waitForResponse(/\/assets\/deadline\/rescue\?.*mine=true/);
    for (const go of held) go();
    await (await late).finished();
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const [at, r] of all.rows.entries()) expect(await cards.nth(at).textContent()).toContain(r.assetNumber);
    await page.unroute(/\/assets\/deadline\/rescue\?.*mine=true/);
  });

  it('[6.3.2-b] a deadline says what to tell the enterprise, and copies it', async () => {
    const { page, read } = await as('wangmin', 'phone');
    const [near] = (await read<Page>('assets.deadline.rescue', { mine: 'true', limit: '1' })).rows;
    const { message } = await read<Row>('assets.deadline.get', { id: near?.id ?? '' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/m/rescue/${near?.id}`);
    await page.getByRole('button', { name: /复制/ }).click();
    await page.getByText('已复制，可以粘贴发送。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(message);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.reload();
    await page.getByRole('button', { name: /复制/ }).click();
    await page.getByText('这里不能自动复制：请选中文字，自己复制。').waitFor();
  });
});
