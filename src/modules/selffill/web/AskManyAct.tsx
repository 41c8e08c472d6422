import { Button } from 'antd';
import { useState } from 'react';
import type { CampaignView } from '#modules/campaigns/contract/campaign.ts';
import type { RosterRow } from '#modules/campaigns/contract/roster.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useT } from './use-t.ts';

const AskMany = lazyPart(() => import('./AskMany.tsx').then(m => m.AskMany));

/** 请企业自填 over selected rows of a campaign that is open. */
export const AskManyAct = ({ campaign, rows }: { campaign: CampaignView; rows: readonly RosterRow[] }) => {
  const t = useT();
  const [asking, setAsking] = useState(false);
  if (campaign.state !== 'open') return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('ask.bulk')}
      </Button>
      {asking && <AskMany rows={rows} onClose={() => setAsking(false)} />}
    </>
  );
};
