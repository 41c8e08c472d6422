import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, written } from '../desk.ts';
import { downloadOf, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Version {
  id: string;
  key: string;
  version: number;
  title: string;
  questions: number;
}
interface List {
  versions: Version[];
  drafts: { id: string; key: string }[];
}
interface Question {
  id: string;
  label: { zh: string; en: string };
  required?: boolean;
}
interface Draft {
  id: string;
  revision: number;
  definition: { sections: { id: string; title: { zh: string }; groups: { questions: Question[] }[] }[] };
}
const list = async (): Promise<List> => (await as('sunzhiyuan')).read<List>('questionnaires.questionnaire.list');
const draftOf = async (id: string): Promise<Draft> => (await as('sunzhiyuan')).read<Draft>('questionnaires.questionnaire.getDraft', { id });
const questionsOf = (draft: Draft): Question[] => draft.definition.sections.flatMap(s => s.groups.flatMap(g => g.questions));

/** The draft of the free questionnaire (补充页), new: one that is open is put aside first. */
const draftFor = async (): Promise<string> => {
  const { act } = await as('sunzhiyuan');
  const { versions, drafts } = await list();
  const free = versions.filter(v => v.key !== 'table-a1').toSorted((a, b) => b.version - a.version)[0];
  const open = drafts.find(d => d.key === free?.key);
  if (open) await act('questionnaires.questionnaire.discardDraft', { id: open.id });
  return (await act<{ id: string }>('questionnaires.questionnaire.startDraft', { id: crypto.randomUUID(), basedOn: free?.id })).id;
};
const openDraft = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/questionnaires/drafts/${id}`);
  await page.getByRole('navigation', { name: '目录' }).waitFor();
};
const saved = async (page: Page): Promise<void> => page.getByText(/^已存 .*（服务器）/).waitFor();

describe('调查表与版本', () => {
  it('[A.1-a] the versions are the server’s; a version shows what it asks and can be tried out without being kept', async () => {
    const { page } = await as('shenlihua');
    await page.goto('/questionnaires');
    const { versions } = await list();
    for (const title of new Set(versions.map(v => v.title))) {
      const own = versions.filter(v => v.title === title);
      await expect.poll(() => tableOf(page, title).getByRole('row').count()).toBe(own.length + 1);
    }
    expect(await page.getByRole('button', { name: /^以此起草新版本/ }).count()).toBe(0);
    const first = versions.find(v => v.key === 'table-a1');
    await page.getByRole('link', { name: '第 1 版' }).first().click();
    await page.getByRole('heading', { level: 1, name: new RegExp(first?.title ?? '') }).waitFor();
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('button', { name: /经济规模/ })
      .or(page.getByRole('navigation', { name: '目录' }).getByRole('button').nth(1))
      .first()
      .click();
    await page.getByRole('region', { name: '手机上的样子' }).first().waitFor();
    const file = await downloadOf(page, () =>
      page
        .getByRole('button', { name: /空白|打印|下载/ })
        .first()
        .click(),
    );
    expect(file.body.length).toBeGreaterThan(1000);
    await page.getByRole('link', { name: '全部调查表' }).click();
    await page.getByRole('heading', { level: 1, name: '调查表' }).waitFor();
  });

  it('[A.1-a] a draft is begun from a version and stands in the list with who saved it; a second one is not offered', async () => {
    const { page, act } = await as('sunzhiyuan');
    const { drafts } = await list();
    for (const d of drafts) await act('questionnaires.questionnaire.discardDraft', { id: d.id });
    await page.goto('/questionnaires');
    const offered = await page
      .getByRole('button', { name: /^以此起草新版本/ })
      .count()
      .then(
        n =>
          n ||
          page
            .getByRole('button', { name: /^以此起草新版本/ })
            .first()
            .waitFor()
            .then(() => 1),
      );
    expect(offered).toBeGreaterThan(0);
    await page
      .getByRole('button', { name: /^以此起草新版本/ })
      .last()
      .click();
    await page.waitForURL(/\/drafts\//);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect((await list()).drafts.map(d => d.id)).toEqual([id]);
    await page.goto('/questionnaires');
    await page.getByText(/草稿，孙志远 .* 保存/).waitFor();
    await page.getByRole('link', { name: '继续编辑草稿' }).click();
    await page.waitForURL(new RegExp(id));
  });
});

describe('起草新版本', () => {
  it('[A.1-a] a row of choices is written, checked as it is written, undone, and there after a reload', async () => {
    const { page } = await as('sunzhiyuan');
    const id = await draftFor();
    await openDraft(page, id);
    const before = questionsOf(await draftOf(id)).length;
    await page.getByRole('button', { name: '添加条目' }).last().click();
    await page
      .getByText(/缺少中文。请补上。/)
      .first()
      .waitFor();
    await page.getByLabel('题目（中文）').fill('参展意愿');
    await page.getByLabel('题目（英文）').fill('Fair');
    await choose(page, '类型', '单选');
    await page.getByText(/“参展意愿”至少要有两个选项。/).waitFor();
    expect(await page.getByRole('button', { name: '发布' }).isDisabled()).toBe(true);
    for (const [at, [zh, en]] of [
      ['愿意', 'Yes'],
      ['不愿意', 'No'],
    ].entries()) {
      await page.getByRole('button', { name: '添加选项' }).click();
      await page.getByLabel(`选项（中文） ${at + 1}`).fill(zh ?? '');
      await page.getByLabel(`选项（英文） ${at + 1}`).fill(en ?? '');
    }
    await page.getByRole('checkbox', { name: '必填' }).check();
    await page.getByText('没有发现问题，可以发布').waitFor();
    await saved(page);
    await page.reload();
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('button', { name: /参展意愿/ })
      .first()
      .click();
    expect(await page.getByLabel('选项（中文） 2').inputValue()).toBe('不愿意');
    expect(questionsOf(await draftOf(id))).toHaveLength(before + 1);
    expect(questionsOf(await draftOf(id)).at(-1)).toMatchObject({ label: { zh: '参展意愿', en: 'Fair' }, required: true });
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByText('请在左边选择一节或一个条目').waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('button', { name: /参展意愿/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '重做' }).click();
    await saved(page);
    await expect.poll(async () => questionsOf(await draftOf(id)).length).toBe(before);
  });

  it('[A.1-a] a section is added, named in both languages and moved up', async () => {
    const { page } = await as('sunzhiyuan');
    const id = await draftFor();
    await openDraft(page, id);
    await page.getByRole('button', { name: '添加一节' }).click();
    await page
      .getByLabel(/（中文）/)
      .first()
      .fill('参展情况');
    await page
      .getByLabel(/（英文）/)
      .first()
      .fill('Fairs');
    await page.getByText('“参展情况”一节没有内容。请添加条目或删去这一节。').waitFor();
    await page.getByRole('button', { name: '上移 参展情况' }).click();
    await expect.poll(async () => (await draftOf(id)).definition.sections.at(-2)?.title.zh).toBe('参展情况');
    await page.reload();
    await page.getByText('“参展情况”一节没有内容。请添加条目或删去这一节。').waitFor();
  });

  it('[A.1-a] what a colleague saved meanwhile is not written over; the newest is taken by a press', async () => {
    const { page } = await as('sunzhiyuan');
    const id = await draftFor();
    await openDraft(page, id);
    const draft = await draftOf(id);
    const [first] = questionsOf(draft);
    const changed = structuredClone(draft.definition);
    const theirs = changed.sections[0];
    if (theirs) theirs.title.zh = '同事改的节名';
    await (await as('sunzhiyuan')).act('questionnaires.questionnaire.saveDraft', { id, revision: draft.revision, definition: changed });
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('button', { name: new RegExp(first?.label.zh ?? '') })
      .first()
      .click();
    await page.getByLabel('提示语（中文）').fill('我的提示');
    await page.getByText(/刚保存了这份草稿，您的改动还没有存/).waitFor();
    expect((await draftOf(id)).definition.sections[0]?.title.zh).toBe('同事改的节名');
    await page.getByRole('button', { name: '载入最新内容' }).click();
    await page.getByRole('navigation', { name: '目录' }).getByText('同事改的节名').waitFor();
  });

  it('[A.1-a] published only with a reason and a difference; discarded only after being asked', async () => {
    const { page } = await as('sunzhiyuan');
    const id = await draftFor();
    await openDraft(page, id);
    await page.getByText('没有发现问题，可以发布').waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '发布' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel(/改版说明/).fill('没有改动');
    await dialog.getByRole('button', { name: '发布' }).click();
    await dialog.getByText('草稿与上一版没有不同，没有可发布的内容。').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    const before = (await list()).versions.length;
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await dialog.getByRole('button', { name: '取消' }).click();
    expect((await list()).drafts.map(d => d.id)).toContain(id);
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await dialog.getByRole('button', { name: '放弃草稿' }).click();
    await page.waitForURL(/\/questionnaires$/);
    expect((await list()).drafts.map(d => d.id)).not.toContain(id);
    expect((await list()).versions.length).toBe(before);

    const second = await draftFor();
    await openDraft(page, second);
    await page.getByRole('button', { name: '添加条目' }).last().click();
    await page.getByLabel('题目（中文）').fill('还有什么要说');
    await page.getByLabel('题目（英文）').fill('Anything else');
    await page.getByText('没有发现问题，可以发布').waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    await dialog.getByLabel(/改版说明/).fill('多问一句');
    await dialog.getByRole('button', { name: '发布' }).click();
    await page.waitForURL(/\/questionnaires\/[0-9a-f-]+$/);
    await written(page, '多问一句').waitFor();
    await page.getByText('还有什么要说').first().waitFor();
    expect((await list()).versions.length).toBe(before + 1);
  });
});
