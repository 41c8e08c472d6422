import { Button } from 'antd';
import { hrefOfCase } from '#modules/cases/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import type { Fact } from '#ui/desk/Facts.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { enterAsAsset, getProject, projectTimeline } from '../contract/operations-project.ts';
import type { ProjectView } from '../contract/project.ts';
import { LimitWhy } from './LimitWhy.tsx';
import { ProjectActs } from './ProjectActs.tsx';
import { PartsPart, StepsPart, SubsidiesPart } from './ProjectHistory.tsx';
import { ProjectTrack } from './ProjectTrack.tsx';
import { DueOfProject, StateOfProject, useSayPart } from './StandardMarks.tsx';
import { useStandardsColumns } from './use-standards-columns.ts';
import { useT } from './use-t.ts';

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(projectTimeline, { id });
  const words = useStandardsColumns();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

/** What is said before anything else: ended, or published with the offer to enter it as an asset. */
const Notice = ({ p }: { p: ProjectView }) => {
  const t = useT();
  const enter = useCommand(enterAsAsset, {
    invalidates: ['standards.', 'assets.'],
    onDone: done => showToast(t(done.known ? 'enteredKnown' : 'entered')),
  });
  if (p.state === 'dropped')
    return (
      <p className="pp-notice" role="status">
        {t('droppedNotice', { day: p.endedOn ? sayDay(p.endedOn) : '', reason: p.dropReason })}
      </p>
    );
  if (p.publishedOn === null) return null;
  return (
    <div className="pp-notice" role="status">
      <p>
        {t('published', { number: p.number })} {p.endedOn !== null && t('withdrawnNotice', { day: sayDay(p.endedOn) })}
      </p>
      {p.assetId !== null && <PageLink href={`/assets/${p.assetId}`}>{t('seeAsset')}</PageLink>}
      {p.may.includes(enterAsAsset.name) && (
        <p>
          {t('offer')}{' '}
          <Button size="small" loading={enter.pending} onClick={() => enter.run({ id: p.id, version: p.version })}>
            {t('enterAsset')}
          </Button>
        </p>
      )}
      <ProblemNotice error={enter.error} />
    </div>
  );
};

/** Facts of a project; its links only where they lead somewhere. */
export const useProjectFacts = () => {
  const t = useT();
  const sayPart = useSayPart();
  return (p: ProjectView): Fact[] => [
    { label: t('enterprise'), value: <PageLink href={`/enterprises/${p.enterpriseId}?tab=standards`}>{p.enterpriseName}</PageLink> },
    { label: t('kind'), value: t(`kind.${p.kind}`) },
    { label: t('part'), value: sayPart(p) },
    { label: t('planNumber'), value: p.planNumber || '—' },
    { label: t('dueOn'), value: <DueOfProject row={p} /> },
    { label: t('owner'), value: p.ownerName },
    { label: t('intent'), value: [t(`intent.${p.intent}`), p.itemName].filter(Boolean).join(' · ') },
    { label: t('procedure'), value: p.procedureName, source: [p.procedureSource, p.procedureNote].filter(Boolean).join(sayMark('；')) },
    ...(p.publishedOn === null
      ? []
      : [
          { label: t('number'), value: p.number },
          { label: t('publishedOn'), value: sayDay(p.publishedOn) },
          { label: t('effectiveOn'), value: p.effectiveOn === null ? '—' : sayDay(p.effectiveOn) },
        ]),
    ...(p.demandId === null ? [] : [{ label: t('demand'), value: <PageLink href={`/demands/${p.demandId}`}>{t('seeDemand')}</PageLink> }]),
    ...(p.caseId === null ? [] : [{ label: t('case'), value: <PageLink href={hrefOfCase(p.caseId)}>{t('seeCase')}</PageLink> }]),
  ];
};

/** One standard project: its way, why the day is that day, what stands behind each step (6.2.1.3-a). */
export const ProjectPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getProject, { id });
  const factsOf = useProjectFacts();
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('title')}
      back={{ href: '/standards', label: t('back') }}
      title={p => p.title}
      state={p => <StateOfProject state={p.state} />}
      acts={p => <ProjectActs p={p} />}
      notice={p => <Notice p={p} />}
      facts={factsOf}
      timeline={{ title: t('timeline'), show: p => <Timeline id={p.id} /> }}
      clause="6.2.1.3-a"
    >
      {p => (
        <>
          <ProjectTrack p={p} />
          <LimitWhy p={p} />
          <StepsPart p={p} />
          <PartsPart p={p} />
          <SubsidiesPart p={p} />
        </>
      )}
    </DetailPage>
  );
};
