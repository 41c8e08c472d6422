import type { ReactNode } from 'react';
import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { listVisits } from '../contract/operations-visits.ts';
import type { VisitFilter } from '../contract/visit.ts';
import { useT } from './use-t.ts';
import { toneOfVisit } from './visit-words.ts';

interface VisitTableProps {
  filters: VisitFilter;
  tools?: ReactNode;
}

/** Visits as a list; used by the page, the campaign and the enterprise. */
export const VisitTable = ({ filters, tools }: VisitTableProps) => {
  const t = useT();
  return (
    <KeysetTable
      name="visits.visits"
      caption={t('visits.title')}
      op={listVisits}
      filters={filters}
      rowKey={r => r.id}
      rowName={r => r.enterpriseName}
      href={r => `/visits/${r.id}`}
      tools={tools}
      empty={<EmptyState title={t('visits.empty')} hint={t('visits.emptyHint')} />}
      columns={[
        { key: 'enterprise', title: t('visits.col.enterprise'), render: r => r.enterpriseName },
        {
          key: 'state',
          title: t('visits.col.state'),
          width: 120,
          // what has taken its course needs no mark: only what differs is seen
          render: r =>
            r.state === 'reviewed' ? (
              t('visit.state.reviewed')
            ) : (
              <StateTag tone={toneOfVisit[r.state]}>{t(`visit.state.${r.state}`)}</StateTag>
            ),
        },
        { key: 'kind', title: t('visits.col.kind'), width: 110, render: r => t(`visit.kind.${r.kind}`) },
        { key: 'answered', title: t('visits.col.answered'), width: 90, align: 'right', render: r => `${r.answered}/${r.questions}` },
        { key: 'visitedOn', title: t('visits.col.visitedOn'), width: 170, render: r => (r.visitedOn ? sayDay(r.visitedOn) : '—') },
        { key: 'team', title: t('visits.col.team'), width: 110, render: r => r.teamName ?? '—' },
        { key: 'officer', title: t('visits.col.officer'), width: 110, render: r => r.openedByName },
        { key: 'campaign', title: t('visits.col.campaign'), width: 220, render: r => r.campaignTitle },
      ]}
    />
  );
};
