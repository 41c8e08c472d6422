import type { Holiday } from '#modules/reference/contract/calendar.ts';
import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import { type WorkingCalendar, workingCalendar } from '#modules/reference/domain/working-days.ts';
import type { Fee, Rule } from '../../contract/rule.ts';

/** Rows of law as they lie in `assets.rules` and `assets.fees`, and the working calendar. */
export interface LawRows {
  readonly rules: readonly Rule[];
  readonly fees: readonly Fee[];
  readonly holidays: readonly Holiday[];
  /** Years for which the State Council's notice is loaded. */
  readonly years: readonly number[];
}

/** A dated row with its validity as day numbers. */
export type Dated<T> = T & { readonly from: number; readonly to: number };

/** The rows, prepared once for many assets. */
export interface LawTables extends WorkingCalendar {
  readonly rules: ReadonlyMap<string, readonly Dated<Rule>[]>;
  readonly fees: ReadonlyMap<string, readonly Dated<Fee>[]>;
}

const datedByKey = <T extends Rule | Fee>(rows: readonly T[]): Map<string, Dated<T>[]> => {
  const byKey = new Map<string, Dated<T>[]>();
  for (const row of rows) {
    const dated = {
      ...row,
      from: dayNumberOf(row.validFrom),
      to: row.validTo === null ? Number.MAX_SAFE_INTEGER : dayNumberOf(row.validTo),
    };
    byKey.set(
      row.key,
      [...(byKey.get(row.key) ?? []), dated].sort((a, b) => a.from - b.from),
    );
  }
  return byKey;
};

/** Prepares rows for the engine. */
export const lawTables = (rows: LawRows): LawTables => ({
  rules: datedByKey(rows.rules),
  fees: datedByKey(rows.fees),
  ...workingCalendar(rows),
});

/** The row of a key that holds on a day; before the first row the first one, so that old rights are judged by the oldest law we know. */
export const getRule = (law: LawTables, key: string, day: number): Dated<Rule> => {
  const rows = law.rules.get(key);
  // A plain loop: this is asked ten times for each of a million assets.
  if (rows) for (const row of rows) if (row.from <= day && day <= row.to) return row;
  const first = rows?.[0];
  if (!first) throw new RangeError(`no rule ${key}`);
  return first;
};

/** The row of a fee for a patent year or month of grace; undefined where the table has none. */
export const findFee = (law: LawTables, key: string, step: number, day: number): Dated<Fee> | undefined => {
  let first: Dated<Fee> | undefined;
  for (const row of law.fees.get(key) ?? []) {
    if (step < row.fromStep || step > row.toStep) continue;
    if (row.from <= day && day <= row.to) return row;
    first ??= row;
  }
  return first;
};
