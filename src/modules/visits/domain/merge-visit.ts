import type { Answer, Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { Problem } from '#platform/contract/problem.ts';

/** Who changed a field last, at which revision of the visit, in which open form. */
export interface Mark {
  revision: number;
  form: string;
  by: string;
  byName: string;
  at: string;
}
export type FieldRevisions = Readonly<Record<string, Mark>>;

/** One field as an officer changed it; `base` is the field's revision that she had in front of her. Null clears the answer. */
export interface Change {
  question: string;
  base: number;
  answer: Answer | null;
}

/** The same field was changed by somebody else meanwhile: both values, who and when. */
export interface MergeConflict {
  question: string;
  mine: Answer | null;
  /** When hers was written; her own device knows it, the server does not. */
  mineAt?: string | undefined;
  theirs: Answer | null;
  revision: number;
  byName: string;
  at: string;
}

export interface Merged {
  answers: Answers;
  marks: FieldRevisions;
  applied: string[];
  conflicts: MergeConflict[];
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};

/** Whether two answers say the same; the order of keys does not matter. */
export const sameAnswer = (a: Answer | null | undefined, b: Answer | null | undefined): boolean =>
  JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

/**
 * Three-way merge by field: what she had in front of her, what she wrote, what stands now. Different fields merge by themselves; the
 * same field changed since asks; the same value asks nothing. Never last-write-wins, not even from one form: a request of its own that
 * the network kept back would undo what it has written later. A form that reads the base when it freezes its bytes, and repeats those
 * bytes under one id until they are answered, never quarrels with itself.
 * @param stored what stands now
 * @param changes what she wrote
 * @param mark the mark that the applied fields get
 */
export const mergeVisit = (stored: { answers: Answers; marks: FieldRevisions }, changes: readonly Change[], mark: Mark): Merged => {
  const merged = {
    answers: { ...stored.answers },
    marks: { ...stored.marks } as Record<string, Mark>,
    applied: [] as string[],
    conflicts: [] as MergeConflict[],
  };
  for (const { question, base, answer } of changes) {
    const theirs = stored.answers[question] ?? null;
    const last = stored.marks[question];
    if (sameAnswer(theirs, answer)) continue;
    if (last && last.revision > base) {
      merged.conflicts.push({ question, mine: answer, theirs, revision: last.revision, byName: last.byName, at: last.at });
      continue;
    }
    if (answer === null) delete merged.answers[question];
    else merged.answers[question] = answer;
    merged.marks[question] = mark;
    merged.applied.push(question);
  }
  return merged;
};

/** What others changed since a revision that this form has seen. */
export const changedSince = (
  stored: { answers: Answers; marks: FieldRevisions },
  since: number,
  form: string,
): { question: string; answer: Answer | null; mark: Mark }[] =>
  Object.entries(stored.marks)
    .filter(([, mark]) => mark.revision > since && mark.form !== form)
    .map(([question, mark]) => ({ question, answer: stored.answers[question] ?? null, mark }));

/** What a refused save says of fields that others changed meanwhile; nothing for any other failure. */
export const conflictsIn = (error: unknown): MergeConflict[] =>
  error instanceof Problem && error.code === 'visits.problem.fieldConflict'
    ? ((error.params['conflicts'] as MergeConflict[] | undefined) ?? [])
    : [];

/** The answers with these written over them; null takes one back. */
export const withAnswers = (answers: Answers, changes: Readonly<Record<string, Answer | null>>): Answers => {
  const next = { ...answers };
  for (const [question, value] of Object.entries(changes)) {
    if (value === null) delete next[question];
    else next[question] = value;
  }
  return next;
};
