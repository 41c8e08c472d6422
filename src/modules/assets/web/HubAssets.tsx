import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { assetCards, bringInAssets, createAsset } from '../contract/operations-register.ts';
import { AssetTable } from './AssetTable.tsx';
import { useT } from './use-register-t.ts';

const AssetForm = lazyPart(() => import('./AssetForm.tsx').then(m => m.AssetForm));

/** What visits have taken down and the register does not have: brought in by one press. */
const Offer = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { can } = useSession();
  const { data } = useOp(assetCards, { enterpriseId });
  const bring = useCommand(bringInAssets, { invalidates: ['assets.'], onDone: r => showToast(t('hub.broughtIn', { n: r.proposed })) });
  if (!data || data.offered === 0 || !can(bringInAssets.name)) return null;
  return (
    <div className="pp-notice" role="status">
      <p>{t('hub.offer', { n: data.offered })}</p>
      <Button size="small" type="primary" loading={bring.pending} onClick={() => bring.run({ enterpriseId })}>
        {t('hub.bringIn')}
      </Button>
      <ProblemNotice error={bring.error} />
    </div>
  );
};

/** Tab 品牌资产 of an enterprise. */
export const HubAssets = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { can } = useSession();
  const [entering, setEntering] = useState(false);
  const button = can(createAsset.name) && (
    <Button type="primary" onClick={() => setEntering(true)}>
      {t('form.new')}
    </Button>
  );
  return (
    <>
      <Offer enterpriseId={enterpriseId} />
      <AssetTable
        filters={{ enterpriseId }}
        atEnterprise
        tools={button}
        empty={<EmptyState title={t('hub.empty')} hint={t('list.emptyExample')} action={button} />}
      />
      {entering && <AssetForm enterpriseId={enterpriseId} onClose={() => setEntering(false)} />}
    </>
  );
};
