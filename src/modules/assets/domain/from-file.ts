import type { KindDetails } from '../contract/asset.ts';
import type { TakenRow } from '../contract/assets-from-answers.ts';
import { findStatus } from './status-words.ts';
import { namesWellKnownMark } from './well-known.ts';

/** A value of the enterprise's file (一企一档), or an answer of a form; keys are row ids of Table A.1 and of the supplementary sheet. */
export interface FileValue {
  field: string;
  value: unknown;
}

type Details<K extends KindDetails['kind']> = Extract<KindDetails, { kind: K }>['details'];
type Row = Readonly<Record<string, unknown>>;
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter((v): v is Row => typeof v === 'object' && v !== null) : []);
const word = (row: Row, ...keys: string[]): string => {
  for (const k of keys) if (typeof row[k] === 'string' && (row[k] as string).trim() !== '') return (row[k] as string).trim();
  return '';
};
const day = (row: Row, key: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(word(row, key)) ? word(row, key) : undefined);
const given = <T extends object>(o: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== '')) as { [K in keyof T]: Exclude<T[K], undefined> };

/** Nice classes in free words: `7、35`, `第9类`, `第 9 类, 第 11 类`. */
export const classesIn = (text: string): number[] => [
  ...new Set([...text.normalize('NFKC').matchAll(/\d{1,2}/g)].map(m => Number(m[0])).filter(n => n >= 1 && n <= 45)),
];

const trademark = (row: Row): KindDetails => ({
  kind: 'trademark',
  details: given({ classes: classesIn(word(row, 'classes', 'class')), registeredOn: day(row, 'registeredOn') }) as Details<'trademark'>,
});

const patent = (row: Row): KindDetails | undefined => {
  const type = (['invention', 'utility', 'design'] as const).find(k => k === word(row, 'type'));
  if (type === undefined) return undefined;
  return {
    kind: 'patent',
    details: given({
      type,
      filedOn: day(row, 'filedOn'),
      reduction: 0,
      openLicence: false,
      inventors: [],
      pct: false,
    }) as Details<'patent'>,
  };
};

const standardLevels = {
  'standards.international': 'international',
  'standards.industry': 'industry',
  'standards.national': 'national',
  'standards.enterprise': 'enterprise',
  'excellence.zhejiangStandard': 'group',
} as const;

/** 采用 is citing; 制定 and 主导 is leading; what does not say is taking part. */
const standard = (field: string, row: Row): KindDetails => {
  const role =
    field === 'standards.enterprise' || word(row, 'role') === 'lead'
      ? 'lead'
      : ['standards.drafting', 'excellence.zhejiangStandard'].includes(field)
        ? 'participant'
        : 'cited';
  const level = standardLevels[field as keyof typeof standardLevels];
  return { kind: 'standard', details: given({ standardNumber: word(row, 'number').slice(0, 80), level, role }) as Details<'standard'> };
};

const certificateNames: Readonly<Record<string, string>> = {
  'excellence.zhejiangCertification': '浙江制造认证（品字标）',
  'productCerts.ccc': 'CCC 认证',
  'productCerts.organic': '有机产品认证',
  'productCerts.greenFood': '绿色食品认证',
  'productCerts.pollutionFree': '无公害农产品认证',
  'productCerts.energySaving': '节能产品认证',
  'productCerts.other': '其他产品认证',
  'systemCerts.quality': '质量管理体系认证',
  'systemCerts.environment': '环境管理体系认证',
  'systemCerts.occupationalHealth': '职业健康安全管理体系认证',
  'systemCerts.foodSafety': '食品安全管理体系认证',
  'systemCerts.energy': '能源管理体系认证',
  'systemCerts.gap': 'GAP 认证',
  'systemCerts.greenMarket': '绿色市场认证',
  'systemCerts.afterSales': '商品售后服务认证',
  'systemCerts.other': '其他体系认证',
};

const certificate = (scheme: string, row: Row): KindDetails => ({
  kind: 'certificate',
  details: given({
    scheme,
    issuer: word(row, 'body'),
    expiresOn: day(row, 'validTo'),
    standard: word(row, 'standard'),
  }) as Details<'certificate'>,
});

const awardLevels: Readonly<Record<string, 'national' | 'province' | 'city' | 'district'>> = {
  national: 'national',
  provincial: 'province',
  city: 'city',
  district: 'district',
};

const award = (row: Row): KindDetails => {
  const year = typeof row['year'] === 'number' && row['year'] >= 1950 ? row['year'] : undefined;
  return { kind: 'award', details: given({ level: awardLevels[word(row, 'level')] ?? 'other', year }) as Details<'award'> };
};

const kindOf = (field: string, row: Row): KindDetails | undefined => {
  if (field === 'supplement.trademarks') return trademark(row);
  if (field === 'supplement.patents') return patent(row);
  if (field.startsWith('standards.') || field === 'excellence.zhejiangStandard') return standard(field, row);
  const scheme = certificateNames[field];
  if (scheme !== undefined) return certificate(word(row, 'name') || scheme, row);
  return field === 'excellence.qualityAward' || field.startsWith('innovation.') ? award(row) : undefined;
};

const officialWords: Readonly<Record<string, string>> = {
  registered: '已注册',
  published: '初步审定公告',
  pending: '申请中',
  lapsed: '失效',
  granted: '专利权维持',
};

const fromRow = (field: string, row: Row): TakenRow | undefined => {
  const kind = kindOf(field, row);
  if (!kind) return undefined;
  const title = word(row, 'name', 'title') || (kind.kind === 'certificate' ? kind.details.scheme : word(row, 'number'));
  const number = word(row, 'number');
  if (title === '' || title === '无' || (kind.kind !== 'trademark' && namesWellKnownMark(title))) return undefined;
  const words = officialWords[word(row, 'status', 'state')];
  const status = words === undefined ? {} : { statusWords: words, status: findStatus(kind.kind, words) ?? ('other' as const) };
  return { ...kind, rowKey: `${field}.${(number || title).slice(0, 100)}`, title: title.slice(0, 300), number, ...status };
};

/** What answers or the file of an enterprise know of its assets, as rows to propose. Mere counts (专利 12 件) propose nothing. */
export const assetsInFile = (values: readonly FileValue[]): TakenRow[] => {
  const seen = new Set<string>();
  return values.flatMap(
    v =>
      rowsOf(v.value)
        .map(row => fromRow(v.field, row))
        .filter(r => r !== undefined && !seen.has(r.rowKey) && seen.add(r.rowKey) !== undefined) as TakenRow[],
  );
};
