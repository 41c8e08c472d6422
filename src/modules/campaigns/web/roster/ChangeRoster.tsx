import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { EnterprisesPicker } from '#modules/enterprises/web/index.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../../contract/campaign.ts';
import { changeRoster } from '../../contract/operations-change.ts';
import type { RosterRow } from '../../contract/roster.ts';
import { BookedVisits } from '../BookedVisits.tsx';
import { useT } from '../use-t.ts';
import { useTeams } from '../use-teams.ts';
import { RosterPicker } from './RosterPicker.tsx';

interface Values {
  withdrawIds?: string[];
  addIds?: string[];
  teamId?: string;
  readmit?: boolean;
  reason: string;
}

interface ChangeRosterProps {
  campaign: CampaignView;
  /** Chosen in the list: they are to withdraw. */
  chosen?: readonly Pick<RosterRow, 'id' | 'enterpriseName'>[];
  onClose: () => void;
  onDone?: () => void;
}

/** 调整名单: add, exchange, withdraw single enterprises with the reason; what it does to booked visits is said before (6.1-c). */
export const ChangeRoster = ({ campaign, chosen = [], onClose, onDone }: ChangeRosterProps) => {
  const t = useT();
  const teams = useTeams(campaign.id);
  const first = chosen.map(c => c.id);
  const [values, setValues] = useState<Partial<Values>>({ withdrawIds: first });
  const change = useCommand(changeRoster, {
    invalidates: ['*'],
    onDone: r => {
      const parts = [
        t('change.done', { added: r.added, withdrawn: r.withdrawn }) + (r.alreadyThere > 0 ? t('change.there', { n: r.alreadyThere }) : ''),
        ...(r.freed > 0 ? [t('visits.freed', { n: r.freed })] : []),
      ];
      showToast(parts.join(sayMark('。')));
      onDone?.();
      onClose();
    },
  });
  const withdrawIds = values.withdrawIds ?? [];
  return (
    <SheetDialog wide title={t('change.title')} onClose={onClose}>
      <p className="pp-hint">{t('change.lead')}</p>
      <DeskForm<Values>
        name="campaigns.ChangeRoster"
        verb={t('change.verb')}
        pending={change.pending}
        error={change.error}
        initial={{ withdrawIds: first }}
        onChange={setValues}
        onSubmit={v =>
          change.run({
            campaignId: campaign.id,
            addIds: v.addIds ?? [],
            withdrawIds: v.withdrawIds ?? [],
            teamId: v.teamId ?? null,
            readmit: v.readmit === true,
            reason: v.reason,
          })
        }
      >
        <Form.Item name="withdrawIds" label={t('change.withdraw')}>
          <RosterPicker campaignId={campaign.id} named={chosen} />
        </Form.Item>
        {withdrawIds.length > 0 && <BookedVisits which={{ campaignId: campaign.id, rosterIds: withdrawIds }} />}
        <Form.Item name="addIds" label={t('change.add')} extra={t('change.addHint')}>
          <EnterprisesPicker />
        </Form.Item>
        {(values.addIds ?? []).length > withdrawIds.length && teams.options.length > 0 && (
          <Form.Item name="teamId" label={t('change.team')}>
            <Select allowClear={clearNamed()} options={teams.options} placeholder={t('roster.unassigned')} />
          </Form.Item>
        )}
        {(values.addIds ?? []).length > 0 && (
          <Form.Item name="readmit" valuePropName="checked">
            <Checkbox>{t('change.readmit')}</Checkbox>
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('change.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} placeholder={t('change.reasonExample')} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
