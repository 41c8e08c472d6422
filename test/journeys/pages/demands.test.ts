import { describe, expect, it } from 'vitest';
import {
  betweenDays,
  cellsOf,
  downloadOf,
  expectColumnsKept,
  expectNarrowed,
  expectRows,
  expectViewKept,
  type Listed,
  namesIn,
  pick,
  tableOf,
} from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Demand {
  id: string;
  text: string;
  kind: string;
  state: string;
  source: string;
  classCode: string | null;
  enterpriseId: string;
  regionName: string;
  raisedAt: string;
}
const demands: Listed<Demand> = { table: '需求', operation: 'demands.demand.list', name: d => d.text };

describe('需求清单', () => {
  it('[4.1-a] words, class, kind, state, source narrow the list to what the server answers', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/demands');
    const [first] = await expectRows(lead, demands);
    const words = first?.text.slice(0, 4) ?? '';
    const search = page.getByRole('searchbox', { name: '搜索需求内容或企业名称' });
    await expectNarrowed(lead, demands, { act: () => search.fill(words), address: { q: words } });
    const filter = (label: string, option: string) => () => pick(page, label, option);
    const isMark = (d: Demand): boolean => d.classCode?.startsWith('SB') === true;
    await expectNarrowed(lead, demands, { act: filter('分类', '商标'), address: { classCode: 'SB' }, each: isMark });
    await expectNarrowed(lead, demands, { act: filter('类型', '意向申报'), address: { kind: 'intent' }, each: d => d.kind === 'intent' });
    await expectNarrowed(lead, demands, {
      act: filter('进展', '已答复'),
      address: { state: 'answered' },
      each: d => d.state === 'answered',
    });
    await expectNarrowed(lead, demands, { act: filter('来源', '电话访谈'), address: { source: 'phone' }, each: d => d.source === 'phone' });
  });

  it('[4.1-a] street, industry and scale narrow the list, and 待核对分类 shows what is unsure', async () => {
    const lead = await as('shenlihua');
    const { page } = lead;
    await page.goto('/demands');
    const [first] = await expectRows(lead, demands);
    const street = first?.regionName ?? '';
    await pick(page, '街道', street);
    await page.waitForURL(/street=/);
    const code = new URL(page.url()).searchParams.get('street') ?? '';
    for (const d of await expectRows(lead, demands, { street: code })) expect(d.regionName).toBe(street);
    await page.getByRole('button', { name: '清空条件' }).click();
    await expectNarrowed(lead, demands, { act: () => pick(page, '行业', '批发和零售业'), address: { industry: 'F' } });
    await expectNarrowed(lead, demands, { act: () => pick(page, '规模', '中型'), address: { scale: 'medium' } });
    await page.getByRole('radiogroup', { name: '待核对分类' }).getByText('待核对分类').click();
    await page.waitForURL(/queue=true/);
    await expectRows(lead, demands, { queue: 'true' });
    await page.reload();
    await expectRows(lead, demands, { queue: 'true' });
  });

  it('[4.1-a] columns and a view are kept; the file that leaves holds exactly the rows of the list', async () => {
    const lead = await as('shenlihua');
    const { page, read } = lead;
    await page.goto('/demands?source=phone');
    const { rows } = await read<{ rows: Demand[] }>('demands.demand.list', { source: 'phone', limit: '100' });
    await expectRows(lead, demands, { source: 'phone' });
    await expectColumnsKept(page, '需求', '提出时间');
    await expectViewKept(page, '电话里听到的');
    await page.goto('/demands?source=phone');
    await page.getByRole('rowheader').first().waitFor();
    const file = await downloadOf(page, () => page.getByRole('button', { name: '导出清单' }).click());
    expect(file.name).toMatch(/^需求清单-\d{4}-\d\d-\d\d\.xlsx$/);
    const cells = await cellsOf(file.body);
    const head = cells.findIndex(row => row[3] === '需求');
    const texts = cells.slice(head + 1).map(row => row[3]);
    expect(texts.slice(0, rows.length)).toEqual(rows.map(d => d.text));
    if (rows.length < 100) expect(texts).toHaveLength(rows.length);
  });

  it('[4.1-a] the next page goes on where this one ended, and back', async () => {
    const lead = await as('shenlihua');
    const { page, read } = lead;
    await page.goto('/demands');
    await expectRows(lead, demands);
    const { next } = await read<{ next: string | null }>('demands.demand.list');
    await page.getByRole('button', { name: '下一页' }).click();
    await expectRows(lead, demands, { after: next ?? '' });
    await page.getByText('第 2 页').waitFor();
    await page.getByRole('button', { name: '上一页' }).click();
    await expectRows(lead, demands);
  });

  it('[4.1-a] by the keyboard: J and Enter open, C finds a class, Esc closes; 撤销 gives the former class back', async () => {
    const lead = await as('shenlihua');
    const { page, act, read } = lead;
    const { rows } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list');
    const id = crypto.randomUUID();
    await act('demands.demand.raise', {
      id,
      enterpriseId: rows[0]?.id,
      text: '商标要办续展手续',
      kind: 'need',
      source: 'hand',
      urgency: 'normal',
    });
    const classOf = async (): Promise<string | null> => (await read<Demand>('demands.demand.get', { id })).classCode;
    const before = await classOf();
    await page.goto('/demands?q=商标要办续展手续');
    await page.getByRole('rowheader').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const side = page.getByRole('complementary', { name: '商标要办续展手续' });
    await side.waitFor();
    await page.getByRole('combobox', { name: '选择分类' }).waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('ZL01');
    await page.keyboard.press('Enter');
    await page.getByText(/^已归入“/).waitFor();
    expect(await classOf()).toBe('ZL01');
    await side.getByText(/沈丽华 定为此类/).waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已撤销').waitFor();
    expect(await classOf()).toBe(before);
    await page.getByRole('heading', { level: 1, name: '需求' }).click();
    await page.keyboard.press('Escape');
    await side.waitFor({ state: 'detached' });
  });
});

interface Line {
  key: string;
  name: string;
  demands: number;
}
interface Totals {
  all: { demands: number; enterprises: number };
  byState: Line[];
  byKind: Line[];
  unsorted: { demands: number };
}

describe('需求汇总', () => {
  it('[4.1-a] the figures are the server’s, days narrow them, and each leads to its rows', async () => {
    const lead = await as('shenlihua');
    const { page, read } = lead;
    await page.goto('/demands/totals');
    const totals = await read<Totals>('demands.demand.totals');
    const say = (n: number): string => n.toLocaleString('zh-CN');
    const figure = (label: string) => page.getByRole('link', { name: new RegExp(`^${label} `) });
    await expect.poll(() => figure('需求总数（件）').textContent()).toBe(say(totals.all.demands));
    expect(await figure('提出需求的企业（家）').textContent()).toBe(say(totals.all.enterprises));
    expect(await figure('待核对分类（件）').textContent()).toBe(say(totals.unsorted.demands));
    const open = totals.byState.find(s => s.key === 'open');
    expect(await figure('待处理（件）').textContent()).toBe(say(open?.demands ?? 0));
    await figure('待处理（件）').click();
    await page.waitForURL(/\/demands\?.*state=open/);
    await expectRows(lead, demands, { state: 'open' });
    await page.goto('/demands/totals');
    await betweenDays(page, '提出时间', '2020-01-01', '2020-01-31');
    await page.getByText('还没有需求可以汇总').waitFor();
    await page.reload();
    await page.getByText('还没有需求可以汇总').waitFor();
  });
});

describe('分类词建议', () => {
  it('[4.1-a] what corrections have in common is offered, adopted one by one and together, and sorts from then on', async () => {
    const manager = await as('sunzhiyuan');
    const { page, read, act } = manager;
    const { rows } = await read<{ rows: { id: string }[] }>('enterprises.enterprise.list');
    for (const [i, text] of ['想要绿电凭证的培训', '绿电凭证怎么拿到', '请介绍绿电凭证'].entries()) {
      const id = crypto.randomUUID();
      await act('demands.demand.raise', { id, enterpriseId: rows[i]?.id, text, kind: 'need', source: 'hand', urgency: 'normal' });
      await act('demands.demand.classify', { id, classCode: 'RZ01' });
    }
    const suggested = async (): Promise<string[]> =>
      (await read<{ rows: { word: string }[] }>('demands.keyword.suggest')).rows.map(r => r.word);
    const offered = await suggested();
    expect(offered.join(' ')).toContain('绿电');
    await page.goto('/demands');
    await page.getByRole('link', { name: '分类词建议' }).click();
    await expect.poll(() => tableOf(page, '分类词建议').getByRole('row').count()).toBe(offered.length + 1);
    const word = offered.find(w => w.includes('绿电')) ?? '';
    await page.getByRole('button', { name: `采用“${word}”` }).click();
    await page.getByRole('button', { name: `采用“${word}”` }).waitFor({ state: 'detached' });
    const words = async (): Promise<string[]> =>
      (await read<{ keywords: { word: string }[] }>('catalogue.taxonomy.get')).keywords.map(k => k.word);
    expect(await words()).toContain(word);
    const rest = await suggested();
    if (rest.length > 0) {
      await page.getByRole('checkbox', { name: '选中本页' }).check();
      await page.getByRole('button', { name: `采纳所选 ${rest.length} 个词` }).click();
      await expect.poll(suggested).toEqual([]);
      for (const one of rest) expect(await words()).toContain(one);
    }
    await page.getByText('目前没有新的建议').waitFor();
    expect((await namesIn(page, '分类词建议')).length).toBe(0);
  });
});
