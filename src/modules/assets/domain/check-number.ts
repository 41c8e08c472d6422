import type { KindDetails } from '../contract/asset.ts';
import type { NumberFinding } from '../contract/register-input.ts';
import { isPctNumber, readPatentNumber } from './identifiers/patent-number.ts';
import { readStandard } from './identifiers/standard-number.ts';
import { readTrademarkNumber } from './identifiers/trademark-number.ts';
import { numberKey } from './number-key.ts';

const red = (code: string, suggestion: string | null = null): NumberFinding => ({ severity: 'red', code, suggestion });
const yellow = (code: string, suggestion: string | null = null): NumberFinding => ({ severity: 'yellow', code, suggestion });

const patentFindings = (written: string, type: string | undefined): NumberFinding[] => {
  if (isPctNumber(written)) return [];
  const reading = readPatentNumber(written);
  if (!reading.ok && reading.code === 'patentNoCheck') return [yellow(reading.code, reading.suggestion)];
  if (!reading.ok) return [red(reading.code, reading.suggestion)];
  return type === undefined || reading.kind === type ? [] : [red('patentTypeDiffers')];
};

const trademarkFindings = (written: string): NumberFinding[] => {
  const reading = readTrademarkNumber(written);
  if (!reading.ok) return [red(reading.code, reading.suggestion)];
  if (reading.madrid) return [];
  const digits = reading.number.replace(/\D/g, '').length;
  if (digits === 9) return [yellow('trademarkNine')];
  return digits < 5 ? [yellow('trademarkShort')] : [];
};

/** A standard that cannot be read is kept as written: lists of status just say nothing about it. */
const standardFindings = (written: string): NumberFinding[] => {
  const reading = readStandard(written);
  if (reading.ok) return reading.reference.year === null ? [yellow('standardNoYear')] : [];
  if (reading.code === 'looksWrong') return [yellow('standardLooksWrong', reading.suggestion)];
  return [yellow(reading.code === 'several' ? 'standardSeveral' : 'standardForm')];
};

/**
 * What is wrong with a number as it was written; empty when nothing is. A suggestion is offered and never taken by itself: a number is
 * never repaired in silence.
 */
export const checkNumberOf = (a: KindDetails & { number: string }): NumberFinding[] => {
  if (numberKey(a.kind, a.number) === null) return a.kind === 'trademark' || a.kind === 'patent' ? [yellow('missing')] : [];
  if (a.kind === 'patent') return patentFindings(a.number, a.details.type);
  if (a.kind === 'trademark') return trademarkFindings(a.number);
  return a.kind === 'standard' ? standardFindings(a.number) : [];
};
