import { correspondingDay, dayNumberOf, isoOf, monthsBetween } from '#modules/reference/domain/day-numbers.ts';
import type { ProofDay } from '../../contract/deadline.ts';

/** Latest day of proven use per Nice class, as day numbers; days after `today` prove nothing yet. */
export const lastProofs = (proofs: readonly ProofDay[], today: number): ReadonlyMap<number, number> => {
  const last = new Map<number, number>();
  for (const proof of proofs) {
    const day = dayNumberOf(proof.usedOn);
    if (day > today) continue;
    const known = last.get(proof.niceClass);
    if (known === undefined || day > known) last.set(proof.niceClass, day);
  }
  return last;
};

/** 三年线: how far a class of a mark is from being cancellable for non-use. */
export interface ClassUse {
  readonly niceClass: number;
  /** 最近使用证据日期; null: none, counted from the registration. */
  readonly lastUseOn: string | null;
  /** Day from which the months are counted. */
  readonly countedFrom: string;
  /** Whole months since. */
  readonly months: number;
  /** 30 months: time to gather a proof. */
  readonly warnOn: string;
  /** Three years: anybody may apply for cancellation. */
  readonly lineOn: string;
  readonly state: 'proven' | 'warning' | 'beyond' | 'young';
  /** Spans without proof of 30 months and more, in order. */
  readonly gaps: readonly UseGap[];
}

export interface UseGap {
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** Three years or more: this span could be held against the mark. */
  readonly beyond: boolean;
}

/** Months of the watch and of the law; read from the rows of law by the caller. */
export interface UseLine {
  readonly watchMonths: number;
  readonly lineMonths: number;
}

interface MarkDays {
  readonly registeredOn: string;
  readonly classes: readonly number[];
  readonly proofs: readonly ProofDay[];
}

const gapsOf = (days: readonly number[], line: UseLine): UseGap[] => {
  const gaps: UseGap[] = [];
  for (let i = 1; i < days.length; i += 1) {
    const [from = 0, to = 0] = [days[i - 1], days[i]];
    const months = monthsBetween(from, to);
    if (months >= line.watchMonths) gaps.push({ from: isoOf(from), to: isoOf(to), months, beyond: months >= line.lineMonths });
  }
  return gaps;
};

/** The use of a mark class by class (6.3.3-b): proof in class 11 says nothing about class 9. */
export const classUses = (mark: MarkDays, line: UseLine, today: string): ClassUse[] => {
  const now = dayNumberOf(today);
  const registered = dayNumberOf(mark.registeredOn);
  return mark.classes.map(niceClass => {
    const days = mark.proofs
      .filter(p => p.niceClass === niceClass)
      .map(p => dayNumberOf(p.usedOn))
      .filter(d => d > registered && d <= now)
      .sort((a, b) => a - b);
    const last = days.at(-1);
    const from = last ?? registered;
    const months = Math.max(0, monthsBetween(from, now));
    const state = months >= line.lineMonths ? 'beyond' : months >= line.watchMonths ? 'warning' : last === undefined ? 'young' : 'proven';
    return {
      niceClass,
      lastUseOn: last === undefined ? null : isoOf(last),
      countedFrom: isoOf(from),
      months,
      warnOn: isoOf(correspondingDay(from, line.watchMonths).day),
      lineOn: isoOf(correspondingDay(from, line.lineMonths).day),
      state,
      gaps: gapsOf([registered, ...days, now], line),
    };
  });
};
