import type { NoteKind } from '../contract/visit.ts';

interface Said {
  kind: NoteKind;
  text: string;
}

/** What is said on the telephone in the demonstration: the summary, and what is taken down. */
export const demoCalls: readonly { summary: string; answeredBy: string; notes: readonly Said[] }[] = [
  {
    summary: '主要做来料加工，暂未建立企业标准，希望先看同行的做法。',
    answeredBy: '办公室主任',
    notes: [{ kind: 'need', text: '想做企业标准自我声明公开，不清楚步骤' }],
  },
  {
    summary: '正在筹备质量管理体系认证，预计明年二季度申报。',
    answeredBy: '质量负责人',
    notes: [{ kind: 'need', text: '质量管理体系认证前希望有人上门辅导' }],
  },
  { summary: '企业规模小，近期以稳订单为主，暂无品牌方面的计划。', answeredBy: '总经理', notes: [] },
  {
    summary: '有两件注册商标，担心被抢注到其他类别。',
    answeredBy: '法务专员',
    notes: [{ kind: 'difficulty', text: '商标被同行在近似类别申请注册，不知道怎样异议' }],
  },
  {
    summary: '出口订单增加，客户要求提供产品认证。',
    answeredBy: '外贸经理',
    notes: [{ kind: 'difficulty', text: '出口欧盟缺少CE认证经验，检测费用高' }],
  },
  {
    summary: '希望了解质量奖申报条件。',
    answeredBy: '行政经理',
    notes: [{ kind: 'suggestion', text: '建议把区级政府质量奖的申报要点做成一页纸' }],
  },
];

/** The seminars of the demonstration. */
export const demoSeminars = {
  spring: {
    title: '纺织服装产业集群座谈',
    cluster: '纺织服装',
    place: '拱墅区品牌指导服务站 会议室',
    summary: '与会企业介绍了标准制定和质量管理的做法，集中反映检测成本高、标准人才少。会后由服务站逐条答复。',
  },
  current: {
    title: '运河沿线商贸企业座谈',
    cluster: '商贸服务',
    place: '祥符街道品牌指导服务站 一楼',
    summary: '与会企业希望了解服务认证和商标保护。会上提出的问题已逐条记入需求。',
  },
  ahead: { title: '医药健康产业集群座谈', cluster: '医药健康', place: '东新街道品牌指导服务站 会议室' },
} as const;

/** One sentence of each enterprise at the table. */
export const demoSentences: readonly Said[] = [
  { kind: 'difficulty', text: '检测机构太远，送检一次要半天' },
  { kind: 'need', text: '希望组织一次首席质量官培训' },
  { kind: 'suggestion', text: '建议把惠企政策按行业整理成清单' },
  { kind: 'need', text: '想参与团体标准起草，不知道找哪个协会' },
];
