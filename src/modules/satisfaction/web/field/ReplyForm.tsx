import { type FormEvent, useRef, useState } from 'react';
import type { Answer, Answers, Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { isAnswered, isShown, shownQuestions } from '#modules/questionnaires/domain/questionnaire.ts';
import { controls, useChecks, useLanguage } from '#modules/questionnaires/web/field.ts';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { sayDay } from '#platform/web/format.ts';
import { say } from '#platform/web/phrases.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { claimRating } from '../../contract/operations-rating.ts';
import { castReply, changeReply } from '../../contract/operations-surveys.ts';
import type { ReplyView } from '../../contract/reply.ts';
import { type KeptReply, keepReply } from './reply-store.ts';
import { useReplyT } from './use-reply-t.ts';

interface ReplyFormProps {
  page: ReplyView;
  kept: KeptReply;
  /** The second time: by receipt, once. */
  changes: boolean;
  onDone: (kept: KeptReply) => void;
}

/** Takes the vote, then hands in: two calls, two transactions. A try again sends the same number. */
const useHandingIn = ({ page, kept, changes, onDone }: ReplyFormProps) => {
  const [state, setState] = useState<{ pending: boolean; error?: unknown }>({ pending: false });
  const sent = useRef<{ text: string; id: string }>(undefined);
  const send = async (answers: Answers): Promise<void> => {
    if (state.pending) return;
    setState({ pending: true });
    const text = JSON.stringify(answers);
    if (sent.current?.text !== text) sent.current = { text, id: newId() };
    const commandId = sent.current.id;
    const { token, serial, receipt } = kept;
    try {
      if (changes) {
        await call(changeReply, { surveyId: page.surveyId, receipt, answers }, { commandId });
      } else {
        await call(claimRating, { token, serial });
        keepReply({ ...kept, answers, claimed: true });
        await call(castReply, { serial, receipt, answers }, { commandId });
      }
      onDone({ ...kept, answers, claimed: true, cast: true, changed: changes });
    } catch (error) {
      setState({ pending: false, error });
    }
  };
  return { ...state, send };
};

interface OneProps {
  question: Question;
  number: number;
  answer: Answer | undefined;
  fault: string | undefined;
  onChange: (value: Answer | null) => void;
}

const One = ({ question, number, answer, fault, onChange }: OneProps) => {
  const { label } = useLanguage();
  const checks = useChecks();
  const [touched, setTouched] = useState(false);
  const own = checks && touched ? checks.checkAnswer(question, answer).faults[0] : undefined;
  const Control = controls[question.type];
  return (
    <div className="f-question" id={`q-${question.id}`}>
      <Control
        question={question}
        number={number}
        answer={answer}
        hint={question.hint && label(question.hint)}
        faultAt={() => (own ? say(own.code, own.params) : fault)}
        disabled={false}
        onTouched={() => setTouched(true)}
        onChange={onChange}
      />
    </div>
  );
};

/** What the phone says is missing before anything is sent, and what the server found besides. */
const faultsOf = (questions: readonly Question[], answers: Answers, error: unknown): ReadonlyMap<string, string> => {
  const found = new Map(
    Object.entries(error === undefined ? {} : sayProblem(error).fields).map(([p, words]) => [p.replace('/answers/', ''), words]),
  );
  for (const q of questions)
    if (q.required && !isAnswered(answers[q.id])) found.set(q.id, say('questionnaires.fault.required'));
    else if (isAnswered(answers[q.id]) && found.get(q.id) === say('questionnaires.fault.required')) found.delete(q.id);
  return found;
};

/** The questionnaire on the enterprise's own phone, one page; what is filled in stays on the phone until it is handed in. */
export const ReplyForm = (props: ReplyFormProps) => {
  const { page, kept, changes } = props;
  const t = useReplyT();
  const { label } = useLanguage();
  const [answers, setAnswers] = useState<Answers>(kept.answers);
  const [asked, setAsked] = useState(false);
  const handing = useHandingIn(props);
  const questions = shownQuestions(page.definition, answers);
  const missing = questions.filter(q => q.required && !isAnswered(answers[q.id]));
  const faults = asked ? faultsOf(questions, answers, handing.error) : new Map<string, string>();
  const put = (id: string, value: Answer | null): void => {
    const { [id]: _, ...rest } = answers;
    const now = value === null ? rest : { ...rest, [id]: value };
    setAnswers(now);
    // A change that is not handed in leaves what was: it is kept with the draft of this page only.
    if (!changes) keepReply({ ...kept, answers: now });
  };
  const go = (event?: FormEvent): void => {
    event?.preventDefault();
    setAsked(true);
    const [first] = missing;
    if (first) document.getElementById(`q-${first.id}`)?.querySelector('input')?.focus();
    else void handing.send(answers);
  };
  const numberOf = (q: Question): number => questions.indexOf(q) + 1;
  return (
    <Screen
      title={page.name}
      hint={t('reply.period', { from: sayDay(page.periodFrom), to: sayDay(page.periodTo), day: sayDay(page.closesOn) })}
      progress={{ done: questions.filter(q => isAnswered(answers[q.id])).length, total: questions.length }}
      bottom={
        <BottomBar>
          <Button primary pending={handing.pending} onPress={() => go()}>
            {t(changes ? 'reply.changeSubmit' : 'reply.submit')}
          </Button>
        </BottomBar>
      }
    >
      {page.assisted && <Banner tone="warn">{t('reply.assisted')}</Banner>}
      <p className="f-hint">{t('reply.secret', { n: page.least })}</p>
      <form className="f-stack" onSubmit={go} noValidate>
        {page.definition.sections.map(section => (
          <section key={section.id}>
            <h2>{label(section.title)}</h2>
            {section.groups
              .flatMap(g => g.questions)
              .filter(q => isShown(q, answers))
              .map(q => (
                <One
                  key={q.id}
                  question={q}
                  number={numberOf(q)}
                  answer={answers[q.id]}
                  fault={faults.get(q.id)}
                  onChange={v => put(q.id, v)}
                />
              ))}
          </section>
        ))}
        {asked && missing.length > 0 && <Banner tone="bad">{t('reply.unanswered', { n: missing.length })}</Banner>}
        <ProblemBanner error={handing.error} />
      </form>
      {!changes && <p className="f-hint">{t('reply.kept')}</p>}
    </Screen>
  );
};
