import type { z } from 'zod';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useNames } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { listSignInFailures, type SignInFailure } from '../contract/operations-roles.ts';
import { useT } from './use-t.ts';

type Row = z.output<typeof SignInFailure>;

/** 登录失败: who was tried, from which source, why it was refused. */
export const SignInFailuresPage = () => {
  const t = useT();
  const name = useNames();
  const columns: Column<Row>[] = [
    { key: 'at', title: t('failure.at'), width: 160, render: r => sayInstant(r.at) },
    {
      key: 'person',
      title: t('failure.person'),
      render: r => (r.personName ? `${r.personName}${sayMark('（')}${r.username}${sayMark('）')}` : t('failure.unknown')),
    },
    { key: 'operation', title: t('failure.step'), width: 200, render: r => name(r.operation) },
    { key: 'source', title: t('failure.source'), width: 140, render: r => <code>{r.source.slice(0, 8)}</code> },
  ];
  return (
    <ListPage title={t('nav.failures')} hint={t('failure.lead')} clause="7.1-d">
      <KeysetTable
        name="people.failures"
        caption={t('nav.failures')}
        op={listSignInFailures}
        filters={{}}
        columns={columns}
        rowKey={r => r.id}
        rowName={r => `${r.personName ?? ''} ${sayInstant(r.at)}`}
        empty={<EmptyState title={t('failure.none')} />}
      />
    </ListPage>
  );
};
