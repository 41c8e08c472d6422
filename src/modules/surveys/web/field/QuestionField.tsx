import { useRef, useState } from 'react';
import { todayInBeijing } from '#platform/web/format.ts';
import { say } from '#platform/web/phrases.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import type { Question } from '../../contract/questionnaire.ts';
import { checkAnswer } from '../../domain/check-answers.ts';
import { controls } from './Controls.tsx';
import type { VisitForm } from './form-state.ts';
import { KnownRow, useKnownText } from './KnownRow.tsx';
import { againstLastTime } from './last-time.ts';
import { useFormT, useLanguage } from './use-field-t.ts';

interface QuestionFieldProps {
  form: VisitForm;
  question: Question;
  number?: number;
  disabled: boolean;
  /** Show what is wrong even before she has left the field (on the way to submitting). */
  strict?: boolean;
}

/** Where the value comes from: said this time, or changed against last time, which one tap brings back. */
const Origin = ({ form, question }: { form: VisitForm; question: Question }) => {
  const t = useFormT();
  const { label } = useLanguage();
  const textOf = useKnownText();
  const known = form.visit.known[question.id];
  if (form.answers[question.id] === undefined) return null;
  if (!known) return <span className="f-hint">{t('fill.thisTime', { day: form.visit.visitedOn ?? todayInBeijing() })}</span>;
  const { value, origin } = textOf(question, known);
  if (againstLastTime(form, question) === 'same') return <span className="f-hint">{origin}</span>;
  return (
    <Banner
      tone="warn"
      action={
        <Button quiet onPress={() => form.answer(question.id, known.answer)} label={`${label(question.label)} ${t('fill.back')}`}>
          {t('fill.back')}
        </Button>
      }
    >
      <strong>{t('fill.changed')}</strong>
      <p>{value}</p>
      <p className="f-hint">{origin}</p>
    </Banner>
  );
};

/** One row of the questionnaire on the phone. Faults show when she has left the field, never while she composes. */
export const QuestionField = ({ form, question, number, disabled, strict = false }: QuestionFieldProps) => {
  const { label } = useLanguage();
  const [touched, setTouched] = useState(false);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const answer = form.answers[question.id];
  const known = form.visit.known[question.id];
  const against = againstLastTime(form, question);
  const faults = touched || strict ? checkAnswer(question, answer).faults : [];
  const faultAt = (path: readonly string[]): string | undefined => {
    const fault = faults.find(f => f.path.join('/') === path.join('/'));
    return fault && say(fault.code, fault.params);
  };
  const Control = controls[question.type];
  const take = (): void => {
    if (known && answer === undefined) form.answer(question.id, known.answer);
  };
  return (
    <div ref={box} className="f-question" id={`q-${question.id}`}>
      {known && !open && !disabled && (against === 'open' || against === 'same') ? (
        <KnownRow
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
            faultAt={faultAt}
            onTouched={() => setTouched(true)}
            onChange={value => {
              setOpen(true);
              form.answer(question.id, value);
            }}
          />
          {!disabled && <Origin form={form} question={question} />}
        </>
      )}
    </div>
  );
};
