import type { Both, Question, Questionnaire, RowColumn } from '../contract/questionnaire.ts';

/*
 * 表 A.1 红盾品牌培育企业需求调查表 of T/HZAS 8—2020: 61 rows, in the standard's order and its very wording (a test compares them
 * with the text of the standard). Hints stand on the screen only; the paper prints the official words.
 */

const both = (zh: string, en: string): Both => ({ zh, en });
const column = (id: string, label: Both, more: Partial<RowColumn> = {}): RowColumn => ({ id, type: 'text', label, max: 120, ...more });
const option = (value: string, zh: string, en: string) => ({ value, label: both(zh, en) });

const levels = [
  option('national', '国家', 'National'),
  option('provincial', '省', 'Provincial'),
  option('city', '市', 'City'),
  option('district', '区', 'District'),
];
const year = column('year', both('年度', 'Year'), { type: 'number', max: 2100 });
const number = column('number', both('编号', 'Number'), { max: 60 });

const awards: RowColumn[] = [
  column('name', both('名称', 'Name'), { required: true }),
  column('level', both('级别', 'Level'), { type: 'choice', options: levels }),
  year,
  number,
];
const standards: RowColumn[] = [
  column('number', both('标准编号', 'Standard number'), { max: 60 }),
  column('title', both('标准名称', 'Title'), { required: true }),
];
const drafting: RowColumn[] = [
  ...standards,
  column('role', both('起草角色', 'Role'), {
    type: 'choice',
    required: true,
    options: [option('lead', '主导', 'Lead'), option('participant', '参与', 'Participant')],
  }),
];
const certificates: RowColumn[] = [
  column('number', both('证书编号', 'Certificate no.'), { required: true, max: 60 }),
  column('body', both('发证机构', 'Certification body'), { max: 80 }),
  column('validTo', both('有效期至', 'Valid to'), { type: 'day' }),
];
const namedCertificates: RowColumn[] = [
  column('name', both('认证名称', 'Certification'), { required: true, max: 80 }),
  ...certificates.map(c => (c.id === 'number' ? { ...c, required: false } : c)),
];
const systemCertificates: RowColumn[] = [
  column('standard', both('依据标准（含版本）', 'Standard with edition'), { max: 80 }),
  ...certificates,
];
const products: RowColumn[] = [
  column('name', both('产品名称', 'Product'), { required: true, max: 80 }),
  column('share', both('占总产值', 'Share of output'), { type: 'number', max: 100, unit: both('%', '%'), share: true }),
  column('value', both('年产值', 'Annual value'), { type: 'number', max: 100_000_000, unit: both('万元', '10k CNY') }),
];

const text = (id: string, zh: string, en: string, more: Partial<Question> = {}): Question => ({
  id,
  type: 'text',
  label: both(zh, en),
  max: 200,
  ...more,
});
const rows = (id: string, label: Both, columns: RowColumn[], hint?: Both): Question => ({
  id,
  type: 'rows',
  label,
  columns,
  max: 30,
  ...(hint ? { hint } : {}),
});
const yesNo = (raises: 'training' | 'declaration', id: string, label: Both, hint?: Both): Question => ({
  id: `${raises}.${id}`,
  type: 'yesNoRemark',
  label,
  max: 200,
  raises,
  ...(hint ? { hint } : {}),
});
const training = (id: string, zh: string, en: string, hint?: Both): Question => yesNo('training', id, both(zh, en), hint);
const declaration = (id: string, zh: string, en: string, hint?: Both): Question => yesNo('declaration', id, both(zh, en), hint);
const group = (zh: string, en: string, ...questions: Question[]) => ({ category: both(zh, en), questions });

const famousBrandEnded = both(
  '省、市名牌产品的政府评选已停止（待核实），仅作历史记录',
  'Government selection of famous brands has ended (to be verified); kept for history',
);

const basic = [
  text('basic.name', '企业名称', 'Enterprise name', { required: true }),
  { id: 'basic.uscc', type: 'uscc', label: both('统一社会信用代码', 'Unified social credit code'), required: true, max: 18 },
  text('basic.legalRepresentative', '法人代表', 'Legal representative', {
    max: 60,
    hint: both('即法定代表人', 'The statutory representative'),
  }),
  {
    id: 'basic.qualityLead',
    type: 'person',
    label: both('质量品牌或知识产权负责人', 'Person responsible for quality, brand or IP'),
    max: 60,
  },
  { id: 'basic.contact', type: 'person', label: both('联系人', 'Contact'), max: 60 },
  text('basic.liaisonGroup', '工作联系群', 'Liaison group', { max: 120, hint: both('群名称或群号', 'Name or number of the chat group') }),
  rows(
    'basic.products',
    both('主要产品（占企业总产值 50%以上）及年产值（万元）', 'Main products (over 50 % of total output) and annual value (10k CNY)'),
    products,
    both('各产品占比之和一般不低于 50%', 'Shares usually add up to at least 50 %'),
  ),
  text('basic.aboveScale', '规上企业(如有, 请填写具体内容, 没有, 请填写无)', 'Above-scale enterprise (details, or 无 if not)', {
    hint: both(
      '规上工业企业：年主营业务收入 2000 万元及以上（待核实）',
      'Above scale: annual main revenue of 20 million CNY or more (to be verified)',
    ),
  }),
] satisfies Question[];

const excellence = [
  rows('excellence.qualityAward', both('获得各级政府质量奖情况', 'Government quality awards won'), awards),
  rows('excellence.zhejiangStandard', both('浙江制造标准情况', 'Zhejiang Made standards'), standards),
  rows('excellence.zhejiangCertification', both('浙江制造认证情况', 'Zhejiang Made certifications'), certificates),
];

const productStandards = [
  rows('standards.international', both('采用的国际标准', 'International standards adopted'), standards),
  rows('standards.foreignAdvanced', both('采用的国外先进标准', 'Advanced foreign standards adopted'), standards),
  rows('standards.enterprise', both('制定的企业标准', 'Enterprise standards set'), standards),
  rows('standards.industry', both('采用的行业标准', 'Industry standards applied'), standards),
  rows('standards.national', both('采用的国家标准', 'National standards applied'), standards),
  rows(
    'standards.drafting',
    both('参与的标准制修订项目（注明是否主导或参与起草单位）', 'Standards drafted or revised (lead or participant)'),
    drafting,
  ),
];

const productCertifications = [
  rows('productCerts.ccc', both('CCC 认证', 'CCC certification'), certificates),
  rows('productCerts.organic', both('有机产品认证', 'Organic product certification'), certificates),
  rows('productCerts.greenFood', both('绿色食品认证', 'Green food certification'), certificates),
  rows(
    'productCerts.pollutionFree',
    both('无公害农产品认证', 'Pollution-free agricultural product certification'),
    certificates,
    both('该认证已停止，现行为承诺达标合格证（待核实）', 'Discontinued; now a certificate of conformity by commitment (to be verified)'),
  ),
  rows('productCerts.energySaving', both('节能产品认证', 'Energy-saving product certification'), certificates),
  rows(
    'productCerts.other',
    both('其它认证（请列明, 特别是国外认证）', 'Other certifications (list them, foreign ones above all)'),
    namedCertificates,
  ),
];

const systemCertifications = [
  rows('systemCerts.quality', both('质量管理体系认证（如 ISO9001 等）', 'Quality management system (e.g. ISO 9001)'), systemCertificates),
  rows(
    'systemCerts.environment',
    both('环境管理体系认证（如 ISO14000 等）', 'Environmental management system (e.g. ISO 14000)'),
    systemCertificates,
  ),
  rows(
    'systemCerts.occupationalHealth',
    both('职业健康安全管理体系认证(如 OHSAS18000 等)', 'Occupational health and safety (e.g. OHSAS 18000)'),
    systemCertificates,
    both('现行为 ISO 45001 / GB/T 45001', 'Now ISO 45001 / GB/T 45001'),
  ),
  rows(
    'systemCerts.foodSafety',
    both('食品安全管理体系认证(如 ISO22000、HACCP 等)', 'Food safety (e.g. ISO 22000, HACCP)'),
    systemCertificates,
  ),
  rows('systemCerts.energy', both('能源管理体系认证', 'Energy management system'), systemCertificates),
  rows('systemCerts.gap', both('GAP 认证', 'GAP certification'), systemCertificates),
  rows('systemCerts.greenMarket', both('绿色市场认证', 'Green market certification'), systemCertificates),
  rows('systemCerts.afterSales', both('商品售后服务认证', 'After-sales service certification'), systemCertificates),
  rows(
    'systemCerts.other',
    both('其它认证 (请列明, 特别是国外认证)', 'Other certifications (list them, foreign ones above all)'),
    namedCertificates,
  ),
];

const innovation = [
  rows(
    'innovation.highTech',
    both('高新技术企业 (请注明国家、市级等)', 'High-tech enterprise (state the level)'),
    awards.map(c => ({ ...c, required: false })),
  ),
  rows('innovation.technologyCentre', both('技术中心', 'Technology centre'), awards),
  rows('innovation.engineeringCentre', both('工程中心', 'Engineering centre'), awards),
  rows('innovation.laboratory', both('实验室', 'Laboratory'), awards),
  rows('innovation.other', both('其它 (请列明)', 'Other (list them)'), awards),
];

const metrology = [
  {
    id: 'metrology.mandatoryInstruments',
    type: 'number',
    label: both('强制检定的工作计量器具数', 'Working instruments under mandatory verification'),
    integer: true,
    max: 1_000_000,
    unit: both('台（件）', 'pieces'),
  },
  text('metrology.authorisation', '计量授权单位 (请注明授权项目)', 'Authorised metrology body (state the items)'),
] satisfies Question[];

const trainingGroups = [
  group(
    '标准化',
    'Standardisation',
    training('adoption', '规上企业采标', 'Adoption of international standards by above-scale enterprises'),
    training('selfDeclaration', '企业产品标准自我公开声明', 'Public self-declaration of product standards'),
    training('standardisationLaw', '新《标准化法》', 'The new Standardisation Law'),
  ),
  group(
    '质量',
    'Quality',
    training('provincialFamousBrand', '省名牌申报', 'Provincial famous brand', famousBrandEnded),
    training('cityFamousBrand', '市名牌申报', 'City famous brand', famousBrandEnded),
    training('excellenceCriteria', '卓越绩效评价准则', 'Criteria for performance excellence'),
    training('chiefQualityOfficer', '首席质量官', 'Chief quality officer'),
  ),
  group('认证认可', 'Certification', training('qualitySystem', '质量管理体系标准', 'Quality management system standards')),
  group('浙江制造', 'Zhejiang Made', training('zhejiangMade', '浙江制造品牌建设', 'Zhejiang Made brand building')),
  group(
    '计量',
    'Metrology',
    training('instrumentFiling', '强制检定计量器具备案系统使用', 'Use of the filing system for mandatory verification'),
  ),
  {
    questions: [
      {
        id: 'training.other',
        type: 'longtext' as const,
        label: both('其他培训需求', 'Other training needs'),
        max: 500,
        raises: 'training' as const,
      },
    ],
  },
];

const declarationGroups = [
  group(
    '标准化',
    'Standardisation',
    declaration(
      'standardFunding',
      '国际、国家、行业、地方标准制定资助',
      'Funding for international, national, industry or local standards',
    ),
    declaration('standardProject', '标准化项目', 'Standardisation project'),
  ),
  group(
    '知识产权',
    'Intellectual property',
    declaration('ipEnterprise', '各级知识产权优势、示范、试点企业申报', 'IP advantage, demonstration or pilot enterprise'),
    declaration('patentAward', '各级专利奖申报', 'Patent award'),
  ),
  group(
    '质量',
    'Quality',
    declaration('districtQualityAward', '区级政府质量奖', 'District quality award'),
    declaration('cityQualityAward', '市级政府质量奖', 'City quality award'),
    declaration('provincialQualityAward', '省级政府质量奖', 'Provincial quality award'),
    declaration('qualityEducationBase', '中小学质量教育基地', 'Quality education base for schools'),
  ),
  group(
    '浙江制造',
    'Zhejiang Made',
    declaration('zhejiangStandard', '浙江制造标准制定', 'Zhejiang Made standard'),
    declaration('zhejiangCertification', '浙江制造品牌认证', 'Zhejiang Made certification'),
  ),
  {
    questions: [
      {
        id: 'declaration.other',
        type: 'longtext' as const,
        label: both('其他申报需求', 'Other declaration intents'),
        max: 500,
        raises: 'declaration' as const,
      },
    ],
  },
];

/** Version 1 of Table A.1, as the migration puts it into the database. */
export const tableA1: Questionnaire = {
  key: 'table-a1',
  version: 1,
  title: both('红盾品牌培育企业需求调查表', 'Questionnaire on brand cultivation needs'),
  sections: [
    { id: 'basic', title: both('基本情况', 'Basics'), layout: 'plain', groups: [{ questions: basic }] },
    {
      id: 'standards',
      title: both('质量奖、浙江制造与执行标准', 'Awards, Zhejiang Made, standards'),
      layout: 'category',
      groups: [
        group('卓越绩效&浙江制造', 'Excellence & Zhejiang Made', ...excellence),
        group('产品执行标准', 'Product standards', ...productStandards),
      ],
    },
    {
      id: 'productCerts',
      title: both('产品认证', 'Product certification'),
      layout: 'category',
      groups: [group('产品认证', 'Product certification', ...productCertifications)],
    },
    {
      id: 'systemCerts',
      title: both('体系认证', 'System certification'),
      layout: 'category',
      groups: [group('体系认证', 'System certification', ...systemCertifications)],
    },
    {
      id: 'innovation',
      title: both('技术创新与计量管理', 'Innovation and metrology'),
      layout: 'category',
      groups: [group('技术创新', 'Innovation', ...innovation), group('计量管理', 'Metrology', ...metrology)],
    },
    { id: 'training', title: both('培训需求', 'Training needs'), layout: 'yesNo', groups: trainingGroups },
    { id: 'declaration', title: both('意向申报', 'Declaration intents'), layout: 'yesNo', groups: declarationGroups },
  ],
};
