import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { NoneOfImport, OfImport } from '#ui/desk/import/OfImport.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { shownColumns } from '#ui/desk/table/table-columns.ts';
import type { EnterpriseRow } from '../contract/enterprise.ts';
import { createEnterprise, exportEnterprises, listEnterprises, mergeEnterprises } from '../contract/operations.ts';
import { defineOwnColumn } from '../contract/operations-columns.ts';
import { ledgerImports } from '../contract/operations-import.ts';
import type { OwnColumn } from '../contract/own-column.ts';
import { useEnterpriseColumns } from './EnterpriseColumns.tsx';
import { EnterpriseSummary } from './EnterpriseSummary.tsx';
import { filterOf, type ListState, listInputOf, listState } from './list-state.ts';
import { useFilterFields, useMoreFilters } from './use-filter-fields.ts';
import { useOwnColumns } from './use-own-columns.ts';
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
      {can(defineOwnColumn.name) && (
        <LinkButton href="/enterprises/columns" quiet>
          {t('own.link')}
        </LinkButton>
      )}
      {can(createEnterprise.name) && <Button onClick={onNew}>{t('list.new')}</Button>}
      {can(ledgerImports.start.name) && (
        <LinkButton href="/enterprises/imports/new" primary>
          {t('list.import')}
        </LinkButton>
      )}
    </>
  );
};

/** 企业: the register as a list; every row leads to its file (6.1-c). Which filters the address may hold is known when the own columns are. */
export const EnterpriseListPage = () => {
  const own = useOwnColumns();
  return own === undefined ? null : <Register own={own} />;
};

const Register = ({ own }: { own: readonly OwnColumn[] }) => {
  const t = useT();
  const { can } = useSession();
  const schema = useMemo(() => listState(own), [own]);
  const [found, setState] = useUrlState(schema);
  const state = found as ListState;
  const used = useMemo(() => own.filter(c => !c.retired), [own]);
  const fields = useFilterFields(used);
  const more = useMoreFilters(used);
  const columns = useEnterpriseColumns(used);
  const [creating, setCreating] = useState(false);
  const [pair, setPair] = useState<{ rows: readonly EnterpriseRow[]; clear: () => void }>();
  const filters = useMemo(() => listInputOf(state, used), [state, used]);
  return (
    <ListPage
      title={t('list.title')}
      hint={t('list.lead')}
      clause="6.1-c"
      actions={<Actions onNew={() => setCreating(true)} />}
      filters={{ fields, more, value: state, onChange: setState }}
      note={state.import !== undefined && <OfImport href="/enterprises" wrote={state.importWrote} />}
      views={table}
      exported={{
        op: exportEnterprises,
        input: () => ({ filter: filterOf(state, used), sort: state.sort ?? 'recent', columns: shownColumns(table, columns) }),
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
              bulk: (rows: readonly EnterpriseRow[], clear: () => void) =>
                rows.length === 2 ? (
                  <Button size="small" onClick={() => setPair({ rows, clear })}>
                    {t('list.mergeTwo')}
                  </Button>
                ) : (
                  <span className="pp-hint">{t('list.mergeHint')}</span>
                ),
            }
          : {})}
        {...(state.import !== undefined ? { empty: <NoneOfImport /> } : {})}
        {...(Object.keys(state).length === 0
          ? {
              empty: <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} action={<Actions onNew={() => setCreating(true)} />} />,
            }
          : {})}
      />
      {creating && <EnterpriseForm onClose={() => setCreating(false)} />}
      {pair && (
        <MergeDialog
          pair={pair.rows}
          onClose={() => setPair(undefined)}
          onMerged={() => {
            setPair(undefined);
            pair.clear();
          }}
        />
      )}
    </ListPage>
  );
};
