import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import type { TimelineItem } from '#platform/server/audit.ts';
import { sameAnswer } from '../domain/merge-visit.ts';

const answersIn = (side: Record<string, unknown> | null): Answers => (side?.answers ?? {}) as Answers;

const changedQuestions = (item: TimelineItem): string[] => {
  const changed = new Set<string>();
  for (const c of item.changes) {
    if (c.table !== 'visits.visits') continue;
    const before = answersIn(c.before);
    const after = answersIn(c.after);
    for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) if (!sameAnswer(before[id], after[id])) changed.add(id);
  }
  return [...changed];
};

/** One line of a visit's timeline: the act, and which questions it changed (not to what: the record itself says that). */
export const timelineRow = (item: TimelineItem) => ({
  id: item.id,
  at: new Date(item.at).toISOString(),
  actorName: item.actorName,
  actorRole: item.actorRole,
  operation: item.operation,
  reason: item.reason,
  questions: changedQuestions(item),
});
