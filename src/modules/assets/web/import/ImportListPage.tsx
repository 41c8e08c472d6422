import { sayDay, sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { listAssetImports } from '../../contract/operations-import.ts';
import { stateTone } from './import-tones.ts';
import { useT } from './use-import-t.ts';

/** 导入记录: every import of assets, where it stands. */
export const ImportListPage = () => {
  const t = useT();
  const start = (
    <LinkButton href="/assets/imports/new" primary>
      {t('import.new')}
    </LinkButton>
  );
  return (
    <ListPage title={t('import.list')} hint={t('import.lead')} clause="6.3.3-a" actions={start}>
      <KeysetTable
        name="assets.imports"
        caption={t('import.list')}
        op={listAssetImports}
        filters={{}}
        columns={[
          { key: 'file', title: t('import.content'), render: i => i.fileName || t('import.pasted') },
          { key: 'kind', title: t('import.kind'), width: 120, render: i => t(`kind.${i.kind}`) },
          {
            key: 'state',
            title: t('list.status'),
            width: 120,
            render: i => <StateTag tone={stateTone[i.state]}>{t(`import.state.${i.state}`)}</StateTag>,
          },
          { key: 'asOf', title: t('import.asOf'), width: 140, render: i => sayDay(i.asOf) },
          {
            key: 'by',
            title: t('list.source'),
            width: 240,
            render: i => t('import.by', { name: i.ownerName, at: sayInstant(i.createdAt) }),
          },
        ]}
        rowKey={i => i.id}
        rowName={i => i.fileName}
        href={i => `/assets/imports/${i.id}`}
        empty={<EmptyState title={t('import.empty')} hint={t('import.lead')} action={start} />}
      />
    </ListPage>
  );
};
