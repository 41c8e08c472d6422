import { Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useIndustries, useStreets } from '#modules/reference/web/index.ts';
import { DayRangePicker } from '#ui/desk/form/DayPicker.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import type { CampaignPlan } from '../contract/campaign.ts';
import { useT } from './use-t.ts';

interface Values {
  plan: Omit<CampaignPlan, 'startsOn' | 'endsOn'> & { period: [Dayjs, Dayjs] };
}

interface CampaignFormProps {
  initial?: CampaignPlan;
  pending: boolean;
  error: unknown;
  onSave: (plan: CampaignPlan) => void;
  /** Once open, streets and industries are what the frozen list means. */
  scopeFixed?: boolean;
  aside?: ReactNode;
}

const valuesOf = (plan: CampaignPlan | undefined): Partial<Values> => {
  if (!plan) {
    const counts = { plannedSiteVisits: 0, plannedPhoneInterviews: 0, plannedSeminars: 0 };
    return { plan: { targets: '', streets: [], industries: [], ...counts } as unknown as Values['plan'] };
  }
  const { startsOn, endsOn, ...rest } = plan;
  return { plan: { ...rest, period: [dayjs(startsOn), dayjs(endsOn)] } };
};

/** The plan's fields: purpose, period, scope, methods, targets (6.1-b). */
export const CampaignForm = ({ initial, pending, error, onSave, scopeFixed = false, aside }: CampaignFormProps) => {
  const t = useT();
  const streets = useStreets();
  const industries = useIndustries();
  const save = ({ plan: { period, ...rest } }: Values): void =>
    onSave({ ...rest, startsOn: period[0].format('YYYY-MM-DD'), endsOn: period[1].format('YYYY-MM-DD') });
  const count = (name: string, label: string, unit: string) => (
    <Form.Item name={['plan', name]} label={label} rules={[{ required: true }]}>
      <InputNumber min={0} max={100_000} precision={0} {...(unit ? { suffix: unit } : {})} style={{ width: 160 }} />
    </Form.Item>
  );
  return (
    <DeskForm<Values> verb={t('campaign.create')} pending={pending} error={error} initial={valuesOf(initial)} onSubmit={save} aside={aside}>
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
      <Form.Item name={['plan', 'period']} label={t('campaign.period')} rules={[{ required: true }]}>
        <DayRangePicker />
      </Form.Item>
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
    </DeskForm>
  );
};
