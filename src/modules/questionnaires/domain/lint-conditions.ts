import type { LintFault } from '../contract/questionnaire-draft.ts';
import type { PlacedQuestion } from './form-parts.ts';
import { lintFault } from './lint-fault.ts';

/** Whether following the conditions from a question leads back to it. */
const turnsBack = (start: string, conditionOf: ReadonlyMap<string, string>): boolean => {
  const seen = new Set<string>();
  let at = conditionOf.get(start);
  while (at !== undefined && !seen.has(at)) {
    if (at === start) return true;
    seen.add(at);
    at = conditionOf.get(at);
  }
  return false;
};

/** Conditions name an earlier question that can have that answer; none leads back to itself. */
export const lintConditions = (places: readonly PlacedQuestion[]): LintFault[] => {
  const byId = new Map(places.map(p => [p.question.id, p]));
  const conditionOf = new Map(places.flatMap(p => (p.question.showIf ? [[p.question.id, p.question.showIf.question] as const] : [])));
  return places.flatMap(({ question: q, at }) => {
    const condition = q.showIf;
    if (!condition) return [];
    const other = byId.get(condition.question);
    const fault = (code: LintFault['code']): LintFault[] => [
      lintFault(code, { question: q.id, params: { label: q.label.zh, other: other?.question.label.zh ?? condition.question } }),
    ];
    if (!other) return fault('conditionUnknown');
    if (turnsBack(q.id, conditionOf)) return fault('conditionCycle');
    if (other.at > at) return fault('conditionLater');
    const type = other.question.type;
    if ((condition.is === 'yes' || condition.is === 'no') && type !== 'yesNoRemark') return fault('conditionValue');
    const known = type !== 'choice' || (other.question.options ?? []).some(o => o.value === condition.value);
    return condition.is === 'equals' && !(known && condition.value) ? fault('conditionValue') : [];
  });
};
