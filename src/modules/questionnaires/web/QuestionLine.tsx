import { type ReactNode, useState } from 'react';
import { say } from '#platform/web/phrases.ts';
import type { Answer, Question } from '../contract/questionnaire.ts';
import { checkAnswer } from '../domain/check-answers.ts';
import { deskControls } from './DeskControls.tsx';
import { useLanguage } from './use-language.ts';
import './question-line.css';

interface QuestionLineProps {
  question: Question;
  /** Row of the printed table. */
  number: number | undefined;
  answer: Answer | undefined;
  onChange: (value: Answer | null) => void;
  /** The very words of the Chinese paper, without hints: for the eye that goes to and fro between paper and screen. */
  asPrinted?: boolean;
  /** What stands below the control. */
  children?: ReactNode;
}

/** One row of the questionnaire at the desk; faults show when the row has been left. */
export const QuestionLine = ({ question, number, answer, onChange, asPrinted = false, children }: QuestionLineProps) => {
  const { language } = useLanguage();
  const [touched, setTouched] = useState(false);
  const Control = deskControls[question.type];
  const name = question.label[asPrinted ? 'zh' : language];
  const faults = touched ? checkAnswer(question, answer).faults : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of label and control in every browser
    <div role="group" className="question-line" aria-label={name} onBlur={() => setTouched(true)}>
      <span className="question-number">{number}</span>
      <div className="question-label">
        {name}
        {question.hint && !asPrinted && <p className="pp-hint">{question.hint[language]}</p>}
      </div>
      <div>
        <Control question={question} answer={answer} language={language} name={name} onChange={onChange} />
        {faults.map(f => (
          <p key={f.code + f.path.join('/')} role="alert" className="pp-tone-bad">
            {say(f.code, f.params)}
          </p>
        ))}
        {children}
      </div>
    </div>
  );
};
