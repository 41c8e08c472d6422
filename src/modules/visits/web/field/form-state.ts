import { useMemo, useRef, useState } from 'react';
import type { Answer, Answers, Questionnaire, Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { isShown } from '#modules/questionnaires/domain/questionnaire.ts';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { useDraft } from '#platform/web/field/draft.ts';
import type { SavingState } from '#platform/web/saving.ts';
import { resolveVisit, saveDraft } from '../../contract/operations-visits.ts';
import type { DraftSaved, OthersChange, VisitView } from '../../contract/visit.ts';
import { conflictsIn, type MergeConflict, withAnswers } from '../../domain/merge-visit.ts';
import { withVisitPart } from '../../domain/visit-form.ts';

/** The open form: what stands in it, what waits, what others did. */
export interface VisitForm {
  visit: VisitView;
  /** The questionnaire as it is printed. */
  definition: Questionnaire;
  /** The questionnaire with the visit's own part. */
  form: Questionnaire;
  answers: Answers;
  /** Writes an answer; null takes it back. Saved at the next pause. */
  answer: (question: string, value: Answer | null) => void;
  answerMany: (values: Readonly<Record<string, Answer | null>>) => void;
  saving: SavingState;
  /** Brings everything to the server now; false when it could not be brought there. */
  flush: () => Promise<boolean>;
  /** The newest revision that this form has seen. */
  revision: () => number;
  others: readonly OthersChange[];
  conflict: MergeConflict | undefined;
  settle: (conflict: MergeConflict, value: Answer | null) => Promise<void>;
}

/** What has no answer yet and can be said in one tap: lists are 无, wishes are 否. Said by her, never by the system. */
export const restOf = (form: VisitForm, section: Section): Record<string, Answer> => {
  if (section.layout === 'plain') return {};
  const type = section.layout === 'yesNo' ? 'yesNoRemark' : 'rows';
  const questions = section.groups
    .flatMap(g => g.questions)
    .filter(q => q.type === type && form.answers[q.id] === undefined && form.visit.known[q.id] === undefined && isShown(q, form.answers));
  return Object.fromEntries(questions.map(q => [q.id, type === 'rows' ? [] : { answer: 'no' as const }]));
};

/** What the server said last: revisions of fields, and how far this form has seen. */
interface Base {
  fields: Record<string, number>;
  revision: number;
}

interface Held {
  base: Base;
  answers: Answers;
  setAnswers: (change: (all: Answers) => Answers) => void;
  others: readonly OthersChange[];
  /** Takes over what a save answered; what others changed comes onto the page, except what she is writing herself. */
  take: (saved: DraftSaved, mine: ReadonlySet<string>) => void;
}

/** Answers on the page and what they are based on. */
const useHeld = (visit: VisitView): Held => {
  const [answers, setAnswers] = useState<Answers>(visit.answers);
  const [others, setOthers] = useState<readonly OthersChange[]>([]);
  const base = useRef<Base>({ fields: { ...visit.fields }, revision: visit.revision }).current;
  const take = (saved: DraftSaved, mine: ReadonlySet<string>): void => {
    Object.assign(base.fields, saved.fields);
    base.revision = saved.revision;
    const news = saved.others.filter(o => !mine.has(o.question));
    for (const o of news) base.fields[o.question] = o.revision;
    if (news.length === 0) return;
    setOthers(news);
    setAnswers(all => withAnswers(all, Object.fromEntries(news.map(o => [o.question, o.answer]))));
  };
  return { base, answers, setAnswers, others, take };
};

/** Saves frozen changes: a retry under the same id carries the same bytes, so the base is read once. */
const useSave = (visitId: string, formId: string, held: Held, onConflicts: (conflicts: MergeConflict[]) => void) => {
  const frozen = useRef<{ id: string; input: Parameters<typeof call<typeof saveDraft>>[1] } | undefined>(undefined);
  return async (changes: Readonly<Record<string, unknown>>, id: string, leaving: boolean): Promise<void> => {
    if (frozen.current?.id !== id) {
      const list = Object.entries(changes).map(([question, value]) => ({
        question,
        base: held.base.fields[question] ?? 0,
        answer: value as Answer | null,
      }));
      frozen.current = { id, input: { visitId, formId, since: held.base.revision, changes: list } };
    }
    try {
      held.take(await call(saveDraft, frozen.current.input, { commandId: id, keepalive: leaving }), new Set(Object.keys(changes)));
    } catch (error) {
      onConflicts(conflictsIn(error));
      throw error;
    }
  };
};

/** Holds an open visit: drafts go to the server at every pause. */
export const useVisitForm = (visit: VisitView, definition: Questionnaire): VisitForm => {
  const formId = useMemo(() => newId(), []);
  const written = useRef<Record<string, string>>({}).current;
  const held = useHeld(visit);
  const { base, setAnswers } = held;
  const [conflicts, setConflicts] = useState<readonly MergeConflict[]>([]);
  const { draft, saving } = useDraft(
    visit.id,
    useSave(visit.id, formId, held, found => setConflicts(found.map(c => ({ ...c, mineAt: written[c.question] })))),
  );
  const answerMany = (values: Readonly<Record<string, Answer | null>>): void => {
    for (const question of Object.keys(values)) written[question] = new Date().toISOString();
    setAnswers(all => withAnswers(all, values));
    draft.change(values);
  };
  const settle = async (conflict: MergeConflict, value: Answer | null): Promise<void> => {
    const choices = [{ question: conflict.question, revision: conflict.revision, answer: value }];
    held.take(await call(resolveVisit, { visitId: visit.id, formId, since: base.revision, choices }), new Set([conflict.question]));
    base.fields[conflict.question] = Math.max(base.fields[conflict.question] ?? 0, conflict.revision);
    setConflicts(list => list.filter(c => c.question !== conflict.question));
    answerMany({ [conflict.question]: value });
  };
  return {
    visit,
    definition,
    form: withVisitPart(definition),
    answers: held.answers,
    answer: (question, value) => answerMany({ [question]: value }),
    answerMany,
    saving,
    flush: () => draft.flush(),
    revision: () => base.revision,
    others: held.others,
    conflict: conflicts[0],
    settle,
  };
};
