import { Button } from 'antd';
import { useState } from 'react';
import { getQuestionnaire } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import type { Question, Questionnaire, Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { isShown, progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { QuestionLine, useLanguage } from '#modules/questionnaires/web/index.ts';
import { useInvalidate, useOp } from '#platform/web/desk/data.ts';
import { useGo, usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SaveState } from '#ui/desk/form/SaveState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getVisit } from '../contract/operations-visits.ts';
import type { VisitView } from '../contract/visit.ts';
import { restOf, useVisitForm, type VisitForm } from './field/form-state.ts';
import { KnownLine, SameLine } from './KnownLine.tsx';
import { loadConflictModal } from './load-conflict.ts';
import { NoteList } from './NoteList.tsx';
import { useT } from './use-t.ts';
import './visits.css';

const AddNoteLine = lazyPart(() => import('./AddNoteLine.tsx').then(m => m.AddNoteLine));

const SubmitVisit = lazyPart(() => import('./SubmitVisitButton.tsx').then(m => m.SubmitVisitButton));

const ConflictModal = lazyPart(loadConflictModal);

const Line = ({ form, question, number }: { form: VisitForm; question: Question; number: number | undefined }) => (
  <QuestionLine question={question} number={number} answer={form.answers[question.id]} onChange={value => form.answer(question.id, value)}>
    <KnownLine form={form} question={question} />
  </QuestionLine>
);

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

type Part = 'table' | 'supplement';

const Fill = ({ visit, definition, part }: { visit: VisitView; definition: Questionnaire; part: Part }) => {
  const t = useT();
  const { language } = useLanguage();
  const form = useVisitForm(visit, definition);
  const go = useGo();
  const invalidate = useInvalidate();
  // The other page begins with what stands on the server: what was typed here goes there first.
  const turn = async (): Promise<void> => {
    if (!(await form.flush())) return;
    await invalidate([getVisit]);
    go(`/visits/${visit.id}/${part === 'table' ? 'supplement' : 'fill'}`);
  };
  const sheet = definition.supplement ?? [];
  const sections = part === 'supplement' ? sheet : form.form.sections.filter(s => !sheet.includes(s));
  const numbers = new Map(sections.flatMap(s => s.groups.flatMap(g => g.questions)).map((q, i) => [q.id, i + 1]));
  return (
    <>
      <PageHead
        above={
          <LinkButton href={`/visits/${visit.id}`} quiet>
            {t('visit.backToView')}
          </LinkButton>
        }
        title={visit.enterpriseName}
        hint={
          part === 'table'
            ? `${t('fill.title')} · ${t('fill.progress', { ...progressOf(definition, form.answers) })}`
            : t('supplement.hint')
        }
        actions={
          <>
            <SaveState saving={form.saving} />
            <SameLine form={form} sections={sections} />
            <Button onClick={() => void turn()}>{t(part === 'table' ? 'supplement.fill' : 'supplement.toTable')}</Button>
          </>
        }
      />
      {form.others[0] && <p role="status">{t('fill.others', { name: form.others[0].byName, n: form.others.length })}</p>}
      {sections.map(section => (
        <FormSection
          key={section.id}
          title={section.title[language]}
          aside={
            <div className="pp-actions">
              <SameLine form={form} sections={[section]} />
              <RestButton form={form} section={section} />
            </div>
          }
        >
          {section.groups.flatMap(g =>
            g.questions
              .filter(q => isShown(q, form.answers))
              .map(q => <Line key={q.id} form={form} question={q} number={numbers.get(q.id)} />),
          )}
        </FormSection>
      ))}
      {part === 'table' && <SubmitVisit form={form} />}
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

const FillPage = ({ part }: { part: Part }) => {
  const { id } = usePathParams<'id'>();
  const { data: visit, error } = useOp(getVisit, { visitId: id });
  const [first, setFirst] = useState<VisitView>();
  const [questionnaireId, supplementId] = [visit?.questionnaireId ?? '', visit?.supplementId];
  const form = useOp(getQuestionnaire, { id: questionnaireId, supplementId }, { enabled: visit !== undefined });
  // The form keeps its own answers from the moment it was opened; later reads only renew the notes.
  if (visit && first?.id !== visit.id) setFirst(visit);
  return (
    <>
      <ProblemNotice error={error ?? form.error} />
      {first && form.data && <Fill key={first.id} visit={first} definition={form.data.definition} part={part} />}
      {first && part === 'table' && <Notes visitId={first.id} />}
      <ClauseFoot clause={part === 'table' ? 'A.1-a' : '6.3-a'} />
    </>
  );
};

/** 桌面录入: the same questionnaire at the desk, in the order of the paper (keying what was written by hand). */
export const VisitFillPage = () => <FillPage part="table" />;

/** 补充页 at the desk, a screen of its own. */
export const VisitSupplementPage = () => <FillPage part="supplement" />;
