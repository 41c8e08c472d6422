/** 发明 · 实用新型 · 外观设计 */
export type PatentKind = 'invention' | 'utility' | 'design';

export type PatentNumberFault =
  /** Neither 8 nor 12 digits before the check digit. */
  | 'patentForm'
  | 'patentCheck'
  | 'patentNoCheck'
  | 'patentType'
  /** CN1…A, …B, …U, …S: a publication number is another identifier. */
  | 'patentPublication';

export type PatentNumberReading =
  | { readonly ok: true; readonly number: string; readonly kind: PatentKind; readonly pct: boolean; readonly filedYear: number }
  /** `suggestion` is offered, never taken by itself. */
  | { readonly ok: false; readonly code: PatentNumberFault; readonly suggestion: string | null };

const weights = [2, 3, 4, 5, 6, 7, 8, 9];

/** Check digit of an application number by ZC 0006-2003: weights 2…9, again from 2, modulus 11; 10 is `X`. */
export const patentCheckDigit = (digits: string): string => {
  const sum = [...digits].reduce((s, d, i) => s + Number(d) * (weights[i % 8] ?? 0), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
};

const kinds: Readonly<Record<string, { kind: PatentKind; pct: boolean }>> = {
  '1': { kind: 'invention', pct: false },
  '2': { kind: 'utility', pct: false },
  '3': { kind: 'design', pct: false },
  '8': { kind: 'invention', pct: true },
  '9': { kind: 'utility', pct: true },
};

/**
 * Width, case and blanks evened out; ZL, CN, 专利号, 申请号 and 第…号 left out. Blanks stand between year, kind and serial; around the dot
 * the standard has none, and they change nothing.
 */
export const normalisePatentNumber = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^(?:专利号|申请号|专利申请号)?[:：]?第?/, '')
    .replace(/号$/, '')
    .replace(/^(?:ZL|CN)+(?=\d)/, '');

/** The number of an international application: `PCT/CN2025/123456`. */
export const isPctNumber = (raw: string): boolean => /^PCT\/[A-Z]{2}\d{4}\/\d{5,6}$/.test(normalisePatentNumber(raw).replace(/[∕⁄]/g, '/'));

/** Reads a patent or application number of the old (8 digits) or the new form (12 digits, since 2003-10-01). */
export const readPatentNumber = (raw: string): PatentNumberReading => {
  const text = normalisePatentNumber(raw);
  if (/^[123]\d{6,8}[A-Z]\d?$/.test(text) && !/^\d{8}X$/.test(text)) return { ok: false, code: 'patentPublication', suggestion: null };
  const match = /^(\d{12}|\d{8})(?:\.?([\dX]))?$/.exec(text);
  if (!match) return { ok: false, code: 'patentForm', suggestion: null };
  const [, digits = '', check] = match;
  const right = `${digits}.${patentCheckDigit(digits)}`;
  const old = digits.length === 8;
  const type = kinds[digits.charAt(old ? 2 : 4)];
  const year = old ? 1900 + Number(digits.slice(0, 2)) : Number(digits.slice(0, 4));
  // Old numbers run from 1985 (85…) to September 2003 (03…), new ones from 2003.
  const filedYear = old && year < 1985 ? year + 100 : year;
  if (!type || (!old && (year < 2003 || year > 2099)) || filedYear > 2099) return { ok: false, code: 'patentType', suggestion: null };
  if (check === undefined) return { ok: false, code: 'patentNoCheck', suggestion: right };
  if (check !== patentCheckDigit(digits)) return { ok: false, code: 'patentCheck', suggestion: right };
  return { ok: true, number: right, ...type, filedYear };
};

/** In groups for reading: `2017 1 0601862.3`. */
export const groupPatentNumber = (number: string): string => number.replace(/^(\d{4})(\d)(\d{7}\.[\dX])$/, '$1 $2 $3');
