import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayNumber } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { answerPrerequisite, enterpriseReadiness, openAssessment } from '../contract/operations-assessment.ts';
import { AwardLadder } from './AwardLadder.tsx';
import { RadarOfYears } from './RadarOfYears.tsx';
import { AssessmentMark } from './ReadinessMarks.tsx';
import { useT } from './use-t.ts';

const OpenAssessment = lazyPart(() => import('./OpenAssessment.tsx').then(m => m.OpenAssessment));

/** Tab 准备度 of an enterprise: its years, the radar, the ladder. */
export const HubReadiness = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data, error } = useOp(enterpriseReadiness, { enterpriseId });
  const [opening, setOpening] = useState(false);
  if (!data) return <ProblemNotice error={error} />;
  const start = data.may.includes(openAssessment.name) && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('open')}
    </Button>
  );
  return (
    <>
      <FormSection title={t('years')} aside={data.years.length > 0 && start}>
        <DataTable
          caption={t('years')}
          rows={data.years}
          rowKey={y => y.assessmentId}
          href={y => `/readiness/${y.assessmentId}`}
          stack
          empty={<EmptyState title={t('hubNone')} hint={t('noneHint')} action={start} />}
          columns={[
            { key: 'year', title: t('year'), render: y => t('yearRow', { year: String(y.year) }) },
            {
              key: 'points',
              title: t('points'),
              align: 'right',
              render: y => (y.points === null ? t('noPoints') : t('pointsOf', { points: sayNumber(y.points) })),
            },
            { key: 'state', title: t('state'), render: y => <AssessmentMark state={y.state} /> },
            { key: 'criteria', title: t('criteria'), render: y => y.criteriaName },
          ]}
        />
      </FormSection>
      {data.years.length > 0 && (
        <FormSection title={t('radar')}>
          <RadarOfYears years={data.years} />
        </FormSection>
      )}
      <AwardLadder enterpriseId={enterpriseId} rungs={data.rungs} mayAnswer={data.may.includes(answerPrerequisite.name)} />
      {opening && <OpenAssessment enterpriseId={enterpriseId} onClose={() => setOpening(false)} />}
    </>
  );
};
