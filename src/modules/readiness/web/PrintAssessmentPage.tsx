import { Button } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay, sayNumber, todayInBeijing } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { AssessmentView } from '../contract/assessment.ts';
import { enterpriseReadiness, getAssessment } from '../contract/operations-assessment.ts';
import { useComparedColumns } from './ConsensusTab.tsx';
import { gapsOf } from './GapsTab.tsx';
import { GapTaskTable } from './GapTaskTable.tsx';
import { RadarOfYears } from './RadarOfYears.tsx';
import { AssessmentMark } from './ReadinessMarks.tsx';
import { useT } from './use-t.ts';

const Paper = ({ a }: { a: AssessmentView }) => {
  const t = useT();
  const { data } = useOp(enterpriseReadiness, { enterpriseId: a.enterpriseId });
  const columns = useComparedColumns(a);
  return (
    <>
      <Facts
        facts={[
          { label: t('state'), value: <AssessmentMark state={a.state} /> },
          { label: t('points'), value: a.points === null ? t('noPoints') : t('pointsOf', { points: sayNumber(a.points) }) },
          { label: t('coach'), value: a.coachName },
          { label: t('criteria'), value: a.criteria.name, source: a.criteria.basedOn },
        ]}
      />
      <p className="pp-hint">{t('proofHint', { cap: a.criteria.capWithoutEvidence })}</p>
      <FormSection title={t('tab.consensus')}>
        <DataTable
          stack
          caption={t('tab.consensus')}
          rows={a.items}
          rowKey={i => i.key}
          groupOf={i => `${i.category} ${i.categoryName}`}
          columns={columns}
        />
      </FormSection>
      {data && (
        <FormSection title={t('radar')}>
          <RadarOfYears years={data.years} />
        </FormSection>
      )}
      <FormSection title={t('gaps')} hint={t('gapsHint')}>
        <DataTable
          stack
          caption={t('gaps')}
          rows={gapsOf(a)}
          rowKey={i => i.key}
          columns={[
            { key: 'item', title: t('item'), render: i => `${i.key} ${i.name}` },
            { key: 'lost', title: t('lost'), align: 'right', render: i => sayNumber(i.lost ?? 0) },
            { key: 'of', title: t('itemPoints'), align: 'right', render: i => sayNumber(i.points) },
          ]}
        />
      </FormSection>
      <FormSection title={t('tasks')}>
        <GapTaskTable tasks={a.tasks.map(task => ({ ...task, may: [] }))} />
      </FormSection>
    </>
  );
};

/** 评价表 as it is printed: scores side by side, radar, gaps, tasks. */
export const PrintAssessmentPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data: a, error } = useOp(getAssessment, { id });
  return (
    <>
      <PageHead
        title={a ? t('printTitle', { name: a.enterpriseName, year: String(a.year) }) : t('title')}
        hint={t('printedOn', { day: sayDay(todayInBeijing()) })}
        above={
          <span className="pp-no-print">
            <LinkButton href={`/readiness/${id}`} quiet>
              {t('printBack')}
            </LinkButton>
          </span>
        }
        actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
      />
      <ProblemNotice error={error} />
      {a && <Paper a={a} />}
      <ClauseFoot clause="6.2.2.2-a" />
    </>
  );
};
