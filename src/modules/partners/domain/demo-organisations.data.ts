import type { OfferKind, OrganisationKind } from '../contract/organisation.ts';

interface DemoOrganisation {
  name: string;
  kind: OrganisationKind;
  contactName: string;
  intro: string;
  offers: readonly (readonly [kind: OfferKind, title: string, conditions: string])[];
  /** Why the work together has ended. */
  ended?: string;
}

/** Made organisations of the demonstration; the one that has an account comes first. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    name: '拱墅区科技局',
    kind: 'government',
    contactName: '方芸',
    intro: '科技项目、高新技术企业与成果转化',
    offers: [['consultation', '高新技术企业认定辅导', '已有自主知识产权，研发费用单独归集']],
  },
  {
    name: '拱墅区发展改革和经济信息化局',
    kind: 'government',
    contactName: '陆文斌',
    intro: '技改项目、数字化改造、专精特新培育',
    offers: [['consultation', '专精特新申报答疑', '规上工业企业']],
  },
  {
    name: '拱墅区人力资源和社会保障局',
    kind: 'government',
    contactName: '钱敏',
    intro: '人才引进与职业技能培训',
    offers: [['training', '质量管理岗位技能培训', '每期不少于 20 人']],
  },
  {
    name: '拱墅区商务局',
    kind: 'government',
    contactName: '蒋磊',
    intro: '外贸、展会与海外商标布局',
    offers: [['consultation', '境外参展与海外注册咨询', '有出口业务']],
  },
  {
    name: '运河知识产权保护协会',
    kind: 'association',
    contactName: '汤静',
    intro: '维权援助与行业自律',
    offers: [
      ['consultation', '商标侵权维权援助', '提供权属证明'],
      ['training', '商标使用证据管理讲座', '每季度一次'],
    ],
  },
  {
    name: '拱墅区质量协会',
    kind: 'association',
    contactName: '何建平',
    intro: '卓越绩效与质量管理小组',
    offers: [['training', '卓越绩效自评师培训', '每家企业不超过 3 人']],
  },
  {
    name: '杭运银行拱墅支行',
    kind: 'bank',
    contactName: '沈一帆',
    intro: '知识产权质押融资',
    offers: [['loan', '知识产权质押贷款', '商标或发明专利有效，单户不超过 1000 万元']],
  },
  {
    name: '钱塘检验检测中心',
    kind: 'laboratory',
    contactName: '许国栋',
    intro: '机电、食品与日用品检测',
    offers: [
      ['labTest', '产品型式试验', '需送样 3 件'],
      ['labTest', '标准指标比对测试', '提供标准文本'],
    ],
  },
  {
    name: '运河融媒',
    kind: 'media',
    contactName: '冯雪',
    intro: '品牌故事与政策宣传',
    offers: [['mediaSlot', '品牌故事专栏', '每月两期，需提前两周预约']],
  },
  {
    name: '启航双创服务社',
    kind: 'other',
    contactName: '毛杰',
    intro: '初创企业品牌孵化',
    offers: [['other', '品牌诊断一次', '成立三年以内']],
    ended: '该社已停止运营',
  },
];
