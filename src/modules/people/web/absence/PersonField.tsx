import { Form, Select } from 'antd';
import { useSession } from '#platform/web/session.ts';
import { listHandovers } from '../../contract/handover.ts';
import { useReceiverOptions } from '../handover/use-receiver-options.ts';
import { useT } from '../use-t.ts';

/** For whom: a lead chooses, others speak for themselves. */
export const PersonField = () => {
  const t = useT();
  const { person, can } = useSession();
  const colleagues = useReceiverOptions();
  const isLead = can(listHandovers.name);
  const options = isLead ? [...colleagues] : [{ value: person.id, label: person.name }];
  return (
    <Form.Item name="personId" label={t('absence.person')} rules={[{ required: true }]}>
      <Select options={options} showSearch={{ optionFilterProp: 'label' }} disabled={!isLead} />
    </Form.Item>
  );
};
