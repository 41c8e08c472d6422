import { useEffect, useRef, useState } from 'react';
import type { Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { controls, useChecks, useLanguage } from '#modules/questionnaires/web/field.ts';
import { say } from '#platform/web/phrases.ts';
import type { VisitForm } from './form-state.ts';
import type { KnownParts } from './known-parts.ts';
import { againstLastTime } from './last-time.ts';

interface QuestionFieldProps {
  form: VisitForm;
  question: Question;
  number?: number;
  disabled: boolean;
  /** How last time is shown; absent where nothing is known. */
  parts?: KnownParts | null | undefined;
  /** Told when what stands in the row is understood no longer, and when it is again. */
  onFaulty?: (question: string, faulty: boolean) => void;
}

/** One row of the questionnaire on the phone. Faults show when she has left the field, never while she composes. */
export const QuestionField = ({ form, question, number, disabled, parts, onFaulty }: QuestionFieldProps) => {
  const { label } = useLanguage();
  const [touched, setTouched] = useState(false);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const answer = form.answers[question.id];
  const known = form.visit.known[question.id];
  const against = againstLastTime(form, question);
  const checks = useChecks();
  const faults = checks && touched ? checks.checkAnswer(question, answer).faults : [];
  const faultAt = (path: readonly string[]): string | undefined => {
    const fault = faults.find(f => f.path.join('/') === path.join('/'));
    return fault && say(fault.code, fault.params);
  };
  const faulty = faults.some(f => f.level === 'error' && !f.code.endsWith('.required'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the change is told
  useEffect(() => onFaulty?.(question.id, faulty), [question.id, faulty]);
  const Control = controls[question.type];
  const take = (): void => {
    if (known && answer === undefined) form.answer(question.id, known.answer);
  };
  return (
    <div ref={box} className="f-question" id={`q-${question.id}`}>
      {parts && known && !open && !disabled && (against === 'open' || against === 'same') ? (
        <parts.KnownRow
          question={question}
          number={number}
          known={known}
          confirmed={against === 'same'}
          onSame={take}
          onChange={() => {
            take();
            setOpen(true);
            // The button goes: the keys belong to what came in its place.
            requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus());
          }}
        />
      ) : (
        <>
          <Control
            question={question}
            number={number}
            answer={answer}
            hint={question.hint && label(question.hint)}
            disabled={disabled}
            // Somebody was met, or it was no visit.
            noneless={question.id === 'visit.met'}
            faultAt={faultAt}
            onTouched={() => setTouched(true)}
            onChange={value => {
              setOpen(true);
              form.answer(question.id, value);
            }}
          />
          {parts && !disabled && <parts.Origin form={form} question={question} />}
        </>
      )}
    </div>
  );
};
