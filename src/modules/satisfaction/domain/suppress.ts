import type { Hidden } from '../contract/figures.ts';

/** A cell before it is judged: how many gave 1★ … 5★, and in months that are held back until others cover them. */
export interface RatedCell {
  readonly key: string;
  readonly levels: readonly number[];
  readonly held?: readonly number[];
}

export interface Limits {
  /** Cells with fewer are not shown. */
  readonly leastShown: number;
  /** Where all are of one mind, so many must be. */
  readonly leastAlike: number;
}

export const sizeOf = (levels: readonly number[]): number => levels.reduce((sum, count) => sum + count, 0);

/** Why a cell may not be shown by itself. An empty cell tells nobody's mind. */
export const hiddenAlone = (levels: readonly number[], { leastShown, leastAlike }: Limits): Hidden | null => {
  const n = sizeOf(levels);
  if (n === 0) return null;
  if (n < leastShown) return 'few';
  return n < leastAlike && levels.some(count => count === n) ? 'alike' : null;
};

/** What a reader could work out of a cell that hides or holds something back: all of it, or what is held back. */
const secretOf = ({ levels, held }: RatedCell, why: Hidden | null): readonly number[] =>
  levels.map((n, at) => (why === null ? 0 : n) + (held?.[at] ?? 0));

/**
 * Which cells of one row with a shown total are hidden (7.6-a). The total less the others tells what they hide together: where that may not be shown
 * by itself, the next smallest is hidden too.
 * @returns by the cells' keys
 */
export const suppress = (cells: readonly RatedCell[], limits: Limits): ReadonlyMap<string, Hidden | null> => {
  const alone = ({ levels, held = [] }: RatedCell): Hidden | null =>
    sizeOf(levels) === 0 && sizeOf(held) > 0 ? (hiddenAlone(held, limits) ?? 'few') : hiddenAlone(levels, limits);
  const hidden = new Map<string, Hidden | null>(cells.map(c => [c.key, alone(c)]));
  const bySize = [...cells].sort((a, b) => sizeOf(a.levels) - sizeOf(b.levels) || (a.key < b.key ? -1 : 1));
  for (;;) {
    const secret = [0, 1, 2, 3, 4].map(at => cells.reduce((n, c) => n + (secretOf(c, hidden.get(c.key) ?? null)[at] ?? 0), 0));
    const next = bySize.find(c => hidden.get(c.key) === null && sizeOf(c.levels) > 0);
    if (!next || hiddenAlone(secret, limits) === null) return hidden;
    hidden.set(next.key, 'second');
  }
};
