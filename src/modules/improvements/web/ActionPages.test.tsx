import { describe, expect, test } from 'vitest';
import { openDeskPage, refused } from '#test/desk-page.tsx';
import { eventually, get, press, type } from '#test/react.tsx';
import { improvementsGrants } from '../contract/permissions.ts';
import { ActionListPage } from './ActionListPage.tsx';
import { ActionPage } from './ActionPage.tsx';

const id = '01890000-0000-7000-8000-000000000007';
const owner = '01890000-0000-7000-8000-000000000009';
const fields = { problem: '材料要了三次', cause: '没有看档案', action: '日程单带出材料', ownerId: owner, dueOn: '2026-12-01' } as const;
const row = { id, ...fields, state: 'open', source: 'complaint', ownerName: '王敏', overdue: true, regionCode: '330105' };
const view = {
  ...row,
  sourceId: null,
  openedByName: '李站长',
  openedAt: '2026-11-22T01:00:00.000Z',
  doneAt: null,
  doneNote: null,
  checks: [],
  version: 3,
  may: ['improvements.action.correct', 'improvements.action.finish'],
};
const server = {
  'improvements.action.list': () => ({ rows: [row], next: null }),
  'improvements.action.get': () => view as object,
  'improvements.action.timeline': () => ({ items: [] }),
  'improvements.owner.list': () => ({ rows: [{ id: owner, name: '王敏' }] }),
  'platform.view.list': () => ({ rows: [] }),
};
const may = Object.keys(improvementsGrants);
const asked = (page: { asked: readonly { operation: string; input: unknown }[] }, operation: string): unknown[] =>
  page.asked.filter(a => a.operation === operation).map(a => a.input);

describe('[4.4-b] the list', () => {
  test('shows actions with owner, day and 已逾期, each with the way to its page, and narrows by state', async () => {
    const page = await openDeskPage(ActionListPage, { at: '/improvements?state=open', answers: server, may });
    await eventually(() => expect(get(page.box, 'tbody th').textContent).toContain(fields.problem));
    expect(page.box.querySelector('tbody a')?.getAttribute('href')).toBe(`/improvements/${id}`);
    for (const word of ['已逾期', '王敏', '投诉']) expect(page.box.textContent).toContain(word);
    expect(asked(page, 'improvements.action.list')).toMatchObject([{ state: 'open' }]);
    get(page.box, 'button', '新建措施');
  });

  test('who may only look sees no way to make one', async () => {
    const page = await openDeskPage(ActionListPage, { at: '/improvements', answers: server, may: ['improvements.action.list'] });
    await eventually(() => expect(page.box.textContent).toContain(fields.problem));
    expect(page.box.querySelectorAll('button.ant-btn-primary')).toHaveLength(0);
  });
});

describe('[4.4-b] the page of an action', () => {
  test('is marked as done with what was done', async () => {
    const answers = { ...server, 'improvements.action.finish': () => ({ id }) };
    const page = await openDeskPage(ActionPage, { at: `/improvements/${id}`, answers, may });
    await eventually(() => expect(get(page.box, 'h1').textContent).toContain(fields.problem));
    await press(get(page.box, 'button', '登记完成'));
    await eventually(() => expect(document.querySelector('dialog textarea, [role=dialog] textarea')).not.toBeNull());
    await type(document.querySelector('dialog textarea, [role=dialog] textarea') as HTMLTextAreaElement, '已培训全体人员');
    const dialog = document.querySelector('dialog, [role=dialog]') as HTMLElement;
    await press(get(dialog, 'button[type=submit]', '登记完成'));
    await eventually(() => expect(asked(page, 'improvements.action.finish')).toEqual([{ id, note: '已培训全体人员' }]));
  });

  test('correcting one field sends the version that was read; a conflict is said and what was typed stays', async () => {
    const answers = { ...server, 'improvements.action.correct': () => refused(409, 'improvements.problem.changedMeanwhile') };
    const page = await openDeskPage(ActionPage, { at: `/improvements/${id}`, answers, may });
    await eventually(() => get(page.box, 'button', '更正'));
    await press(get(page.box, 'button', '更正'));
    await eventually(() => expect(document.querySelector('dialog input, [role=dialog] input')).not.toBeNull());
    const field = document.querySelector('dialog input, [role=dialog] input') as HTMLInputElement;
    expect(field.value).toBe(fields.problem);
    await type(field, '另一个问题');
    await press(get(document, 'button', '保存'));
    await eventually(() =>
      expect(asked(page, 'improvements.action.correct')).toEqual([{ id, version: 3, action: { ...fields, problem: '另一个问题' } }]),
    );
    await eventually(() => expect(document.body.textContent).toContain('这条措施刚被别人更正过'));
    expect(field.value).toBe('另一个问题');
  });

  test('a check stands with its n; what was not counted has none', async () => {
    const checks = [
      { id, effective: false, measured: '没有变化', sample: null, byName: '李站长', at: '2026-11-25T01:00:00.000Z' },
      { id: owner, effective: true, measured: '满意率升高', sample: 36, byName: '李站长', at: '2026-11-26T01:00:00.000Z' },
    ];
    const answers = { ...server, 'improvements.action.get': () => ({ ...view, state: 'verified', overdue: false, checks, may: [] }) };
    const page = await openDeskPage(ActionPage, { at: `/improvements/${id}`, answers, may });
    await eventually(() => expect(page.box.textContent).toContain('满意率升高'));
    expect([...page.box.querySelectorAll('tbody tr')].map(r => /36|—/.exec(r.textContent ?? '')?.[0])).toEqual(['—', '36']);
  });
});
