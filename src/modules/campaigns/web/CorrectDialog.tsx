import { Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignPlan, CampaignView } from '../contract/campaign.ts';
import { correctCampaign } from '../contract/operations-campaign.ts';
import { BookedVisits, useBookedAhead } from './BookedVisits.tsx';
import { CampaignForm } from './CampaignForm.tsx';
import { useT } from './use-t.ts';

type Outside = 'keep' | 'free';

interface OutsideVisitsProps {
  campaignId: string;
  outside: { startsOn: string; endsOn: string };
  value: Outside | undefined;
  onChange: (value: Outside) => void;
}

/** Booked visits that the new days leave outside, and what becomes of them. */
const OutsideVisits = ({ campaignId, outside, value, onChange }: OutsideVisitsProps) => {
  const t = useT();
  const which = { campaignId, outside };
  const { data } = useBookedAhead(which);
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-label={t('visits.outside')}>
      <h3>{t('visits.outside')}</h3>
      <BookedVisits which={which} />
      <Radio.Group
        aria-label={t('visits.choose')}
        value={value}
        onChange={e => onChange(e.target.value as Outside)}
        options={(['keep', 'free'] as const).map(v => ({ value: v, label: t(`visits.${v}`) }))}
      />
    </section>
  );
};

/** 修改计划; where its days change, what becomes of the visits outside them is said before (6.1-b). */
export const CorrectDialog = ({ campaign: live, onClose }: { campaign: CampaignView; onClose: () => void }) => {
  const t = useT();
  const campaign = useOpened(live);
  const [typed, setTyped] = useState<Partial<CampaignPlan>>({});
  const [visitsOutside, setOutside] = useState<Outside>();
  const act = useCommand(correctCampaign, {
    invalidates: ['*'],
    onDone: r => {
      showToast(r.freed > 0 ? `${t('campaign.saved')}${sayMark('。')}${t('visits.freed', { n: r.freed })}` : t('campaign.saved'));
      onClose();
    },
  });
  const { title, purpose, targets, startsOn, endsOn, streets, industries, plannedSiteVisits, plannedPhoneInterviews, plannedSeminars } =
    campaign;
  const counts = { plannedSiteVisits, plannedPhoneInterviews, plannedSeminars };
  const days = { startsOn: typed.startsOn || startsOn, endsOn: typed.endsOn || endsOn };
  const moved = (days.startsOn !== startsOn || days.endsOn !== endsOn) && days.startsOn <= days.endsOn;
  return (
    <SheetDialog wide title={t('campaign.correct')} onClose={onClose}>
      <CampaignForm
        initial={{ title, purpose, targets, startsOn, endsOn, streets, industries, ...counts }}
        scopeFixed={campaign.state === 'open'}
        pending={act.pending}
        error={act.error}
        onChange={setTyped}
        below={moved && <OutsideVisits campaignId={campaign.id} outside={days} value={visitsOutside} onChange={setOutside} />}
        onSave={plan => act.run({ id: campaign.id, version: campaign.version, plan, ...(visitsOutside ? { visitsOutside } : {}) })}
      />
    </SheetDialog>
  );
};
