import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useIndustries, useStreets } from '#modules/reference/web/index.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import type { CampaignPlan } from '../contract/campaign.ts';
import { useT } from './use-t.ts';

interface Values {
  plan: CampaignPlan;
}

interface CampaignFormProps {
  initial?: Partial<CampaignPlan>;
  pending: boolean;
  error: unknown;
  onSave: (plan: CampaignPlan) => void;
  /** Once open, streets and industries are what the frozen list means. */
  scopeFixed?: boolean;
  aside?: ReactNode;
  /** What was typed, at every stroke: a page keeps it as a draft. */
  onChange?: (plan: Partial<CampaignPlan>) => void;
  /** Below the fields: what the change does. */
  below?: ReactNode;
}

const valuesOf = (plan: Partial<CampaignPlan> | undefined): Partial<Values> => {
  if (!plan) {
    const counts = { plannedSiteVisits: 0, plannedPhoneInterviews: 0, plannedSeminars: 0 };
    return { plan: { targets: '', streets: [], industries: [], ...counts } as unknown as CampaignPlan };
  }
  return { plan: plan as CampaignPlan };
};

/** The plan's fields: purpose, period, scope, methods, targets (6.1-b). */
export const CampaignForm = ({ initial, pending, error, onSave, scopeFixed = false, aside, onChange, below }: CampaignFormProps) => {
  const t = useT();
  const streets = useStreets();
  const industries = useIndustries();
  const count = (name: string, label: string, unit: string) => (
    <Form.Item name={['plan', name]} label={label} rules={[{ required: true }]}>
      <NumberInput min={0} max={100_000} precision={0} {...(unit ? { suffix: unit } : {})} style={{ width: 160 }} />
    </Form.Item>
  );
  return (
    <DeskForm<Values>
      name="campaigns.CampaignForm"
      verb={t('campaign.create')}
      pending={pending}
      error={error}
      initial={valuesOf(initial)}
      onSubmit={v => onSave(v.plan)}
      {...(onChange ? { onChange: (v: Values) => onChange(v.plan) } : {})}
      aside={aside}
    >
      <Form.Item name={['plan', 'title']} label={t('campaign.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} placeholder={t('campaign.nameExample')} autoFocus={!initial} />
      </Form.Item>
      <Form.Item
        name={['plan', 'purpose']}
        label={t('campaign.purpose')}
        extra={t('campaign.purposeHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <div className="pp-actions">
        <Form.Item name={['plan', 'startsOn']} label={t('campaign.startsOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name={['plan', 'endsOn']} label={t('campaign.endsOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name={['plan', 'streets']} label={t('campaign.streets')}>
        <Select
          mode="multiple"
          options={streets.options}
          placeholder={t('campaign.streetsAll')}
          disabled={scopeFixed}
          optionFilterProp="label"
        />
      </Form.Item>
      <Form.Item name={['plan', 'industries']} label={t('campaign.industries')}>
        <Select
          mode="multiple"
          options={industries.options}
          placeholder={t('campaign.industriesAll')}
          disabled={scopeFixed}
          optionFilterProp="label"
        />
      </Form.Item>
      <div className="pp-actions">
        {count('plannedSiteVisits', t('campaign.sites'), t('campaign.homes'))}
        {count('plannedPhoneInterviews', t('campaign.phones'), t('campaign.times'))}
        {count('plannedSeminars', t('campaign.seminars'), t('campaign.meetings'))}
      </div>
      <Form.Item name={['plan', 'targets']} label={t('campaign.targets')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      {below}
    </DeskForm>
  );
};
