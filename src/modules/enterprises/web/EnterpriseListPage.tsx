import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { shownColumns } from '#ui/desk/table/table-columns.ts';
import type { EnterpriseRow } from '../contract/enterprise.ts';
import { ledgerImports } from '../contract/import-operations.ts';
import { createEnterprise, exportEnterprises, listEnterprises, mergeEnterprises } from '../contract/operations.ts';
import { useEnterpriseColumns } from './EnterpriseColumns.tsx';
import { EnterpriseSummary } from './EnterpriseSummary.tsx';
import { filterOf, ListState, listInputOf } from './list-state.ts';
import { useFilterFields } from './use-filter-fields.ts';
import { useT } from './use-t.ts';

const EnterpriseForm = lazyPart(() => import('./EnterpriseForm.tsx').then(m => m.EnterpriseForm));
const MergeDialog = lazyPart(() => import('./MergeDialog.tsx').then(m => m.MergeDialog));

/** Under this name the table remembers its columns. */
const table = 'enterprises.list';

const Actions = ({ onNew }: { onNew: () => void }) => {
  const t = useT();
  const { can } = useSession();
  return (
    <>
      {can(createEnterprise.name) && <Button onClick={onNew}>{t('list.new')}</Button>}
      {can(ledgerImports.start.name) && (
        <LinkButton href="/enterprises/imports/new" primary>
          {t('list.import')}
        </LinkButton>
      )}
    </>
  );
};

/** 企业: the register as a list; every row leads to its file (6.1-c). */
export const EnterpriseListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [state, setState] = useUrlState(ListState);
  const fields = useFilterFields();
  const columns = useEnterpriseColumns();
  const [creating, setCreating] = useState(false);
  const [pair, setPair] = useState<readonly EnterpriseRow[]>();
  const filters = useMemo(() => listInputOf(state), [state]);
  return (
    <ListPage
      title={t('list.title')}
      hint={t('list.lead')}
      clause="6.1-c"
      actions={<Actions onNew={() => setCreating(true)} />}
      filters={{ fields, value: state, onChange: setState }}
      views={table}
      exported={{
        op: exportEnterprises,
        input: () => ({ filter: filterOf(state), sort: state.sort ?? 'recent', columns: shownColumns(table, columns) }),
        label: t('list.export'),
      }}
    >
      <KeysetTable
        name={table}
        caption={t('list.title')}
        op={listEnterprises}
        filters={filters}
        columns={columns}
        rowKey={e => e.id}
        rowName={e => e.name}
        href={e => `/enterprises/${e.id}`}
        detail={e => <EnterpriseSummary id={e.id} />}
        {...(can(mergeEnterprises.name)
          ? {
              bulk: (rows: readonly EnterpriseRow[]) =>
                rows.length === 2 ? (
                  <Button size="small" onClick={() => setPair(rows)}>
                    {t('list.mergeTwo')}
                  </Button>
                ) : (
                  <span className="pp-hint">{t('list.mergeHint')}</span>
                ),
            }
          : {})}
        {...(Object.keys(state).length === 0
          ? {
              empty: <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} action={<Actions onNew={() => setCreating(true)} />} />,
            }
          : {})}
      />
      {creating && <EnterpriseForm onClose={() => setCreating(false)} />}
      {pair && <MergeDialog pair={pair} onClose={() => setPair(undefined)} />}
    </ListPage>
  );
};
