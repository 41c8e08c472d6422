import { readIndustry } from '#modules/reference/domain/industry.ts';
import { judgePhone } from '#modules/reference/domain/phone.ts';
import { flawless, judgeUscc, normaliseUscc } from '#modules/reference/domain/uscc.ts';
import type { Scale } from '../contract/enterprise.ts';
import type { ImportField } from '../contract/import.ts';
import type { PlainCell } from './import-headings.ts';
import { readAboveScale, readScale } from './scale.ts';

/** What one row of a ledger says, once read. Absent: the cell was empty or could not be read. */
export interface RowDraft {
  name?: string;
  uscc?: string;
  legacyRegNo?: string;
  regionCode?: string;
  address?: string;
  industryCode?: string;
  scale?: Scale;
  aboveScale?: boolean;
  status?: 'active' | 'moved' | 'closed' | 'revoked';
  legalRepresentative?: string;
  qualityLead?: string;
  qualityLeadPhone?: string;
  liaison?: string;
  liaisonPost?: string;
  liaisonPhone?: string;
  liaisonGroup?: string;
  products?: string[];
  /** 万元 */
  outputValue?: number;
  established?: string;
  remark?: string;
}

/** A cell that is refused (red) or doubtful (yellow); `code` is a phrase key of this room without `fault.`. */
export interface CellFault {
  severity: 'red' | 'yellow';
  code: string;
  params?: Record<string, unknown>;
  suggestion?: string;
}

/** Silent repairs, counted by kind. */
export type Repair = 'fullWidth' | 'spaces' | 'codeMarks' | 'phoneMarks' | 'phoneSplit';

export interface ReadEnv {
  /** Code of a street or district of the scope by its name, or by its code. */
  regionOf: (name: string) => string | undefined;
  /** Day of a date cell or text, ISO. */
  dayOf: (cell: PlainCell) => string | undefined;
  /** 万元 per unit of the heading of the output column. */
  outputUnit: number;
}

export interface Reading {
  draft: Partial<RowDraft>;
  fault?: CellFault;
  repairs: readonly Repair[];
}

const none: readonly Repair[] = [];
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const untidy = /[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Free text: outer and doubled spaces go, characters stay (no ①→1). */
const tidy = (text: string): string => {
  if (!untidy.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
};
const repairsOf = (raw: string, clean: string): readonly Repair[] =>
  raw === clean ? none : /[！-～]/.test(raw) && !/[！-～]/.test(clean) ? ['fullWidth'] : ['spaces'];

const between = /([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g;

/** Characters alone: nothing to tidy. Most names and persons of a list are such; every look at a cell saved counts a hundred thousand times. */
const onlyCharacters = /^[\u4e00-\u9fff]+$/;

/** 杭州 某某 公司 → without gaps between characters; full-width letters and digits become narrow, brackets wide. */
export const cleanName = (text: string): string => {
  if (onlyCharacters.test(text)) return text;
  return tidy(text)
    .replace(/[０-９Ａ-Ｚａ-ｚ＆．]/g, c => c.normalize('NFKC'))
    .replace(between, '$1')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
};

const longerThan = (text: string, max: number): boolean => text.length > max && [...text].length > max;

const red = (code: string, params: Record<string, unknown> = {}, suggestion?: string): CellFault => ({
  severity: 'red',
  code,
  params,
  ...(suggestion ? { suggestion } : {}),
});
const yellow = (code: string, params: Record<string, unknown> = {}): CellFault => ({ severity: 'yellow', code, params });

const readName = (cell: PlainCell): Reading => {
  const name = cleanName(cell.text);
  if (name === '') return { draft: {}, fault: red('nameMissing'), repairs: none };
  const length = [...name].length;
  if (length > 120) return { draft: {}, fault: red('nameTooLong', { length }), repairs: none };
  const odd = length < 4 || /^\d+$/.test(name) ? yellow('nameOdd') : undefined;
  return { draft: { name }, repairs: repairsOf(cell.text, name), ...(odd ? { fault: odd } : {}) };
};

const readUscc = (cell: PlainCell): Reading => {
  const raw = cell.text;
  if (cell.kind === 'text' && flawless(raw)) return { draft: { uscc: raw }, repairs: none };
  const plain = normaliseUscc(raw);
  if (plain === '' || /^(无|暂无|NULL|N\/A|\/)$/.test(plain)) return { draft: {}, fault: yellow('usccMissing'), repairs: none };
  if (/^\d{13,15}$/.test(plain)) return { draft: { legacyRegNo: plain }, fault: yellow('legacyInUscc'), repairs: none };
  // Beyond 15 digits a number has lost its end for good.
  if (cell.kind === 'number') return { draft: {}, fault: red('usccTurnedNumber'), repairs: none };
  const judged = judgeUscc(raw);
  if (!judged.ok) {
    const { code, ...params } = judged.fault;
    return { draft: {}, fault: red(code, params, 'suggestion' in judged.fault ? judged.fault.suggestion : undefined), repairs: none };
  }
  const warning = judged.warnings[0];
  const repairs: readonly Repair[] = raw === judged.uscc ? none : /[！-～]/.test(raw) ? ['fullWidth'] : ['codeMarks'];
  return { draft: { uscc: judged.uscc }, repairs, ...(warning ? { fault: yellow(warning) } : {}) };
};

const readPhone = (cell: PlainCell, field: 'liaisonPhone' | 'qualityLeadPhone'): Reading => {
  const raw = cell.text.trim();
  if (raw === '') return { draft: {}, repairs: none };
  // Several numbers in one cell: the first that can be dialled.
  const whole = judgePhone(raw);
  const candidates = whole.ok ? [raw] : [raw, ...raw.split(/[/、,，;；\n]|\s{2,}/)];
  for (const candidate of candidates) {
    const judged = judgePhone(candidate);
    if (judged.ok)
      return {
        draft: { [field]: judged.phone },
        repairs: judged.phone === raw ? none : candidate === raw ? ['phoneMarks'] : ['phoneSplit'],
      };
  }
  return { draft: {}, fault: yellow('phoneUnreadable'), repairs: none };
};

const readPerson = (cell: PlainCell, field: 'legalRepresentative' | 'qualityLead' | 'liaison'): Reading => {
  if (onlyCharacters.test(cell.text) && cell.text.length <= 60 && cell.text !== '无')
    return { draft: { [field]: cell.text }, repairs: none };
  const text = tidy(cell.text).replace(between, '$1');
  if (text === '' || /^(无|\/|-)$/.test(text)) return { draft: {}, repairs: none };
  const split = /^([\u4e00-\u9fff·A-Za-z ]{2,20}?)[\s:：,，(（]*((?:\+?86)?1[3-9][\d\s-]{9,13}|0\d{2,3}-?\d{7,8})[)）]?$/.exec(
    text.normalize('NFKC'),
  );
  if (split?.[1] && split[2]) {
    const judged = judgePhone(split[2]);
    const phone = field === 'liaison' ? 'liaisonPhone' : field === 'qualityLead' ? 'qualityLeadPhone' : undefined;
    return { draft: { [field]: split[1].trim(), ...(judged.ok && phone ? { [phone]: judged.phone } : {}) }, repairs: ['phoneSplit'] };
  }
  if (longerThan(text, 60)) return { draft: {}, fault: yellow('personTooLong'), repairs: none };
  return { draft: { [field]: text }, repairs: repairsOf(cell.text, text) };
};

const statuses: readonly (readonly [RegExp, RowDraft['status']])[] = [
  [/吊销/, 'revoked'],
  [/注销/, 'closed'],
  [/迁出/, 'moved'],
  [/存续|在业|开业|正常|在营|登记成立|确立/, 'active'],
];

const readOutput = (cell: PlainCell, unit: number): Reading => {
  const text = cell.text.normalize('NFKC').replace(/[\s,，]/g, '');
  const own = /^(-?\d+(?:\.\d+)?)(亿元?|万元?|元)?$/.exec(text);
  const number = cell.kind === 'number' ? (cell.number ?? Number.NaN) : own ? Number(own[1]) : Number.NaN;
  if (!Number.isFinite(number) || number < 0) return { draft: {}, fault: yellow('outputUnreadable'), repairs: none };
  const factor = own?.[2]?.startsWith('亿') ? 10_000 : own?.[2]?.startsWith('万') ? 1 : own?.[2] === '元' ? 0.0001 : unit;
  return { draft: { outputValue: Math.round(number * factor * 10_000) / 10_000 }, repairs: none };
};

const known = <T>(value: T | undefined, draft: (v: T) => Partial<RowDraft>, code: string, text: string): Reading =>
  value === undefined
    ? { draft: {}, fault: yellow(code, { value: text.slice(0, 40) }), repairs: none }
    : { draft: draft(value), repairs: none };

const readText = (cell: PlainCell, field: 'address' | 'liaisonPost' | 'liaisonGroup' | 'remark', max: number): Reading => {
  const text = tidy(cell.text);
  if (!longerThan(text, max)) return { draft: { [field]: text }, repairs: repairsOf(cell.text, text) };
  return { draft: { [field]: [...text].slice(0, max).join('') }, repairs: repairsOf(cell.text, text), fault: yellow('textCut', { max }) };
};

const readStreet = (text: string, env: ReadEnv): Reading => {
  const code = env.regionOf(tidy(text));
  return code === undefined
    ? { draft: {}, fault: yellow('streetUnknown', { value: text.slice(0, 40) }), repairs: none }
    : { draft: { regionCode: code }, repairs: none };
};

const readProducts = (text: string): Reading => {
  const list = tidy(text)
    .split(/[、,，;；\n]/)
    .map(s => s.trim())
    .filter(Boolean)
    .slice(0, 20)
    .map(s => [...s].slice(0, 80).join(''));
  return { draft: { products: list }, repairs: none };
};

/** Reads one cell as the field that its column means. An empty cell says nothing, except where something must stand. */
export const readCell = (field: ImportField, cell: PlainCell, env: ReadEnv): Reading => {
  if (cell.kind === 'error') return { draft: {}, fault: field === 'name' ? red('formulaError') : yellow('formulaError'), repairs: none };
  if (field === 'name') return readName(cell);
  if (field === 'uscc') return readUscc(cell);
  const text = cell.text.trim();
  if (text === '') return { draft: {}, repairs: none };
  switch (field) {
    case 'legacyRegNo':
      return known(/^\d{13,15}$/.exec(normaliseUscc(text))?.[0], legacyRegNo => ({ legacyRegNo }), 'legacyUnreadable', text);
    case 'street':
      return readStreet(text, env);
    case 'industry':
      return known(readIndustry(text), industryCode => ({ industryCode }), 'industryUnknown', text);
    case 'scale':
      return known(readScale(text), scale => ({ scale }), 'scaleUnknown', text);
    case 'aboveScale':
      return known(readAboveScale(text), aboveScale => ({ aboveScale }), 'aboveScaleUnknown', text);
    case 'status':
      return known(statuses.find(([pattern]) => pattern.test(text))?.[1], status => ({ status }), 'statusUnknown', text);
    case 'liaisonPhone':
    case 'qualityLeadPhone':
      return readPhone(cell, field);
    case 'legalRepresentative':
    case 'qualityLead':
    case 'liaison':
      return readPerson(cell, field);
    case 'established':
      return known(env.dayOf(cell), established => ({ established }), 'dayUnreadable', text);
    case 'products':
      return readProducts(text);
    case 'outputValue':
      return readOutput(cell, env.outputUnit);
    case 'address':
      return readText(cell, field, 200);
    default:
      return readText(cell, field, field === 'remark' ? 500 : 60);
  }
};

/** 万元 per unit, from the heading: `年产值（元）`, `产值（亿元）`; 万元 when it does not say. */
export const outputUnitOf = (heading: string): number => {
  const text = heading.normalize('NFKC');
  return /亿/.test(text) ? 10_000 : /万/.test(text) ? 1 : /\(元\)|单位:元/.test(text) ? 0.0001 : 1;
};
