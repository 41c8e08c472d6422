import type { Confidence, Fee, Rule } from '../../contract/rule.ts';

// The first rows of law. They are written into `assets.rules` and `assets.fees`; from then on the tables speak, not this file.

const tm2019 = '商标法（2019年修正），国家知识产权局';
const tm2026 = '商标法（2026年修订，2027-01-01施行），全国人大常委会';
const madrid = '商标国际注册马德里协定有关议定书及其实施细则（第二十九条至第三十一条），世界知识产权组织，待核实';
const tmReg = '商标法实施条例（2014年），国务院令第651号；与2026年修订的商标法配套的条例尚未公布';
const pl = '专利法（2020年修正，2021-06-01施行），全国人大常委会';
const plReg = '专利法实施细则（2023年修订，2024-01-20施行），国务院';
const house = '平台提示，不是法定期限';

type Shape = Omit<
  Rule,
  'law' | 'article' | 'validFrom' | 'validTo' | 'source' | 'confidence' | 'governedBy' | 'marginDays' | 'extraDays'
> & {
  extraDays?: number;
  marginDays?: number;
  governedBy?: Rule['governedBy'];
  confidence?: Confidence;
};
const rule = (shape: Shape, rest: Pick<Rule, 'law' | 'article' | 'validFrom' | 'validTo' | 'source'>): Rule => ({
  governedBy: 'due',
  confidence: 'confirmed',
  marginDays: 0,
  extraDays: 0,
  ...shape,
  ...rest,
});

const TML2019 = { law: 'TML2019', validFrom: '2019-11-01', validTo: '2026-12-31', source: tm2019 } as const;
const TML2026 = { law: 'TML2026', validFrom: '2027-01-01', validTo: null, source: tm2026 } as const;
const TMReg = { law: 'TMReg2014', validFrom: '2014-05-01', validTo: null, source: tmReg } as const;
const PL = { law: 'PL2020', validFrom: '2021-06-01', validTo: null, source: pl } as const;
const PLReg = { law: 'PLReg2023', validFrom: '2024-01-20', validTo: null, source: plReg } as const;
const MADRID = { law: 'MADRID', article: '7', validFrom: '1996-04-01', validTo: null, source: madrid } as const;
/** A last day moves by the holidays of the country in which protection is asked for: the unmoved one is kept. */
const PARIS = {
  law: 'PARIS',
  article: '4',
  validFrom: '1985-03-19',
  validTo: null,
  source: '保护工业产权巴黎公约第四条（优先权期限：发明、实用新型十二个月，外观设计、商标六个月），待核实',
} as const;
const PCT = {
  law: 'PLReg2023',
  article: '120',
  validFrom: '2024-01-20',
  validTo: null,
  source: `${plReg}；条号待核实，外国期限以各国规定为准`,
} as const;
const PAPER = { law: 'PAPER', article: '', validFrom: '1983-03-01', validTo: null, source: '证书、合同、裁定所载' } as const;
const HOUSE = { law: 'HOUSE', article: '', validFrom: '1983-03-01', validTo: null, source: house } as const;

/** The same period in both trademark laws, each with its own article. */
const both = (shape: Shape, article2019: string, article2026: string): Rule[] => [
  rule(shape, { ...TML2019, article: article2019 }),
  rule(shape, { ...TML2026, article: article2026 }),
];

const served = { trigger: 'servedOn', counting: 'corresponding', roll: true } as const;
const years10 = { count: 10, unit: 'year', counting: 'dayBefore', roll: false, consequence: 'markIntoGrace' } as const;
const opposition = {
  key: 'trademark.opposition',
  governedBy: 'trigger',
  trigger: 'publishedOn',
  unit: 'month',
  counting: 'corresponding',
  roll: true,
  consequence: 'markRegistered',
} as const;

const madridTerm = {
  unit: 'year',
  count: 10,
  counting: 'corresponding',
  roll: false,
  consequence: 'madridIntoGrace',
  confidence: 'toVerify',
} as const;
const gazette = {
  ...opposition,
  key: 'trademark.madridOpposition',
  trigger: 'gazetteMonthOn',
  marginDays: 1,
  confidence: 'toVerify',
} as const;

/** 马德里国际注册 (G…): kept by the International Bureau. */
const madridRules: readonly Rule[] = [
  rule({ key: 'trademark.madridTerm', trigger: 'registeredOn', ...madridTerm }, MADRID),
  rule({ key: 'trademark.madridNewTerm', trigger: 'validUntil', ...madridTerm }, MADRID),
  rule(
    {
      key: 'trademark.madridWindow',
      trigger: 'validUntil',
      count: 6,
      unit: 'month',
      counting: 'before',
      roll: false,
      consequence: 'opens',
      confidence: 'toVerify',
    },
    MADRID,
  ),
  rule(
    {
      key: 'trademark.madridGrace',
      trigger: 'validUntil',
      count: 6,
      unit: 'month',
      counting: 'corresponding',
      roll: false,
      consequence: 'madridStruckOff',
      confidence: 'toVerify',
    },
    MADRID,
  ),
  rule({ ...gazette, count: 3 }, { ...TMReg, article: '45', validTo: '2026-12-31' }),
  rule({ ...gazette, count: 2 }, { ...TML2026, article: '36', source: `${tm2026}；实施条例第四十五条的三个月是否缩短，待核实` }),
];

const trademarkRules: readonly Rule[] = [
  ...both({ key: 'trademark.validity', trigger: 'registeredOn', ...years10 }, '39', '43'),
  ...both({ key: 'trademark.newTerm', trigger: 'termStartsOn', ...years10 }, '40', '44'),
  ...both(
    {
      key: 'trademark.renewalWindow',
      trigger: 'validUntil',
      count: 12,
      unit: 'month',
      counting: 'before',
      roll: false,
      consequence: 'opens',
    },
    '40',
    '44',
  ),
  ...both(
    {
      key: 'trademark.grace',
      trigger: 'validUntil',
      count: 6,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'markStruckOff',
    },
    '40',
    '44',
  ),
  rule({ ...opposition, count: 3 }, { ...TML2019, article: '33' }),
  rule({ ...opposition, count: 2 }, { ...TML2026, article: '36' }),
  ...both({ key: 'trademark.reviewRefusal', ...served, count: 15, unit: 'day', consequence: 'noReview' }, '34', '37'),
  ...both({ key: 'trademark.reviewNonRegistration', ...served, count: 15, unit: 'day', consequence: 'noReview' }, '35', '38'),
  rule({ key: 'trademark.reviewNonUse', ...served, count: 15, unit: 'day', consequence: 'noReview' }, { ...TML2019, article: '54' }),
  rule(
    { key: 'trademark.reviewNonUse', ...served, count: 15, unit: 'day', consequence: 'noReview', confidence: 'toVerify' },
    { ...TML2026, article: '', source: `${tm2026}；沿用十五日，条号待核实` },
  ),
  ...(['trademark.invalidityDefence', 'trademark.reviewDefence'] as const).map(key =>
    rule(
      { key, ...served, count: 30, unit: 'day', consequence: 'noDefence', confidence: 'toVerify' },
      { ...TMReg, article: '58', source: `${tmReg}；条号待核实` },
    ),
  ),
  rule(
    {
      key: 'trademark.priorityAbroad',
      trigger: 'filedOn',
      count: 6,
      unit: 'month',
      counting: 'corresponding',
      roll: false,
      consequence: 'abroadLost',
      confidence: 'toVerify',
    },
    PARIS,
  ),
  rule({ key: 'trademark.suit', ...served, count: 30, unit: 'day', consequence: 'noSuit' }, { ...TML2019, article: '34' }),
  rule(
    { key: 'trademark.suit', ...served, count: 30, unit: 'day', consequence: 'noSuit', confidence: 'toVerify' },
    { ...TML2026, article: '37' },
  ),
  ...both(
    {
      key: 'trademark.nonUse',
      trigger: 'lastUseOn',
      count: 3,
      unit: 'year',
      counting: 'corresponding',
      roll: false,
      consequence: 'markCancellable',
    },
    '49(2)',
    '57(2)',
  ),
  rule(
    {
      key: 'trademark.nonUseEarliest',
      trigger: 'announcedOn',
      count: 3,
      unit: 'year',
      counting: 'corresponding',
      roll: false,
      consequence: 'markCancellable',
    },
    { ...TMReg, article: '66' },
  ),
  rule({ key: 'trademark.nonUseAnswer', ...served, count: 2, unit: 'month', consequence: 'markCancellable' }, { ...TMReg, article: '66' }),
  ...both(
    {
      key: 'trademark.invalidityRelative',
      trigger: 'registeredOn',
      count: 5,
      unit: 'year',
      counting: 'corresponding',
      roll: true,
      consequence: 'claimLost',
    },
    '45',
    '51',
  ),
  ...both(
    {
      key: 'trademark.refilingBan',
      trigger: 'endedOn',
      count: 1,
      unit: 'year',
      counting: 'corresponding',
      roll: false,
      consequence: 'banEnds',
    },
    '50',
    '49',
  ),
  ...both(
    {
      key: 'trademark.priority',
      trigger: 'filedOn',
      count: 6,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'priorityLost',
    },
    '25,26',
    '29,30',
  ),
  ...both(
    {
      key: 'trademark.priorityPapers',
      trigger: 'filedOn',
      count: 3,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'priorityLost',
    },
    '25,26',
    '29,30',
  ),
  ...both(
    {
      key: 'trademark.licenceRecord',
      trigger: 'paperEndsOn',
      count: 0,
      unit: 'day',
      counting: 'itself',
      roll: false,
      consequence: 'licenceNotOpposable',
    },
    '43',
    '55',
  ),
  rule({ key: 'trademark.correction', ...served, count: 30, unit: 'day', consequence: 'deemedAbandoned' }, { ...TMReg, article: '18' }),
  rule({ key: 'trademark.explanation', ...served, count: 15, unit: 'day', consequence: 'noDefence' }, { ...TMReg, article: '23' }),
  rule({ key: 'trademark.division', ...served, count: 15, unit: 'day', consequence: 'claimLost' }, { ...TMReg, article: '22' }),
  rule({ key: 'trademark.oppositionDefence', ...served, count: 30, unit: 'day', consequence: 'noDefence' }, { ...TMReg, article: '27' }),
  rule(
    {
      key: 'trademark.supplementEvidence',
      trigger: 'filedOn',
      count: 3,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'noDefence',
    },
    { ...TMReg, article: '27' },
  ),
  rule(
    {
      key: 'trademark.serviceElectronic',
      trigger: 'sentOn',
      count: 15,
      unit: 'day',
      counting: 'corresponding',
      roll: false,
      consequence: 'served',
    },
    { ...TMReg, article: '10' },
  ),
  rule(
    {
      key: 'trademark.serviceMail',
      trigger: 'sentOn',
      count: 15,
      unit: 'day',
      counting: 'corresponding',
      roll: false,
      consequence: 'served',
    },
    { ...TMReg, article: '10' },
  ),
  rule(
    {
      key: 'trademark.servicePublic',
      trigger: 'announcedOn',
      count: 30,
      unit: 'day',
      counting: 'corresponding',
      roll: false,
      consequence: 'served',
    },
    { ...TMReg, article: '10' },
  ),
];

/** The term for an answer stands in the notice itself; the guide names the usual one. */
const officeAction = (what: string) => ({
  law: 'PLGuide2023' as const,
  article: '',
  validFrom: '2024-01-20',
  validTo: null,
  source: `专利审查指南（2023）：${what}，以通知书所载为准，待核实`,
});

const term = { trigger: 'filedOn', unit: 'year', counting: 'dayBefore', roll: false, consequence: 'termEnds' } as const;

const patentRules: readonly Rule[] = [
  rule({ key: 'patent.termInvention', ...term, count: 20 }, { ...PL, article: '42' }),
  rule({ key: 'patent.termUtility', ...term, count: 10 }, { ...PL, article: '42' }),
  rule(
    { key: 'patent.termDesign', ...term, governedBy: 'trigger', count: 10, confidence: 'toVerify' },
    {
      law: 'PL2008',
      article: '42',
      validFrom: '2009-10-01',
      validTo: '2021-05-31',
      source: '专利法（2008年修正）；按申请日区分的界限待核实',
    },
  ),
  rule(
    { key: 'patent.termDesign', ...term, governedBy: 'trigger', count: 15, confidence: 'toVerify' },
    { ...PL, article: '42', source: `${pl}；按申请日区分的界限待核实` },
  ),
  rule(
    {
      key: 'patent.examination',
      trigger: 'filedOn',
      count: 3,
      unit: 'year',
      counting: 'corresponding',
      roll: true,
      consequence: 'deemedWithdrawn',
    },
    { ...PL, article: '35' },
  ),
  rule(
    {
      key: 'patent.filingFee',
      trigger: 'filedOn',
      count: 2,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'deemedWithdrawn',
    },
    { ...PLReg, article: '112' },
  ),
  rule({ key: 'patent.filingFeeNotice', ...served, count: 15, unit: 'day', consequence: 'deemedWithdrawn' }, { ...PLReg, article: '112' }),
  rule({ key: 'patent.registration', ...served, count: 2, unit: 'month', consequence: 'deemedAbandoned' }, { ...PLReg, article: '60,114' }),
  rule(
    { key: 'patent.officeActionFirst', ...served, count: 4, unit: 'month', consequence: 'deemedWithdrawn', confidence: 'toVerify' },
    officeAction('第一次审查意见通知书答复期限四个月'),
  ),
  rule(
    { key: 'patent.officeActionNext', ...served, count: 2, unit: 'month', consequence: 'deemedWithdrawn', confidence: 'toVerify' },
    officeAction('再次审查意见通知书答复期限两个月'),
  ),
  rule({ key: 'patent.reviewRefusal', ...served, count: 3, unit: 'month', consequence: 'noReview' }, { ...PL, article: '41' }),
  rule(
    { key: 'patent.invalidityDefence', ...served, count: 1, unit: 'month', consequence: 'noDefence', confidence: 'toVerify' },
    officeAction('无效宣告请求受理通知书答复期限一个月'),
  ),
  ...(
    [
      ['patent.priorityAbroad', 12],
      ['patent.priorityAbroadDesign', 6],
    ] as const
  ).map(([key, count]) =>
    rule(
      {
        key,
        trigger: 'filedOn',
        count,
        unit: 'month',
        counting: 'corresponding',
        roll: false,
        consequence: 'abroadLost',
        confidence: 'toVerify',
      },
      PARIS,
    ),
  ),
  rule(
    {
      key: 'patent.pctEntry',
      trigger: 'priorityOn',
      count: 30,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'pctIntoGrace',
      confidence: 'toVerify',
    },
    PCT,
  ),
  rule(
    {
      key: 'patent.pctEntryLate',
      trigger: 'priorityOn',
      count: 32,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'pctLost',
      confidence: 'toVerify',
    },
    PCT,
  ),
  rule({ key: 'patent.suit', ...served, count: 3, unit: 'month', consequence: 'noSuit' }, { ...PL, article: '41' }),
  rule(
    {
      key: 'patent.licenceRecord',
      trigger: 'licensedOn',
      count: 3,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'licenceNotOpposable',
    },
    { ...PLReg, article: '15' },
  ),
  rule(
    {
      key: 'patent.annualFee',
      trigger: 'filedOn',
      count: 1,
      unit: 'year',
      counting: 'corresponding',
      roll: true,
      consequence: 'feeIntoGrace',
    },
    { ...PLReg, article: '115' },
  ),
  rule(
    {
      key: 'patent.annualFeeGrace',
      trigger: 'feeDueOn',
      count: 6,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'rightEndsBackdated',
    },
    { ...PLReg, article: '115' },
  ),
  // 两个半月之前 may be read as 75 days, and as the day before: three days of margin hold all readings.
  rule(
    {
      key: 'patent.reductionRequest',
      trigger: 'feeDueOn',
      count: 2,
      unit: 'month',
      extraDays: 15,
      counting: 'before',
      roll: false,
      consequence: 'reductionLost',
      marginDays: 3,
      confidence: 'toVerify',
    },
    {
      law: 'FEE2016',
      article: '',
      validFrom: '2016-09-01',
      validTo: null,
      source: '专利收费减缴办法（财税〔2016〕78号）：缴费期限届满两个半月之前，待核实',
    },
  ),
  rule({ key: 'patent.restoration', ...served, count: 2, unit: 'month', consequence: 'rightLost' }, { ...PLReg, article: '6' }),
  rule(
    {
      key: 'patent.restorationForceMajeure',
      trigger: 'obstacleEndedOn',
      count: 2,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'rightLost',
    },
    { ...PLReg, article: '6' },
  ),
  rule(
    {
      key: 'patent.restorationAtMost',
      trigger: 'endedOn',
      count: 2,
      unit: 'year',
      counting: 'corresponding',
      roll: true,
      consequence: 'rightLost',
    },
    { ...PLReg, article: '6' },
  ),
  rule(
    {
      key: 'patent.termCompensation',
      trigger: 'grantedOn',
      count: 3,
      unit: 'month',
      counting: 'corresponding',
      roll: true,
      consequence: 'claimLost',
    },
    { ...PLReg, article: '77' },
  ),
  rule(
    { key: 'patent.feeRefund', trigger: 'paidOn', count: 3, unit: 'year', counting: 'corresponding', roll: true, consequence: 'claimLost' },
    { ...PLReg, article: '111' },
  ),
  rule(
    { key: 'patent.serviceMail', trigger: 'sentOn', count: 15, unit: 'day', counting: 'corresponding', roll: false, consequence: 'served' },
    { ...PLReg, article: '4' },
  ),
  rule(
    { key: 'patent.serviceElectronic', trigger: 'sentOn', count: 0, unit: 'day', counting: 'itself', roll: false, consequence: 'served' },
    { ...PLReg, article: '4' },
  ),
  rule(
    {
      key: 'patent.servicePublic',
      trigger: 'announcedOn',
      count: 1,
      unit: 'month',
      counting: 'corresponding',
      roll: false,
      consequence: 'served',
    },
    { ...PLReg, article: '4' },
  ),
];

const QMS = {
  law: 'QMS2025',
  article: '',
  validFrom: '2026-01-01',
  validTo: null,
  source: '质量管理体系认证规则（认监委公告〔2025〕第16号，CNCA-QMS-01:2025，2026-01-01施行）',
} as const;
const CERT = {
  law: 'CERT',
  article: '',
  validFrom: '2026-01-01',
  validTo: null,
  source: '各认证项目的认证规则：按质量管理体系的十二个月推断，待核实，以认证机构通知为准',
} as const;
const CCC = { ...CERT, source: '强制性产品认证实施规则：获证后监督一般每十二个月一次，按产品另有规定，待核实' } as const;
const audit = { count: 12, unit: 'month', counting: 'corresponding', roll: false, consequence: 'certificateSuspended' } as const;
const recertified = {
  trigger: 'paperEndsOn',
  count: 0,
  unit: 'day',
  counting: 'itself',
  roll: false,
  consequence: 'recertificationLost',
} as const;
const certificateRules: readonly Rule[] = [
  rule({ key: 'certificate.surveillanceFirst', trigger: 'issuedOn', ...audit }, QMS),
  rule({ key: 'certificate.surveillanceNext', trigger: 'auditedOn', ...audit }, QMS),
  rule({ key: 'certificate.surveillanceOther', trigger: 'auditedOn', ...audit, confidence: 'toVerify' }, CERT),
  rule({ key: 'certificate.cccFollowUp', trigger: 'auditedOn', ...audit, confidence: 'toVerify' }, CCC),
  rule(
    {
      key: 'certificate.suspensionAtMost',
      trigger: 'auditedOn',
      ...audit,
      count: 6,
      consequence: 'certificateEnds',
      confidence: 'toVerify',
    },
    { ...QMS, source: `${QMS.source}；暂停最长六个月，待核实` },
  ),
  rule({ key: 'certificate.recertification', ...recertified }, QMS),
  rule({ key: 'certificate.recertificationOther', ...recertified, confidence: 'toVerify' }, CERT),
];

const paper = { trigger: 'paperEndsOn', count: 0, unit: 'day', counting: 'itself', roll: false } as const;
const paperRules: readonly Rule[] = [
  rule({ key: 'paper.certificate', ...paper, consequence: 'certificateEnds' }, PAPER),
  rule({ key: 'paper.honour', ...paper, consequence: 'honourEnds' }, PAPER),
  rule({ key: 'paper.licence', ...paper, consequence: 'licenceEnds' }, PAPER),
  rule({ key: 'paper.pledge', ...paper, consequence: 'pledgeEnds' }, PAPER),
  rule({ key: 'paper.notice', ...paper, consequence: 'noDefence' }, { ...PAPER, source: '通知书所载' }),
  rule({ key: 'paper.freeze', ...paper, consequence: 'freezeEnds' }, PAPER),
  rule(
    {
      key: 'house.nonUseWatch',
      trigger: 'lastUseOn',
      count: 30,
      unit: 'month',
      counting: 'corresponding',
      roll: false,
      consequence: 'opens',
    },
    HOUSE,
  ),
  // 官方状态的更新可能滞后数周: only data older than this overrule a record of payment.
  rule(
    {
      key: 'house.statusLag',
      trigger: 'feeDueOn',
      count: 1,
      unit: 'month',
      counting: 'corresponding',
      roll: false,
      consequence: 'opens',
      confidence: 'toVerify',
    },
    HOUSE,
  ),
  rule(
    {
      key: 'house.certificateWindow',
      trigger: 'paperEndsOn',
      count: 3,
      unit: 'month',
      counting: 'before',
      roll: false,
      consequence: 'opens',
    },
    HOUSE,
  ),
];

/** Periods of the law. */
export const firstRules: readonly Rule[] = [...trademarkRules, ...madridRules, ...patentRules, ...certificateRules, ...paperRules];

type FeeShape = Pick<Fee, 'key' | 'value'> & Partial<Fee>;
const fee = (defaults: Pick<Fee, 'law' | 'article' | 'validFrom' | 'source' | 'confidence'>, shape: FeeShape): Fee => ({
  validTo: null,
  fromStep: 0,
  toStep: 0,
  unit: 'yuan',
  ...defaults,
  ...shape,
});

const tmFee = {
  law: 'FEE2019',
  article: '',
  validFrom: '2019-07-01',
  source: '计价格〔1995〕2404号、发改价格〔2015〕2136号、财税〔2017〕20号、发改价格〔2019〕914号',
  confidence: 'confirmed',
} as const;
const perClass: readonly [key: string, paper: number, online: number][] = [
  ['filing', 300, 270],
  ['filingExtraGoods', 30, 27],
  ['filingCollective', 1500, 1350],
  ['renewal', 500, 450],
  ['renewalLate', 250, 225],
  ['assignment', 500, 450],
  ['change', 150, 0],
  ['certificateCopy', 500, 450],
  ['proof', 50, 45],
  ['opposition', 500, 450],
  ['review', 750, 675],
  ['cancellation', 500, 450],
  ['licenceRecord', 150, 135],
  ['surrender', 0, 0],
];

const madridFee = {
  law: 'MADRID',
  article: '7',
  validFrom: '1996-04-01',
  source: `${madrid}；金额以国际局费用计算器为准`,
  confidence: 'toVerify',
} as const;

const annual = {
  law: 'PLReg2023',
  article: '115',
  validFrom: '2001-03-01',
  source: '国家知识产权局专利收费标准；专利法实施细则第一百一十五条',
  confidence: 'confirmed',
} as const;
const stepsOf: Readonly<Record<string, readonly [from: number, to: number, yuan: number][]>> = {
  invention: [
    [1, 3, 900],
    [4, 6, 1200],
    [7, 9, 2000],
    [10, 12, 4000],
    [13, 15, 6000],
    [16, 20, 8000],
  ],
  utility: [
    [1, 3, 600],
    [4, 5, 900],
    [6, 8, 1200],
    [9, 10, 2000],
  ],
  design: [
    [1, 3, 600],
    [4, 5, 900],
    [6, 8, 1200],
    [9, 10, 2000],
    [11, 15, 3000],
  ],
};
const late = {
  law: 'PLGuide2023',
  article: '',
  validFrom: '2001-07-01',
  source: '专利法实施细则第一百一十五条（每超过一个月加收全额5%）；逐月表见专利审查指南（2023）',
  confidence: 'confirmed',
} as const;
const relief = {
  law: 'FEE2016',
  article: '',
  validFrom: '2016-09-01',
  source: '财税〔2016〕78号',
  confidence: 'confirmed',
  unit: 'percent',
} as const;
/** Confirmed with their reduced amounts: 900 → 135, 2,500 → 375, 1,000 → 150. */
const reducible = { ...annual, article: '', source: '国家知识产权局专利收费标准；减缴见财税〔2016〕78号' } as const;
const otherPatent = { ...annual, article: '', confidence: 'toVerify' } as const;

/** Fees, shares and terms of the law; yuan, percent, years. */
export const firstFees: readonly Fee[] = [
  ...perClass.flatMap(([key, paperFee, online]) => [
    fee(tmFee, { key: `trademark.${key}.paper`, value: paperFee }),
    fee(tmFee, { key: `trademark.${key}.online`, value: online }),
  ]),
  fee(madridFee, { key: 'trademark.madridBasic', value: 653, unit: 'franc' }),
  fee(madridFee, { key: 'trademark.madridSurcharge', value: 50, unit: 'percent' }),
  ...Object.entries(stepsOf).flatMap(([type, steps]) =>
    steps.map(([fromStep, toStep, value]) => fee(annual, { key: `patent.annual.${type}`, fromStep, toStep, value })),
  ),
  ...[0, 5, 10, 15, 20, 25].map((value, i) => fee(late, { key: 'patent.late', fromStep: i + 1, toStep: i + 1, value, unit: 'percent' })),
  fee(relief, { key: 'patent.relief.one', value: 85 }),
  fee(relief, { key: 'patent.relief.several', value: 70 }),
  fee(relief, {
    key: 'patent.reliefYears',
    value: 10,
    unit: 'years',
    validFrom: '2018-08-01',
    source: '财税〔2016〕78号、财税〔2018〕37号（2016年为6年）',
  }),
  fee(relief, {
    key: 'patent.relief.openLicence',
    value: 15,
    law: 'FEE2024',
    validFrom: '2024-07-15',
    source: '财税〔2024〕23号',
  }),
  // 海牙协定外观设计国际申请的单独指定费.
  ...(['one', 'several'] as const).map((who, i) =>
    fee(relief, {
      key: `patent.relief.hague.${who}`,
      value: i === 0 ? 85 : 70,
      law: 'FEE2024',
      validFrom: '2024-07-15',
      source: '财税〔2024〕23号：海牙协定单独指定费适用减缴',
    }),
  ),
  fee(annual, { key: 'patent.restoration', value: 1000, article: '6' }),
  fee(annual, { key: 'patent.extension', value: 300, fromStep: 1, toStep: 1, article: '' }),
  fee(annual, { key: 'patent.extension', value: 2000, fromStep: 2, toStep: 2, article: '' }),
  fee(
    { ...annual, law: 'FEE2024', article: '', validFrom: '2024-07-15', source: '财税〔2024〕23号' },
    { key: 'patent.compensation.request', value: 200 },
  ),
  fee(
    { ...annual, law: 'FEE2024', article: '', validFrom: '2024-07-15', source: '财税〔2024〕23号' },
    { key: 'patent.compensation.year', value: 8000 },
  ),
  fee(reducible, { key: 'patent.filing.invention', value: 900 }),
  fee(otherPatent, { key: 'patent.filing.utility', value: 500 }),
  fee(otherPatent, { key: 'patent.filing.design', value: 500 }),
  fee(otherPatent, { key: 'patent.printing', value: 50 }),
  fee(reducible, { key: 'patent.examination', value: 2500 }),
  fee(reducible, { key: 'patent.review.invention', value: 1000 }),
  fee(otherPatent, { key: 'patent.review.other', value: 300 }),
  fee(otherPatent, { key: 'patent.change', value: 200, source: `${annual.source}；同一变更批量办理只收一件（财税〔2024〕23号）` }),
  fee(otherPatent, { key: 'patent.evaluation', value: 2400 }),
  fee(otherPatent, { key: 'patent.invalidation.invention', value: 3000 }),
  fee(otherPatent, { key: 'patent.invalidation.other', value: 1500 }),
  fee(otherPatent, { key: 'patent.claim', value: 150 }),
  fee(otherPatent, { key: 'patent.priority', value: 80 }),
];
