import { useEffect, useRef, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useInvalidate } from '#platform/web/desk/data.ts';
import { useRevisedDraft } from '#platform/web/field/revised-draft.ts';
import type { SavingState } from '#platform/web/saving.ts';
import { checkDraft, listQuestionnaires, saveQuestionnaireDraft } from '../contract/operations-questionnaires.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import type { DraftView } from '../contract/questionnaire-draft.ts';

interface History {
  now: Questionnaire;
  past: readonly Questionnaire[];
  future: readonly Questionnaire[];
  /** What was changed last: typing in one field is one step. */
  mark: string | undefined;
}

/** A draft in the editor: what it is now, the way back, and where saving stands. */
export interface DraftEditor {
  form: Questionnaire;
  /** Changes it; changes with the same mark, one after the other, are one step of undo. */
  change: (next: Questionnaire, mark?: string) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  saving: SavingState;
  /** Brings it to the server now. */
  flush: () => Promise<boolean>;
  /** The revision that the server has. */
  revision: () => number;
}

const mostSteps = 200;

const stepped = (h: History, next: Questionnaire, mark: string | undefined): History => {
  const goesOn = mark !== undefined && mark === h.mark;
  return { now: next, past: goesOn ? h.past : [...h.past, h.now].slice(-mostSteps), future: [], mark };
};

/** Saves itself at every pause. */
const useSave = (view: DraftView) => {
  const invalidate = useInvalidate();
  return useRevisedDraft({
    id: view.id,
    revision: view.revision,
    inputOf: (changes, revision) => ({ id: view.id, revision, definition: changes['definition'] as Questionnaire }),
    send: (input, options) => call(saveQuestionnaireDraft, input, options),
    onSaved: () => invalidate([checkDraft, listQuestionnaires]),
  });
};

/** The editor of one draft; saves itself at every pause. */
export const useDraftEditor = (view: DraftView): DraftEditor => {
  const [history, setHistory] = useState<History>({ now: view.definition, past: [], future: [], mark: undefined });
  const { draft, saving, revision } = useSave(view);
  const put = (next: History): void => {
    setHistory(next);
    draft.change({ definition: next.now });
  };
  const { now, past, future } = history;
  const [before, after] = [past.at(-1), future[0]];
  const undo = before && (() => put({ now: before, past: past.slice(0, -1), future: [now, ...future], mark: undefined }));
  const redo = after && (() => put({ now: after, past: [...past, now], future: future.slice(1), mark: undefined }));
  return {
    form: now,
    change: (next, mark) => put(stepped(history, next, mark)),
    undo,
    redo,
    saving,
    flush: () => draft.flush(),
    revision,
  };
};

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z anywhere on the page; Alt with an arrow moves what is chosen. */
export const useEditorKeys = (editor: DraftEditor, move: ((step: -1 | 1) => void) | undefined): void => {
  const latest = useRef({ editor, move });
  latest.current = { editor, move };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const { editor: e, move: m } = latest.current;
      if (event.isComposing) return;
      const act =
        (event.ctrlKey || event.metaKey) && key === 'z'
          ? event.shiftKey
            ? e.redo
            : e.undo
          : (event.ctrlKey || event.metaKey) && key === 'y'
            ? e.redo
            : event.altKey && m && (key === 'arrowup' || key === 'arrowdown')
              ? () => m(key === 'arrowup' ? -1 : 1)
              : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
