import type { ImportListRow } from '#platform/contract/imports/shapes.ts';
import { sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '../EmptyState.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { ListPage } from '../ListPage.tsx';
import { KeysetTable } from '../table/KeysetTable.tsx';
import type { Column } from '../table/table-columns.ts';
import { ImportStateTag } from './ImportStateTag.tsx';
import { useKind, useT } from './import-kind.ts';

const noColumns = (): readonly Column<ImportListRow>[] => [];

/** Earlier imports, each with the way to undo it. */
export const ImportListPage = () => {
  const t = useT();
  const { ops, room, base, clause, useWords, useListColumns = noColumns } = useKind();
  const words = useWords();
  const own = useListColumns();
  const start = (
    <LinkButton href={`${base}/new`} primary>
      {words.start}
    </LinkButton>
  );
  const columns: Column<ImportListRow>[] = [
    { key: 'file', title: t('imports.file'), render: i => i.fileName || t('imports.pasted') },
    ...own,
    { key: 'state', title: t('imports.state'), width: 120, render: i => <ImportStateTag state={i.state} /> },
    { key: 'rows', title: t('imports.rows'), width: 100, align: 'right', render: i => i.rows },
    { key: 'by', title: t('imports.by'), width: 120, render: i => i.byName },
    { key: 'at', title: t('imports.at'), width: 160, render: i => sayInstant(i.createdAt) },
  ];
  return (
    <ListPage title={words.title} hint={words.lead} actions={start} clause={clause}>
      <KeysetTable
        name={`${room}.imports`}
        caption={words.title}
        op={ops.list}
        filters={{}}
        columns={columns}
        rowKey={i => i.id}
        rowName={i => i.fileName || t('imports.pasted')}
        href={i => `${base}/${i.id}`}
        empty={<EmptyState title={words.none} hint={words.dropHint} action={start} />}
      />
    </ListPage>
  );
};
