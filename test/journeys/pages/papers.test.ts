import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { patience } from './form.ts';
import { downloadOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

const filled = path.resolve(import.meta.dirname, '../../fixtures/table-a1/filled-in-word.docx');

interface Visit {
  readonly id: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

const openVisit = async (at: number): Promise<string> => {
  const { read } = await as('shenlihua');
  const found = (await read<{ rows: Visit[] }>('visits.visit.list', { state: 'returned' })).rows[at];
  if (!found) throw new Error('nothing returned');
  return found.id;
};

describe('导入填好的调查表', () => {
  it('[6.1-f] a code that is nobody’s says so; a file that is no form is refused; nothing is made of either', async () => {
    const { page } = await as('shenlihua');
    await page.goto('/papers');
    await page.getByRole('textbox', { name: '扫码或输入表上编号' }).fill('PP1-0000-0000');
    await page.getByRole('button', { name: /^查\s?找$/ }).click();
    await page.getByRole('alert').first().waitFor();
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: '别的.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no form') });
    await expect.poll(() => page.getByRole('alert').allTextContents(), patience).not.toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/papers');
  });

  it('[6.1-f] what is read can be put aside: the record stays as it was, and the file says so on its page', async () => {
    const { page, read } = await as('shenlihua');
    const visit = await openVisit(0);
    const before = (await read<Visit>('visits.visit.get', { visitId: visit })).answers;
    await page.goto(`/visits/${visit}/paper`);
    await page.locator('main input[type=file]').setInputFiles(filled);
    await page.waitForURL(/\/papers\/[0-9a-f-]{36}/);
    const paper = page.url();
    await page.getByRole('button', { name: /^填入 \d+ 项/ }).waitFor();
    await page.getByRole('button', { name: /^放弃/ }).click();
    await page.waitForURL(new RegExp(`/visits/${visit}$`));
    expect((await read<Visit>('visits.visit.get', { visitId: visit })).answers).toEqual(before);
    await page.goto(paper);
    await page
      .getByText(/沈丽华/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^填入 \d+ 项/ }).count()).toBe(0);
    await page.goto(`/visits/${visit}/paper`);
    await page.getByRole('table').getByText('filled-in-word.docx').first().waitFor();
  });

  it('[6.1-f] one who was slower than a colleague is told, and nothing is written twice', async () => {
    const lead = await as('shenlihua');
    const visit = await openVisit(1);
    await lead.page.goto(`/visits/${visit}/paper`);
    await lead.page.locator('main input[type=file]').setInputFiles(filled);
    await lead.page.waitForURL(/\/papers\/[0-9a-f-]{36}/);
    await lead.page
      .getByRole('row', { name: /主要产品/ })
      .getByRole('checkbox')
      .check();
    const id = new URL(lead.page.url()).pathname.split('/').at(-1) ?? '';
    await lead.act('papers.paper.discard', { id });
    await lead.page.getByRole('button', { name: /^填入 \d+ 项/ }).click();
    await lead.page.getByRole('alert').first().waitFor();
    expect(JSON.stringify((await lead.read<Visit>('visits.visit.get', { visitId: visit })).answers)).not.toContain('实木地板');
  });
});

describe('照片录入', () => {
  it('[6.1-f] a page of the paper is put in and taken away again', async () => {
    const { page, read } = await as('shenlihua');
    const visit = await openVisit(2);
    await page.goto(`/visits/${visit}/key`);
    const pdf = { name: '纸表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await page.locator('main input[type=file]').setInputFiles(pdf);
    await page.getByRole('button', { name: '第 1 页' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '第 1 页' }).waitFor();
    const files = async (): Promise<number> => (await read<{ rows: unknown[] }>('visits.visit.listFiles', { visitId: visit })).rows.length;
    await page.getByRole('button', { name: '移除此页' }).first().click();
    await page.getByText('还没有纸表图片').waitFor();
    await page.reload();
    await page.getByText('还没有纸表图片').waitFor();
    expect(await files()).toBe(0);
  });
});

describe('企业联系单模板', () => {
  it('[6.1-e] the built-in letter goes out, comes back as version 1 and is there after a reload; no file of another kind is taken', async () => {
    const { page, read } = await as('shenlihua');
    await page.goto('/letters');
    const original = await downloadOf(page, () => page.getByRole('link', { name: '下载程序自带模板' }).click());
    const input = page.locator('main input[type=file]');
    await input.setInputFiles({ name: '坏的.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no letter') });
    await page.getByRole('alert').first().waitFor();
    expect((await read<{ rows: unknown[] }>('papers.letter.list')).rows).toEqual([]);
    await input.setInputFiles({ name: '联系单.docx', mimeType: 'application/octet-stream', buffer: original.body });
    await page.getByText('已启用第 1 版').waitFor();
    await page.reload();
    await page
      .getByRole('row', { name: /第 1 版/ })
      .getByText(/沈丽华/)
      .waitFor();
    const again = await downloadOf(page, () =>
      page
        .getByRole('row', { name: /第 1 版/ })
        .getByRole('link')
        .last()
        .click(),
    );
    expect(again.body.equals(original.body)).toBe(true);
  });

  it('[6.1-e] an officer reads the letters and may not replace them', async () => {
    const { page } = await as('wangmin');
    await page.goto('/letters');
    await page.getByRole('heading', { level: 1, name: '企业联系单模板' }).waitFor();
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.locator('main input[type=file]').count()).toBe(0);
  });
});
