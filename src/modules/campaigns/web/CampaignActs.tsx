import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { ConfirmPreview } from '#ui/desk/ConfirmPreview.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../contract/campaign.ts';
import { cancelCampaign, closeCampaign, openCampaign } from '../contract/operations-campaign.ts';
import { copyCampaign } from '../contract/operations-change.ts';
import { useT } from './use-t.ts';

const CopyCampaign = lazyPart(() => import('./CopyCampaign.tsx').then(m => m.CopyCampaign));
const BookedVisits = lazyPart(() => import('./BookedVisits.tsx').then(m => m.BookedVisits));
const CorrectDialog = lazyPart(() => import('./CorrectDialog.tsx').then(m => m.CorrectDialog));

interface DialogProps {
  campaign: CampaignView;
  onClose: () => void;
}

const useFreed = (sentence: string, onClose: () => void) => {
  const t = useT();
  return {
    invalidates: ['*'],
    onDone: (r: { freed: number }) => {
      showToast(r.freed > 0 ? `${sentence}${sayMark('。')}${t('visits.freed', { n: r.freed })}` : sentence);
      onClose();
    },
  };
};

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
  const act = useCommand(closeCampaign, useFreed(t('campaign.closed'), onClose));
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
      <p>{t('campaign.closePreview')}</p>
      <BookedVisits which={{ campaignId: campaign.id }} />
    </ConfirmPreview>
  );
};

const CancelDialog = ({ campaign, onClose }: DialogProps) => {
  const t = useT();
  const act = useCommand(cancelCampaign, useFreed(t('campaign.cancelled'), onClose));
  return (
    <SheetDialog wide title={t('campaign.cancel')} onClose={onClose}>
      <BookedVisits which={{ campaignId: campaign.id }} />
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

const dialogs = { copy: CopyCampaign, correct: CorrectDialog, cancel: CancelDialog, close: CloseDialog, open: OpenDialog } as const;

/** What may be done with the campaign now; the server says which. */
export const CampaignActs = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const Dialog = open && dialogs[open];
  const { can } = useSession();
  const acts = (['cancel', 'correct', 'close', 'open'] as const).filter(act => campaign.may.includes(`campaigns.campaign.${act}`));
  return (
    <>
      {acts.map(act => (
        <Button key={act} type={act === 'open' && campaign.progress.assigned > 0 ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`campaign.${act}`)}
        </Button>
      ))}
      {can(copyCampaign.name) && <Button onClick={() => setOpen('copy')}>{t('copy.title')}</Button>}
      {Dialog && <Dialog campaign={campaign} onClose={() => setOpen(undefined)} />}
    </>
  );
};
