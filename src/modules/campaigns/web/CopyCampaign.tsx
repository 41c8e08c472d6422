import { Checkbox, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../contract/campaign.ts';
import { copyCampaign } from '../contract/operations-change.ts';
import { useT } from './use-t.ts';

interface Values {
  title: string;
  startsOn: string;
  endsOn: string;
  teams: boolean;
  roster: boolean;
}
type Copied = z.output<(typeof copyCampaign)['output']>;

/** The same day a year later; 29 February becomes 1 March. */
const yearLater = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)) + 1, Number(day.slice(5, 7)) - 1, Number(day.slice(8)))).toISOString().slice(0, 10);

/** 2026 年冬季走访 → 2027 年冬季走访; a title without its year stays. */
const nextTitle = (title: string, year: number): string => title.replaceAll(String(year), String(year + 1));

/** 照此新建: last year's campaign with its teams and its list (6.1-b). */
export const CopyCampaign = ({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) => {
  const t = useT();
  const go = useGo();
  const id = useMemo(() => newId(), []);
  const [copied, setCopied] = useState<Copied>();
  const copy = useCommand(copyCampaign, {
    invalidates: ['campaigns.'],
    onDone: r => {
      showToast(t('copy.done', { teams: r.teams, listed: r.listed }));
      if (r.leftOut.length === 0) go(`/campaigns/${r.id}?tab=teams`);
      else setCopied(r);
    },
  });
  if (copied) {
    return (
      <SheetDialog
        wide
        title={t('copy.title')}
        onClose={onClose}
        footer={
          <LinkButton primary href={`/campaigns/${copied.id}?tab=teams`}>
            {t('copy.see')}
          </LinkButton>
        }
      >
        <p role="status">{t('copy.done', { teams: copied.teams, listed: copied.listed })}</p>
        <p>{t('copy.leftOut')}</p>
        <ul className="sv-scroll">
          {copied.leftOut.map(l => (
            <li key={`${l.name} ${l.why}`}>
              {l.name} <span className="pp-hint">{t(`copy.${l.why}`)}</span>
            </li>
          ))}
        </ul>
      </SheetDialog>
    );
  }
  return (
    <SheetDialog title={t('copy.title')} onClose={onClose}>
      <p className="pp-hint">{t('copy.lead')}</p>
      <DeskForm<Values>
        name="campaigns.CopyCampaign"
        verb={t('copy.verb')}
        pending={copy.pending}
        error={copy.error}
        initial={{
          title: nextTitle(campaign.title, Number(campaign.startsOn.slice(0, 4))),
          startsOn: yearLater(campaign.startsOn),
          endsOn: yearLater(campaign.endsOn),
          teams: true,
          roster: false,
        }}
        onSubmit={v => copy.run({ id, fromId: campaign.id, ...v })}
      >
        <Form.Item name="title" label={t('campaign.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="startsOn" label={t('campaign.startsOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="endsOn" label={t('campaign.endsOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="teams" valuePropName="checked">
          <Checkbox>{t('copy.teams')}</Checkbox>
        </Form.Item>
        <Form.Item name="roster" valuePropName="checked">
          <Checkbox>{t('copy.roster')}</Checkbox>
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
