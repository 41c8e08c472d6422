import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { sayTime } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { useKeptDraft } from '#ui/desk/form/kept-draft.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignPlan } from '../contract/campaign.ts';
import { createCampaign } from '../contract/operations-campaign.ts';
import { CampaignForm } from './CampaignForm.tsx';
import { useT } from './use-t.ts';

/** 新建调研计划 (6.1-b). */
export const CampaignNewPage = () => {
  const t = useT();
  const go = useGo();
  const id = useMemo(() => newId(), []);
  const draft = useKeptDraft<Partial<CampaignPlan>>('campaigns.newPlan');
  const [fresh, setFresh] = useState(0);
  const found = fresh === 0 ? draft.found : undefined;
  const create = useCommand(createCampaign, {
    invalidates: ['*'],
    onDone: () => {
      draft.drop();
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
      {found && (
        <p className="pp-notice pp-actions" role="status">
          {t('draft.restored')}
          <Button
            size="small"
            onClick={() => {
              draft.drop();
              setFresh(fresh + 1);
            }}
          >
            {t('draft.drop')}
          </Button>
        </p>
      )}
      <CampaignForm
        key={fresh}
        {...(found ? { initial: found } : {})}
        pending={create.pending}
        error={create.error}
        onChange={draft.keep}
        onSave={plan => create.run({ id, plan })}
        aside={draft.keptAt && <span className="pp-hint">{t('draft.kept', { time: sayTime(draft.keptAt) })}</span>}
      />
      <ClauseFoot clause="6.1-b" />
    </>
  );
};
