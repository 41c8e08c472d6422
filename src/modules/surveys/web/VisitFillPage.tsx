import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { say } from '#platform/web/phrases.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SaveState } from '#ui/desk/SaveState.tsx';
import { getQuestionnaire, getVisit } from '../contract/operations-visits.ts';
import type { Answer, Question, Questionnaire, Section } from '../contract/questionnaire.ts';
import type { KnownValue, VisitView } from '../contract/visit.ts';
import { answerText } from '../domain/answer-text.ts';
import { checkAnswer } from '../domain/check-answers.ts';
import { indexOf, isShown, progressOf } from '../domain/questionnaire.ts';
import { deskControls } from './DeskControls.tsx';
import { restOf, useVisitForm, type VisitForm } from './field/form-state.ts';
import { NoteList } from './NoteList.tsx';
import { useT } from './use-t.ts';
import { useLabelLanguage } from './visit-words.ts';
import './visits.css';

const AddNoteLine = lazyPart(() => import('./AddNoteLine.tsx').then(m => m.AddNoteLine));

const SubmitVisit = lazyPart(() => import('./SubmitVisit.tsx').then(m => m.SubmitVisit));

const ConflictModal = lazyPart(() => import('./ConflictModal.tsx').then(m => m.ConflictModal));

interface KnownProps {
  known: KnownValue;
  question: Question;
  onTake: () => void;
}

/** 上次：… with its source and day, and one press to take it over. */
const Known = ({ known, question, onTake }: KnownProps) => {
  const t = useT();
  const language = useLabelLanguage();
  const origin = t('fill.knownFrom', { source: t(`visit.source.${known.source as 'imported'}`), day: known.asOf });
  return (
    <p className="pp-hint">
      {`${t('fill.known', { value: answerText(question, known.answer, language) })} ${origin} `}
      <Button size="small" onClick={onTake} aria-label={`${question.label[language]} ${t('fill.take')}`}>
        {t('fill.take')}
      </Button>
    </p>
  );
};

const Line = ({ form, question, number }: { form: VisitForm; question: Question; number: number | undefined }) => {
  const language = useLabelLanguage();
  const [touched, setTouched] = useState(false);
  const answer = form.answers[question.id];
  const known = form.visit.known[question.id];
  const Control = deskControls[question.type];
  const faults = touched ? checkAnswer(question, answer).faults : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of label and control in every browser
    <div role="group" className="visit-line" aria-label={question.label[language]} onBlur={() => setTouched(true)}>
      <span className="visit-number">{number}</span>
      <div className="visit-label">
        {question.label[language]}
        {question.hint && <p className="pp-hint">{question.hint[language]}</p>}
      </div>
      <div>
        <Control
          question={question}
          answer={answer}
          language={language}
          name={question.label[language]}
          onChange={value => form.answer(question.id, value)}
        />
        {faults.map(f => (
          <p key={f.code + f.path.join('/')} role="alert" className="pp-tone-bad">
            {say(f.code, f.params)}
          </p>
        ))}
        {known && answer === undefined && <Known known={known} question={question} onTake={() => form.answer(question.id, known.answer)} />}
      </div>
    </div>
  );
};

/** Lists that are all 无, wishes that are all 否: said by the one who fills in, never by the system. */
const RestButton = ({ form, section }: { form: VisitForm; section: Section }) => {
  const t = useT();
  const rest = restOf(form, section);
  const n = Object.keys(rest).length;
  if (n === 0) return null;
  return (
    <Button size="small" onClick={() => form.answerMany(rest)}>
      {t(section.layout === 'yesNo' ? 'fill.restNo' : 'fill.restNone', { n })}
    </Button>
  );
};

const openKnown = (form: VisitForm): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(form.visit.known).flatMap(([id, k]) => (form.answers[id] === undefined ? [[id, k.answer] as const] : [])),
  );

const Fill = ({ visit, definition }: { visit: VisitView; definition: Questionnaire }) => {
  const t = useT();
  const language = useLabelLanguage();
  const form = useVisitForm(visit, definition);
  const numbers = new Map(indexOf(definition).questions.map((q, i) => [q.id, i + 1]));
  const same = openKnown(form);
  const n = Object.keys(same).length;
  return (
    <>
      <PageHead
        above={
          <LinkButton href={`/visits/${visit.id}`} quiet>
            {t('visit.backToView')}
          </LinkButton>
        }
        title={visit.enterpriseName}
        hint={`${t('fill.title')} · ${t('fill.progress', { ...progressOf(definition, form.answers) })}`}
        actions={
          <>
            <SaveState saving={form.saving} />
            {n > 0 && <Button onClick={() => form.answerMany(same)}>{t('fill.same', { n })}</Button>}
          </>
        }
      />
      {form.others[0] && <p role="status">{t('fill.others', { name: form.others[0].byName, n: form.others.length })}</p>}
      {form.form.sections.map(section => (
        <FormSection key={section.id} title={section.title[language]} aside={<RestButton form={form} section={section} />}>
          {section.groups.flatMap(g =>
            g.questions
              .filter(q => isShown(q, form.answers))
              .map(q => <Line key={q.id} form={form} question={q} number={numbers.get(q.id)} />),
          )}
        </FormSection>
      ))}
      <SubmitVisit form={form} />
      {form.conflict && <ConflictModal form={form} conflict={form.conflict} />}
    </>
  );
};

const Notes = ({ visitId }: { visitId: string }) => {
  const t = useT();
  const { data } = useOp(getVisit, { visitId });
  return (
    <FormSection title={t('notes.title')} hint={t('notes.hint')}>
      <NoteList notes={data?.notes ?? []} mayWithdraw />
      <AddNoteLine source="visit" sourceId={visitId} />
    </FormSection>
  );
};

/** 桌面录入: the same questionnaire at the desk, in the order of the paper (keying what was written by hand). */
export const VisitFillPage = () => {
  const { id } = usePathParams<'id'>();
  const { data: visit, error } = useOp(getVisit, { visitId: id });
  const [first, setFirst] = useState<VisitView>();
  const form = useOp(getQuestionnaire, { id: visit?.questionnaireId ?? '' }, { enabled: visit !== undefined });
  // The form keeps its own answers from the moment it was opened; later reads only renew the notes.
  if (visit && first?.id !== visit.id) setFirst(visit);
  return (
    <>
      <ProblemNotice error={error ?? form.error} />
      {first && form.data && <Fill key={first.id} visit={first} definition={form.data.definition} />}
      {first && <Notes visitId={first.id} />}
      <ClauseFoot clause="A.1-a" />
    </>
  );
};
