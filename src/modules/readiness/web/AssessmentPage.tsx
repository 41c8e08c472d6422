import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant, sayNumber } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AssessmentView } from '../contract/assessment.ts';
import {
  assessmentTimeline,
  concludeAssessment,
  getAssessment,
  handAssessment,
  reopenAssessment,
} from '../contract/operations-assessment.ts';
import { AssessmentMark } from './ReadinessMarks.tsx';
import { useReadinessColumns } from './use-readiness-columns.ts';
import { useT } from './use-t.ts';

const PartiesTab = lazyPart(() => import('./PartiesTab.tsx').then(m => m.PartiesTab));
const ConsensusTab = lazyPart(() => import('./ConsensusTab.tsx').then(m => m.ConsensusTab));
const ProofTab = lazyPart(() => import('./ProofTab.tsx').then(m => m.ProofTab));
const GapsTab = lazyPart(() => import('./GapsTab.tsx').then(m => m.GapsTab));
const HandAssessment = lazyPart(() => import('./AssessmentForms.tsx').then(m => m.HandAssessment));
const ReopenAssessment = lazyPart(() => import('./AssessmentForms.tsx').then(m => m.ReopenAssessment));

const Acts = ({ a }: { a: AssessmentView }) => {
  const t = useT();
  const [dialog, setDialog] = useState<'hand' | 'reopen'>();
  const conclude = useCommand(concludeAssessment, { invalidates: ['readiness.'], onDone: () => showToast(t('concluded')) });
  const close = (): void => setDialog(undefined);
  return (
    <>
      <LinkButton href={`/readiness/${a.id}/print`}>{t('print')}</LinkButton>
      {a.may.includes(handAssessment.name) && <Button onClick={() => setDialog('hand')}>{t('hand')}</Button>}
      {a.may.includes(reopenAssessment.name) && <Button onClick={() => setDialog('reopen')}>{t('reopen')}</Button>}
      {a.may.includes(concludeAssessment.name) && (
        <Button type="primary" loading={conclude.pending} onClick={() => conclude.run({ id: a.id, version: a.version })}>
          {t('conclude')}
        </Button>
      )}
      <ProblemNotice error={conclude.error} />
      {dialog === 'hand' && <HandAssessment a={a} onClose={close} />}
      {dialog === 'reopen' && <ReopenAssessment a={a} onClose={close} />}
    </>
  );
};

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(assessmentTimeline, { id });
  const words = useReadinessColumns();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

/** One assessment: scores apart, side by side, evidence, gaps (6.2.2.2-a). */
export const AssessmentPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getAssessment, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('title')}
      back={{ href: '/readiness', label: t('back') }}
      title={a => t('assessmentOf', { name: a.enterpriseName, year: String(a.year) })}
      state={a => <AssessmentMark state={a.state} />}
      acts={a => <Acts a={a} />}
      notice={a =>
        a.concludedAt && (
          <p className="pp-notice" role="status">
            {t('concludedNotice', { at: sayInstant(a.concludedAt) })}
          </p>
        )
      }
      facts={a => [
        {
          label: t('enterprise'),
          value: <PageLink href={`/enterprises/${a.enterpriseId}?tab=readiness`}>{a.enterpriseName}</PageLink>,
        },
        { label: t('points'), value: a.points === null ? t('noPoints') : t('pointsOf', { points: sayNumber(a.points) }) },
        { label: t('coach'), value: a.coachName },
        { label: t('criteria'), value: a.criteria.name, source: a.criteria.basedOn },
      ]}
      opensOn={data && data.state !== 'scoring' ? 'consensus' : 'parties'}
      tabs={a => [
        { key: 'parties', label: t('tab.parties'), page: () => <PartiesTab a={a} /> },
        { key: 'consensus', label: t('tab.consensus'), page: () => <ConsensusTab a={a} /> },
        { key: 'evidence', label: t('tab.evidence'), page: () => <ProofTab a={a} /> },
        { key: 'gaps', label: t('tab.gaps'), page: () => <GapsTab a={a} /> },
      ]}
      timeline={{ title: t('timeline'), show: a => <Timeline id={a.id} /> }}
      clause="6.2.2.2-a"
    />
  );
};
