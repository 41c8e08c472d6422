import type { Fee, Holiday, Rule } from '../contract/rule.ts';

/** Rows of law, as they lie in `assets.rules`, `assets.fees`, `assets.holidays`. */
export interface LawRows {
  readonly rules: readonly Rule[];
  readonly fees: readonly Fee[];
  readonly holidays: readonly Holiday[];
}

/** The rows, prepared once for many assets. */
export interface LawTables {
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly fees: ReadonlyMap<string, readonly Fee[]>;
  /** Day number → day off or worked weekend. */
  readonly holidays: ReadonlyMap<number, 'off' | 'work'>;
  /** Years with an official notice. */
  readonly years: ReadonlySet<number>;
}
