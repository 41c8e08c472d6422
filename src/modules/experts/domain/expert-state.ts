import type { ExpertState } from '../contract/expert.ts';

interface TermSpan {
  fromOn: string;
  toOn: string;
  endedOn: string | null;
}

/** The last day of a term, early end included. */
export const lastDayOfTerm = (term: Pick<TermSpan, 'toOn' | 'endedOn'>): string => term.endedOn ?? term.toOn;

/** Whether the term holds on this day, both ends included. */
export const termHolds = (term: TermSpan, on: string): boolean => term.fromOn <= on && on <= lastDayOfTerm(term);

/** 在聘 needs a term that holds today; a term to come leaves 待聘任, a past one 聘期已结束. */
export const stateOfExpert = (expert: { passed: boolean | null; terms: readonly TermSpan[] }, today: string): ExpertState => {
  if (expert.passed === null) return 'applied';
  if (!expert.passed) return 'refused';
  if (expert.terms.some(t => termHolds(t, today))) return 'serving';
  const begun = expert.terms.some(t => lastDayOfTerm(t) < today && lastDayOfTerm(t) >= t.fromOn);
  return begun && !expert.terms.some(t => t.fromOn > today && lastDayOfTerm(t) >= t.fromOn) ? 'ended' : 'passed';
};
