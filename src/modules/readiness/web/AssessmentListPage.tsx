import { Button } from 'antd';
import { useState } from 'react';
import { usePlaces } from '#modules/reference/web/index.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayNumber, todayInBeijing } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { AssessmentRow } from '../contract/assessment.ts';
import { awardLevels } from '../contract/criteria.ts';
import { AssessmentFilter, exportAssessments, listAssessments, openAssessment } from '../contract/operations-assessment.ts';
import { AssessmentMark, NextStep } from './ReadinessMarks.tsx';
import { useReadinessLinks } from './readiness-links.ts';
import { useT } from './use-t.ts';

const OpenAssessment = lazyPart(() => import('./OpenAssessment.tsx').then(m => m.OpenAssessment));

const useFilters = (): FilterField[] => {
  const t = useT();
  const places = usePlaces().below;
  const thisYear = Number(todayInBeijing().slice(0, 4));
  const levels = awardLevels.map(value => ({ value, label: t(`level.${value}`) }));
  const states = (['scoring', 'agreeing', 'concluded'] as const).map(value => ({ value, label: t(`state.${value}`) }));
  const years = [1, 0, -1, -2, -3].map(n => ({ value: String(thisYear + n), label: t('yearN', { year: String(thisYear + n) }) }));
  return [
    { kind: 'search', key: 'q', label: t('search'), max: 80 },
    { kind: 'choice', key: 'year', label: t('year'), options: years },
    { kind: 'choice', key: 'readyFor', label: t('byReady'), options: levels },
    { kind: 'choice', key: 'won', label: t('byWon'), options: levels },
    { kind: 'choice', key: 'state', label: t('state'), options: states },
    { kind: 'choice', key: 'regionCode', label: t('place'), options: places },
  ];
};

const useColumns = () => {
  const t = useT();
  const { nameOf } = usePlaces();
  const level = (l: AssessmentRow['readyFor']): string => (l ? t(`level.${l}`) : '—');
  return [
    { key: 'name', title: t('enterprise'), render: (r: AssessmentRow) => r.enterpriseName },
    { key: 'year', title: t('year'), width: 80, render: (r: AssessmentRow) => String(r.year) },
    {
      key: 'points',
      title: t('points'),
      width: 110,
      align: 'right' as const,
      render: (r: AssessmentRow) => (r.points === null ? t('noPoints') : sayNumber(r.points)),
    },
    { key: 'readyFor', title: t('readyFor'), width: 140, render: (r: AssessmentRow) => level(r.readyFor) },
    { key: 'next', title: t('nextLevel'), width: 320, render: (r: AssessmentRow) => <NextStep next={r.next} /> },
    { key: 'won', title: t('won'), width: 140, render: (r: AssessmentRow) => r.won.map(level).join(sayMark('、')) || '—' },
    { key: 'state', title: t('state'), width: 130, render: (r: AssessmentRow) => <AssessmentMark state={r.state} /> },
    { key: 'coach', title: t('coach'), width: 100, render: (r: AssessmentRow) => r.coachName },
    { key: 'place', title: t('place'), width: 120, hidden: true, render: (r: AssessmentRow) => nameOf(r.regionCode) },
    {
      key: 'tasks',
      title: t('openTasks'),
      width: 100,
      align: 'right' as const,
      hidden: true,
      render: (r: AssessmentRow) => sayNumber(r.openTasks),
    },
  ];
};

/** 准备度: who is ready for which level, and what is missing (6.2.2.1-a). */
export const AssessmentListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(AssessmentFilter);
  const [opening, setOpening] = useState(false);
  const fields = useFilters();
  const columns = useColumns();
  const start = can(openAssessment.name) && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('open')}
    </Button>
  );
  return (
    <ListPage
      title={t('title')}
      hint={t('lead')}
      clause="6.2.2.1-a"
      actions={start}
      siblings={<PageLinks label={t('pages')} links={useReadinessLinks()} current="list" />}
      filters={{ fields, value: { ...filters, year: filters.year === undefined ? undefined : String(filters.year) }, onChange: setFilters }}
      views="readiness.assessments"
      exported={{ op: exportAssessments, input: filters }}
    >
      <KeysetTable
        name="readiness.assessments"
        caption={t('title')}
        op={listAssessments}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => r.enterpriseName}
        href={r => `/readiness/${r.id}`}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} action={start} />}
        columns={columns}
      />
      {opening && <OpenAssessment onClose={() => setOpening(false)} />}
    </ListPage>
  );
};
