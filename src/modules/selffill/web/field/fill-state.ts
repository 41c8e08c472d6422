import { useMemo, useRef, useState } from 'react';
import type { Answer, Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import type { DraftSaved, OthersChange } from '#modules/visits/contract/visit.ts';
import { conflictsIn, type MergeConflict, sameAnswer, withAnswers } from '#modules/visits/domain/merge-visit.ts';
import type { VisitForm } from '#modules/visits/web/field.ts';
import { Problem } from '#platform/contract/problem.ts';
import { call } from '#platform/web/call.ts';
import { useDraft } from '#platform/web/field/draft.ts';
import type { FillView } from '../../contract/fill.ts';
import { saveFill } from '../../contract/operations-selffill.ts';
import { findKept, formIdOf, keepLink, type Waiting } from './fill-store.ts';
import { visitOfFill } from './fill-visit.ts';

/** The enterprise's open form: what stands in it, what this phone still holds, what officer and colleagues wrote. */
export interface FillForm extends VisitForm {
  formId: string;
  /** Values of an earlier time that were still on this phone. */
  rejoined: number;
}

const answersOf = (waiting: Readonly<Record<string, Waiting>>): Record<string, Answer | null> =>
  Object.fromEntries(Object.entries(waiting).map(([question, w]) => [question, w.answer]));

/** What is not at the server yet lies on the phone from the first key press, with the revision it was written upon. */
const useWaiting = (view: FillView) => {
  const token = findKept(view.linkId)?.token ?? '';
  const state = useRef({ waiting: findKept(view.linkId)?.waiting ?? {}, fields: { ...view.fields }, revision: view.revision }).current;
  const store = (): void => keepLink(view.linkId, { token, waiting: state.waiting });
  return {
    state,
    write: (changes: Readonly<Record<string, Answer | null>>): void => {
      for (const [question, answer] of Object.entries(changes))
        state.waiting[question] = {
          base: state.waiting[question]?.base ?? state.fields[question] ?? 0,
          answer,
          at: new Date().toISOString(),
        };
      store();
    },
    /** The server has these: they leave the phone, except what was written over meanwhile. */
    taken: (saved: DraftSaved, sent: Readonly<Record<string, Answer | null>>): OthersChange[] => {
      Object.assign(state.fields, saved.fields);
      state.revision = saved.revision;
      for (const [question, answer] of Object.entries(sent)) {
        const now = state.waiting[question];
        if (now && sameAnswer(now.answer, answer)) delete state.waiting[question];
        else if (now) now.base = state.fields[question] ?? 0;
      }
      const news = saved.others.filter(o => state.waiting[o.question] === undefined);
      for (const o of news) state.fields[o.question] = o.revision;
      store();
      return news;
    },
  };
};

/** What stands on the page, and what others put there. */
const usePage = (view: FillView) => {
  const { state, write, taken } = useWaiting(view);
  const [answers, setAnswers] = useState<Answers>(() => withAnswers(view.answers, answersOf(state.waiting)));
  const [others, setOthers] = useState<readonly OthersChange[]>([]);
  const take = (saved: DraftSaved, sent: Readonly<Record<string, Answer | null>>): void => {
    const news = taken(saved, sent);
    if (news.length === 0) return;
    setOthers(news);
    setAnswers(all => withAnswers(all, Object.fromEntries(news.map(o => [o.question, o.answer]))));
  };
  const put = (values: Readonly<Record<string, Answer | null>>): void => {
    setAnswers(all => withAnswers(all, values));
    write(values);
  };
  return { state, answers, others, take, put };
};

/** Saves frozen changes; a retry under the same id carries the same bytes. */
const useSave = (view: FillView, page: ReturnType<typeof usePage>, onFailed: (error: unknown) => void) => {
  const formId = useMemo(() => formIdOf(view.linkId), [view.linkId]);
  const frozen = useRef<{ id: string; input: Parameters<typeof call<typeof saveFill>>[1] } | undefined>(undefined);
  const save = async (changes: Readonly<Record<string, unknown>>, id: string, leaving: boolean): Promise<void> => {
    const sent = changes as Readonly<Record<string, Answer | null>>;
    if (frozen.current?.id !== id) {
      const list = Object.entries(sent).map(([question, answer]) => ({
        question,
        base: page.state.waiting[question]?.base ?? page.state.fields[question] ?? 0,
        answer,
      }));
      frozen.current = { id, input: { linkId: view.linkId, formId, since: page.state.revision, changes: list } };
    }
    try {
      page.take(await call(saveFill, frozen.current.input, { commandId: id, keepalive: leaving }), sent);
    } catch (error) {
      onFailed(error);
      throw error;
    }
  };
  return { formId, save };
};

/**
 * Holds the enterprise's form: drafts go to the server at every pause and lie on the phone until they are there.
 * @param onRefused the link was stopped, or the phone's time is over
 */
export const useFillForm = (view: FillView, onRefused: (error: unknown) => void): FillForm => {
  const page = usePage(view);
  const { state, put, take } = page;
  const [conflicts, setConflicts] = useState<readonly MergeConflict[]>([]);
  const { formId, save } = useSave(view, page, error => {
    setConflicts(conflictsIn(error).map(c => ({ ...c, mineAt: state.waiting[c.question]?.at })));
    if (error instanceof Problem && (error.status === 401 || error.status === 410)) onRefused(error);
  });
  const { draft, saving } = useDraft(view.linkId, save);
  const [rejoined] = useState(() => {
    const waiting = answersOf(state.waiting);
    if (Object.keys(waiting).length > 0) draft.change(waiting);
    return Object.keys(waiting).length;
  });
  const answerMany = (values: Readonly<Record<string, Answer | null>>): void => {
    put(values);
    draft.change(values);
  };
  const settle = async ({ question, revision }: MergeConflict, value: Answer | null): Promise<void> => {
    const changes = [{ question, base: revision, answer: value }];
    const sent = { [question]: value };
    state.waiting[question] = { base: revision, answer: value };
    take(await call(saveFill, { linkId: view.linkId, formId, since: state.revision, changes }), sent);
    state.fields[question] = Math.max(state.fields[question] ?? 0, revision);
    setConflicts(list => list.filter(c => c.question !== question));
    answerMany(sent);
  };
  return {
    visit: visitOfFill(view),
    definition: view.definition,
    form: view.definition,
    answers: page.answers,
    answer: (question, value) => answerMany({ [question]: value }),
    answerMany,
    saving,
    flush: () => draft.flush(),
    revision: () => state.revision,
    others: page.others,
    conflict: conflicts[0],
    settle,
    formId,
    rejoined,
  };
};
