import type { ProjectKind, StageKey } from '../contract/procedure.ts';
import type { DraftingPart, SubsidyIntent } from '../contract/project.ts';

/** An entry into a stage, so many days after the first one; with `number` it is the publication, whose year follows from its day. */
export interface DemoStep {
  readonly to: StageKey;
  readonly after: number;
  readonly note: string;
  readonly number?: string;
}

/** A project of the demonstration; `firm` is the place among the enterprises of the district, `ago` how many days ago it began. */
export interface DemoProject {
  readonly firm: number;
  readonly kind: ProjectKind;
  readonly title: string;
  readonly plan: string;
  readonly part: DraftingPart;
  readonly intent: SubsidyIntent;
  readonly ago: number;
  readonly steps: readonly DemoStep[];
  readonly dropped?: { readonly after: number; readonly reason: string };
  readonly moved?: { readonly after: number; readonly part: DraftingPart; readonly reason: string };
  readonly asset?: true;
  readonly subsidy?: { readonly after: number; readonly amount: number };
}

const lead: DraftingPart = { role: 'lead', rank: 1 };
const step = (to: StageKey, after: number, note: string, number?: string): DemoStep => ({ to, after, note, ...(number ? { number } : {}) });

/** Every kind and every stage that a project can stand in. */
export const demoProjects: readonly DemoProject[] = [
  { firm: 0, kind: 'national', title: '工业机器人减速器 寿命试验方法', plan: '', part: lead, intent: 'undecided', ago: 24, steps: [] },
  {
    firm: 1,
    kind: 'national',
    title: '智能水表 通信接口技术要求',
    plan: '',
    part: { role: 'participant', rank: 4 },
    intent: 'undecided',
    ago: 170,
    steps: [step('proposal', 30, '项目建议书已报标委会')],
  },
  {
    firm: 2,
    kind: 'national',
    title: '纺织品 再生纤维含量的测定',
    plan: '20254118-T-608',
    part: { role: 'lead', rank: 2 },
    intent: 'yes',
    ago: 300,
    steps: [step('proposal', 40, '立项申报书已受理'), step('drafting', 110, '计划已下达，成立起草组')],
  },
  {
    firm: 3,
    kind: 'national',
    title: '信息技术 数据质量评价指标',
    plan: '20260233-T-469',
    part: { role: 'participant', rank: 6 },
    intent: 'no',
    ago: 110,
    steps: [step('proposal', 20, '等同采用国际标准，按快速程序'), step('opinions', 95, '征求意见稿已挂网')],
  },
  {
    firm: 4,
    kind: 'national',
    title: '食品包装用纸 通用要求',
    plan: '20190417-T-607',
    part: lead,
    intent: 'no',
    ago: 2900,
    steps: [
      step('proposal', 60, '立项公示结束'),
      step('drafting', 130, '起草组第一次会议'),
      step('opinions', 400, '公开征求意见'),
      step('review', 470, '审查会通过'),
      step('approval', 520, '报批稿已上报'),
      step('publication', 620, '国家标准公告', 'GB/T 39217'),
    ],
  },
  {
    firm: 5,
    kind: 'industry',
    title: '电动工具用锂电池组 安全要求',
    plan: '2025-0731T-JB',
    part: { role: 'participant', rank: 3 },
    intent: 'undecided',
    ago: 260,
    steps: [step('drafting', 45, '行业标准计划下达'), step('opinions', 150, '征求意见稿已发出'), step('review', 190, '技术审查会议通知')],
  },
  {
    firm: 6,
    kind: 'local',
    title: '社区食堂 食品安全管理规范',
    plan: '浙标计〔2026〕12号-7',
    part: lead,
    intent: 'yes',
    ago: 200,
    steps: [step('drafting', 30, '省级地方标准立项'), step('opinions', 110, '公开征求意见'), step('review', 130, '提前组织技术审查')],
  },
  {
    firm: 7,
    kind: 'local',
    title: '楼宇直饮水 运行维护规范',
    plan: '杭市标计2025-18',
    part: lead,
    intent: 'yes',
    ago: 420,
    steps: [
      step('drafting', 30, '市级地方标准立项'),
      step('opinions', 150, '公开征求意见'),
      step('review', 190, '技术审查会通过'),
      step('approval', 220, '报批材料已上报'),
      step('publication', 260, '市局批准发布公告', 'DB3301/T 0517'),
      step('filing', 275, '已报省级备案'),
    ],
    asset: true,
  },
  {
    firm: 8,
    kind: 'group',
    title: '直播电商 商品质量管理指南',
    plan: '',
    part: { role: 'participant', rank: 5 },
    intent: 'undecided',
    ago: 90,
    steps: [step('drafting', 20, '协会同意立项')],
    moved: { after: 60, part: { role: 'participant', rank: 3 }, reason: '承担了两章起草，协会调整排名' },
  },
  {
    firm: 9,
    kind: 'group',
    title: '宠物食品 适口性评价',
    plan: '',
    part: lead,
    intent: 'undecided',
    ago: 210,
    steps: [step('drafting', 20, '协会同意立项'), step('opinions', 90, '征求意见'), step('review', 125, '专家审查')],
    dropped: { after: 140, reason: '审查未通过：与现行行业标准重复' },
  },
  {
    firm: 10,
    kind: 'enterprise',
    title: '伺服电机 出厂检验规程',
    plan: '',
    part: lead,
    intent: 'no',
    ago: 120,
    steps: [
      step('drafting', 5, '技术部起草'),
      step('review', 40, '企业内部评审'),
      step('publication', 50, '总经理批准', 'Q/330105SF 012'),
      step('declaration', 53, '已在公共服务平台自我声明公开'),
    ],
  },
  {
    firm: 11,
    kind: 'zzb',
    title: '智能马桶 陶瓷坐便器',
    plan: '',
    part: lead,
    intent: 'yes',
    ago: 75,
    steps: [step('defence', 20, '立项论证答辩通过'), step('listing', 40, '列入计划公示'), step('kickoff', 60, '启动会暨研讨会纪要')],
  },
  {
    firm: 12,
    kind: 'zzb',
    title: '高速线性电机模组',
    plan: '',
    part: lead,
    intent: 'yes',
    ago: 400,
    steps: [
      step('defence', 20, '立项论证答辩通过'),
      step('listing', 40, '列入计划公示'),
      step('kickoff', 60, '启动会纪要'),
      step('opinions', 100, '公开征求意见'),
      step('review', 140, '五位专家评审通过'),
      step('approval', 160, '报批稿'),
      step('publication', 180, '发布公告', 'T/ZZB 3871'),
    ],
    asset: true,
    subsidy: { after: 300, amount: 200_000 },
  },
  {
    firm: 13,
    kind: 'enterprise',
    title: '保温杯 企业内控标准',
    plan: '',
    part: lead,
    intent: 'no',
    ago: 900,
    steps: [
      step('drafting', 5, '起草'),
      step('opinions', 20, '征求销售和客户意见'),
      step('review', 60, '评审'),
      step('publication', 70, '批准发布', 'Q/330105BW 003'),
      step('declaration', 72, '自我声明公开'),
      step('recheck', 700, '复审：由新标准替代'),
      step('withdrawal', 720, '废止公告'),
    ],
  },
];
