import type { NationalItem } from './national-item.ts';

const guide = ['红盾品牌培育服务指南', 'T/HZAS 8—2020', true, '5.1'] as const;
const reply = ['reply', '咨询响应', 'companion', 1] as const;
const result = ['result', '结果登记与回访', 'companion', 5] as const;
const licence = ['licence', '营业执照', 'known'] as const;

/** 商标培育 (5.1-d). A well-known mark is a finding in a single case (个案认定、被动保护), never an award: the word stands only for its protection. */
export const trademarkItems: readonly NationalItem[] = [
  {
    code: 'TM-01',
    name: '驰名商标保护指导',
    level: 'nation',
    letter: 'd',
    classCodes: ['SB06'],
    summary:
      '帮助企业平时积累知名度证据，在异议、无效、查处、诉讼等案件中依法请求保护。个案认定、被动保护，不评选、不授牌，不得用于广告宣传。',
    body: '国家知识产权局、人民法院在个案中确认；市场监管部门指导',
    output: '证据库；案件中对商标驰名情况的确认与保护',
    basis: [
      ['中华人民共和国商标法（2026 年修订，2027-01-01 起施行）', '', true, '第六十三条、第六十四条'],
      ['中华人民共和国商标法（2019 年修正，施行至 2026-12-31）', '', false, '第十三条、第十四条'],
      guide,
    ],
    conditions: [
      ['known', '相关公众知晓程度'],
      ['use', '商标使用的持续时间、方式和地域范围', 'asset.trademark'],
      ['publicity', '宣传工作的持续时间、程度和地域范围'],
      ['record', '受保护的记录'],
      ['other', '其他因素'],
    ],
    materials: [
      ['index', '证据目录'],
      ['sales', '近 3—5 年销售与纳税'],
      ['publicity', '广告合同与投放'],
      ['rank', '市场排名'],
      ['record', '受保护记录'],
      ['abroad', '域外注册', 'enterprise', '在境外注册时'],
    ],
    stages: [
      reply,
      ['checkup', '商标体检', 'companion', 10],
      ['evidence', '证据库建设', 'enterprise'],
      ['review', '证据预审', 'companion', 15],
      ['request', '案件中提出请求', 'enterprise', null, '异议、无效、查处或诉讼'],
      ['hearing', '审理', 'external'],
      ['finding', '确认', 'external'],
      result,
    ],
    succeeds: {
      name: '中国驰名商标培育',
      reason:
        '驰名商标由主管机关或法院在个案中按需认定，不是荣誉称号，不得用于广告宣传（违者最高罚款 10 万元）；事项改为保护指导，不设评选和授牌。',
    },
    questions: [
      {
        question: '能在包装和广告上写“驰名商标”吗？',
        answer: '不能。法律禁止将“驰名商标”字样用于商品、包装、容器以及广告宣传、展览等商业活动。',
      },
    ],
    source: '商标法（2026 年修订）第六十三、六十四条；2019 年条文号待核实',
  },
  {
    code: 'TM-02',
    name: '商标品牌价值提升（千企百城）',
    level: 'province',
    letter: 'd',
    classCodes: ['PP01', 'SB06'],
    summary: '辅导企业、区域、指导站参加“千企百城”商标品牌价值提升行动。',
    body: '国家知识产权局；省局推荐',
    output: '行动名单与价值提升成效',
    basis: [
      ['“千企百城”商标品牌价值提升行动', '国知发运字〔2023〕13号', true],
      ['浙江省商标品牌示范企业认定（试行）', '浙工商标〔2015〕15号', true],
      guide,
    ],
    conditions: [
      ['mark', '有注册商标并持续使用', 'asset.trademark'],
      ['rules', '有商标品牌管理制度与专人'],
      ['clean', '近年无商标侵权与失信'],
    ],
    materials: [
      ['form', '申报书'],
      ['marks', '商标清单', 'known'],
      ['plan', '价值提升方案'],
      ['letter', '推荐意见', 'government'],
    ],
    stages: [
      reply,
      ['plan', '提升方案', 'companion', 10],
      ['gather', '准备申报材料', 'enterprise'],
      ['precheck', '材料预审', 'companion', 5],
      ['recommend', '推荐', 'department'],
      ['named', '公布名单', 'external', null, '首批 2023 年 12 月：企业 1105 家、区域 285 个、指导站 719 个'],
      ['promote', '价值提升', 'enterprise'],
      result,
    ],
    succeeds: {
      name: '省商标品牌示范企业',
      reason:
        '认定依据为浙工商标〔2015〕15号（试行），最近可见名单为 2018 年的 91 家，现行存废待核实；以“千企百城”商标品牌价值提升行动（国知发运字〔2023〕13号）承接。',
    },
    source: '国知发运字〔2023〕13号；省示范企业现行存废待核实',
  },
  {
    code: 'TM-03',
    name: '商标注册、变更、续展、转让、许可指导',
    level: 'none',
    letter: 'd',
    classCodes: ['SB01', 'SB02', 'SB03', 'SB04', 'SB05', 'SB07', 'SB08'],
    summary: '上门诊断商标布局，辅导注册、变更、续展、转让、许可备案，以及集体商标、证明商标、地理标志和马德里注册。',
    body: '国家知识产权局商标局；市场监管部门、商标品牌指导站指导',
    output: '商标布局建议与办理结果',
    fee: '陪跑服务不收费；商标规费按国家规定缴纳',
    basis: [
      ['中华人民共和国商标法（2019 年修正，施行至 2026-12-31）', '', true],
      ['中华人民共和国商标法（2026 年修订，2027-01-01 起施行）', '', true],
      guide,
    ],
    conditions: [['use', '在经营中使用或准备使用商标']],
    materials: [
      licence,
      ['marks', '商标清单', 'known'],
      ['image', '商标图样', 'enterprise', '新注册时'],
      ['consent', '转让或许可合同', 'enterprise', '转让、许可时'],
    ],
    stages: [
      reply,
      ['checkup', '商标体检与布局建议', 'companion', 10],
      ['gather', '准备材料', 'enterprise'],
      ['precheck', '材料预审', 'companion', 5],
      ['file', '网上申请', 'enterprise'],
      ['examine', '审查', 'external'],
      result,
    ],
    source: '商标法',
  },
  {
    code: 'TM-04',
    name: '商标维权指导',
    level: 'none',
    letter: 'd',
    classCodes: ['SB09'],
    summary: '登记侵权线索、初核、答复或移交执法部门，回填结果并入维权信息库。平台不办理行政处罚。',
    body: '市场监管部门；执法由有权机关依法办理',
    output: '答复或移交回执，处理结果',
    basis: [
      ['中华人民共和国商标法（2019 年修正，施行至 2026-12-31）', '', true],
      ['红盾品牌培育服务指南', 'T/HZAS 8—2020', true, '5.2、6.2.4.2'],
    ],
    conditions: [['right', '是商标权利人或利害关系人', 'asset.trademark']],
    materials: [
      ['certificate', '商标注册证', 'known'],
      ['evidence', '侵权线索与证据'],
      ['letter', '授权书', 'enterprise', '委托他人办理时'],
    ],
    stages: [
      ['register', '线索登记', 'companion', 1],
      ['screen', '初核', 'companion', 5],
      ['answer', '咨询答复或移交', 'companion', 5, '线索移交执法部门，本事项不办理处罚（5.2）'],
      ['handled', '处理', 'external'],
      ['result', '结果回填', 'companion', 5],
      ['base', '入维权信息库', 'companion', 5],
    ],
    source: '商标法；指南 5.2、6.2.4.2',
  },
];
