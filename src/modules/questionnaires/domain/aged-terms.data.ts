import type { Aged } from '../contract/questionnaire.ts';

/*
 * Wordings of Table A.1 that have aged since 2020 (附录 A): the paper keeps the official words, the screen shows the current term
 * beside them. What no official page was read for is 待核实.
 */

const term = (zh: string, en: string, source: { zh: string; en: string }, confidence: Aged['confidence']): Aged => ({
  line: { zh, en },
  source,
  confidence,
});

const practice = { zh: '业务常识', en: 'Common practice' };
const famousBrand = term(
  '省、市名牌产品的政府评选已于 2018—2019 年前后停止，仅作历史记录，不再受理新申报',
  'Government selection of famous brands ended about 2018–2019; kept for history, no new applications',
  practice,
  'toVerify',
);

/** Hints of version 1 that said the same in short: the current term stands in their place. Any other hint stands before it. */
export const supersededHints: ReadonlySet<string> = new Set([
  '即法定代表人',
  '规上工业企业：年主营业务收入 2000 万元及以上（待核实）',
  '该认证已停止，现行为承诺达标合格证（待核实）',
  '现行为 ISO 45001 / GB/T 45001',
  '省、市名牌产品的政府评选已停止（待核实），仅作历史记录',
]);

/** By question of Table A.1. */
export const agedTerms: Readonly<Record<string, Aged>> = {
  'basic.legalRepresentative': term(
    '现称“法定代表人”',
    'Now called the statutory representative',
    { zh: '《民法典》第六十一条', en: 'Civil Code, Art. 61' },
    'confirmed',
  ),
  'basic.aboveScale': term(
    '规上工业企业：年主营业务收入 2000 万元及以上',
    'Above scale (industry): annual main revenue of 20 million CNY or more',
    { zh: '统计口径', en: 'Statistical practice' },
    'toVerify',
  ),
  'productCerts.pollutionFree': term(
    '全国统一的无公害农产品认证自 2018 年起停止，现行为承诺达标合格证；已有证书照填',
    'Stopped from 2018; now a certificate of conformity by commitment. Enter what is held',
    { zh: '农办质〔2017〕41 号', en: 'Document 农办质〔2017〕41号' },
    'toVerify',
  ),
  'systemCerts.environment': term(
    '现行为 ISO 14001；2026 版已发布，2015 版处于过渡期，请写明版本',
    'Now ISO 14001; the 2026 edition is out, 2015 in transition. State the edition',
    { zh: 'ISO 14001:2026', en: 'ISO 14001:2026' },
    'toVerify',
  ),
  'systemCerts.occupationalHealth': term(
    '现行为 ISO 45001 / GB/T 45001—2020；OHSAS 18001 已废止，2021 年过渡期结束',
    'Now ISO 45001 / GB/T 45001—2020; OHSAS 18001 is withdrawn, its transition ended in 2021',
    { zh: 'GB/T 45001—2020', en: 'GB/T 45001—2020' },
    'toVerify',
  ),
  'systemCerts.greenMarket': term('现行认证依据请以证书为准', 'Go by the certificate for the current rules', practice, 'toVerify'),
  'metrology.mandatoryInstruments': term(
    '2020 年强制管理目录已缩减，请按现行目录统计',
    'The mandatory catalogue was cut in 2020; count by the current one',
    { zh: '实施强制管理的计量器具目录（2020 年）', en: 'Catalogue of instruments under mandatory management, 2020' },
    'toVerify',
  ),
  'declaration.ipEnterprise': term(
    '现行创建对象为示范企业等；“优势、试点企业”是否仍评定，以当年通知为准',
    'Demonstration enterprises are named now; whether advantage and pilot ones still are, see the notice of the year',
    { zh: '国知发运字〔2025〕28 号', en: 'Document 国知发运字〔2025〕28号' },
    'toVerify',
  ),
  'training.provincialFamousBrand': famousBrand,
  'training.cityFamousBrand': famousBrand,
};
