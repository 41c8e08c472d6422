import { daysBetween } from '#platform/contract/china-day.ts';
import type { Deadline } from '../../contract/deadline.ts';

/** A deadline farther away than this from the stored one of the same kind is another one (the next term), not the same one moved; days. */
const sameWithinDays = 90;

/** What is known of a stored, open deadline. */
export interface StoredKey {
  readonly id: string;
  readonly kind: string;
  readonly item: string;
  readonly dueOn: string;
  readonly safeOn: string;
  readonly digest: string;
}

/** A computed deadline with the digest of all that is stored of it. */
export interface FreshDeadline {
  readonly deadline: Deadline;
  readonly digest: string;
}

/** What has to be written so that the stored rows of one asset say what was computed. */
export interface Difference {
  readonly made: readonly FreshDeadline[];
  readonly changed: readonly { stored: StoredKey; fresh: FreshDeadline; moved: boolean }[];
  /** Open rows that nothing computed stands for any more. */
  readonly gone: readonly StoredKey[];
}

const daysApart = (a: string, b: string): number => Math.abs(daysBetween(a, b));

/** Whether a stored row and a computed deadline are the same one, perhaps on another day. */
export const isSame = (stored: Pick<StoredKey, 'kind' | 'item' | 'dueOn'>, d: Deadline): boolean =>
  stored.kind === d.kind && stored.item === d.item && daysApart(stored.dueOn, d.dueOn) <= sameWithinDays;

/** The grace of a right that the enterprise has given up raises no new alarm. */
export const isGivenUpGrace = (stored: Pick<StoredKey, 'kind' | 'item' | 'dueOn'> & { how: string }, d: Deadline): boolean =>
  stored.how === 'givenUp' && `${stored.kind}Grace` === d.kind && stored.item === d.item && daysApart(stored.dueOn, d.dueOn) <= 200;

/** Compares what is stored open with what was computed, for one asset. */
export const differenceOf = (stored: readonly StoredKey[], fresh: readonly FreshDeadline[]): Difference => {
  const made: FreshDeadline[] = [];
  const changed: { stored: StoredKey; fresh: FreshDeadline; moved: boolean }[] = [];
  const left = new Map(stored.map(s => [`${s.kind} ${s.item}`, s]));
  for (const f of fresh) {
    const key = `${f.deadline.kind} ${f.deadline.item}`;
    const same = left.get(key);
    if (same === undefined || !isSame(same, f.deadline)) {
      made.push(f);
      continue;
    }
    left.delete(key);
    if (same.digest === f.digest) continue;
    changed.push({ stored: same, fresh: f, moved: same.dueOn !== f.deadline.dueOn || same.safeOn !== f.deadline.safeOn });
  }
  return { made, changed, gone: [...left.values()] };
};
