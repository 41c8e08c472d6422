import { Form, Input, Select } from 'antd';
import { ClassPicker } from '#modules/catalogue/web/index.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import type { BatchAct } from '../contract/batch.ts';
import { useColleagues } from './use-colleagues.ts';
import { useT } from './use-t.ts';

/** The picker as a field of a form. */
const ChosenClass = ({ value, onChange }: { value?: string; onChange?: (code: string | undefined) => void }) => (
  <ClassPicker value={value} onChange={code => onChange?.(code)} label={useT()('classify.to')} />
);

const Answer = () => (
  <Form.Item name="answer" label={useT()('answer.text')} rules={[{ required: true, whitespace: true }]}>
    <Input.TextArea rows={4} maxLength={2000} showCount autoFocus />
  </Form.Item>
);

const Decline = () => (
  <Form.Item name="reason" label={useT()('decline.reason')} rules={[{ required: true, whitespace: true }]}>
    <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
  </Form.Item>
);

const Refer = () => {
  const t = useT();
  return (
    <>
      <Form.Item name="to" label={t('refer.to')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="dueOn" label={t('refer.due')} rules={[{ required: true }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="note" label={t('refer.note')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
};

const Assign = () => {
  const options = useColleagues(true);
  return (
    <Form.Item name="ownerId" label={useT()('assign.to')} rules={[{ required: true }]}>
      <Select options={[...options]} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
};

/** The class that all of them get. */
const Classify = () => (
  <Form.Item name="classCode" label={useT()('classify.to')} rules={[{ required: true }]}>
    <ChosenClass />
  </Form.Item>
);

/** What each act asks for; the same fields for one demand and for many. */
export const actFields: Readonly<Record<BatchAct['act'], () => React.JSX.Element>> = {
  answer: Answer,
  refer: Refer,
  decline: Decline,
  assign: Assign,
  classify: Classify,
};
