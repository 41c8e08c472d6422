import type { Answers, Question } from '#modules/questionnaires/contract/questionnaire.ts';
import type { WithN } from '../contract/figures.ts';
import { planOpening } from './opening.ts';

/** A reply out of the box, before it is counted. */
export interface ReplyVote {
  readonly id: string;
  readonly cell: string | null;
  readonly anonymous: boolean;
}

/** Replies that are counted in a cell that they share; null: in none. */
export interface ReplyGroup {
  readonly cell: string | null;
  readonly votes: readonly ReplyVote[];
}

// One survey, and it is over: the rule of ratings with no month left to wait for.
const over = { month: '~', closed: '', least: 0 } as const;

const anonymousIn = (votes: readonly ReplyVote[]): number => votes.filter(v => v.anonymous).length;

/**
 * Which replies of a survey that is over leave the box, and in which cells: those of ratings (`planOpening`), and what is too few by itself takes the
 * smallest cell along, so that nobody's answer is lost who answered beside enough others.
 * @returns groups of at least `least` anonymous replies each, and how many stay sealed because there are fewer in all
 */
export const planReplies = (votes: readonly ReplyVote[], least: number): { groups: ReplyGroup[]; left: number } => {
  const asVotes = votes.map(v => ({ ...v, district: '', cell: { unitId: v.cell, kind: null, classCode: null, month: '' } }));
  const groups = planOpening(asVotes, { ...over, least }).map(g => ({
    cell: g.cell.unitId,
    votes: g.votes.map(({ id, cell, anonymous }) => ({ id, cell: cell.unitId, anonymous })),
  }));
  const gone = new Set(groups.flatMap(g => g.votes.map(v => v.id)));
  const rest = votes.filter(v => !gone.has(v.id));
  if (rest.length === 0 || groups.length === 0) return { groups, left: rest.length };
  // What staff entered is not counted and needs nobody beside it.
  if (anonymousIn(rest) === 0) return { groups: [...groups, { cell: null, votes: rest }], left: 0 };
  const [smallest, ...others] = [...groups].sort(
    (a, b) => anonymousIn(a.votes) - anonymousIn(b.votes) || ((a.cell ?? '') < (b.cell ?? '') ? -1 : 1),
  );
  return { groups: [...others, { cell: null, votes: [...(smallest?.votes ?? []), ...rest] }], left: 0 };
};

/** What was said to a choice: how many took each option, in the order of the form. */
export const optionCounts = (question: Question, replies: readonly Answers[]): number[] =>
  (question.options ?? []).map(o => replies.filter(r => r[question.id] === o.value).length);

/** How many gave 1 … 5. */
export const gradesOf = (question: Question, replies: readonly Answers[]): number[] =>
  ['1', '2', '3', '4', '5'].map(grade => replies.filter(r => r[question.id] === grade).length);

/** What was written, sorted by itself: no order of time. */
export const wordsOf = (question: Question, replies: readonly Answers[]): string[] =>
  replies
    .map(r => r[question.id])
    .filter((a): a is string => typeof a === 'string' && a.trim() !== '')
    .sort();

/**
 * By how much an index moved, with the 95 % interval of the difference of two independent ones (their half widths in quadrature). Where the interval
 * holds 0 it may be chance.
 */
export const changeOf = (now: WithN, before: WithN): { value: number; lo: number; hi: number } => {
  const half = (w: WithN): number => Math.max(w.hi - w.value, w.value - w.lo);
  const value = now.value - before.value;
  const reach = Math.hypot(half(now), half(before));
  return { value, lo: value - reach, hi: value + reach };
};
