import { correspondingDay, isoOf } from '#modules/reference/domain/day-numbers.ts';
import { rollForward } from '#modules/reference/domain/working-days.ts';
import type { DeadlineNote, LinePart } from '../../contract/deadline.ts';
import type { Confidence, Rule, Trigger } from '../../contract/rule.ts';
import { type Dated, getRule, type LawTables } from './law.ts';

/** A period counted to its end; days as numbers. */
export interface Counted {
  readonly rule: Dated<Rule>;
  /** Before it moves to a working day. */
  readonly raw: number;
  readonly due: number;
  readonly safe: number;
  readonly line: LinePart[];
  readonly confidence: Confidence;
  readonly notes: DeadlineNote[];
}

export interface CountOptions {
  /** How often the period is counted: patent year 7 is due after 6 years. */
  readonly times?: number;
  /** Word for the day counted from, when it is not the rule's own. */
  readonly what?: Trigger;
}

const ranks: Readonly<Record<Confidence, number>> = { confirmed: 0, provisional: 1, toVerify: 2 };
/** The weaker of two words of confidence. */
export const weaker = (a: Confidence, b: Confidence): Confidence => (ranks[a] >= ranks[b] ? a : b);

interface Raw {
  readonly day: number;
  /** The corresponding day exists. */
  readonly exists: boolean;
}

const rawEnd = (rule: Rule, start: number, times: number): Raw => {
  if (rule.counting === 'itself') return { day: start, exists: true };
  const count = rule.count * times * (rule.counting === 'before' ? -1 : 1);
  if (rule.unit === 'day') return { day: start + count - (rule.counting === 'dayBefore' ? 1 : 0), exists: true };
  const end = correspondingDay(start, rule.unit === 'year' ? count * 12 : count);
  if (rule.extraDays > 0) return { day: end.day + (count < 0 ? -rule.extraDays : rule.extraDays), exists: end.exists };
  // 条例 12(2): the day before the corresponding day, or the last day of a month that has none.
  return rule.counting === 'dayBefore' && end.exists ? { day: end.day - 1, exists: true } : end;
};

const lineTo = (rule: Rule, start: number, raw: Raw, options: CountOptions): LinePart[] => {
  const line: LinePart[] = [{ is: 'start', what: options.what ?? rule.trigger, day: isoOf(start) }];
  if (rule.counting === 'itself') return line;
  const count = rule.count * (options.times ?? 1);
  const way = rule.counting === 'before' ? 'back' : 'plus';
  line.push({ is: way, count, unit: rule.unit });
  if (!raw.exists) line.push({ is: 'monthEnd' });
  else if (rule.counting === 'dayBefore') line.push({ is: 'minusDay' });
  if (rule.extraDays > 0) line.push({ is: way, count: rule.extraDays, unit: 'day' });
  line.push({ is: 'equals', day: isoOf(raw.day) });
  return line;
};

/** The row by the day that governs it: the day counted from, or the day it leads to. */
const ruleFor = (law: LawTables, key: string, start: number, times: number): Dated<Rule> => {
  const rule = getRule(law, key, start);
  return rule.governedBy === 'trigger' ? rule : getRule(law, key, rawEnd(rule, start, times).day);
};

/** The day that a rule leads to, without the way there; for windows. */
export const endOf = (law: LawTables, key: string, start: number): number => rawEnd(ruleFor(law, key, start, 1), start, 1).day;

/** The legal last day alone, moved to a working day where the rule says so. */
export const legalLastDay = (law: LawTables, key: string, start: number): number => {
  const rule = ruleFor(law, key, start, 1);
  const raw = rawEnd(rule, start, 1).day;
  return rule.roll ? rollForward(law, raw).day : raw;
};

/**
 * The shorter end by the next law, when a period that began under the old one is still running as the new one comes into force
 * (no transitional clause is known: 待核实).
 */
const shorterByNextLaw = (law: LawTables, rule: Dated<Rule>, start: number, raw: number): number | undefined => {
  if (rule.governedBy !== 'trigger' || rule.validTo === null || raw <= rule.to) return undefined;
  const next = law.rules.get(rule.key)?.find(r => r.from > rule.to && r.from <= raw);
  if (!next) return undefined;
  const end = rawEnd(next, start, 1).day;
  return end < raw ? end : undefined;
};

/**
 * Counts one period of the law.
 * @param start the day counted from
 * @returns the legal end, the earlier safe day, and how it was reached; `safe ≤ due` always
 */
export const countRule = (law: LawTables, key: string, start: number, options: CountOptions = {}): Counted => {
  const times = options.times ?? 1;
  const rule = ruleFor(law, key, start, times);
  const raw = rawEnd(rule, start, times);
  const line = lineTo(rule, start, raw, options);
  const notes: DeadlineNote[] = [];
  let confidence = rule.confidence;
  if (confidence === 'toVerify') notes.push('ruleToVerify');
  let due = raw.day;
  if (rule.roll) {
    const rolled = rollForward(law, raw.day);
    due = rolled.day;
    if (rolled.why !== null) line.push({ is: 'rolled', why: rolled.why, day: isoOf(due) });
    if (rolled.noticeMissing) {
      notes.push('holidaysMissing');
      confidence = weaker(confidence, 'provisional');
    }
  }
  let safe = raw.day - rule.marginDays;
  const shorter = shorterByNextLaw(law, rule, start, raw.day);
  if (shorter !== undefined) {
    notes.push('transition');
    confidence = 'toVerify';
    safe = Math.min(safe, shorter - rule.marginDays);
  }
  return { rule, raw: raw.day, due, safe, line, confidence, notes };
};
