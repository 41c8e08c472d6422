import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { listCampaigns } from '#modules/campaigns/contract/operations-campaign.ts';
import { RosterPicker } from '#modules/campaigns/web/index.ts';
import { instantOfWall } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useSearch } from '#platform/web/desk/url-state.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DayTimeField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { planSeminar } from '../contract/operations-talks.ts';
import { useT } from './use-t.ts';

interface Values {
  campaignId: string;
  title: string;
  cluster: string;
  place: string;
  startsAt: string;
  rosterIds?: string[];
}

/** 安排座谈: subject, cluster, time, place, and who is invited (6.1-a). */
export const SeminarNewPage = () => {
  const t = useT();
  const go = useGo();
  const id = useMemo(() => newId(), []);
  const given = useSearch()['campaign'];
  const [form] = Form.useForm<Values>();
  const campaignId = Form.useWatch('campaignId', form);
  const campaigns = useOp(listCampaigns, { state: 'open', limit: 50 });
  const plan = useCommand(planSeminar, { invalidates: ['*'], onDone: answer => go(`/seminars/${answer.id}`, { replace: true }) });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/visits?tab=seminars" quiet>
            {t('visits.tab.seminars')}
          </LinkButton>
        }
        title={t('seminar.new')}
      />
      <DeskForm<Values>
        name="visits.SeminarNewPage"
        form={form}
        verb={t('seminar.new')}
        pending={plan.pending}
        error={plan.error}
        initial={typeof given === 'string' ? { campaignId: given } : {}}
        onSubmit={({ startsAt, rosterIds = [], ...v }) => plan.run({ id, ...v, startsAt: instantOfWall(startsAt), rosterIds })}
      >
        <Form.Item name="campaignId" label={t('visit.campaign')} rules={[{ required: true }]}>
          <Select style={{ width: 420 }} options={(campaigns.data?.rows ?? []).map(c => ({ value: c.id, label: c.title }))} />
        </Form.Item>
        <Form.Item name="title" label={t('seminar.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="cluster" label={t('seminar.cluster')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} style={{ width: 240 }} />
        </Form.Item>
        <Form.Item name="place" label={t('seminar.place')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="startsAt" label={t('seminar.startsAt')} rules={[{ required: true }]}>
          <DayTimeField minuteStep={15} />
        </Form.Item>
        <Form.Item name="rosterIds" label={t('seminar.invite')}>
          <RosterPicker campaignId={campaignId} />
        </Form.Item>
      </DeskForm>
      <ClauseFoot clause="6.1-a" />
    </>
  );
};
