import type { Block } from '#platform/server/documents/official.ts';
import type { ReportData } from '../contract/report.ts';
import { shareWords } from './report-words.ts';

const methodRows = (d: ReportData): string[][] => {
  const { siteVisits, phoneInterviews, seminars } = d.progress.plan;
  const row = (name: string, unit: string, m: { planned: number; done: number }): string[] => [
    name,
    unit,
    String(m.planned),
    String(m.done),
    shareWords(m.done, m.planned),
  ];
  return [row('实地走访', '家次', siteVisits), row('电话访谈', '家次', phoneInterviews), row('座谈研讨', '场', seminars)];
};

const methods = (d: ReportData): Block[] => {
  const { plan, reached, seminarEnterprises } = d.progress;
  return [
    { kind: 'heading', level: 2, text: '总体进度' },
    {
      kind: 'paragraph',
      text: `共走访企业${reached}家，其中实地走访${plan.siteVisits.done}家次、电话访谈${plan.phoneInterviews.done}家次，召开座谈研讨${plan.seminars.done}场、${seminarEnterprises}家企业参加。名单企业中已约定时间${plan.agreed}家，婉拒${plan.declined}家。`,
    },
    {
      kind: 'table',
      caption: '各方式计划与完成情况',
      columns: [
        { title: '方式', share: 1.4 },
        { title: '单位', align: 'center' },
        { title: '计划', align: 'right' },
        { title: '完成', align: 'right' },
        { title: '完成率', align: 'right' },
      ],
      rows: methodRows(d),
      note: '注：“家次”按记录计，“家”按不同企业计。实地走访为已提交的走访记录；电话访谈不含谢绝；座谈研讨为已召开的场次。',
    },
  ];
};

type Line = ReportData['progress']['byStreet'][number];

interface Share {
  heading: string;
  caption: string;
  /** Titles of the name and of the first figure. */
  titles: readonly [string, string];
  /** A share at the right, of each line and of the sum. */
  share?: boolean;
  note: string;
}

/** What each street or team has done; nothing when there is none. */
const shareBlocks = (lines: readonly Line[], s: Share): Block[] => {
  if (lines.length === 0) return [];
  const figures = [s.titles[1], '已走访（家）', '实地（家次）', '电话（家次）', '座谈（家次）', ...(s.share ? ['走访面'] : [])];
  const keys = ['roster', 'reached', 'site', 'phone', 'seminar'] as const;
  const sum = (key: (typeof keys)[number]): number => lines.reduce((n, l) => n + l[key], 0);
  return [
    { kind: 'heading', level: 2, text: s.heading },
    {
      kind: 'table',
      caption: s.caption,
      columns: [{ title: s.titles[0], share: 1.6 }, ...figures.map(title => ({ title, align: 'right' as const }))],
      rows: [
        ...lines.map(l => [l.name, ...keys.map(key => String(l[key])), ...(s.share ? [shareWords(l.reached, l.roster)] : [])]),
        ['合计', ...keys.map(key => String(sum(key))), ...(s.share ? [shareWords(sum('reached'), sum('roster'))] : [])],
      ],
      note: s.note,
    },
  ];
};

const streets = (d: ReportData): Block[] =>
  shareBlocks(d.progress.byStreet, {
    heading: '分街道情况',
    caption: '各街道走访情况',
    titles: ['街道', '名单企业（家）'],
    share: true,
    note: '注：已走访为名单内有任一方式记录的不同企业；座谈按到会企业计；走访面为已走访企业占名单企业的比例。',
  });

const teams = (d: ReportData): Block[] =>
  shareBlocks(
    // what no team has stands in a line of its own: the sum is that of the whole list
    d.progress.byTeam.map(l => (l.key === 'none' ? { ...l, name: '未分组' } : l)),
    {
      heading: '分组情况',
      caption: '各走访小组工作情况',
      titles: ['小组', '分配企业（家）'],
      note: '注：按组建先后排列，不作排名。',
    },
  );

/** Chapter two: how far the plan is carried out, by method, street and team; never by person. */
export const visitBlocks = (d: ReportData): Block[] => [...methods(d), ...streets(d), ...teams(d)];
