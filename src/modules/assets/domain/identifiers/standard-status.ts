import type { StandardReference } from './standard-number.ts';

/** A row of an imported status list. */
export interface StandardStatusRow {
  /** `GB/T 19001-2016` */
  readonly key: string;
  readonly status: 'current' | 'upcoming' | 'withdrawn' | 'replaced';
  /** Successor, when the list names one. */
  readonly replacedBy?: string | undefined;
  /** Day from which the status holds; a list may announce a withdrawal ahead. */
  readonly from?: string | undefined;
}

export interface StandardJudgement {
  readonly status: 'current' | 'upcoming' | 'withdrawn' | 'replaced' | 'unknown';
  readonly replacedBy: string | null;
}

const unknown: StandardJudgement = { status: 'unknown', replacedBy: null };

/**
 * What the list says of a reference on a day. 废止 is said only of the very edition that the list names with its year: an undated
 * reference means the newest edition and is never called withdrawn while the list knows one that stands; what the list does not name is
 * unknown.
 */
export const judgeStandard = (reference: StandardReference, rows: readonly StandardStatusRow[], today: string): StandardJudgement => {
  const holds = rows.filter(r => r.from === undefined || r.from <= today);
  // An amendment is judged by its own row; what is said of the standard it amends says nothing of it.
  if (reference.year !== null || reference.amendment !== undefined) {
    const row = holds.find(r => r.key === reference.key);
    return row ? { status: row.status, replacedBy: row.replacedBy ?? null } : unknown;
  }
  const editions = holds.filter(
    r =>
      !/\/(?:XG|AMD|COR)/.test(r.key) &&
      (r.key.startsWith(`${reference.base}-`) || r.key.startsWith(`${reference.base}:`) || r.key === reference.base),
  );
  const standing = editions.find(r => r.status === 'current') ?? editions.find(r => r.status === 'upcoming');
  if (standing) return { status: standing.status, replacedBy: null };
  // An old list names old editions only: a newer one may stand.
  return unknown;
};
