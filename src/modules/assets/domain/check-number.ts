import type { KindDetails } from '../contract/asset.ts';
import type { NumberFinding } from '../contract/register-input.ts';
import { numberKey } from './number-key.ts';

const red = (code: string, suggestion: string | null = null): NumberFinding => ({ severity: 'red', code, suggestion });
const yellow = (code: string, suggestion: string | null = null): NumberFinding => ({ severity: 'yellow', code, suggestion });

const weights = [2, 3, 4, 5, 6, 7, 8, 9];

/** Check digit of an application number (ZC 0006-2003): weights 2…9, mod 11, 10 is `X`. */
const checkDigit = (digits: string): string => {
  const sum = [...digits].reduce((s, d, i) => s + Number(d) * (weights[i % 8] as number), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
};

const typeDigit = { '1': 'invention', '8': 'invention', '2': 'utility', '9': 'utility', '3': 'design' } as const;

const patentFindings = (key: string, type: string | undefined): NumberFinding[] => {
  if (/^[123]\d{6,8}[A-Z]\d?$/.test(key)) return [red('patentPublication')];
  const m = /^(\d{12}|\d{8})\.?([\dX])?$/.exec(key);
  if (!m) return [red('patentForm')];
  const [, digits = '', check] = m;
  const right = `${digits}.${checkDigit(digits)}`;
  const found: NumberFinding[] = [];
  if (check === undefined) found.push(yellow('patentNoCheck', right));
  else if (check !== checkDigit(digits)) found.push(red('patentCheck', right));
  const t = typeDigit[(digits.length === 12 ? digits[4] : digits[2]) as keyof typeof typeDigit];
  if (t === undefined) found.push(red('patentType'));
  else if (type !== undefined && t !== type) found.push(red('patentTypeDiffers'));
  return found;
};

const trademarkFindings = (key: string): NumberFinding[] => {
  if (/^G?\d{1,8}[A-Z]?$/.test(key)) return key.replace(/\D/g, '').length < 5 && !key.startsWith('G') ? [yellow('trademarkShort')] : [];
  return [red('trademarkForm')];
};

/**
 * What is wrong with a number as it was written; empty when nothing is. A suggestion is offered and never taken by itself: a number is
 * never repaired in silence.
 */
export const checkNumberOf = (a: KindDetails & { number: string }): NumberFinding[] => {
  const key = numberKey(a.kind, a.number);
  if (key === null) return a.kind === 'trademark' || a.kind === 'patent' ? [yellow('missing')] : [];
  if (a.kind === 'patent') return patentFindings(key, a.details.type);
  if (a.kind === 'trademark') return trademarkFindings(key);
  return [];
};
