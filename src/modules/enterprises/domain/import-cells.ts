import { flawless, judgeUscc, normaliseUscc } from '#modules/reference/domain/uscc.ts';
import { readWrittenPhone } from '#modules/reference/domain/written-phone.ts';
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
  legalRepresentativePhone?: string;
  qualityLead?: string;
  qualityLeadPhone?: string;
  liaison?: string;
  liaisonPost?: string;
  liaisonPhone?: string;
  liaisonGroup?: string;
  products?: string[];
  /** 万元 */
  outputValue?: number;
  /** 登记住所, as the licence has it. */
  registeredAddress?: string;
  /** 万元 */
  registeredCapital?: number;
  /** 成立日期 */
  established?: string;
  /** Persons. */
  employees?: number;
  /** 万元 */
  revenue?: number;
  revenueYear?: number;
  remark?: string;
  /** 自定义栏目, by column id; each under a key of its own, so that cells of one row do not push each other out. */
  [own: `own.${string}`]: string | number;
}

export interface ReadEnv {
  /** Code of a street or district of the scope by its name, or by its code. */
  regionOf: (name: string) => string | undefined;
  /** Day of a date cell or text, ISO. */
  dayOf: (cell: PlainCell) => string | undefined;
  /** 万元 per unit of the heading of the output column. */
  outputUnit: number;
  /** The same for other sums; undefined where the heading says no unit. */
  moneyUnits: Readonly<Partial<Record<MoneyField, number>>>;
  /** The year that the heading of 营业收入 names: `2025年营业收入`. */
  revenueYear: number | undefined;
}

export type MoneyField = 'registeredCapital' | 'revenue';

type Reading = ReadingOf<RowDraft>;

const between = /([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g;

/** Characters alone: nothing to tidy. Most names and persons of a list are such; every look at a cell saved counts a hundred thousand times. */
const onlyCharacters = /^[\u4e00-\u9fff]+$/;

/** Dots between the parts of a name (买买提·艾力) are written in a dozen ways; one of them is meant. */
const dots = /(?<=[\u4e00-\u9fff])[ ]?[·•‧∙⋅・･．.﹒˙●◦᛫⸱・･。｡][ ]?(?=[\u4e00-\u9fff])/g;
export const oneDot = (text: string): string => text.replace(dots, '·');

/** Quotes around a whole name, as lists that went through a text have them. */
const quoted = /^["'“”‘’「『《]+([^"'“”‘’「」『』《》]+)["'“”‘’」』》]+$/;

/** 杭州 某某 公司 → without gaps between characters; full-width letters and digits become narrow, brackets wide. */
export const cleanName = (text: string): string => {
  if (onlyCharacters.test(text)) return text;
  return oneDot(
    tidy(text)
      .replace(quoted, '$1')
      .replace(/[０-９Ａ-Ｚａ-ｚ＆]/g, c => c.normalize('NFKC'))
      .replace(between, '$1')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）'),
  ).replace(/．/g, '.');
};

export const readName = (cell: PlainCell): Reading => {
  if (cell.kind === 'error') return refused(red('formulaError'));
  const name = cleanName(cell.text);
  if (name === '') return { draft: {}, fault: red('nameMissing'), repairs: noRepairs };
  const length = [...name].length;
  if (length > 120) return { draft: {}, fault: red('nameTooLong', { length }), repairs: noRepairs };
  const sample = name.includes('某某') || (!onlyCharacters.test(name) && /[×xX*＊]{2,}(?=公司|有限)|^XX/.test(name));
  const odd = length < 4 || sample || /^\d+$/.test(name) ? yellow('nameOdd') : undefined;
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

type PhoneField = 'liaisonPhone' | 'qualityLeadPhone' | 'legalRepresentativePhone';
type PersonField = 'legalRepresentative' | 'qualityLead' | 'liaison';
const personOf: Readonly<Record<PhoneField, PersonField>> = {
  liaisonPhone: 'liaison',
  qualityLeadPhone: 'qualityLead',
  legalRepresentativePhone: 'legalRepresentative',
};
const phoneOf: Readonly<Record<PersonField, PhoneField>> = {
  liaison: 'liaisonPhone',
  qualityLead: 'qualityLeadPhone',
  legalRepresentative: 'legalRepresentativePhone',
};

/** A telephone as its cell shows it; a name beside it is the person's, a second number is said. */
export const readPhone = (cell: PlainCell, field: PhoneField): Reading => {
  const read = readWrittenPhone(cell.shown ?? cell.text);
  if (read.phone === undefined) {
    const suggestion = read.suggestion ?? '';
    return refused(yellow(read.cut ? 'phoneTurnedNumber' : 'phoneUnreadable', {}, suggestion === '' ? undefined : suggestion));
  }
  const { phone, more, words } = read;
  const repairs: readonly Repair[] = phone === cell.text ? noRepairs : [words === '' && more.length === 0 ? 'phoneMarks' : 'phoneSplit'];
  const name = oneDot(words);
  const isName = /^[\u4e00-\u9fff·]{2,12}$/.test(name);
  const also: Partial<RowDraft> = isName ? { [personOf[field]]: name } : {};
  const fault =
    more.length > 0
      ? yellow('phoneMore', { more: more.join('、') })
      : words !== '' && !isName
        ? yellow('phoneWords', { words })
        : undefined;
  return { draft: { [field]: phone }, ...(isName ? { also } : {}), repairs, ...(fault ? { fault } : {}) };
};

const personMarks = /^(无|暂无|\/|-|—|--)$/;

export const readPerson = (cell: PlainCell, field: PersonField): Reading => {
  if (onlyCharacters.test(cell.text) && cell.text.length <= 60 && cell.text !== '无' && cell.text !== '暂无')
    return { draft: { [field]: cell.text }, repairs: noRepairs };
  const plain = tidy(cell.text).replace(between, '$1');
  const text = oneDot(plain);
  if (text === '' || personMarks.test(text)) return { draft: {}, repairs: noRepairs };
  if (/\d{5,}/.test(text.replace(/[\s-]/g, ''))) return personWithPhone(text, field);
  if (longerThan(text, 60)) return { draft: {}, fault: yellow('personTooLong'), repairs: noRepairs };
  const repairs: readonly Repair[] = text === plain ? repairsOf(cell.text, text) : ['middleDots'];
  return { draft: { [field]: text }, repairs };
};

/** 王敏 13812345678: the number is hers where her own column has none. A number alone is nobody's name. */
const personWithPhone = (text: string, field: PersonField): Reading => {
  const { phone, more, words } = readWrittenPhone(text);
  if (phone === undefined || more.length > 0) return refused(yellow('personUnclear'));
  const name = oneDot(words);
  const also: Partial<RowDraft> = { [phoneOf[field]]: phone };
  if (name === '') return { draft: {}, also, fault: yellow('personIsPhone'), repairs: noRepairs };
  if (!/^[\u4e00-\u9fff·A-Za-z ]{2,40}$/.test(name)) return refused(yellow('personUnclear'));
  return { draft: { [field]: name }, also, repairs: ['phoneSplit'] };
};

const statuses: readonly (readonly [RegExp, RowDraft['status']])[] = [
  [/吊销/, 'revoked'],
  [/注销/, 'closed'],
  [/迁出/, 'moved'],
  [/存续|在业|开业|正常|在营|登记成立|确立/, 'active'],
];

/** What a register says of an enterprise's standing. */
export const readStatus = (text: string): RowDraft['status'] => statuses.find(([pattern]) => pattern.test(text))?.[1];

const amount = /^[¥￥]?(-?\d+(?:\.\d+)?)(?:\((亿元?|万元?|元)\)|(亿元?|千万元?|百万元?|万元?|千元|元)?)$/;
/** 万元 per unit. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^亿/, 10_000],
  [/^千万/, 1_000],
  [/^百万/, 100],
  [/^万/, 1],
  [/^千/, 0.1],
  [/^元/, 0.0001],
];
const rounded = (n: number): number => Math.round(n * 10_000) / 10_000;

/**
 * A number whose format shows another one: 12,000,000 under `0!.0,` shows 1200.0, and the heading speaks of what is shown. Where the format itself
 * says no unit and the heading says 元, both may be meant.
 * @returns 万元; undefined when nobody can tell
 */
export const shownSum = (number: number, shown: string, unit: number | undefined): number | undefined => {
  const own = amount.exec(shown.normalize('NFKC').replace(/[\s,，]/g, ''));
  const seen = own ? Number(own[1]) : 0;
  if (!own || seen <= 0 || number <= 0) return undefined;
  const power = Math.round(Math.log10(number / seen));
  const said = own[2] ?? own[3];
  // A heading without a unit says nothing of what is shown.
  if (said === undefined && power !== 0 && (unit === undefined || unit === 0.0001)) return undefined;
  const factor = said === undefined ? (unit ?? 1) : (units.find(([word]) => word.test(said))?.[1] ?? unit ?? 1);
  return rounded((number / 10 ** power) * factor);
};

const readShown = (number: number, shown: string, unit: number): Reading => {
  const sum = shownSum(number, shown, unit);
  return sum === undefined ? refused(yellow('outputShown', { shown })) : { draft: { outputValue: sum }, repairs: noRepairs };
};

export const readOutput = (cell: PlainCell, unit: number): Reading => {
  if (cell.shown !== undefined && cell.number !== undefined) return readShown(cell.number, cell.shown, unit);
  if (cell.kind === 'number' && cell.number !== undefined && cell.number >= 0)
    return { draft: { outputValue: rounded(cell.number * unit) }, repairs: noRepairs };
  const text = cell.text.normalize('NFKC').replace(/[\s,，']/g, '');
  const own = amount.exec(text);
  const number = cell.kind === 'number' ? (cell.number ?? Number.NaN) : own ? Number(own[1]) : Number.NaN;
  if (!Number.isFinite(number) || number < 0) return { draft: {}, fault: yellow('outputUnreadable'), repairs: noRepairs };
  const said = own?.[2] ?? own?.[3];
  const factor = said === undefined ? unit : (units.find(([word]) => word.test(said))?.[1] ?? unit);
  return { draft: { outputValue: rounded(number * factor) }, repairs: noRepairs };
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
