import type { AssetKind, AssetStatus, KindDetails } from '../contract/asset.ts';
import { KindDetails as KindDetailsShape } from '../contract/asset.ts';
import type { ImportCell, ImportColumn, ImportFault, ImportField } from '../contract/import.ts';
import { checkNumberOf } from './check-number.ts';
import { findStatus } from './status-words.ts';
import { namesWellKnownMark } from './well-known.ts';

/** What a row says of an asset, once read. Absent: the cell was empty or could not be read. */
export interface RowContent {
  kindDetails: KindDetails;
  number: string;
  title: string;
  owner: string;
  status: AssetStatus | null;
  statusWords: string;
  valueNote: string;
}

export interface ReadRow {
  content: RowContent | null;
  faults: ImportFault[];
}

/** The day of a cell in any of the written forms; undefined when it is none. */
export type DayOf = (cell: ImportCell) => string | undefined;

type Value = string | number | boolean | readonly string[] | readonly number[];
interface Reading {
  value?: Value | undefined;
  /** More than one field from one cell: 专用权期限 2016-11-28至2026-11-27. */
  more?: Readonly<Record<string, Value>>;
  fault?: Omit<ImportFault, 'col'>;
}

const red = (code: string, params: Record<string, unknown> = {}, suggestion: string | null = null): Omit<ImportFault, 'col'> => ({
  severity: 'red',
  code,
  params,
  suggestion,
});
const yellow = (code: string, params: Record<string, unknown> = {}, suggestion: string | null = null): Omit<ImportFault, 'col'> => ({
  severity: 'yellow',
  code,
  params,
  suggestion,
});
const plain = (text: string): string => text.normalize('NFKC').trim();
const isBlank = (text: string): boolean => /^(|无|\/|-|—|--|暂无|NULL|null)$/.test(plain(text));

const readDay = (cell: ImportCell, dayOf: DayOf): Reading => {
  const day = dayOf(cell);
  return day === undefined ? { fault: yellow('day', { value: cell.text }) } : { value: day };
};

/** 专用权期限: one day, or two with 至 between. */
const readTerm = (cell: ImportCell, dayOf: DayOf): Reading => {
  const parts = plain(cell.text)
    .split(/\s*(?:至|到|~|～|—|–| - )\s*/)
    .filter(Boolean);
  if (parts.length !== 2) return readDay(cell, dayOf);
  const [from, to] = parts.map(text => dayOf({ text }));
  return to === undefined
    ? { fault: yellow('day', { value: cell.text }) }
    : { value: to, ...(from ? { more: { registeredOn: from } } : {}) };
};

const readClasses = (cell: ImportCell): Reading => {
  const found = [...plain(cell.text).matchAll(/\d+/g)].map(m => Number(m[0]));
  const wrong = found.filter(n => n < 1 || n > 45);
  if (found.length === 0 || wrong.length > 0) return { fault: red('classes', { value: cell.text }) };
  return { value: [...new Set(found)].sort((a, b) => a - b) };
};

const readPatentType = (cell: ImportCell): Reading => {
  const text = plain(cell.text);
  if (/发明/.test(text)) return { value: 'invention' };
  if (/实用|新型/.test(text)) return { value: 'utility' };
  if (/外观|设计/.test(text)) return { value: 'design' };
  return { fault: red('patentType', { value: cell.text }) };
};

const readReduction = (cell: ImportCell): Reading => {
  const n = Number(/\d+(\.\d+)?/.exec(plain(cell.text))?.[0] ?? 0);
  const share = n > 1 ? n / 100 : n;
  return [0, 0.7, 0.85].includes(share) ? { value: share } : { fault: yellow('reduction', { value: cell.text }) };
};

const readInteger = (cell: ImportCell): Reading => {
  const n = Number(/\d+/.exec(plain(cell.text))?.[0]);
  return Number.isInteger(n) ? { value: n } : { fault: yellow('whole', { value: cell.text }) };
};

const readLevel = (kind: AssetKind, cell: ImportCell): Reading => {
  const text = plain(cell.text);
  const words =
    kind === 'standard'
      ? ([
          ['国际', 'international'],
          ['国家', 'national'],
          ['行业', 'industry'],
          ['地方', 'local'],
          ['团体', 'group'],
          ['企业', 'enterprise'],
        ] as const)
      : ([
          ['国家', 'national'],
          ['省', 'province'],
          ['市', 'city'],
          ['区', 'district'],
          ['县', 'district'],
        ] as const);
  const hit = words.find(([w]) => text.includes(w));
  return hit ? { value: hit[1] } : kind === 'standard' ? {} : { value: 'other' };
};

const readRole = (cell: ImportCell): Reading => {
  const text = plain(cell.text);
  if (/主导|牵头|第一起草|^是$/.test(text)) return { value: 'lead' };
  return { value: /采用|引用|执行/.test(text) ? 'cited' : 'participant' };
};

const days: ReadonlySet<ImportField> = new Set([
  'filedOn',
  'publishedOn',
  'registeredOn',
  'priorityOn',
  'grantedOn',
  'issuedOn',
  'effectiveOn',
  'expiresOn',
]);

const readCell = (kind: AssetKind, field: ImportField, cell: ImportCell, dayOf: DayOf): Reading => {
  if (days.has(field)) return readDay(cell, dayOf);
  switch (field) {
    case 'validUntil':
      return readTerm(cell, dayOf);
    case 'classes':
      return readClasses(cell);
    case 'patentType':
      return readPatentType(cell);
    case 'reduction':
      return readReduction(cell);
    case 'paidThroughYear':
    case 'year':
    case 'niceEdition':
      return readInteger(cell);
    case 'level':
      return readLevel(kind, cell);
    case 'role':
      return readRole(cell);
    case 'inventors':
      return {
        value: plain(cell.text)
          .split(/[;；,，、\s]+/)
          .filter(Boolean),
      };
    default:
      return { value: cell.text.replace(/\s+/g, ' ').trim() };
  }
};

/** Fields of each kind's details, and what they are called there. */
const detailKeys: Readonly<Record<AssetKind, Readonly<Partial<Record<ImportField, string>>>>> = {
  trademark: {
    classes: 'classes',
    niceEdition: 'niceEdition',
    filedOn: 'filedOn',
    publishedOn: 'publishedOn',
    registeredOn: 'registeredOn',
    validUntil: 'validUntil',
    goods: 'goods',
  },
  patent: {
    patentType: 'type',
    filedOn: 'filedOn',
    priorityOn: 'priorityOn',
    grantedOn: 'grantedOn',
    paidThroughYear: 'paidThroughYear',
    reduction: 'reduction',
    inventors: 'inventors',
  },
  standard: { role: 'role', level: 'level', publishedOn: 'publishedOn', effectiveOn: 'effectiveOn' },
  certificate: { scheme: 'scheme', issuer: 'issuer', issuedOn: 'issuedOn', expiresOn: 'expiresOn', standard: 'standard' },
  award: { level: 'level', year: 'year', issuer: 'issuer', grantedOn: 'grantedOn', expiresOn: 'expiresOn' },
  geographicalIndication: { registeredOn: 'registeredOn', validUntil: 'validUntil', region: 'region' },
  honour: { issuer: 'issuer', grantedOn: 'grantedOn', expiresOn: 'expiresOn' },
};

/** The type digit of a patent number says the type where no column does. */
const typeOfNumber = (number: string): string | undefined => {
  const digits = number.normalize('NFKC').replace(/\D/g, '');
  const digit = digits.length >= 12 ? digits[4] : digits.length >= 8 ? digits[2] : undefined;
  return digit === undefined
    ? undefined
    : ({ '1': 'invention', '8': 'invention', '2': 'utility', '9': 'utility', '3': 'design' } as Record<string, string>)[digit];
};

const defaults = (kind: AssetKind, number: string): Record<string, unknown> => {
  if (kind === 'trademark') return { classes: [] };
  if (kind === 'patent') return { type: typeOfNumber(number), reduction: 0, openLicence: false, inventors: [], pct: false };
  if (kind === 'standard') return { standardNumber: number, role: 'participant' };
  if (kind === 'award') return { level: 'other' };
  return kind === 'geographicalIndication' ? { register: 'product' } : {};
};

const readAll = (kind: AssetKind, columns: readonly ImportColumn[], cells: readonly ImportCell[], dayOf: DayOf) => {
  const values: Partial<Record<string, Value>> = {};
  const faults: ImportFault[] = [];
  const colOf = new Map<ImportField, number>();
  for (const { index, field } of columns) {
    const cell = cells[index];
    if (field === null) continue;
    colOf.set(field, index);
    if (!cell || isBlank(cell.text)) continue;
    const { value, more, fault } = readCell(kind, field, cell, dayOf);
    if (fault) faults.push({ ...fault, col: index });
    for (const [key, v] of Object.entries(more ?? {})) values[key] ??= v;
    if (value !== undefined) values[field] = value;
  }
  return { values, faults, at: (field: ImportField): number => colOf.get(field) ?? -1 };
};

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/**
 * Reads one row of an export. What cannot be read is told by cell; a number is checked and never repaired.
 * @param dayOf days in any of the written forms
 */
export const readImportRow = (kind: AssetKind, columns: readonly ImportColumn[], cells: readonly ImportCell[], dayOf: DayOf): ReadRow => {
  const { values, faults, at } = readAll(kind, columns, cells, dayOf);
  const number = text(values['number']);
  const title =
    text(values['title']) ||
    (kind === 'certificate' ? text(values['scheme']) : '') ||
    (kind === 'trademark' && number !== '' ? '图形' : '');
  const fault = (field: ImportField, f: Omit<ImportFault, 'col'>): void => void faults.push({ ...f, col: at(field) });
  if (title === '') fault('title', red('title'));
  if (['trademark', 'patent', 'certificate', 'standard'].includes(kind) && number === '') fault('number', red('number'));
  const own = Object.fromEntries(
    Object.entries(detailKeys[kind])
      .map(([field, key]) => [key, values[field]] as const)
      .filter(([, v]) => v !== undefined),
  );
  const parsed = KindDetailsShape.safeParse({
    kind,
    details: { ...defaults(kind, number), ...(kind === 'certificate' ? { scheme: title } : {}), ...own },
  });
  if (!parsed.success) fault(kind === 'patent' ? 'patentType' : 'title', red('details'));
  if (['honour', 'award', 'certificate'].includes(kind) && namesWellKnownMark(title)) fault('title', red('wellKnown'));
  const statusWords = text(values['status']);
  const status = statusWords === '' ? null : (findStatus(kind, statusWords) ?? 'other');
  if (statusWords !== '' && findStatus(kind, statusWords) === undefined) fault('status', yellow('status', { value: statusWords }));
  if (!parsed.success) return { content: null, faults };
  if (number !== '')
    for (const f of checkNumberOf({ ...parsed.data, number }))
      fault('number', {
        severity: f.severity,
        code: `number.${f.code}`,
        params: { suggestion: f.suggestion ?? '' },
        suggestion: f.suggestion,
      });
  const content = {
    kindDetails: parsed.data,
    number,
    title: title.slice(0, 300),
    owner: text(values['enterprise']).slice(0, 200),
    status,
    statusWords: statusWords.slice(0, 60),
    valueNote: text(values['note']).slice(0, 2000),
  };
  return { content: title === '' ? null : content, faults };
};
