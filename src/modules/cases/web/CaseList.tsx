import type { ReactNode } from 'react';
import { sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { CaseRow } from '../contract/case.ts';
import type { CaseFilter } from '../contract/filter.ts';
import { listCases } from '../contract/operations-case.ts';
import { BallOfCase, DueOfCase, StateOfCase } from './CaseTags.tsx';
import { hrefOfCase } from './hrefs.ts';
import { useT } from './use-t.ts';

const useColumns = (atEnterprise: boolean): readonly Column<CaseRow>[] => {
  const t = useT();
  const columns: Column<CaseRow>[] = [
    { key: 'item', title: t('list.item'), render: c => c.itemName },
    {
      key: 'enterprise',
      title: t('list.enterprise'),
      width: 220,
      render: c => <PageLink href={`/enterprises/${c.enterpriseId}`}>{c.enterpriseName}</PageLink>,
    },
    { key: 'state', title: t('list.state'), width: 110, render: c => <StateOfCase row={c} /> },
    { key: 'party', title: t('list.party'), width: 110, render: c => <BallOfCase party={c.party} /> },
    { key: 'expects', title: t('list.expects'), width: 170, render: c => c.expects },
    { key: 'due', title: t('list.due'), width: 170, render: c => <DueOfCase row={c} /> },
    { key: 'stage', title: t('list.stage'), width: 140, render: c => c.stageName, spare: true },
    { key: 'companion', title: t('list.companion'), width: 100, render: c => c.companionName },
    { key: 'no', title: t('list.no'), width: 110, render: c => c.no, spare: true },
    { key: 'street', title: t('list.street'), width: 110, render: c => c.regionName, hidden: true },
    { key: 'opened', title: t('list.opened'), width: 150, render: c => sayInstant(c.openedAt), spare: true, hidden: true },
  ];
  return atEnterprise ? columns.filter(c => c.key !== 'enterprise' && c.key !== 'street') : columns;
};

interface CaseListProps {
  filters: CaseFilter;
  /** On the page of one enterprise: without its name. */
  atEnterprise?: boolean;
  tools?: ReactNode;
  empty?: ReactNode;
}

/** Cases as a table: who has it, until when. */
export const CaseList = ({ filters, atEnterprise = false, tools, empty }: CaseListProps) => {
  const t = useT();
  const nothing = Object.keys(filters).length === 0 ? <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} /> : undefined;
  return (
    <KeysetTable
      name={atEnterprise ? 'cases.hub' : 'cases.list'}
      caption={t('title')}
      op={listCases}
      filters={filters}
      columns={useColumns(atEnterprise)}
      rowKey={c => c.id}
      rowName={c => `${c.no} ${c.itemName} ${c.enterpriseName}`}
      href={c => hrefOfCase(c.id)}
      tools={tools}
      empty={empty ?? nothing}
    />
  );
};
