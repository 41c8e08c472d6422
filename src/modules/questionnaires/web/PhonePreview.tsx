import { Button } from 'antd';
import { useState } from 'react';
import { say, usePlatformT } from '#platform/web/phrases.ts';
import type { Answers, Question, Questionnaire } from '../contract/questionnaire.ts';
import { checkAnswer } from '../domain/check-answers.ts';
import { isShown } from '../domain/questionnaire.ts';
import { deskControls } from './DeskControls.tsx';
import { useLanguage } from './use-language.ts';
import { useT } from './use-t.ts';

interface LineProps {
  question: Question;
  number: number;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

const Line = ({ question, number, answers, onAnswer }: LineProps) => {
  const common = usePlatformT();
  const { language } = useLanguage();
  const [touched, setTouched] = useState(false);
  const Control = deskControls[question.type];
  const { [question.id]: answer, ...others } = answers;
  const faults = touched ? checkAnswer(question, answer).faults : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of label and control in every browser
    <div role="group" className="fe-phone-line" aria-label={question.label[language]} onBlur={() => setTouched(true)}>
      <strong>
        <span className="fe-number">{number}</span>
        {question.label[language]}
        {question.required && <span className="pp-hint">{` ${common('word.required')}`}</span>}
      </strong>
      {question.hint && <p className="pp-hint">{question.hint[language]}</p>}
      <Control
        question={question}
        answer={answer}
        language={language}
        name={question.label[language]}
        onChange={value => onAnswer(value === null ? others : { ...others, [question.id]: value })}
      />
      {faults.map(f => (
        <p key={f.code + f.path.join('/')} role="alert" className={f.level === 'error' ? 'pp-tone-bad' : 'pp-tone-warn'}>
          {say(f.code, f.params)}
        </p>
      ))}
    </div>
  );
};

/** The section as the phone shows it, at a phone's width; it can be tried out and keeps nothing. */
export const PhonePreview = ({ form, sectionId }: { form: Questionnaire; sectionId: string | undefined }) => {
  const t = useT();
  const { language } = useLanguage();
  const [answers, setAnswers] = useState<Answers>({});
  const [round, setRound] = useState(0);
  const section = form.sections.find(s => s.id === sectionId) ?? form.sections[0];
  if (!section) return null;
  const at = form.sections.indexOf(section);
  const numbers = new Map(form.sections.flatMap(s => s.groups.flatMap(g => g.questions)).map((q, i) => [q.id, i + 1]));
  const reset = (): void => {
    setAnswers({});
    setRound(n => n + 1);
  };
  return (
    <section className="fe-phone" aria-label={t('forms.preview')}>
      <header>
        <strong>{section.title[language]}</strong>
        <span className="pp-hint">{t('fill.section', { n: at + 1, of: form.sections.length })}</span>
      </header>
      <div key={round} className="fe-phone-page">
        {section.groups.map((group, g) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no id and keep their places
          <div key={g}>
            {group.category && <h3>{group.category[language]}</h3>}
            {group.questions
              .filter(q => isShown(q, answers))
              .map(q => (
                <Line key={q.id} question={q} number={numbers.get(q.id) ?? 0} answers={answers} onAnswer={setAnswers} />
              ))}
          </div>
        ))}
      </div>
      <footer>
        <Button size="small" onClick={reset}>
          {t('forms.previewReset')}
        </Button>
      </footer>
    </section>
  );
};
