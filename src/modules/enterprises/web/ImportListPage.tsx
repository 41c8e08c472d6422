import type { z } from 'zod';
import { sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { ImportListRow } from '../contract/import.ts';
import { listImports } from '../contract/import-operations.ts';
import { ImportState } from './ImportState.tsx';
import { useT } from './use-t.ts';

type Row = z.infer<typeof ImportListRow>;

/** Earlier imports, each with the way to undo it. */
export const ImportListPage = () => {
  const t = useT();
  const start = (
    <LinkButton href="/enterprises/imports/new" primary>
      {t('imports.new')}
    </LinkButton>
  );
  const columns: Column<Row>[] = [
    { key: 'file', title: t('imports.file'), render: i => i.fileName },
    { key: 'state', title: t('imports.state'), width: 120, render: i => <ImportState state={i.state} /> },
    { key: 'rows', title: t('imports.rows'), width: 100, align: 'right', render: i => i.rows },
    { key: 'by', title: t('imports.by'), width: 120, render: i => i.byName },
    { key: 'at', title: t('imports.at'), width: 160, render: i => sayInstant(i.createdAt) },
  ];
  return (
    <ListPage title={t('imports.title')} hint={t('imports.lead')} actions={start} clause="6.1-c">
      <KeysetTable
        name="enterprises.imports"
        caption={t('imports.title')}
        op={listImports}
        filters={{}}
        columns={columns}
        rowKey={i => i.id}
        rowName={i => i.fileName}
        href={i => `/enterprises/imports/${i.id}`}
        empty={<EmptyState title={t('imports.none')} hint={t('imports.dropHint')} action={start} />}
      />
    </ListPage>
  );
};
