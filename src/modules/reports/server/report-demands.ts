import type { Total } from '#modules/demands/contract/totals.ts';
import type { Block } from '#platform/server/documents/official.ts';
import type { ReportData } from '../contract/report.ts';
import { className, demandKindWords, scaleWords, shareWords, stateWords } from './report-words.ts';

type Naming = (total: Total) => string;

const counted = '注：“件”为未被更正的需求；“家”为提出该类需求的不同企业，一家企业可能出现在多行，各行相加可大于合计。';

/** One way of cutting the demands: its word, its lines, how a line is called. */
interface Cut {
  what: string;
  /** Head of the first column. */
  title: string;
  lines: readonly Total[];
  name: Naming;
}

const totalsTable = (d: ReportData, caption: string, cut: Cut): Block => ({
  kind: 'table',
  caption,
  columns: [
    { title: cut.title, share: 2.4 },
    { title: '需求（件）', align: 'right' },
    { title: '占比', align: 'right' },
    { title: '企业（家）', align: 'right' },
  ],
  rows: [
    ...cut.lines.map(l => [cut.name(l), String(l.demands), shareWords(l.demands, d.demands.all.demands), String(l.enterprises)]),
    ['合计', String(d.demands.all.demands), '100.0%', String(d.demands.all.enterprises)],
  ],
  note: counted,
});

const headline = (d: ReportData, cut: Cut): Block => {
  const top = [...cut.lines].sort((a, b) => b.demands - a.demands).slice(0, 3);
  const words = top.map(l => `${cut.name(l)}${l.demands}件（占${shareWords(l.demands, d.demands.all.demands)}）`).join('、');
  return { kind: 'paragraph', text: `从${cut.what}看，需求较集中的是${words}。` };
};

const byTopic = (d: ReportData): Block[] => {
  const name: Naming = t => className(d, t.key);
  const { byTopic: topics, byClass } = d.demands;
  const cut: Cut = { what: '需求类别', title: '类别', lines: topics, name };
  return [
    { kind: 'heading', level: 2, text: '按需求类别' },
    headline(d, cut),
    {
      kind: 'chart',
      caption: '各类需求件数',
      chart: {
        kind: 'bar',
        series: ['需求（件）'],
        unit: '件',
        rows: topics.slice(0, 13).map(t => ({ label: name(t), values: [t.demands] })),
      },
    },
    totalsTable(d, '各类需求汇总', cut),
    leafTable(d, byClass, name),
  ];
};

/** So many classes stand by name; the others are one line, so that the table adds up. */
const leavesNamed = 15;

const leafTable = (d: ReportData, all: readonly Total[], name: Naming): Block => ({
  kind: 'table',
  caption: all.length > leavesNamed ? '需求细类汇总（前十五位）' : '需求细类汇总',
  columns: [
    { title: '细类', share: 2.4 },
    { title: '需求（件）', align: 'right' },
    { title: '占比', align: 'right' },
  ],
  rows: leafRows(d, all, name),
  note: '注：占比为占全部需求的比例。',
});

const leafRows = (d: ReportData, all: readonly Total[], name: Naming): string[][] => {
  const whole = d.demands.all.demands;
  const row = (words: string, n: number): string[] => [words, String(n), shareWords(n, whole)];
  const rest = all.slice(leavesNamed);
  const others = rest.reduce((n, l) => n + l.demands, 0);
  return [
    ...all.slice(0, leavesNamed).map(l => row(name(l), l.demands)),
    ...(rest.length > 0 ? [row(`其余${rest.length}类`, others)] : []),
    row(
      '合计',
      all.reduce((n, l) => n + l.demands, 0),
    ),
  ];
};

const facet = (d: ReportData, cut: Cut): Block[] => [
  { kind: 'heading', level: 2, text: `按${cut.what}` },
  headline(d, cut),
  totalsTable(d, `各${cut.what}需求汇总`, cut),
];

const streets = (d: ReportData): Block[] => facet(d, { what: '街道', title: '街道', lines: d.demands.byStreet, name: t => t.name });

const answers = (d: ReportData): Block[] => {
  const yes = d.answers.rows.filter(r => r.type === 'yesNoRemark');
  const kept = d.answers.rows.filter(r => r.type === 'rows' && r.items > 0 && !r.question.startsWith('basic.'));
  if (d.answers.forms === 0) return [];
  const notes = `注：按已提交调查表的企业计（${d.answers.forms}家，一家企业取最近一份）；未填不计为“否”。`;
  return [
    { kind: 'heading', level: 2, text: '调查表填报情况' },
    {
      kind: 'table',
      caption: '培训需求与意向申报填报汇总',
      columns: [
        { title: '类型', share: 1 },
        { title: '内容', share: 2.8 },
        { title: '是（家）', align: 'right' },
        { title: '否（家）', align: 'right' },
        { title: '未填（家）', align: 'right' },
      ],
      rows: yes.map(r => [r.category?.zh ?? '', r.label.zh, String(r.yes), String(r.no), String(d.answers.forms - r.yes - r.no)]),
      note: notes,
    },
    ...(kept.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: '标准、认证、奖项与创新平台填报汇总',
            columns: [
              { title: '类型', share: 1.2 },
              { title: '内容', share: 2.6 },
              { title: '企业（家）', align: 'right' },
              { title: '条目（项）', align: 'right' },
            ],
            rows: kept.map(r => [r.category?.zh ?? '', r.label.zh, String(r.some), String(r.items)]),
            note: notes,
          } as const,
        ]),
  ];
};

/** Chapter three: demands by class, street, industry, scale, kind and state, with what Table A.1 adds up to. */
export const demandBlocks = (d: ReportData): Block[] => {
  if (d.demands.all.demands === 0) return [{ kind: 'paragraph', text: '截至目前尚未收集到需求。' }, ...answers(d)];
  const { demands } = d;
  return [
    {
      kind: 'paragraph',
      text: `共收集需求${demands.all.demands}件，涉及企业${demands.all.enterprises}家。其中${demands.byKind.map(k => `${demandKindWords[k.key] ?? k.key}${k.demands}件`).join('、')}；${demands.byState.map(s => `${stateWords[s.key] ?? s.key}${s.demands}件`).join('、')}。${demands.unsorted.demands > 0 ? `另有${demands.unsorted.demands}件分类待人工核对，已按系统初分计入。` : ''}`,
    },
    ...byTopic(d),
    ...streets(d),
    ...facet(d, { what: '行业', title: '行业门类', lines: demands.byIndustry, name: t => (t.key === 'none' ? '行业不详' : t.name) }),
    ...facet(d, { what: '企业规模', title: '规模', lines: demands.byScale, name: t => scaleWords[t.key] ?? t.key }),
    ...answers(d),
  ];
};

const quotes = (lines: ReportData['difficulties']): Block[] => {
  const groups = new Map<string, string[]>();
  for (const l of lines) groups.set(l.className, [...(groups.get(l.className) ?? []), l.text.replace(/[。；;]+$/, '')]);
  return [{ kind: 'list', items: [...groups].map(([name, texts]) => `${name}：${[...new Set(texts)].join('；')}。`) }];
};

interface Part {
  title: string;
  word: string;
  kind: string;
  lines: ReportData['difficulties'];
}

const part = (d: ReportData, { title, word, kind, lines }: Part): Block[] => {
  const count = d.demands.byKind.find(k => k.key === kind)?.demands ?? 0;
  const head: Block = { kind: 'heading', level: 2, text: title };
  if (lines.length === 0) return [head, { kind: 'paragraph', text: `暂未收到${word}。` }];
  const excerpt = count > lines.length ? `，摘录最近${lines.length}件` : '';
  return [head, { kind: 'paragraph', text: `企业反映${word}${count}件${excerpt}，归类如下：` }, ...quotes(lines)];
};

/** Chapter four: what was said, in the enterprises' own words, grouped by class; without their names. */
export const saidBlocks = (d: ReportData): Block[] => [
  ...part(d, { title: '企业难点', word: '难点', kind: 'difficulty', lines: d.difficulties }),
  ...part(d, { title: '企业建议', word: '建议', kind: 'suggestion', lines: d.suggestions }),
];
