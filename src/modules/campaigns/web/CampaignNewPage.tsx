import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { createCampaign } from '../contract/operations-campaign.ts';
import { CampaignForm } from './CampaignForm.tsx';
import { useT } from './use-t.ts';

/** 新建调研计划 (6.1-b). */
export const CampaignNewPage = () => {
  const t = useT();
  const go = useGo();
  const id = useMemo(() => newId(), []);
  const create = useCommand(createCampaign, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('campaign.saved'));
      go(`/campaigns/${id}?tab=roster`);
    },
  });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/campaigns" quiet>
            {t('campaign.title')}
          </LinkButton>
        }
        title={t('campaign.new')}
      />
      <CampaignForm pending={create.pending} error={create.error} onSave={plan => create.run({ id, plan })} />
      <ClauseFoot clause="6.1-b" />
    </>
  );
};
