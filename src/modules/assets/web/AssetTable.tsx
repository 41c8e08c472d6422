import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { showToast } from '#ui/desk/toast.ts';
import type { AssetRow } from '../contract/asset.ts';
import type { AssetFilter } from '../contract/filter.ts';
import { confirmAssets, listAssets } from '../contract/operations-register.ts';
import { AssetMark } from './AssetMarks.tsx';
import { hrefOfAsset } from './register-hrefs.ts';
import { useT } from './use-register-t.ts';

const useColumns = (atEnterprise: boolean): readonly Column<AssetRow>[] => {
  const t = useT();
  const columns: Column<AssetRow>[] = [
    { key: 'title', title: t('list.title'), render: a => a.title },
    { key: 'kind', title: t('list.kind'), width: 100, render: a => t(`kind.${a.kind}`) },
    { key: 'number', title: t('list.number'), width: 190, render: a => <span className="pp-figures">{a.number || t('word.none')}</span> },
    { key: 'classes', title: t('field.niceClass'), width: 110, render: a => a.classes.join(sayMark('、')) },
    { key: 'status', title: t('list.status'), width: 130, render: a => <AssetMark asset={a} /> },
    {
      key: 'enterprise',
      title: t('list.enterprise'),
      width: 230,
      render: a => <PageLink href={`/enterprises/${a.enterpriseId}?tab=assets`}>{a.enterpriseName}</PageLink>,
    },
    {
      key: 'acquired',
      title: t('list.acquired'),
      width: 168,
      render: a => (a.acquiredOn === null ? t('word.none') : sayDay(a.acquiredOn)),
    },
    { key: 'asOf', title: t('list.asOf'), width: 168, render: a => sayDay(a.asOf) },
    { key: 'source', title: t('list.source'), width: 100, render: a => t(`source.${a.source}`) },
  ];
  return atEnterprise ? columns.filter(c => c.key !== 'enterprise') : columns;
};

type Clear = (done?: readonly AssetRow[]) => void;

const ConfirmChosen = ({ rows, clear }: { rows: readonly AssetRow[]; clear: Clear }) => {
  const t = useT();
  const proposed = rows.filter(r => r.standing === 'proposed');
  const part = proposed.slice(0, 100);
  const confirm = useCommand(confirmAssets, {
    invalidates: ['assets.'],
    onDone: ({ confirmed }) => {
      showToast(t('list.confirmed', { n: confirmed }));
      clear(part.length < proposed.length ? part : undefined);
    },
  });
  const ids = part.map(r => r.id);
  return (
    <>
      <ProblemNotice error={confirm.error} />
      <Button type="primary" size="small" disabled={ids.length === 0} loading={confirm.pending} onClick={() => confirm.run({ ids })}>
        {t('list.confirmChosen', { n: ids.length })}
      </Button>
    </>
  );
};

interface AssetTableProps {
  filters: AssetFilter;
  atEnterprise?: boolean;
  tools?: ReactNode;
  empty?: ReactNode;
}

/** Assets as a table; what is only proposed can be confirmed together. */
export const AssetTable = ({ filters, atEnterprise = false, tools, empty }: AssetTableProps) => {
  const t = useT();
  const { can } = useSession();
  const columns = useColumns(atEnterprise);
  const bulk = can(confirmAssets.name)
    ? { bulk: (rows: readonly AssetRow[], clear: Clear) => <ConfirmChosen rows={rows} clear={clear} /> }
    : {};
  return (
    <KeysetTable
      name={atEnterprise ? 'assets.hub' : 'assets.list'}
      caption={t('register.title')}
      op={listAssets}
      filters={filters}
      columns={columns}
      rowKey={a => a.id}
      rowName={a => a.title}
      href={a => hrefOfAsset(a.id)}
      {...bulk}
      tools={tools}
      empty={
        empty ?? (Object.keys(filters).length === 0 ? <EmptyState title={t('list.empty')} hint={t('list.emptyExample')} /> : undefined)
      }
    />
  );
};
