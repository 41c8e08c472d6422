import type { AnswerFault, Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswer } from '#modules/questionnaires/domain/check-answers.ts';
import { indexOf, progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { visitProblems } from '../contract/problems.ts';
import type { DraftSaved, FieldChange } from '../contract/visit.ts';
import { type Change, changedSince, type Mark, mergeVisit } from '../domain/merge-visit.ts';
import { keepMasked, mapPhones } from '../domain/phones.ts';
import { isOpen, visitState } from '../domain/visit.ts';
import { withVisitPart } from '../domain/visit-form.ts';
import type { VisitsDb } from './db.ts';
import { marksOf, openAnswers, type VisitRecord } from './visit-record.ts';

/** What a form sends of its changes. */
export interface Draft {
  formId: string;
  since: number;
  changes: readonly FieldChange[];
}

/** Cleans what came in: unknown questions are dropped, masked numbers mean unchanged, a wrong shape is refused. */
const readChanges = (
  form: Questionnaire,
  stored: Answers,
  changes: readonly FieldChange[],
): { changes: Change[]; faults: AnswerFault[] } => {
  const read = { changes: [] as Change[], faults: [] as AnswerFault[] };
  const { byId } = indexOf(form);
  for (const { question: id, base, answer } of changes) {
    const question = byId.get(id);
    if (!question) continue;
    const { value, faults } = checkAnswer(question, answer === null ? undefined : keepMasked(question, answer, stored[id]));
    if (faults.some(f => f.code === 'questionnaires.fault.shape'))
      throw platformProblems.invalidInput({}, [{ pointer: `/changes/${id}`, code: 'questionnaires.fault.shape' }]);
    read.faults.push(...faults);
    read.changes.push({ question: id, base, answer: value ?? null });
  }
  return read;
};

/** Writes what the merge has taken over; only changed answers are sealed anew, so the log shows only those. */
const writeDraft = async (
  ctx: Context<VisitsDb>,
  visit: VisitRecord,
  form: Questionnaire,
  merged: ReturnType<typeof mergeVisit>,
): Promise<void> => {
  const sealed: Answers = { ...(visit.answers as unknown as Answers) };
  const { byId } = indexOf(form);
  for (const id of merged.applied) {
    const answer = merged.answers[id];
    const question = byId.get(id);
    if (answer === undefined || !question) delete sealed[id];
    else sealed[id] = mapPhones(question, answer, phone => ctx.cipher.seal(phone));
  }
  await ctx.db
    .updateTable('visits.visits')
    .set({
      answers: JSON.stringify(sealed),
      marks: JSON.stringify(merged.marks),
      revision: visit.revision + 1,
      drafted_at: visit.drafted_at ?? ctx.now,
      answered: progressOf(await questionnaires(ctx).form(visit), merged.answers).answered,
    })
    .where('id', '=', visit.id)
    .execute();
};

const refuseConflicts = (form: Questionnaire, merged: ReturnType<typeof mergeVisit>): void => {
  if (merged.conflicts.length === 0) return;
  const { byId } = indexOf(form);
  const shown = merged.conflicts.map(c => {
    const question = byId.get(c.question);
    if (!question) return c;
    const mask = (answer: typeof c.mine) => (answer === null ? null : mapPhones(question, answer, maskWritten));
    return { ...c, mine: mask(c.mine), theirs: mask(c.theirs) };
  });
  throw visitProblems.fieldConflict({ n: shown.length, conflicts: shown });
};

/**
 * Takes a draft over: three-way by field. All or nothing: with a conflict nothing is written.
 * @throws Problem `visitClosed`, `fieldConflict` with both values
 */
export const takeDraft = async (ctx: Context<VisitsDb>, visit: VisitRecord, draft: Draft): Promise<DraftSaved> => {
  if (!isOpen(visitState(visit))) throw visitProblems.visitClosed();
  const form = withVisitPart(await questionnaires(ctx).form(visit));
  const stored = { answers: openAnswers(ctx, form, visit), marks: marksOf(visit) };
  const { changes, faults } = readChanges(form, stored.answers, draft.changes);
  const mark: Mark = {
    revision: visit.revision + 1,
    form: draft.formId,
    by: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now.toISOString(),
  };
  const merged = mergeVisit(stored, changes, mark);
  refuseConflicts(form, merged);
  if (merged.applied.length > 0) await writeDraft(ctx, visit, form, merged);
  const { byId } = indexOf(form);
  return {
    id: visit.id,
    revision: merged.applied.length > 0 ? mark.revision : visit.revision,
    savedAt: ctx.now.toISOString(),
    fields: Object.fromEntries(changes.map(c => [c.question, merged.marks[c.question]?.revision ?? 0])),
    others: changedSince(stored, draft.since, draft.formId)
      .filter(o => !merged.applied.includes(o.question))
      .map(o => {
        const question = byId.get(o.question);
        const answer = question && o.answer !== null ? mapPhones(question, o.answer, maskWritten) : o.answer;
        return { question: o.question, answer, revision: o.mark.revision, byName: o.mark.byName, at: o.mark.at };
      }),
    faults,
  };
};
