import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import type { PaperCellView, PaperView } from '../contract/paper.ts';

/** What she decided of a cell: taken over or not, and the answer if she changed it. */
export interface Decision {
  take: boolean;
  answer?: Answer | null;
}
export type Decisions = Readonly<Record<string, Decision>>;

/** Certain, and the record has nothing there yet. */
const isFree = (c: PaperCellView): boolean => c.doubt === null && c.current === null;

/** Such cells are taken over unless she says no; others wait for her tick, and so do all when the paper may be of somebody else. */
export const isTaken = (c: PaperCellView, decisions: Decisions, foreign: boolean): boolean => {
  const { take, answer } = decisions[c.question] ?? { take: isFree(c) && !foreign };
  return take && !c.same && (c.doubt === 'emptied' || (answer === undefined ? c.answer !== null : answer !== null));
};

/** What is sent: an answer only where she changed it, null where the record is to be emptied like the paper. */
export const choicesOf = (paper: Pick<PaperView, 'cells' | 'foreign'>, decisions: Decisions) =>
  paper.cells
    .filter(c => isTaken(c, decisions, paper.foreign))
    .map(c => {
      const answer = decisions[c.question]?.answer;
      if (c.doubt === 'emptied') return { question: c.question, base: c.base, answer: answer ?? null };
      return { question: c.question, base: c.base, ...(answer === undefined || answer === null ? {} : { answer }) };
    });

/** The cells by what they ask of her: look at the doubtful ones, decide where the record differs, the rest goes in. */
export const cellGroupsOf = (cells: readonly PaperCellView[]) => {
  const open = cells.filter(c => !c.same);
  return [
    { key: 'doubtful' as const, cells: open.filter(c => c.doubt !== null && c.doubt !== 'emptied') },
    { key: 'differs' as const, cells: open.filter(c => c.doubt === null && c.current !== null) },
    { key: 'certain' as const, cells: open.filter(isFree) },
    { key: 'emptied' as const, cells: open.filter(c => c.doubt === 'emptied') },
  ].filter(p => p.cells.length > 0);
};
