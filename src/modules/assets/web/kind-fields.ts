import { sayMark } from '#platform/web/marks.ts';
import type { AssetKind, KindDetails } from '../contract/asset.ts';
import type { registerZh } from '../i18n/register.zh-CN.ts';

type Key = keyof typeof registerZh;

/** One field of a kind's own details, as the form shows it. */
export interface KindField {
  key: string;
  label: Key;
  type: 'day' | 'line' | 'text' | 'year' | 'choice' | 'tick' | 'classes' | 'names';
  required?: boolean;
  /** For `choice`: value and phrase. */
  options?: readonly (readonly [string | number, Key])[];
}

const day = (key: string, label: Key): KindField => ({ key, label, type: 'day' });
const line = (key: string, label: Key, required = false): KindField => ({ key, label, type: 'line', required });
const options = <P extends string>(prefix: P, values: readonly string[]): (readonly [string, Key])[] =>
  values.map(v => [v, `${prefix}.${v}` as Key]);

/** The fields of each kind, in the order of the paper. */
export const kindFields: Readonly<Record<AssetKind, readonly KindField[]>> = {
  trademark: [
    { key: 'classes', label: 'field.classes', type: 'classes', required: true },
    { key: 'niceEdition', label: 'field.niceEdition', type: 'year' },
    day('filedOn', 'field.filedOn'),
    day('publishedOn', 'field.publishedOn'),
    day('registeredOn', 'field.registeredOn'),
    day('validUntil', 'field.validUntil'),
    { key: 'goods', label: 'field.goods', type: 'text' },
  ],
  patent: [
    {
      key: 'type',
      label: 'field.patentType',
      type: 'choice',
      required: true,
      options: options('patentType', ['invention', 'utility', 'design']),
    },
    day('filedOn', 'field.filedOn'),
    day('priorityOn', 'field.priorityOn'),
    day('grantedOn', 'field.grantedOn'),
    { key: 'paidThroughYear', label: 'field.paidThroughYear', type: 'year' },
    {
      key: 'reduction',
      label: 'field.reduction',
      type: 'choice',
      options: [
        [0, 'reduction.none'],
        [0.7, 'reduction.70'],
        [0.85, 'reduction.85'],
      ],
    },
    { key: 'reductionUntilYear', label: 'field.reductionUntilYear', type: 'year' },
    { key: 'reductionEligible', label: 'field.reductionEligible', type: 'tick' },
    { key: 'inventors', label: 'field.inventors', type: 'names' },
    { key: 'openLicence', label: 'field.openLicence', type: 'tick' },
    { key: 'pct', label: 'field.pct', type: 'tick' },
  ],
  standard: [
    {
      key: 'role',
      label: 'field.role',
      type: 'choice',
      required: true,
      options: options('standardRole', ['lead', 'participant', 'cited']),
    },
    {
      key: 'level',
      label: 'field.level',
      type: 'choice',
      options: options('standardLevel', ['international', 'national', 'industry', 'local', 'group', 'enterprise']),
    },
    {
      key: 'status',
      label: 'field.standardStatus',
      type: 'choice',
      options: options('standardStatus', ['drafting', 'upcoming', 'current', 'withdrawn', 'replaced']),
    },
    day('publishedOn', 'field.publishedOn'),
    day('effectiveOn', 'field.effectiveOn'),
    day('endedOn', 'field.endedOn'),
    line('replacedBy', 'field.replacedBy'),
  ],
  certificate: [
    line('scheme', 'field.scheme', true),
    line('issuer', 'field.issuer'),
    line('standard', 'field.certifiedStandard'),
    day('issuedOn', 'field.issuedOn'),
    day('expiresOn', 'field.expiresOn'),
  ],
  award: [
    {
      key: 'level',
      label: 'field.level',
      type: 'choice',
      required: true,
      options: options('awardLevel', ['national', 'province', 'city', 'district', 'other']),
    },
    { key: 'year', label: 'field.year', type: 'year' },
    line('issuer', 'field.issuer'),
    day('grantedOn', 'field.awardedOn'),
    day('expiresOn', 'field.expiresOn'),
  ],
  geographicalIndication: [
    { key: 'register', label: 'field.register', type: 'choice', required: true, options: options('giRegister', ['trademark', 'product']) },
    day('registeredOn', 'field.registeredOn'),
    day('validUntil', 'field.validUntil'),
    line('region', 'field.region'),
  ],
  honour: [line('issuer', 'field.issuer'), day('grantedOn', 'field.awardedOn'), day('expiresOn', 'field.expiresOn')],
};

/** What the number of a kind is called. */
export const numberLabel: Readonly<Record<AssetKind, Key>> = {
  trademark: 'field.numberTrademark',
  patent: 'field.numberPatent',
  standard: 'field.standardNumber',
  certificate: 'field.numberCertificate',
  award: 'field.number',
  geographicalIndication: 'field.number',
  honour: 'field.number',
};

type Raw = Readonly<Record<string, unknown>>;

const partsOf = (text: unknown): string[] =>
  String(text ?? '')
    .split(/[、,，;；\s]+/)
    .map(s => s.trim())
    .filter(Boolean);

const given = (field: KindField, raw: unknown): unknown => {
  if (field.type === 'classes')
    return [...new Set(partsOf(raw).map(p => Number(p.normalize('NFKC').replace(/[第类]/g, ''))))].filter(Number.isInteger);
  if (field.type === 'names') return partsOf(raw);
  if (field.type === 'tick') return raw === true;
  if (raw === undefined || raw === null || raw === '') return undefined;
  if (field.type === 'year') return Number(raw);
  return raw;
};

/** The details as the operation takes them, from the values of the form; `number` doubles as the number of a standard. */
export const detailsOf = (kind: AssetKind, raw: Raw, number: string): KindDetails => {
  const own = kindFields[kind].map(f => [f.key, given(f, raw[f.key])] as const).filter(([, v]) => v !== undefined);
  return { kind, details: { ...Object.fromEntries(own), ...(kind === 'standard' ? { standardNumber: number } : {}) } } as KindDetails;
};

/** The values of the form, from the details. */
export const rawOf = (k: KindDetails): Record<string, unknown> =>
  Object.fromEntries(
    kindFields[k.kind].map(f => {
      const v = (k.details as Raw)[f.key];
      return [f.key, Array.isArray(v) ? v.join(sayMark('、')) : v];
    }),
  );
