/** Made experts of the demonstration; no such person lives. Days are counted from the day on which it began. */
export interface DemoExpert {
  name: string;
  title: string;
  unitName: string;
  /** Class, level, proof, and for how many days from now the proof holds; none: for good. */
  fields: readonly (readonly [classCode: string, level: 'expert' | 'familiar', proof: string, validDays?: number])[];
  ways: 'both' | 'online' | 'onSite';
  cap: number;
  /** Days from now: from, to. None: not appointed; `ended`: ended early, so many days from now. */
  term?: readonly [from: number, to: number];
  ended?: number;
  /** Waits for its review, or was refused. */
  verdict?: 'waiting' | 'refused';
}

export const demoExperts: readonly DemoExpert[] = [
  {
    name: '唐薇',
    title: '教授级高级工程师',
    unitName: '浙江某标准化研究院',
    fields: [
      ['BZ', 'expert', '主持制定地方标准 6 项'],
      ['BZ11', 'expert', '标准化工程师（高级）', 500],
    ],
    ways: 'both',
    cap: 6,
    term: [-300, 700],
  },
  {
    name: '贺明远',
    title: '高级工程师',
    unitName: '杭州某质量协会',
    fields: [
      ['ZL05', 'expert', '质量奖评审员聘书', 400],
      ['ZL', 'familiar', '六西格玛黑带'],
    ],
    ways: 'both',
    cap: 4,
    term: [-200, 800],
  },
  {
    name: '郭晓晴',
    title: '商标代理人',
    unitName: '杭州某知识产权服务机构',
    fields: [['SB', 'expert', '商标代理从业 12 年']],
    ways: 'online',
    cap: 4,
    term: [-120, 900],
  },
  {
    name: '崔立新',
    title: '正高级工程师',
    unitName: '浙江某计量检测机构',
    fields: [
      ['BZ01', 'familiar', '参与制定行业标准 2 项'],
      ['ZL10', 'expert', '注册计量师', 300],
    ],
    ways: 'onSite',
    cap: 3,
    term: [-400, 60],
  },
  {
    name: '钟雨桐',
    title: '副研究员',
    unitName: '某大学标准化研究中心',
    fields: [['BZ02', 'expert', '全国专业标准化技术委员会委员', 600]],
    ways: 'both',
    cap: 4,
    term: [-100, 900],
  },
  {
    name: '姚思远',
    title: '高级审核员',
    unitName: '某认证机构杭州分部',
    fields: [['RZ', 'expert', '管理体系高级审核员', 200]],
    ways: 'both',
    cap: 5,
    term: [-150, 850],
  },
  {
    name: '白静怡',
    title: '专利代理师',
    unitName: '杭州某专利事务所',
    fields: [['RZ03', 'familiar', '绿色产品认证咨询 3 年', -20]],
    ways: 'both',
    cap: 4,
    term: [-80, 900],
  },
  {
    name: '顾海峰',
    title: '首席质量官',
    unitName: '某装备制造企业',
    fields: [
      ['ZL06', 'expert', '省级首席质量官培训讲师'],
      ['ZL05', 'familiar', '卓越绩效自评师'],
    ],
    ways: 'both',
    cap: 2,
    term: [-600, 45],
  },
  {
    name: '秦若兰',
    title: '高级工程师',
    unitName: '某检验检测公司',
    fields: [['BZ01', 'expert', '标准查新比对服务 8 年']],
    ways: 'online',
    cap: 4,
    term: [-900, -10],
  },
  {
    name: '邵文昊',
    title: '工程师',
    unitName: '某标准信息服务公司',
    fields: [['BZ07', 'familiar', '企业标准自我声明公开咨询']],
    ways: 'online',
    cap: 4,
    term: [-500, 500],
    ended: -30,
  },
  {
    name: '连子豪',
    title: '高级技师',
    unitName: '某职业技术学院',
    fields: [['ZL07', 'expert', '省优秀 QC 小组活动诊断师']],
    ways: 'onSite',
    cap: 4,
    verdict: 'waiting',
  },
  {
    name: '陶欣悦',
    title: '助理工程师',
    unitName: '某咨询公司',
    fields: [['BZ11', 'familiar', '标准体系咨询 1 年']],
    ways: 'online',
    cap: 4,
    verdict: 'refused',
  },
];

/** Consultations: class, way, what is asked, how far it went, and the advice. */
export const demoConsultations = [
  [
    'BZ11',
    'onSite',
    '想搭建产品标准体系，不知道从哪几类标准着手',
    'advised',
    '先按产品、管理、工作三类列出现行标准，再对照 GB/T 13016 补缺；出口产品另列国外标准。',
  ],
  [
    'ZL05',
    'onSite',
    '准备导入卓越绩效模式，自评报告怎么组织',
    'advised',
    '以过程为线索组织材料，每个过程给出三年数据和同行对比；先补顾客与结果两章的缺口。',
  ],
  [
    'BZ02',
    'online',
    '参与行业标准制定需要什么条件',
    'advised',
    '先确认归口的标委会，提供试验数据并参加立项答辩；可与行业内两家企业联合提出。',
  ],
  ['SB', 'online', '出口前商标该在哪些国家布局', 'met', ''],
  ['RZ', 'onSite', '管理体系换版后哪些文件要改', 'accepted', ''],
  ['BZ01', 'online', '新产品适用哪些强制性标准', 'offered', ''],
  ['ZL06', 'online', '首席质量官如何任命和培训', 'recused', ''],
  ['BZ', 'online', '企业标准水平如何与国外标准比对', 'asked', ''],
  ['ZL07', 'onSite', 'QC 小组成果如何参评', 'cancelled', ''],
] as const;
