import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { raiseDemand } from '../contract/operations.ts';
import { DemandList } from './DemandList.tsx';
import { useT } from './use-t.ts';

const RaiseDemand = lazyPart(() => import('./RaiseDemand.tsx').then(m => m.RaiseDemand));

/** Tab 需求 of an enterprise: what it asked for, and one more taken down by hand. */
export const HubDemands = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { can } = useSession();
  const [raising, setRaising] = useState(false);
  const button = can(raiseDemand.name) && (
    <Button type="primary" onClick={() => setRaising(true)}>
      {t('raise.do')}
    </Button>
  );
  return (
    <>
      <DemandList
        filters={{ enterpriseId }}
        atEnterprise
        tools={button}
        empty={<EmptyState title={t('hub.empty')} hint={t('list.emptyExample')} action={button} />}
      />
      {raising && <RaiseDemand enterpriseId={enterpriseId} onClose={() => setRaising(false)} />}
    </>
  );
};
