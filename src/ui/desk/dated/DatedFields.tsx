import { Form, Input, Radio } from 'antd';
import { todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '../form/DayField.tsx';
import { useDatedT } from './use-dated-t.ts';

/** What every new dated row says, for a `DeskForm`: from which day, on what ground, and whether that was looked up. */
export const DatedFields = () => {
  const t = useDatedT();
  return (
    <>
      <Form.Item name="validFrom" label={t('from')} rules={[{ required: true }]} initialValue={todayInBeijing()}>
        <DayField min={todayInBeijing()} />
      </Form.Item>
      <Form.Item name="source" label={t('source')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="confidence" label={t('confidence')} rules={[{ required: true }]} initialValue="confirmed">
        <Radio.Group options={(['confirmed', 'toVerify'] as const).map(value => ({ value, label: t(`confidence.${value}`) }))} />
      </Form.Item>
    </>
  );
};
