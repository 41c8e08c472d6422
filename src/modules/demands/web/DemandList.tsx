import type { ReactNode } from 'react';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { DemandRow } from '../contract/demand.ts';
import type { DemandFilter } from '../contract/filter.ts';
import { listDemands } from '../contract/operations.ts';
import { DemandBulk } from './DemandBulk.tsx';
import { useDemandColumns } from './DemandColumns.tsx';
import { DemandDetail } from './DemandDetail.tsx';
import { hrefOfDemand } from './hrefs.ts';
import { useT } from './use-t.ts';

interface DemandListProps {
  filters: DemandFilter;
  /** On the page of one enterprise: without its name. */
  atEnterprise?: boolean;
  /** Many at once: answer, refer, decline, assign. */
  bulk?: boolean;
  tools?: ReactNode;
  empty?: ReactNode;
}

/** Demands as a table with a split view in which the class is corrected by one key. */
export const DemandList = ({ filters, atEnterprise = false, bulk = false, tools, empty }: DemandListProps) => {
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
      {...(bulk
        ? { bulk: (rows: readonly DemandRow[], clear: (done?: readonly DemandRow[]) => void) => <DemandBulk rows={rows} clear={clear} /> }
        : {})}
      tools={tools}
      empty={
        empty ?? (Object.keys(filters).length === 0 ? <EmptyState title={t('list.empty')} hint={t('list.emptyExample')} /> : undefined)
      }
    />
  );
};
