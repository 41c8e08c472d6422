/** A sum of 逐日数: of one place and one month, or one week. */
export interface FactLine {
  /** Street or district of the enterprise, as long as was asked for. */
  readonly place: string;
  /** `2026-11`, or the Monday of the week, `2026-11-23`. */
  readonly period: string;
  readonly what: string;
  /** 用时 in calendar days, where `what` is `took`; else 0. */
  readonly days: number;
  /** The day lies before today: a promise of it that is neither kept nor late is broken. */
  readonly past: boolean;
  readonly n: number;
}

/** Which lines are wanted: whole days, both included, and how many digits of the place count. */
export interface FactSpan {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly placeDigits: number;
  /** Summed by month when left out. 用时 is kept by month and says nothing of a week. */
  readonly by?: 'month' | 'week';
}
