import { judgePhone } from '#modules/reference/domain/phone.ts';
import { flawless, judgeUscc, normaliseUscc } from '#modules/reference/domain/uscc.ts';
import {
  cut,
  longerThan,
  noRepairs,
  type PlainCell,
  type Reading as ReadingOf,
  type Repair,
  red,
  refused,
  repairsOf,
  tidy,
  yellow,
} from '#platform/contract/imports/cells.ts';
import type { Scale } from '../contract/enterprise.ts';

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

export interface ReadEnv {
  /** Code of a street or district of the scope by its name, or by its code. */
  regionOf: (name: string) => string | undefined;
  /** Day of a date cell or text, ISO. */
  dayOf: (cell: PlainCell) => string | undefined;
  /** 万元 per unit of the heading of the output column. */
  outputUnit: number;
}

type Reading = ReadingOf<RowDraft>;

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

export const readName = (cell: PlainCell): Reading => {
  if (cell.kind === 'error') return refused(red('formulaError'));
  const name = cleanName(cell.text);
  if (name === '') return { draft: {}, fault: red('nameMissing'), repairs: noRepairs };
  const length = [...name].length;
  if (length > 120) return { draft: {}, fault: red('nameTooLong', { length }), repairs: noRepairs };
  const odd = length < 4 || /^\d+$/.test(name) ? yellow('nameOdd') : undefined;
  return { draft: { name }, repairs: repairsOf(cell.text, name), ...(odd ? { fault: odd } : {}) };
};

export const readUscc = (cell: PlainCell): Reading => {
  if (cell.kind === 'error') return refused(yellow('formulaError'));
  const raw = cell.text;
  if (cell.kind === 'text' && flawless(raw)) return { draft: { uscc: raw }, repairs: noRepairs };
  const plain = normaliseUscc(raw);
  if (plain === '' || /^(无|暂无|NULL|N\/A|\/)$/.test(plain)) return { draft: {}, fault: yellow('usccMissing'), repairs: noRepairs };
  if (/^\d{13,15}$/.test(plain)) return { draft: { legacyRegNo: plain }, fault: yellow('legacyInUscc'), repairs: noRepairs };
  // Beyond 15 digits a number has lost its end for good.
  if (cell.kind === 'number') return { draft: {}, fault: red('usccTurnedNumber'), repairs: noRepairs };
  const judged = judgeUscc(raw);
  if (!judged.ok) {
    const { code, ...params } = judged.fault;
    return { draft: {}, fault: red(code, params, 'suggestion' in judged.fault ? judged.fault.suggestion : undefined), repairs: noRepairs };
  }
  const warning = judged.warnings[0];
  const repairs: readonly Repair[] = raw === judged.uscc ? noRepairs : /[！-～]/.test(raw) ? ['fullWidth'] : ['codeMarks'];
  return { draft: { uscc: judged.uscc }, repairs, ...(warning ? { fault: yellow(warning) } : {}) };
};

export const readPhone = (cell: PlainCell, field: 'liaisonPhone' | 'qualityLeadPhone'): Reading => {
  const raw = cell.text.trim();
  if (raw === '') return { draft: {}, repairs: noRepairs };
  // Several numbers in one cell: the first that can be dialled.
  const whole = judgePhone(raw);
  const candidates = whole.ok ? [raw] : [raw, ...raw.split(/[/、,，;；\n]|\s{2,}/)];
  for (const candidate of candidates) {
    const judged = judgePhone(candidate);
    if (judged.ok)
      return {
        draft: { [field]: judged.phone },
        repairs: judged.phone === raw ? noRepairs : candidate === raw ? ['phoneMarks'] : ['phoneSplit'],
      };
  }
  return { draft: {}, fault: yellow('phoneUnreadable'), repairs: noRepairs };
};

export const readPerson = (cell: PlainCell, field: 'legalRepresentative' | 'qualityLead' | 'liaison'): Reading => {
  if (onlyCharacters.test(cell.text) && cell.text.length <= 60 && cell.text !== '无')
    return { draft: { [field]: cell.text }, repairs: noRepairs };
  const text = tidy(cell.text).replace(between, '$1');
  if (text === '' || /^(无|\/|-)$/.test(text)) return { draft: {}, repairs: noRepairs };
  const split = /^([\u4e00-\u9fff·A-Za-z ]{2,20}?)[\s:：,，(（]*((?:\+?86)?1[3-9][\d\s-]{9,13}|0\d{2,3}-?\d{7,8})[)）]?$/.exec(
    text.normalize('NFKC'),
  );
  if (split?.[1] && split[2]) {
    const judged = judgePhone(split[2]);
    const phone = field === 'liaison' ? 'liaisonPhone' : field === 'qualityLead' ? 'qualityLeadPhone' : undefined;
    return { draft: { [field]: split[1].trim(), ...(judged.ok && phone ? { [phone]: judged.phone } : {}) }, repairs: ['phoneSplit'] };
  }
  if (longerThan(text, 60)) return { draft: {}, fault: yellow('personTooLong'), repairs: noRepairs };
  return { draft: { [field]: text }, repairs: repairsOf(cell.text, text) };
};

const statuses: readonly (readonly [RegExp, RowDraft['status']])[] = [
  [/吊销/, 'revoked'],
  [/注销/, 'closed'],
  [/迁出/, 'moved'],
  [/存续|在业|开业|正常|在营|登记成立|确立/, 'active'],
];

/** What a register says of an enterprise's standing. */
export const readStatus = (text: string): RowDraft['status'] => statuses.find(([pattern]) => pattern.test(text))?.[1];

export const readOutput = (cell: PlainCell, unit: number): Reading => {
  const text = cell.text.normalize('NFKC').replace(/[\s,，]/g, '');
  const own = /^(-?\d+(?:\.\d+)?)(亿元?|万元?|元)?$/.exec(text);
  const number = cell.kind === 'number' ? (cell.number ?? Number.NaN) : own ? Number(own[1]) : Number.NaN;
  if (!Number.isFinite(number) || number < 0) return { draft: {}, fault: yellow('outputUnreadable'), repairs: noRepairs };
  const factor = own?.[2]?.startsWith('亿') ? 10_000 : own?.[2]?.startsWith('万') ? 1 : own?.[2] === '元' ? 0.0001 : unit;
  return { draft: { outputValue: Math.round(number * factor * 10_000) / 10_000 }, repairs: noRepairs };
};

export const readStreet = (text: string, env: ReadEnv): Reading => {
  const code = env.regionOf(tidy(text));
  return code === undefined
    ? { draft: {}, fault: yellow('streetUnknown', { value: text.slice(0, 40) }), repairs: noRepairs }
    : { draft: { regionCode: code }, repairs: noRepairs };
};

const mostProducts = 20;
const longestProduct = 80;

/** Products of one cell; what is too much is left out, and said. */
export const readProducts = (text: string): Reading => {
  const all = tidy(text)
    .split(/[、,，;；\n]/)
    .map(s => s.trim())
    .filter(Boolean);
  const products = all.slice(0, mostProducts).map(s => cut(s, longestProduct));
  const isCut = all.length > mostProducts || all.some(s => longerThan(s, longestProduct));
  return {
    draft: { products },
    repairs: noRepairs,
    ...(isCut ? { fault: yellow('productsCut', { n: mostProducts, max: longestProduct }) } : {}),
  };
};

/** 万元 per unit, from the heading: `年产值（元）`, `产值（亿元）`; 万元 when it does not say. */
export const outputUnitOf = (heading: string): number => {
  const text = heading.normalize('NFKC');
  return /亿/.test(text) ? 10_000 : /万/.test(text) ? 1 : /\(元\)|单位:元/.test(text) ? 0.0001 : 1;
};
