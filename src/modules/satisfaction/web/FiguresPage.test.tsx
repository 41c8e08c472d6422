import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDeskPage } from '#test/desk-page.tsx';
import { eventually, get, press } from '#test/react.tsx';
import { satisfactionGrants } from '../contract/permissions.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { FiguresPage } from './FiguresPage.tsx';
import { desk } from './index.ts';

const station = '01890000-0000-7000-8000-000000000007';
const shown = {
  key: station,
  name: '祥符指导站',
  hidden: null,
  n: 20,
  index: { value: 88.75, lo: 81.2, hi: 96.3, n: 20 },
  good: { value: 1, lo: 0.8389, hi: 1, n: 20 },
  levels: [0, 0, 2, 5, 13],
  sent: 40,
  used: 21,
};
const hidden = {
  ...shown,
  key: 'other',
  name: '武林指导站',
  hidden: 'few',
  n: null,
  index: null,
  good: null,
  levels: null,
  sent: 9,
  used: 3,
};
const figures = {
  by: 'unit',
  from: '2026-01',
  to: '2026-10',
  closed: '2026-10',
  total: { ...shown, key: 'all', name: '合计', n: 23, good: { value: 22 / 23, lo: 0.79, hi: 0.99, n: 23 }, sent: 49, used: 24 },
  rows: [hidden, shown],
  assisted: 1,
  excluded: 2,
  sealed: 4,
  held: 0,
  leastShown: 5,
  leastAlike: 10,
};
const answers = {
  'satisfaction.figures.get': () => figures,
  'satisfaction.ballot.list': () => ({
    n: 20,
    rows: [{ level: 5, tags: ['全程跟踪有回音'], comment: '省心', counted: true, followedLevel: null, followedComment: null }],
  }),
  'platform.view.list': () => ({ rows: [] }),
};
const may = Object.keys(satisfactionGrants);

test('[7.6-a] no percentage stands without its n, the response beside it; a small cell says why it is not shown', async () => {
  const page = await openDeskPage(FiguresPage, { at: '/satisfaction', answers, may });
  await eventually(() => expect(page.box.textContent).toContain('祥符指导站'));
  const cells = [...page.box.querySelectorAll('td')].filter(td => td.textContent?.includes('%'));
  // index and rate of the total and of the shown station
  expect(cells).toHaveLength(4);
  for (const cell of cells) expect(cell.textContent).toMatch(/（n=\d+）.*95 % 区间/);
  const outside = page.box.cloneNode(true) as HTMLElement;
  for (const td of outside.querySelectorAll('td')) td.remove();
  expect(outside.textContent).not.toMatch(/\d ?%/);
  const few = [...page.box.querySelectorAll('tr')].find(tr => tr.textContent?.includes('武林指导站'));
  expect(few?.textContent).toContain('不足 5 份，不显示');
  expect(few?.textContent).not.toMatch(/%|n=/);
  for (const row of page.box.querySelectorAll('tbody tr')) expect(row.textContent).toMatch(/\d+ \/ \d+ 份邀请/);
});

test('[7.6-a] the number opens the words, the response opens its invitations', async () => {
  const page = await openDeskPage(FiguresPage, { at: '/satisfaction', answers, may });
  await eventually(() => expect(page.box.textContent).toContain('祥符指导站'));
  const hrefs = [...page.box.querySelectorAll('td a')].map(a => a.getAttribute('href'));
  expect(hrefs).toContain(`/satisfaction/invitations?from=2026-01&to=2026-10&unit=${station}`);
  await press(get(page.box, 'button[aria-label^="查看评价内容 祥符指导站 "]'));
  await eventually(() => expect(document.body.textContent).toContain('省心'));
  expect(page.asked.filter(a => a.operation === 'satisfaction.ballot.list').map(a => a.input)).toEqual([
    { by: 'unit', key: station, from: '2026-01', to: '2026-10' },
  ]);
});

test('[7.6-a] who may not read the words sees the number only', async () => {
  const page = await openDeskPage(FiguresPage, { at: '/satisfaction', answers, may: ['satisfaction.figures.get'] });
  await eventually(() => expect(page.box.textContent).toContain('祥符指导站'));
  expect(page.box.querySelectorAll('td button')).toHaveLength(0);
});

test('[7.6-a] only the component that also writes n says a percentage', () => {
  const sentences = Object.entries(zhCN).filter(([, text]) => /\} ?%/.test(text));
  expect(sentences.map(([key]) => key).sort()).toEqual(['figure.percent', 'figure.percentRange']);
  expect(zhCN['figure.percent']).toContain('n={n}');
  const files = readdirSync(import.meta.dirname).filter(f => f.endsWith('.tsx') && !f.includes('.test.'));
  const saying = files.filter(f => /figure\.percent|['"`][^'"`]*%['"`]/.test(readFileSync(path.join(import.meta.dirname, f), 'utf8')));
  expect(saying).toEqual(['FigureWithN.tsx']);
});

test('[7.6-a] every page and entry of the desk asks for an operation that exists, in words that exist', () => {
  for (const place of [...desk.routes, ...(desk.nav ?? [])]) expect(satisfactionGrants).toHaveProperty([place.needs ?? '']);
  for (const { phrase } of desk.nav ?? []) expect(zhCN).toHaveProperty([phrase.replace('satisfaction.', '')]);
});
