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

/**
 * Renewal of an international registration: the basic fee in Swiss francs, within grace with a share of it on top. What each designated
 * country asks beside it stands in no record of ours.
 */
export const madridRenewalFee = (law: LawTables, at: { day: number; late: boolean }): Money | null => {
  const basic = findFee(law, 'trademark.madridBasic', 0, at.day);
  if (!basic) return null;
  const currency = 'CHF' as const;
  const line: FeePart[] = [{ is: 'fee', key: basic.key, amount: basic.value, times: 1, currency }];
  const share = at.late ? findFee(law, 'trademark.madridSurcharge', 0, at.day) : undefined;
  const extra = share ? (basic.value * share.value) / 100 : 0;
  if (share) line.push({ is: 'fee', key: share.key, amount: extra, times: 1, currency });
  return { amount: basic.value + extra, line, confidence: share ? weaker(basic.confidence, share.confidence) : basic.confidence, currency };
};

/** 费减 on record for the day, share not paid; and whether there is one that does not reach it. */
export interface Reduction {
  readonly share: 0 | 0.7 | 0.85;
  readonly notOnRecord: boolean;
}

const shareRow = (law: LawTables, share: number, day: number): ReturnType<typeof findFee> =>
  findFee(law, share === 0.85 ? 'patent.relief.one' : 'patent.relief.several', 0, day);

/** Whether a reduction must be filed for each year anew is not settled: an amount that hangs on it is to be verified. */
const unsettled = (money: Money, reduction: Reduction): Money => (reduction.notOnRecord ? { ...money, confidence: 'toVerify' } : money);

/**
 * A fee of a patent that the reduction covers beside the annual fees: for the application, its substantive examination, its re-examination
 * (财税〔2016〕78号); undefined where the tables have none.
 */
export const reducibleFee = (law: LawTables, key: string, at: { day: number; reduction: Reduction }): Money | undefined => {
  const full = findFee(law, key, 0, at.day);
  if (!full) return undefined;
  const line: FeePart[] = [{ is: 'fee', key, amount: full.value, times: 1 }];
  const row = at.reduction.share > 0 ? shareRow(law, at.reduction.share, at.day) : undefined;
  if (!row) return unsettled({ amount: full.value, line, confidence: full.confidence }, at.reduction);
  line.push({ is: 'relief', why: 'reduction', percent: 100 - row.value });
  return { amount: Math.round(full.value * (100 - row.value)) / 100, line, confidence: weaker(full.confidence, row.confidence) };
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
    const fee = shareRow(law, c.reduction, c.day);
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
