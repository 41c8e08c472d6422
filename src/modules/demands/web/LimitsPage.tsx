import { Form, Radio } from 'antd';
import type { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { DatedFields } from '#ui/desk/dated/DatedFields.tsx';
import { DatedRows } from '#ui/desk/dated/DatedRows.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { DemandUrgency } from '../contract/demand.ts';
import { listLimits, setLimit } from '../contract/limit.ts';
import { useT } from './use-t.ts';

interface Values extends Omit<SetDatedRow, 'id'> {
  urgency: DemandUrgency;
  days: number;
}

/** A district's own limit. */
const OwnLimit = () => {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const set = useCommand(setLimit, {
    invalidates: ['demands.limit.'],
    onDone: () => {
      showToast(t('limit.done'));
      form.resetFields();
    },
  });
  return (
    <FormSection title={t('limit.own')}>
      <DeskForm<Values>
        name="demands.LimitsPage"
        verb={t('limit.save')}
        form={form}
        pending={set.pending}
        error={set.error}
        initial={{ urgency: 'normal' }}
        onSubmit={v => set.run(id => ({ id, ...v }))}
      >
        <Form.Item name="urgency" label={t('limit.urgency')} rules={[{ required: true }]}>
          <Radio.Group options={(['normal', 'urgent'] as const).map(u => ({ value: u, label: t(`urgency.${u}`) }))} />
        </Form.Item>
        <Form.Item name="days" label={t('limit.days')} rules={[{ required: true }]}>
          <NumberInput min={1} max={60} precision={0} />
        </Form.Item>
        <DatedFields />
      </DeskForm>
    </FormSection>
  );
};

/** 答复时限 (3.1-a, X-5): which limit holds since when, and on what ground. */
export const LimitsPage = () => {
  const t = useT();
  const { can } = useSession();
  const { data, error } = useOp(listLimits, {});
  return (
    <ListPage title={t('limit.title')} hint={t('limit.lead')} back={{ href: '/demands', label: t('list.title') }} clause="3.1-a X-5">
      <ProblemNotice error={error} />
      {data && (
        <DatedRows
          caption={t('limit.title')}
          columns={[
            { key: 'urgency', title: t('limit.urgency'), render: l => t(`urgency.${l.urgency}`) },
            { key: 'days', title: t('limit.days'), align: 'right', render: l => l.days },
          ]}
          rows={data.rows}
        />
      )}
      {can(setLimit.name) && <OwnLimit />}
    </ListPage>
  );
};
