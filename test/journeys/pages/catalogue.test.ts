import { describe, expect, it } from 'vitest';
import { pick } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Word {
  classCode: string;
  word: string;
  weight: number;
  own: boolean;
}
interface Taxonomy {
  version: string;
  classes: { code: string; parent: string | null; name: string; retired: boolean }[];
  keywords: Word[];
}
const taxonomy = async (): Promise<Taxonomy> => (await as('sunzhiyuan')).read<Taxonomy>('catalogue.taxonomy.get');
const held = async (word: string): Promise<Word | undefined> => (await taxonomy()).keywords.find(k => k.word === word);

describe('需求分类与分类词', () => {
  it('[4.1-a] words narrow the classes and stay in the address', async () => {
    const { page } = await as('sunzhiyuan');
    const { classes, keywords } = await taxonomy();
    await page.goto('/taxonomy');
    const search = page.getByRole('searchbox', { name: '分类词' });
    await search.fill('续展');
    await page.waitForURL(/q=/);
    const topics = classes.filter(c => c.parent === null);
    const fits =
      (topic: (typeof topics)[number]) =>
      (c: (typeof topics)[number]): boolean =>
        c.parent === topic.code &&
        (`${topic.name}${c.code}${c.name}`.includes('续展') || keywords.some(k => k.classCode === c.code && k.word.includes('续展')));
    const left = topics.filter(topic => classes.some(fits(topic)));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(topics.length);
    await page.reload();
    expect(await search.inputValue()).toBe('续展');
    await expect.poll(() => page.getByRole('main').getByRole('table').count()).toBe(left.length);
    for (const topic of left) await page.getByRole('heading', { level: 2, name: `${topic.code} ${topic.name}` }).waitFor();
    await page.getByRole('button', { name: '清空条件' }).click();
    await expect.poll(() => page.getByRole('main').getByRole('table').count()).toBeGreaterThan(left.length);
  });

  it('[4.1-a] a sentence is sorted while it is typed, with its reason; nonsense is not', async () => {
    const { page } = await as('wangmin');
    await page.goto('/taxonomy');
    const box = page.getByRole('textbox', { name: '试一试' });
    await box.fill('商标快到期了，要办续展');
    await page
      .getByText(/因为提到.*续展/)
      .first()
      .waitFor();
    await box.fill('哈哈');
    await page.getByText('没有认出分类词，会进入待分类清单，由人来定').waitFor();
    expect(await page.getByRole('button', { name: '新增分类词' }).count()).toBe(0);
  });

  it('[4.1-a] a word is added, refused the second time, and sorts at once', async () => {
    const { page } = await as('sunzhiyuan');
    await page.goto('/taxonomy');
    await page.getByRole('button', { name: '新增分类词' }).click();
    const dialog = page.getByRole('dialog', { name: '新增分类词' });
    const add = dialog.getByRole('button', { name: '新增分类词' });
    await add.click();
    await expect.poll(() => dialog.getByText('请填写这一项').count()).toBe(2);
    await pick(dialog, '分类', 'SB02');
    await dialog.getByLabel('分类词', { exact: true }).fill('延保注标');
    await dialog.getByLabel('分量').fill('9');
    await page.keyboard.press('Tab');
    expect(Number(await dialog.getByLabel('分量').inputValue())).toBe(6);
    await dialog.getByLabel('分量').fill('4');
    expect(await held('延保注标')).toBeUndefined();
    await add.click();
    await page.getByText('已添加“延保注标”').waitFor();
    await page.reload();
    await page.getByText('延保注标', { exact: true }).waitFor();
    expect(await held('延保注标')).toMatchObject({ classCode: 'SB02', weight: 4, own: true });
    await page.getByRole('textbox', { name: '试一试' }).fill('我们想延保注标');
    await page.getByText(/因为提到.*延保注标/).waitFor();
    await page.getByRole('button', { name: '新增分类词' }).click();
    await pick(dialog, '分类', 'SB02');
    await dialog.getByLabel('分类词', { exact: true }).fill('延保注标');
    await add.click();
    await dialog.getByText('这个分类里已有分类词“延保注标”，无需再加。').waitFor();
  });

  it('[4.1-a] a word is retired, and 撤销 brings it back with the weight it had', async () => {
    const { page, act } = await as('sunzhiyuan');
    await act('catalogue.keyword.add', { classCode: 'SB02', word: '旧标换新', weight: 5 });
    await page.goto('/taxonomy');
    const word = page.getByText('旧标换新', { exact: true });
    await page.getByRole('button', { name: '停用 旧标换新' }).press('Enter');
    await page.getByText('已停用“旧标换新”').waitFor();
    await word.waitFor({ state: 'detached' });
    expect(await held('旧标换新')).toBeUndefined();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await word.waitFor();
    expect(await held('旧标换新')).toMatchObject({ classCode: 'SB02', weight: 5 });
    await page.reload();
    await word.waitFor();
  });
});
