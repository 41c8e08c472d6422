import { sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { listInterviews, listSeminars } from '../contract/operations-talks.ts';
import type { VisitFilter } from '../contract/visit.ts';
import { useT } from './use-t.ts';

const toneOfSeminar = { planned: 'todo', closed: 'done', cancelled: 'off' } as const;
const toneOfInterview = { complete: 'done', partial: 'doing', refused: 'off' } as const;

/** What narrows a list of talks. */
type RecordsWanted = Pick<VisitFilter, 'q' | 'campaignId' | 'from' | 'to'>;

/** Phone interviews as a list. */
export const InterviewTable = ({ filters }: { filters: RecordsWanted & { enterpriseId?: string } }) => {
  const t = useT();
  return (
    <KeysetTable
      name="visits.interviews"
      caption={t('visits.tab.interviews')}
      op={listInterviews}
      filters={filters}
      rowKey={r => r.id}
      rowName={r => r.enterpriseName}
      href={r => `/interviews/${r.id}`}
      empty={<EmptyState title={t('interview.empty')} hint={t('visits.emptyHint')} />}
      columns={[
        { key: 'enterprise', title: t('visits.col.enterprise'), render: r => r.enterpriseName },
        {
          key: 'outcome',
          title: t('interview.outcome'),
          width: 120,
          render: r => <StateTag tone={toneOfInterview[r.outcome]}>{t(`interview.outcome.${r.outcome}`)}</StateTag>,
        },
        { key: 'startedAt', title: t('interview.startedAt'), width: 160, render: r => sayInstant(r.startedAt) },
        { key: 'minutes', title: t('interview.length'), width: 90, align: 'right', render: r => t('interview.minutes', { n: r.minutes }) },
        { key: 'notes', title: t('visit.notes'), width: 160, align: 'right', render: r => r.notes },
        { key: 'caller', title: t('interview.caller'), width: 120, render: r => r.calledByName },
      ]}
    />
  );
};

/** Seminars as a list. */
export const SeminarTable = ({ filters }: { filters: RecordsWanted }) => {
  const t = useT();
  return (
    <KeysetTable
      name="visits.seminars"
      caption={t('visits.tab.seminars')}
      op={listSeminars}
      filters={filters}
      rowKey={r => r.id}
      rowName={r => r.title}
      href={r => `/seminars/${r.id}`}
      empty={<EmptyState title={t('seminar.empty')} />}
      columns={[
        { key: 'title', title: t('seminar.name'), render: r => r.title },
        {
          key: 'state',
          title: t('visits.col.state'),
          width: 120,
          render: r => <StateTag tone={toneOfSeminar[r.state]}>{t(`seminar.state.${r.state}`)}</StateTag>,
        },
        { key: 'cluster', title: t('seminar.cluster'), width: 160, render: r => r.cluster },
        { key: 'startsAt', title: t('seminar.startsAt'), width: 160, render: r => sayInstant(r.startsAt) },
        {
          key: 'came',
          title: t('seminar.guests'),
          width: 150,
          align: 'right',
          render: r => t('seminar.came', { came: r.came, invited: r.invited }),
        },
        { key: 'host', title: t('seminar.host'), width: 120, render: r => r.hostName },
      ]}
    />
  );
};
