import { useState } from 'react';
import { say } from '#platform/web/phrases.ts';
import { Button } from '#ui/field/Button.tsx';
import type { Question } from '../../contract/questionnaire.ts';
import { answerText } from '../../domain/answer-text.ts';
import { checkAnswer } from '../../domain/check-answers.ts';
import { controls } from './Controls.tsx';
import type { VisitForm } from './form-state.ts';
import { useFormT, useLanguage } from './use-field-t.ts';

interface QuestionFieldProps {
  form: VisitForm;
  question: Question;
  number?: number;
  disabled: boolean;
  /** Show what is wrong even before she has left the field (on the way to submitting). */
  strict?: boolean;
}

const sources = {
  selfReported: 'visit.source.selfReported',
  seenOnSite: 'visit.source.seenOnSite',
  imported: 'visit.source.imported',
  official: 'visit.source.official',
  register: 'visit.source.register',
} as const;

/** 上次：… with its source and day, and one tap to take it over. */
const Known = ({ form, question }: { form: VisitForm; question: Question }) => {
  const t = useFormT();
  const { language, label } = useLanguage();
  const known = form.visit.known[question.id];
  if (!known) return null;
  const origin = t('fill.knownFrom', {
    source: t(sources[known.source as keyof typeof sources] ?? 'visit.source.register'),
    day: known.asOf,
  });
  if (form.answers[question.id] !== undefined) return <span className="f-hint">{origin}</span>;
  return (
    <div className="f-banner f-tone-doing">
      <div>
        <p>{t('fill.known', { value: answerText(question, known.answer, language) })}</p>
        <p className="f-hint">{origin}</p>
      </div>
      <Button onPress={() => form.answer(question.id, known.answer)} label={`${label(question.label)} ${t('fill.take')}`}>
        {t('fill.take')}
      </Button>
    </div>
  );
};

/** One row of the questionnaire on the phone. Faults show when she has left the field, never while she composes. */
export const QuestionField = ({ form, question, number, disabled, strict = false }: QuestionFieldProps) => {
  const { label } = useLanguage();
  const [touched, setTouched] = useState(false);
  const answer = form.answers[question.id];
  const faults = touched || strict ? checkAnswer(question, answer).faults : [];
  const faultAt = (path: readonly string[]): string | undefined => {
    const fault = faults.find(f => f.path.join('/') === path.join('/'));
    return fault && say(fault.code, fault.params);
  };
  const Control = controls[question.type];
  return (
    <div className="f-question" id={`q-${question.id}`}>
      <Control
        question={question}
        number={number}
        answer={answer}
        hint={question.hint && label(question.hint)}
        disabled={disabled}
        faultAt={faultAt}
        onTouched={() => setTouched(true)}
        onChange={value => form.answer(question.id, value)}
      />
      {!disabled && <Known form={form} question={question} />}
    </div>
  );
};
