import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { ActionFilter, createAction, exportActions, listActions } from '../contract/operations.ts';
import { StateOfAction } from './StateOfAction.tsx';
import { useT } from './use-t.ts';

const ActionForm = lazyPart(() => import('./ActionForm.tsx').then(m => m.ActionForm));

const useFilterFields = () => {
  const t = useT();
  const states = (['open', 'done', 'verified'] as const).map(value => ({ value, label: t(`state.${value}`) }));
  const sources = (['satisfaction', 'complaint', 'risk', 'case'] as const).map(value => ({ value, label: t(`source.${value}`) }));
  return [
    { kind: 'choice', key: 'state', label: t('state'), options: states },
    { kind: 'choice', key: 'source', label: t('field.source'), options: sources },
    { kind: 'tick', key: 'overdue', label: t('filter.overdue') },
  ] as const;
};

/** 持续改进: the actions of the district (4.4-b). */
export const ActionListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(ActionFilter);
  const [making, setMaking] = useState(false);
  const start = can(createAction.name) && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('create')}
    </Button>
  );
  return (
    <ListPage
      title={t('title')}
      hint={t('lead')}
      clause="4.4-b"
      actions={start}
      filters={{ fields: useFilterFields(), value: filters, onChange: setFilters }}
      views="improvements.actions"
      exported={{ op: exportActions, input: filters }}
    >
      <KeysetTable
        name="improvements.actions"
        caption={t('title')}
        op={listActions}
        filters={filters}
        rowKey={a => a.id}
        rowName={a => a.problem}
        href={a => `/improvements/${a.id}`}
        empty={<EmptyState title={t('none')} action={start} />}
        columns={[
          { key: 'problem', title: t('field.problem'), render: a => a.problem },
          { key: 'state', title: t('state'), width: 120, render: a => <StateOfAction state={a.state} overdue={a.overdue} /> },
          { key: 'owner', title: t('field.owner'), width: 110, render: a => a.ownerName },
          { key: 'dueOn', title: t('field.dueOn'), width: 160, render: a => sayDay(a.dueOn) },
          { key: 'source', title: t('field.source'), width: 120, render: a => t(`source.${a.source}`) },
          { key: 'cause', title: t('field.cause'), width: 220, render: a => a.cause, hidden: true },
          { key: 'action', title: t('field.action'), width: 220, render: a => a.action },
        ]}
      />
      {making && <ActionForm onClose={() => setMaking(false)} />}
    </ListPage>
  );
};
