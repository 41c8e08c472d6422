import { describe, expect, it, vi } from 'vitest';
import { openDeskPage, refused } from '#test/desk-page.tsx';
import { eventually, press } from '#test/react.tsx';
import type { Overview } from '../../contract/overview.ts';
import { OverviewPage } from './OverviewPage.tsx';

const idAt = (n: number): string => `01890000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const figures = { raised: 46, answered: 36, answers: { due: 30, kept: 28 }, opened: 9, ended: 7, stages: { due: 6, kept: 6 } };
const street = { code: '330105001', name: '石桥街道', plan: 46, visited: 28, raised: 38, answered: 15, lateDemands: 3, lateCases: 0 };

const overview: Overview = {
  week: '2026-W48',
  from: '2026-11-23',
  to: '2026-11-29',
  at: '2026-11-30T00:00:00.000Z',
  today: '2026-11-30',
  current: '2026-W49',
  region: '拱墅区',
  exact: true,
  now: figures,
  before: { ...figures, raised: 39, answered: 33, answers: { due: 0, kept: 0 }, stages: { due: 0, kept: 0 } },
  overdue: { n: 5, demands: 3, cases: 2, newly: 2 },
  figures: [
    {
      key: 'satisfaction.good',
      label: { zh: '满意率', en: 'Satisfied' },
      value: null,
      unit: { zh: '%', en: '%' },
      hint: { zh: '评价太少，暂不显示；应答率 12%', en: 'Too few' },
      href: '/satisfaction',
    },
  ],
  matters: [
    {
      key: 'demands.alarm',
      weight: 'bad',
      what: { zh: '3 件需求无人负责', en: '3 demands' },
      hint: { zh: '请指定经办人', en: 'Name somebody' },
      href: '/demands?alarm=true',
    },
  ],
  places: [street, { ...street, code: '330105002', name: '武林街道', visited: 42, lateDemands: 0 }],
  demands: { carried: 4, begun: 96, ended: 34, waiting: 50, out: 16 },
  cases: { carried: 0, begun: 20, ended: 8, us: 5, enterprise: 4, third: 3, granted: 5, guided: 2, other: 1 },
  sides: [
    { side: 'us', n: 3, longest: 4, causes: [{ cause: 'owner', n: 3 }] },
    { side: 'enterprise', n: 2, longest: 9, causes: [{ cause: 'enterprise', n: 2 }] },
    { side: 'third', n: 0, longest: 0, causes: [] },
  ],
  trend: Array.from({ length: 12 }, (_, at) => ({
    week: `2026-W${37 + at}`,
    from: '2026-09-07',
    raised: at === 3 ? 0 : 40 + at,
    answered: 20 + at,
    promises: { due: 0, kept: 0 },
  })),
  expiring: [{ kind: 'patent', name: { zh: '专利', en: 'Patents' }, within30: 13, within60: 21, within90: 18 }],
};

const answers = {
  'cases.overview.get': () => overview,
  'cases.weekly.list': () => ({ rows: [] }),
  'cases.board.lead': () => ({}),
};

const textOf = (box: Element): string => (box.textContent ?? '').replace(/\s+/g, ' ');

describe('[6.3.2-a] 总览 at the desk', () => {
  it('[6.3.2-a] each figure with its change or n, who lags behind in a title, sums, causes and every week', async () => {
    const { box } = await openDeskPage(OverviewPage, { answers });
    await eventually(() => expect(box.querySelector('h1')?.textContent).toBe('拱墅区品牌培育工作总览'));
    const said = textOf(box);
    for (const words of [
      '2026年第48周（11月23日—11月29日）',
      '上周 39 · 多 7',
      '94%',
      '36 件中 34 件',
      '5件',
      '需求 3 · 办件 2 · 本周新逾期 2',
      '评价太少，暂不显示；应答率 12%',
      '3 件需求无人负责',
      '石桥街道走访不到七成',
      '每 100 件需求，34 件有结果',
      '待答复 50 · 转办等回音 16',
      '逾期 5 件，3 件在我方',
      '90 天内到期 52 项',
      '有结果的连升 11 周',
    ])
      expect(said).toContain(words);
    const foot = box.querySelector('.ov-wide tfoot');
    expect(textOf(foot as Element)).toBe('合计70 / 9276%30 / 7639%30');
    const weeks = [...box.querySelectorAll('.pp-trend svg text')].map(e => e.textContent);
    for (let week = 37; week <= 48; week++) expect(weeks).toContain(String(week));
    expect(box.querySelector('a[href="/demands?from=2026-11-23&to=2026-11-29"]')).not.toBeNull();
  });

  it('[6.3.2-a] the weekly report comes at one press; that somebody else made it is said', async () => {
    const saved: unknown[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    const { box, asked } = await openDeskPage(OverviewPage, {
      answers: {
        ...answers,
        'cases.weekly.issue': i => ({
          id: idAt(9),
          week: i['week'],
          issueNo: '〔2026〕第48期',
          title: '周报',
          from: '2026-11-23',
          to: '2026-11-29',
          asOf: overview.at,
          issuedAt: overview.at,
          issuedByName: '孙志远',
          size: 20,
          known: true,
        }),
        'cases.weekly.download': i => {
          saved.push(i);
          return {};
        },
      },
    });
    await eventually(() => expect(textOf(box)).toContain('生成周报'));
    const button = [...box.querySelectorAll('button')].find(b => b.textContent === '生成周报');
    await press(button as HTMLElement);
    await eventually(() => expect(asked.filter(a => a.operation === 'cases.weekly.issue')).toHaveLength(1));
    expect(asked.find(a => a.operation === 'cases.weekly.issue')?.input).toMatchObject({ week: '2026-W48' });
    await eventually(() => expect(asked.map(a => a.operation)).toContain('cases.weekly.download'));
  });

  it('[6.3.2-a] a refusal is a sentence, and a week that is not over says from when it can be reported on', async () => {
    const running = { ...overview, week: '2026-W49', from: '2026-11-30', to: '2026-12-06' };
    const { box } = await openDeskPage(OverviewPage, {
      at: '/?week=2026-W49',
      answers: { ...answers, 'cases.overview.get': () => running, 'cases.weekly.issue': () => refused(409, 'cases.problem.weekNotOver') },
    });
    await eventually(() => expect(textOf(box)).toContain('这一周周五起可以生成周报'));
    const button = [...box.querySelectorAll('button')].find(b => b.textContent === '生成周报');
    expect((button as HTMLButtonElement).disabled).toBe(true);
  });
});
