import { chineseDay, clockOf, dayOf } from '#platform/contract/china-day.ts';
import type { Block, OfficialDocument } from '#platform/server/documents/official.ts';
import type { OverdueCause, Overview } from '../../contract/overview.ts';
import { weeklyNumber } from '../../domain/overview.ts';

/** Rises when the words or tables change; a kept report names the version that made it. */
export const WEEKLY_TEMPLATE = '1';

/** Everything a weekly report says, frozen when it is issued. */
export interface WeeklyData extends Overview {
  readonly issuer: string;
}

const p = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

const causeWords: Readonly<Record<OverdueCause, string>> = {
  toAssign: '需求还没有分派',
  nobody: '需求经办人已离岗',
  owner: '需求在经办人手里',
  companion: '办件在陪跑员手里',
  enterprise: '办件等企业补正或答复',
  department: '办件等协同部门',
  expert: '办件等专家意见',
  external: '办件等外部机构',
};
const sideWords = { us: '我方', enterprise: '企业', third: '第三方' } as const;

/** 11月23日, without the year. */
const shortDay = (day: string): string => chineseDay(day).slice(5);

export const weekWords = (d: Pick<Overview, 'week' | 'from' | 'to'>): string =>
  `${d.week.slice(0, 4)}年第${Number(d.week.slice(6))}周（${shortDay(d.from)}至${shortDay(d.to)}）`;

const change = (now: number, before: number): string =>
  now === before ? '持平' : now > before ? `增加${now - before}` : `减少${before - now}`;

const percent = (part: number, whole: number): string => (whole === 0 ? '无' : `${Math.round((100 * part) / whole)}%`);

const both = (a: { due: number; kept: number }, b: { due: number; kept: number }) => ({ due: a.due + b.due, kept: a.kept + b.kept });

const keptWords = (k: { due: number; kept: number }): string =>
  k.due === 0 ? '本周没有到期的承诺' : `按承诺办结${k.kept}件，占应办${k.due}件的${percent(k.kept, k.due)}`;

const summary = (d: WeeklyData): Block[] => {
  const { now, before, overdue } = d;
  const [kept, keptBefore] = [both(now.answers, now.stages), both(before.answers, before.stages)];
  const row = (name: string, n: number, was: number): string[] => [name, '件', String(n), String(was), change(n, was)];
  const keptRow = [
    '按承诺办结率',
    '%',
    kept.due === 0 ? '无' : percent(kept.kept, kept.due).slice(0, -1),
    keptBefore.due === 0 ? '无' : percent(keptBefore.kept, keptBefore.due).slice(0, -1),
    kept.due === 0 || keptBefore.due === 0
      ? '不比较'
      : change(Math.round((100 * kept.kept) / kept.due), Math.round((100 * keptBefore.kept) / keptBefore.due)),
  ];
  const told = d.figures.map(f => `${f.label.zh}${f.value === null ? '' : `${f.value}${f.unit.zh}`}（${f.hint.zh}）`).join('；');
  return [
    heading('总体情况'),
    p(
      `本周新增需求${now.raised}件，有结果${now.answered}件；受理办件${now.opened}件，办结${now.ended}件；${keptWords(kept)}。目前逾期未办${overdue.n}件，其中需求${overdue.demands}件、办件${overdue.cases}件。${told === '' ? '' : `${told}。`}`,
    ),
    {
      kind: 'table',
      caption: '本周主要数字',
      columns: [
        { title: '指标', share: 2 },
        { title: '单位', share: 0.8, align: 'center' },
        { title: '本周', align: 'right' },
        { title: '上周', align: 'right' },
        { title: '增减', share: 1.2, align: 'right' },
      ],
      rows: [
        row('新增需求', now.raised, before.raised),
        row('有结果的需求', now.answered, before.answered),
        row('受理办件', now.opened, before.opened),
        row('办结办件', now.ended, before.ended),
        keptRow,
      ],
      note: '注：按承诺办结率为当周到期或提前办结的答复与环节中按期的比例；“无”为当周没有到期的承诺。',
    },
  ];
};

const matters = (d: WeeklyData): Block[] => [
  heading('请定夺的事项'),
  ...(d.matters.length === 0
    ? [p('目前没有需要定夺的事项。')]
    : [p(`目前有${d.matters.length}项需要定夺：`), { kind: 'list', items: d.matters.map(m => `${m.what.zh}。${m.hint.zh}。`) } as const]),
];

const places = (d: WeeklyData): Block[] => {
  const what = d.exact ? '街道' : '区县';
  if (d.places.length === 0) return [heading(`各${what}进展`), p('今年还没有走访计划和需求。')];
  const all = (key: 'plan' | 'visited' | 'raised' | 'answered' | 'lateDemands' | 'lateCases'): number =>
    d.places.reduce((n, x) => n + x[key], 0);
  const line = (
    name: string,
    x: { plan: number; visited: number; raised: number; answered: number; lateDemands: number; lateCases: number },
  ): string[] => [
    name,
    String(x.plan),
    String(x.visited),
    percent(x.visited, x.plan),
    String(x.raised),
    String(x.answered),
    String(x.lateDemands),
    String(x.lateCases),
  ];
  return [
    heading(`各${what}进展`),
    {
      kind: 'table',
      caption: `各${what}走访与需求（${d.today.slice(0, 4)}年至今）`,
      columns: [
        { title: what, share: 1.7 },
        { title: '计划（家）', align: 'right' },
        { title: '已走访', align: 'right' },
        { title: '走访率', align: 'right' },
        { title: '需求（件）', share: 1.1, align: 'right' },
        { title: '有结果', align: 'right' },
        { title: '逾期需求', share: 1.1, align: 'right' },
        { title: '逾期办件', share: 1.1, align: 'right' },
      ],
      rows: [
        ...d.places.map(x => line(x.name, x)),
        line('合计', {
          plan: all('plan'),
          visited: all('visited'),
          raised: all('raised'),
          answered: all('answered'),
          lateDemands: all('lateDemands'),
          lateCases: all('lateCases'),
        }),
      ],
      note: '注：计划为今年各次调研名单内的企业，已走访为其中有走访、访谈或座谈记录的；逾期为此刻逾期未办的需求和办件。',
    },
  ];
};

const whereabouts = (d: WeeklyData): Block[] => {
  const { demands: a, cases: c } = d;
  return [
    heading('需求与办件去向'),
    p(
      `今年以来，需求结转${a.carried}件、新增${a.begun}件，已有结果${a.ended}件，还没有结果的${a.waiting + a.out}件，其中待我方答复${a.waiting}件、转办等回音${a.out}件。办件结转${c.carried}件、受理${c.begun}件，已办结${c.ended}件（办成${c.granted}件、完成指导${c.guided}件、其他${c.other}件），在办${c.us + c.enterprise + c.third}件，其中我方${c.us}件、企业${c.enterprise}件、第三方${c.third}件。`,
    ),
  ];
};

const overdue = (d: WeeklyData): Block[] => {
  const lines = d.sides.flatMap(s => s.causes.map(c => ({ side: s, ...c })));
  if (lines.length === 0) return [heading('逾期情况'), p('目前没有逾期未办的需求和办件。')];
  return [
    heading('逾期情况'),
    p(
      `逾期${d.overdue.n}件，${d.sides
        .filter(s => s.n > 0)
        .map(s => `${sideWords[s.side]}${s.n}件（最长${s.longest}天）`)
        .join('、')}。`,
    ),
    {
      kind: 'table',
      caption: '逾期原因',
      columns: [
        { title: '责任方', align: 'center' },
        { title: '原因', share: 2.6 },
        { title: '件数', align: 'right' },
      ],
      rows: [
        ...lines.map(l => [sideWords[l.side.side], causeWords[l.cause], String(l.n)]),
        ['合计', '', String(lines.reduce((n, l) => n + l.n, 0))],
      ],
      note: '注：天数为超过承诺日的自然日。',
    },
  ];
};

const trend = (d: WeeklyData): Block[] => [
  heading('近十二周走势'),
  {
    kind: 'chart',
    caption: '每周新增与有结果的需求',
    chart: {
      kind: 'line',
      unit: '件',
      series: ['新增', '有结果'],
      rows: d.trend.map(w => ({ label: `${Number(w.week.slice(6))}周`, values: [w.raised, w.answered] })),
    },
    height: 190,
  },
];

const expiring = (d: WeeklyData): Block[] => {
  if (d.expiring.length === 0) return [heading('到期资产'), p('九十天内没有到期的品牌资产。')];
  const all = (key: 'within30' | 'within60' | 'within90'): number => d.expiring.reduce((n, x) => n + x[key], 0);
  const line = (name: string, [a, b, c]: readonly [number, number, number]): string[] => [name, ...[a, b, c, a + b + c].map(String)];
  return [
    heading('到期资产'),
    {
      kind: 'table',
      caption: '九十天内到期的品牌资产',
      columns: [
        { title: '类别', share: 1.6 },
        { title: '30天内', align: 'right' },
        { title: '31至60天', share: 1.1, align: 'right' },
        { title: '61至90天', share: 1.1, align: 'right' },
        { title: '合计', align: 'right' },
      ],
      rows: [
        ...d.expiring.map(x => line(x.name.zh, [x.within30, x.within60, x.within90])),
        line('合计', [all('within30'), all('within60'), all('within90')]),
      ],
      note: '注：单位为项，按安全日计；安全日不晚于法定期限。',
    },
  ];
};

/** The weekly report (周报, 6.3.2) as an official document: a pure function of the frozen data. */
export const weeklyDocument = (d: WeeklyData): OfficialDocument => {
  const at = `${chineseDay(dayOf(d.at))}${clockOf(d.at).replace(':', '时')}分`;
  return {
    ...(d.issuer === '' ? {} : { redHead: { issuer: d.issuer, number: weeklyNumber(d.week) } }),
    title: `${d.region}品牌培育工作周报`,
    subtitle: weekWords(d),
    blocks: [...summary(d), ...matters(d), ...places(d), ...whereabouts(d), ...overdue(d), ...trend(d), ...expiring(d)],
    ...(d.issuer === '' ? {} : { signature: { organisation: d.issuer, day: dayOf(d.at) } }),
    footnote: `依据 T/HZAS 8—2020 第 6.3.2 条编制。数据截至${at}；本周数字按周计，各街道、去向按今年至今计，定夺事项、逾期、到期按此刻计。`,
  };
};
