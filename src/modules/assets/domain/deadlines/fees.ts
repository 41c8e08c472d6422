import type { Deadline, FeePart } from '../../contract/deadline.ts';
import { weaker } from './count-rule.ts';
import { findFee, type LawTables } from './law.ts';

type Money = NonNullable<Deadline['fee']>;

/** Renewal of a mark online, per class; within grace with the late fee (迟延费). */
export const renewalFee = (law: LawTables, classes: number, at: { day: number; late: boolean }): Money => {
  const times = Math.max(1, classes);
  const keys = at.late ? ['trademark.renewal.online', 'trademark.renewalLate.online'] : ['trademark.renewal.online'];
  let amount = 0;
  let confidence: Money['confidence'] = 'confirmed';
  const line: FeePart[] = [];
  for (const key of keys) {
    const fee = findFee(law, key, 0, at.day);
    if (!fee) continue;
    amount += fee.value * times;
    confidence = weaker(confidence, fee.confidence);
    line.push({ is: 'fee', key, amount: fee.value, times });
  }
  return { amount, line, confidence };
};

export interface AnnualFeeCase {
  readonly type: 'invention' | 'utility' | 'design';
  /** Patent year that is paid for. */
  readonly year: number;
  /** Patent year in which the patent was granted; undefined when not known. */
  readonly grantYear: number | undefined;
  /** 费减 on record for the day: share not paid. */
  readonly reduction: 0 | 0.7 | 0.85;
  readonly openLicence: boolean;
  /** 0: in time; 1–6: month of grace. */
  readonly graceMonth: number;
  /** Day at which the rows of fees are read. */
  readonly day: number;
}

/** The better of the two reliefs; they do not stack (财税〔2024〕23号). */
const reliefOf = (
  law: LawTables,
  c: AnnualFeeCase,
): { why: 'reduction' | 'openLicence'; off: number; confidence: Money['confidence'] } | null => {
  let best: ReturnType<typeof reliefOf> = null;
  const years = findFee(law, 'patent.reliefYears', 0, c.day);
  if (c.reduction > 0 && c.grantYear !== undefined && years && c.year - c.grantYear < years.value) {
    const fee = findFee(law, c.reduction === 0.85 ? 'patent.relief.one' : 'patent.relief.several', 0, c.day);
    if (fee) best = { why: 'reduction', off: fee.value, confidence: weaker(fee.confidence, years.confidence) };
  }
  if (c.openLicence) {
    const fee = findFee(law, 'patent.relief.openLicence', 0, c.day);
    if (fee && fee.from <= c.day && (best === null || fee.value > best.off))
      best = { why: 'openLicence', off: fee.value, confidence: fee.confidence };
  }
  return best;
};

/**
 * Annual fee of a patent year in yuan, with relief and late fee; undefined beyond the table (no such patent year).
 * The late fee is a share of the whole fee, also where the fee itself is reduced (细则 115).
 */
export const annualFee = (law: LawTables, c: AnnualFeeCase): Money | undefined => {
  const key = `patent.annual.${c.type}`;
  const full = findFee(law, key, c.year, c.day);
  if (!full) return undefined;
  const line: FeePart[] = [{ is: 'fee', key, amount: full.value, times: 1 }];
  let amount = full.value;
  let confidence = full.confidence;
  const relief = reliefOf(law, c);
  if (relief) {
    amount = Math.round((full.value * (100 - relief.off)) / 100);
    confidence = weaker(confidence, relief.confidence);
    line.push({ is: 'relief', why: relief.why, percent: 100 - relief.off });
  }
  const late = c.graceMonth > 0 ? findFee(law, 'patent.late', c.graceMonth, c.day) : undefined;
  if (late) {
    const extra = (full.value * late.value) / 100;
    amount += extra;
    confidence = weaker(confidence, late.confidence);
    line.push({ is: 'late', month: c.graceMonth, percent: late.value, of: full.value, amount: extra });
  }
  return { amount, line, confidence };
};
