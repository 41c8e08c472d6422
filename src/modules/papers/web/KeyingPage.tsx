import { useState } from 'react';
import { getQuestionnaire } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import type { Question, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf, progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { QuestionLine, useLanguage } from '#modules/questionnaires/web/index.ts';
import { getVisit } from '#modules/visits/contract/operations-visits.ts';
import type { VisitView } from '#modules/visits/contract/visit.ts';
import { loadConflictModal, useVisitForm, type VisitForm } from '#modules/visits/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SaveState } from '#ui/desk/form/SaveState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { KeyingPaper } from './KeyingPaper.tsx';
import { useT } from './use-t.ts';
import './paper.css';

const ConflictModal = lazyPart(loadConflictModal);

const Line = ({ form, question, number }: { form: VisitForm; question: Question; number: number | undefined }) => (
  <QuestionLine
    question={question}
    number={number}
    answer={form.answers[question.id]}
    onChange={value => form.answer(question.id, value)}
    asPrinted
  />
);

const Keying = ({ visit, definition }: { visit: VisitView; definition: Questionnaire }) => {
  const t = useT();
  const { language } = useLanguage();
  const form = useVisitForm(visit, definition);
  const numbers = new Map(indexOf(definition).questions.map((q, i) => [q.id, i + 1]));
  return (
    <>
      <PageHead
        above={
          <LinkButton href={`/visits/${visit.id}`} quiet>
            {t('paper.back')}
          </LinkButton>
        }
        title={`${t('key.title')} · ${visit.enterpriseName}`}
        hint={`${t('key.lead')} · ${t('fill.progress', { ...progressOf(definition, form.answers) })}`}
        actions={
          <>
            <SaveState saving={form.saving} />
            <LinkButton primary href={`/visits/${visit.id}/fill`}>
              {t('key.finish')}
            </LinkButton>
          </>
        }
      />
      <div className="keying">
        <KeyingPaper visitId={visit.id} />
        <div className="keying-fields">
          {definition.sections.map(section => (
            <FormSection key={section.id} title={section.title[language]}>
              {section.groups.flatMap(g => g.questions.map(q => <Line key={q.id} form={form} question={q} number={numbers.get(q.id)} />))}
            </FormSection>
          ))}
        </div>
      </div>
      {form.conflict && <ConflictModal form={form} conflict={form.conflict} />}
    </>
  );
};

/** 照片录入 (6.1-f): the paper on the left, the fields in its order on the right. */
export const KeyingPage = () => {
  const { id } = usePathParams<'id'>();
  const { data: visit, error } = useOp(getVisit, { visitId: id });
  const [first, setFirst] = useState<VisitView>();
  const form = useOp(getQuestionnaire, { id: visit?.questionnaireId ?? '' }, { enabled: visit !== undefined });
  // The form keeps its own answers from the moment it was opened.
  if (visit && first?.id !== visit.id) setFirst(visit);
  return (
    <>
      <ProblemNotice error={error ?? form.error} />
      {first && form.data && <Keying key={first.id} visit={first} definition={form.data.definition} />}
      <ClauseFoot clause="6.1-f A.1-a" />
    </>
  );
};
