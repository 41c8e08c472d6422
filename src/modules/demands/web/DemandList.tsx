import type { ReactNode } from 'react';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { DemandFilter } from '../contract/filter.ts';
import { listDemands } from '../contract/operations.ts';
import { useDemandColumns } from './DemandColumns.tsx';
import { DemandDetail } from './DemandDetail.tsx';
import { hrefOfDemand } from './hrefs.ts';
import { useT } from './use-t.ts';

interface DemandListProps {
  filters: DemandFilter;
  /** On the page of one enterprise: without its name. */
  atEnterprise?: boolean;
  tools?: ReactNode;
  empty?: ReactNode;
}

/** Demands as a table with a split view in which the class is corrected by one key. */
export const DemandList = ({ filters, atEnterprise = false, tools, empty }: DemandListProps) => {
  const t = useT();
  const columns = useDemandColumns(atEnterprise);
  return (
    <KeysetTable
      name={atEnterprise ? 'demands.hub' : 'demands.list'}
      caption={t('list.title')}
      op={listDemands}
      filters={filters}
      columns={columns}
      rowKey={d => d.id}
      rowName={d => d.text}
      href={d => hrefOfDemand(d.id)}
      detail={d => <DemandDetail id={d.id} />}
      tools={tools}
      empty={
        empty ?? (Object.keys(filters).length === 0 ? <EmptyState title={t('list.empty')} hint={t('list.emptyExample')} /> : undefined)
      }
    />
  );
};
