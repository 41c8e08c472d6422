import { getQuestionnaire } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf, progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import type { Fact } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { getVisit, visitTimeline } from '../contract/operations-visits.ts';
import type { VisitView } from '../contract/visit.ts';
import { withVisitPart } from '../domain/visit-form.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { NoteList } from './NoteList.tsx';
import { PeopleMet } from './PeopleMet.tsx';
import { SupplementPart } from './SupplementPart.tsx';
import { visitParts } from './slots.ts';
import { useT } from './use-t.ts';
import { VisitActs } from './VisitActs.tsx';
import { toneOfVisit } from './visit-words.ts';

const VisitFilesPart = lazyPart(() => import('./VisitFilesPart.tsx').then(m => m.VisitFilesPart));

const useFacts = (): ((visit: VisitView) => readonly Fact[]) => {
  const t = useT();
  return visit => [
    { label: t('visit.campaign'), value: <PageLink href={`/campaigns/${visit.campaignId}`}>{visit.campaignTitle}</PageLink> },
    {
      label: t('visits.col.enterprise'),
      value: <PageLink href={`/enterprises/${visit.enterpriseId}`}>{visit.enterpriseName}</PageLink>,
    },
    { label: t('visit.kind'), value: t(`visit.kind.${visit.kind}`) },
    { label: t('visit.on'), value: visit.visitedOn ? sayDay(visit.visitedOn) : '—' },
    { label: t('visit.officers'), value: visit.officers.join(sayMark('、')) || visit.openedByName },
    { label: t('visit.receipt'), value: visit.receipt ?? '—' },
  ];
};

const Timeline = ({ visit, definition }: { visit: VisitView; definition: Questionnaire }) => {
  const t = useT();
  const { language } = useLanguage();
  const { data, error } = useOp(visitTimeline, { visitId: visit.id });
  const { byId } = indexOf(withVisitPart(definition));
  const entries = (data?.rows ?? []).map(r => ({
    ...r,
    changes: r.questions.map(q => ({ table: 'visits.visits', kind: 'update' as const, before: null, after: { [q]: true } })),
  }));
  if (!data) return <ProblemNotice error={error} />;
  return (
    <RecordTimeline
      entries={entries}
      field={(_, question) => byId.get(question)?.label[language]}
      value={(_, v) => (v === undefined ? '' : t('visit.changed', { n: 1 }))}
    />
  );
};

/** Who was met, what was said, what was answered: once the form of the visit is there to read it by. */
const Record = ({ visit, definition }: { visit: VisitView; definition: Questionnaire }) => {
  const t = useT();
  return (
    <>
      <FormSection
        title={t('visit.notes')}
        aside={
          visit.submittedAt && (
            <LinkButton quiet href={`/demands?campaignId=${visit.campaignId}&enterpriseId=${visit.enterpriseId}`}>
              {t('visit.demands')}
            </LinkButton>
          )
        }
      >
        <NoteList notes={visit.notes} mayWithdraw={false} />
      </FormSection>
      <FormSection title={t('fill.met')}>
        <PeopleMet visit={visit} />
      </FormSection>
      <FormSection title={t('visit.table')}>
        <AnswerTable visit={visit} sections={definition.sections} />
      </FormSection>
      <SupplementPart visit={visit} sections={definition.supplement ?? []} />
      <VisitFilesPart visitId={visit.id} />
    </>
  );
};

const said = (visit: VisitView, definition: Questionnaire | undefined, t: ReturnType<typeof useT>): string | undefined => {
  if (visit.reviewedAt) return t('visit.reviewed', { name: visit.reviewedByName, day: sayInstant(visit.reviewedAt) });
  if (visit.returnReason) return t('fill.returned', { reason: visit.returnReason, name: visit.returnedByName });
  if (visit.submittedAt) return t('visit.submittedBy', { name: visit.submittedByName, day: sayInstant(visit.submittedAt) });
  return definition && t('fill.progress', { ...progressOf(definition, visit.answers) });
};

/** One visit: Table A.1 with the source of each value, who was met, what was said, what happened. */
export const VisitPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const facts = useFacts();
  const { data: visit, error } = useOp(getVisit, { visitId: id });
  const form = useOp(
    getQuestionnaire,
    { id: visit?.questionnaireId ?? '', supplementId: visit?.supplementId },
    { enabled: visit !== undefined },
  );
  const definition = form.data?.definition;
  return (
    <DetailPage
      record={visit}
      error={error ?? form.error}
      kind={t('visits.title')}
      back={{ href: '/visits', label: t('visits.title') }}
      title={v => v.enterpriseName}
      state={v => <StateTag tone={toneOfVisit[v.state]}>{t(`visit.state.${v.state}`)}</StateTag>}
      hint={v => said(v, definition, t)}
      acts={v => <VisitActs visit={v} />}
      facts={facts}
      {...(definition
        ? { timeline: { title: t('visit.timeline'), show: (v: VisitView) => <Timeline visit={v} definition={definition} /> } }
        : {})}
      clause="6.1-g A.1-a"
    >
      {v => (
        <>
          <SlotParts of={visitParts} give={{ visit: v }} />
          {definition && <Record visit={v} definition={definition} />}
        </>
      )}
    </DetailPage>
  );
};
