import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { type AccountRow, AccountState } from '../contract/account.ts';
import { listAccounts } from '../contract/operations-accounts.ts';
import { AccountDetail } from './AccountDetail.tsx';
import { useT } from './use-t.ts';

const NewAccount = lazyPart(() => import('./NewAccount.tsx').then(m => m.NewAccount));

const Filters = z.object({ search: z.string().max(40).optional(), state: AccountState.optional() });
const tones = { active: 'done', inert: 'todo', disabled: 'off' } as const;

/** 账号: made here, brought to life by 安全管理员 (三员分立). */
export const AccountsPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(Filters);
  const [isNew, setNew] = useState(false);
  const columns: Column<AccountRow>[] = [
    { key: 'name', title: t('field.name'), render: a => a.name },
    { key: 'username', title: t('field.username'), width: 160, render: a => a.username },
    { key: 'unit', title: t('field.unit'), width: 240, render: a => a.unitName ?? '—' },
    { key: 'title', title: t('field.title'), width: 150, render: a => a.title || '—' },
    { key: 'role', title: t('field.role'), width: 130, render: a => (a.role ? t(`role.${a.role}`) : '—') },
    { key: 'phone', title: t('field.phone'), width: 140, render: a => <span className="pp-figures">{a.phone || '—'}</span> },
    {
      key: 'state',
      title: t('field.state'),
      width: 120,
      render: a => <StateTag tone={tones[a.state]}>{t(`account.${a.state}`)}</StateTag>,
    },
  ];
  return (
    <ListPage
      title={t('nav.accounts')}
      hint={t('account.lead')}
      clause="7.1-d"
      actions={
        <Button type="primary" onClick={() => setNew(true)}>
          {t('account.new')}
        </Button>
      }
      filters={{
        fields: [
          { kind: 'search', key: 'search', label: t('account.search'), max: 40 },
          {
            kind: 'choice',
            key: 'state',
            label: t('field.state'),
            options: AccountState.options.map(s => ({ value: s, label: t(`account.${s}`) })),
          },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="people.accounts"
    >
      <KeysetTable
        name="people.accounts"
        caption={t('nav.accounts')}
        op={listAccounts}
        filters={filters}
        columns={columns}
        rowKey={a => a.id}
        rowName={a => a.name}
        detail={a => <AccountDetail key={a.id} account={a} />}
        empty={<EmptyState title={t('account.none')} />}
      />
      {isNew && <NewAccount onClose={() => setNew(false)} />}
    </ListPage>
  );
};
