import { useUrlState } from '#platform/web/desk/url-state.ts';
import { KeysetTable } from '#ui/desk/KeysetTable.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { AssetFilter } from '../contract/filter.ts';
import { listAssets } from '../contract/operations-register.ts';
import { useT } from './use-register-t.ts';

/** 品牌资产: the register (6.3.3-a). */
export const AssetListPage = () => {
  const t = useT();
  const [filters] = useUrlState(AssetFilter);
  return (
    <ListPage title={t('register.title')} clause="6.3.3-a">
      <KeysetTable
        name="assets.list"
        caption={t('register.title')}
        op={listAssets}
        filters={filters}
        columns={[
          { key: 'title', title: t('list.title'), render: a => a.title },
          { key: 'kind', title: t('list.kind'), width: 110, render: a => t(`kind.${a.kind}`) },
          { key: 'number', title: t('list.number'), width: 180, render: a => a.number },
          {
            key: 'enterprise',
            title: t('list.enterprise'),
            width: 240,
            render: a => <PageLink href={`/enterprises/${a.enterpriseId}`}>{a.enterpriseName}</PageLink>,
          },
        ]}
        rowKey={a => a.id}
        rowName={a => a.title}
      />
    </ListPage>
  );
};
