import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { ConfirmPreview } from '#ui/desk/ConfirmPreview.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../contract/campaign.ts';
import { cancelCampaign, closeCampaign, correctCampaign, openCampaign } from '../contract/operations-campaign.ts';
import { useT } from './use-t.ts';

const CampaignForm = lazyPart(() => import('./CampaignForm.tsx').then(m => m.CampaignForm));

interface DialogProps {
  campaign: CampaignView;
  onClose: () => void;
}

const useDone = (sentence: string, onClose: () => void) => ({
  invalidates: ['*'],
  onDone: () => {
    showToast(sentence);
    onClose();
  },
});

const OpenDialog = ({ campaign, onClose }: DialogProps) => {
  const t = useT();
  const act = useCommand(openCampaign, useDone(t('campaign.opened'), onClose));
  const go = (): void => act.run({ id: campaign.id });
  return (
    <ConfirmPreview
      open
      title={t('campaign.open')}
      verb={t('campaign.open')}
      pending={act.pending}
      error={act.error}
      onConfirm={go}
      onClose={onClose}
    >
      {t('campaign.openPreview', { n: campaign.progress.roster })}
    </ConfirmPreview>
  );
};

const CloseDialog = ({ campaign, onClose }: DialogProps) => {
  const t = useT();
  const act = useCommand(closeCampaign, useDone(t('campaign.closed'), onClose));
  const go = (): void => act.run({ id: campaign.id });
  return (
    <ConfirmPreview
      open
      title={t('campaign.close')}
      verb={t('campaign.close')}
      pending={act.pending}
      error={act.error}
      onConfirm={go}
      onClose={onClose}
    >
      {t('campaign.closePreview')}
    </ConfirmPreview>
  );
};

const CancelDialog = ({ campaign, onClose }: DialogProps) => {
  const t = useT();
  const act = useCommand(cancelCampaign, useDone(t('campaign.cancelled'), onClose));
  return (
    <SheetDialog wide title={t('campaign.cancel')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="campaigns.CampaignActs"
        verb={t('campaign.cancel')}
        pending={act.pending}
        error={act.error}
        onSubmit={v => act.run({ id: campaign.id, ...v })}
      >
        <Form.Item name="reason" label={t('campaign.cancelReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const CorrectDialog = ({ campaign: live, onClose }: DialogProps) => {
  const t = useT();
  const campaign = useOpened(live);
  const act = useCommand(correctCampaign, useDone(t('campaign.saved'), onClose));
  const { title, purpose, targets, startsOn, endsOn, streets, industries, plannedSiteVisits, plannedPhoneInterviews, plannedSeminars } =
    campaign;
  const counts = { plannedSiteVisits, plannedPhoneInterviews, plannedSeminars };
  return (
    <SheetDialog title={t('campaign.correct')} onClose={onClose}>
      <CampaignForm
        initial={{ title, purpose, targets, startsOn, endsOn, streets, industries, ...counts }}
        scopeFixed={campaign.state === 'open'}
        pending={act.pending}
        error={act.error}
        onSave={plan => act.run({ id: campaign.id, version: campaign.version, plan })}
      />
    </SheetDialog>
  );
};

const dialogs = { correct: CorrectDialog, cancel: CancelDialog, close: CloseDialog, open: OpenDialog } as const;

/** What may be done with the campaign now; the server says which. */
export const CampaignActs = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const Dialog = open && dialogs[open];
  const acts = (['cancel', 'correct', 'close', 'open'] as const).filter(act => campaign.may.includes(`campaigns.campaign.${act}`));
  return (
    <>
      {acts.map(act => (
        <Button key={act} type={act === 'open' && campaign.progress.assigned > 0 ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`campaign.${act}`)}
        </Button>
      ))}
      {Dialog && <Dialog campaign={campaign} onClose={() => setOpen(undefined)} />}
    </>
  );
};
