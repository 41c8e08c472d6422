import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { NoneOfImport, OfImport } from '#ui/desk/import/OfImport.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { AssetFilter } from '../contract/filter.ts';
import { createAsset, exportAssets } from '../contract/operations-register.ts';
import { AssetTable } from './AssetTable.tsx';
import { RegisterLinks } from './RegisterLinks.tsx';
import { useAssetFilters } from './use-asset-filters.ts';
import { useT } from './use-register-t.ts';

const AssetForm = lazyPart(() => import('./AssetForm.tsx').then(m => m.AssetForm));

/** 品牌资产: the register (6.3.3-a). */
export const AssetListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(AssetFilter);
  const fields = useAssetFilters();
  const [entering, setEntering] = useState(false);
  return (
    <ListPage
      title={t('register.title')}
      hint={t('register.lead')}
      clause="3.2-a 6.3.3-a"
      actions={
        <>
          <RegisterLinks />
          {can(createAsset.name) && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t('form.new')}
            </Button>
          )}
        </>
      }
      filters={{ fields, value: filters, onChange: setFilters }}
      note={filters.import !== undefined && <OfImport href="/assets" wrote={filters.importWrote} />}
      views="assets.list"
      exported={{ op: exportAssets, input: filters, label: t('list.export') }}
    >
      <AssetTable filters={filters} {...(filters.import !== undefined ? { empty: <NoneOfImport /> } : {})} />
      {entering && <AssetForm onClose={() => setEntering(false)} />}
    </ListPage>
  );
};
