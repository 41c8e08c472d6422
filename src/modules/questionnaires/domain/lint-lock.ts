import type { Questionnaire, Section } from '../contract/questionnaire.ts';
import type { LintFault } from '../contract/questionnaire-draft.ts';
import { placesOf } from './form-parts.ts';
import { lintFault } from './lint-fault.ts';

/** Section by section what the paper shows: titles, categories, labels, in their order. */
const wordingOf = (section: Section): string =>
  JSON.stringify([
    section.id,
    section.title.zh,
    section.layout,
    section.groups.map(g => [g.category?.zh ?? '', g.questions.map(q => [q.id, q.type, q.label.zh])]),
  ]);

/**
 * The standard's table is the standard's: its labels and their order stay, nothing is put in or taken out. Hints, columns, conditions
 * and the English may change.
 */
export const lintLock = (draft: Questionnaire, standard: Questionnaire): LintFault[] => {
  const faults: LintFault[] = [];
  if (draft.title.zh !== standard.title.zh) faults.push(lintFault('lockedTitle', { params: { label: standard.title.zh } }));
  const words = new Map(placesOf(standard).map(p => [p.question.id, p.question.label.zh]));
  for (const { question: q } of placesOf(draft)) {
    const official = words.get(q.id);
    if (official === undefined) faults.push(lintFault('lockedAdded', { question: q.id, params: { label: q.label.zh } }));
    else if (official !== q.label.zh) faults.push(lintFault('lockedLabel', { question: q.id, params: { label: official } }));
    words.delete(q.id);
  }
  for (const [id, label] of words) faults.push(lintFault('lockedRemoved', { question: id, params: { label } }));
  const asPrinted = JSON.stringify(draft.sections.map(wordingOf)) === JSON.stringify(standard.sections.map(wordingOf));
  if (faults.length === 0 && !asPrinted) faults.push(lintFault('lockedOrder'));
  return faults;
};
