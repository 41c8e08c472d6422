import { standardTaxonomy } from '#modules/catalogue/domain/taxonomy.ts';
import type { DemandTotals, Total } from '#modules/demands/contract/totals.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import type { ProgressRow, ReportData } from '#modules/reports/contract/report.ts';
import { totalAnswers } from '#modules/reports/domain/total-answers.ts';
import { idOf } from './people.ts';

const streets = [
  '米市巷街道',
  '湖墅街道',
  '小河街道',
  '和睦街道',
  '拱宸桥街道',
  '大关街道',
  '上塘街道',
  '祥符街道',
  '康桥街道',
  '半山街道',
  '天水街道',
  '武林街道',
  '长庆街道',
  '潮鸣街道',
  '朝晖街道',
  '文晖街道',
  '东新街道',
  '石桥街道',
];
const total = (key: string, name: string, demands: number): Total => ({
  key,
  name,
  demands,
  enterprises: Math.ceil(demands * 0.7),
  filter: {},
});
const line = (key: string, name: string, roster: number): ProgressRow => ({
  key,
  name,
  roster,
  reached: Math.floor(roster * 0.8),
  site: Math.floor(roster * 0.7),
  phone: Math.floor(roster * 0.15),
  seminar: 1,
});

const demandTotals = (n: number): DemandTotals => {
  const classes = standardTaxonomy().classes.filter(c => !c.retired);
  const share = (i: number): number => Math.max(1, Math.floor(n / (i + 3)));
  const byClass = classes
    .filter(c => c.parent !== null)
    .slice(0, 20)
    .map((c, i) => total(c.code, c.name, share(i)));
  return {
    all: total('all', 'all', n * 2),
    unsorted: total('unsorted', 'unsorted', 7),
    byTopic: classes.filter(c => c.parent === null).map((c, i) => total(c.code, c.name, share(i))),
    byClass,
    byStreet: streets.map((s, i) => total(`3301050${10 + i}`, s, share(i))),
    byIndustry: [
      total('C', '制造业', share(0)),
      total('F', '批发和零售业', share(1)),
      total('I', '信息传输、软件和信息技术服务业', share(2)),
      total('none', 'none', 3),
    ],
    byScale: [
      total('small', 'small', share(0)),
      total('medium', 'medium', share(1)),
      total('micro', 'micro', share(2)),
      total('large', 'large', share(4)),
    ],
    byKind: [
      total('need', 'need', share(0)),
      total('intent', 'intent', share(1)),
      total('difficulty', 'difficulty', share(2)),
      total('suggestion', 'suggestion', share(3)),
    ],
    byState: [total('open', 'open', share(0)), total('answered', 'answered', share(1)), total('referred', 'referred', share(3))],
    bySource: [total('visit', 'visit', share(0)), total('phone', 'phone', share(3))],
    byMonth: [total('2026-11', '2026-11', n * 2)],
    at: '2026-11-22T09:00:00.000Z',
  };
};

/** A report's data with as many visits as wanted: made, the same every time. */
export const sampleReport = (visits: number): ReportData => ({
  campaign: {
    title: '2026年秋季“陪你跑一次”品牌培育走访调研',
    purpose: '摸清企业品牌培育需求与难点，分类指导，推动惠企政策落地',
    targets: '走访企业全覆盖，需求件件有回音',
    startsOn: '2026-10-08',
    endsOn: '2026-12-31',
    streets: [],
    state: 'open',
  },
  region: '拱墅区',
  issuer: '杭州市拱墅区市场监督管理局',
  asOf: '2026-11-22T09:30:00.000Z',
  day: '2026-11-22',
  version: 2,
  progress: {
    plan: {
      roster: Math.ceil(visits * 1.2),
      assigned: visits,
      agreed: Math.floor(visits * 0.9),
      declined: 6,
      siteVisits: { planned: visits, done: Math.floor(visits * 0.85) },
      phoneInterviews: { planned: Math.ceil(visits / 5), done: Math.floor(visits * 0.15) },
      seminars: { planned: 3, done: 2 },
    },
    reached: Math.floor(visits * 0.95),
    forms: Math.floor(visits * 0.85),
    seminarEnterprises: 23,
    byTeam: ['第一组', '第二组', '第三组', '第四组'].map((n, i) => line(idOf('team', n), n, Math.ceil(visits / 4) + i)),
    byStreet: streets.map((s, i) => line(`3301050${10 + i}`, s, Math.ceil(visits / 18) + i)),
    byDay: ['2026-11-18', '2026-11-19', '2026-11-20'].map(d => line(d, d, 0)),
    at: '2026-11-22T09:30:00.000Z',
  },
  answers: {
    forms: Math.floor(visits * 0.85),
    rows: totalAnswers(
      tableA1,
      Array.from({ length: Math.floor(visits * 0.85) }, (_, i) => ({
        'training.selfDeclaration': { answer: i % 3 === 0 ? ('yes' as const) : ('no' as const) },
        'declaration.cityQualityAward': { answer: i % 5 === 0 ? ('yes' as const) : ('no' as const) },
        'systemCerts.quality': i % 2 === 0 ? [{ number: `00124Q${i}` }] : [],
      })),
    ),
    at: '2026-11-22T09:30:00.000Z',
  },
  demands: demandTotals(visits),
  classNames: Object.fromEntries(standardTaxonomy().classes.map(c => [c.code, c.name])),
  difficulties: [
    { text: '第三方检测费用高、周期长，影响交货', className: '委托检验', enterprise: '杭州运河电机有限公司' },
    { text: '专利年费多，容易忘记缴纳', className: '年费监控', enterprise: '杭州大关食品有限公司' },
    { text: '新品型式试验排队太久', className: '型式试验', enterprise: '杭州康桥机械有限公司' },
    { text: '检测报告各地不互认', className: '委托检验', enterprise: '杭州半山堃鑫阀门有限公司' },
  ],
  suggestions: [{ text: '惠企政策由专人上门解读，材料清单再简化一些', className: '政策解读', enterprise: '杭州运河电机有限公司' }],
  nextSteps: ['逐条落实待处理需求，做到件件有着落、事事有回音。', '针对数量居前的“标准查询比对”等需求，组织专业力量上门辅导。'],
  engagements: Array.from({ length: visits }, (_, i) => ({
    enterpriseId: idOf('enterprise', String(i)),
    enterprise: `杭州${['运河', '大关', '康桥', '半山', '武林'][i % 5]}${['电机', '食品', '机械', '阀门', '科技'][(i * 3) % 5]}有限公司（${i + 1}）`,
    street: streets[i % 18] ?? '',
    day: `2026-11-${String((i % 20) + 1).padStart(2, '0')}`,
    kind: i % 7 === 0 ? ('phone' as const) : ('site' as const),
    team: '第一组',
    officers: '王芳、李建国',
    demands: i % 4,
  })),
});
