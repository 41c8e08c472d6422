import { Checkbox, Form, Input, Radio } from 'antd';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ExclusionItems } from '../ExclusionItems.tsx';
import { useT } from '../use-t.ts';
import { SucceedsField, WindowField } from './MaybeFields.tsx';
import { BasisRows, ConditionRows, MaterialRows, QuestionRows, StageRows } from './RowFields.tsx';

const Basics = () => {
  const t = useT();
  const history = Form.useWatch(['content', 'history']) as boolean | undefined;
  const text = (field: 'body' | 'output' | 'fee' | 'contact' | 'source', most: number, needed = false) => (
    <Form.Item name={['content', field]} label={t(`part.${field}`)} rules={[{ required: needed, whitespace: needed }]}>
      <Input.TextArea maxLength={most} rows={2} />
    </Form.Item>
  );
  return (
    <>
      <Form.Item name={['content', 'summary']} label={t('part.summary')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={600} rows={4} />
      </Form.Item>
      {text('body', 200, true)}
      {text('output', 200, history !== true)}
      {text('fee', 120)}
      <Form.Item name="validFrom" label={t('item.validFrom')} rules={[{ required: true }]}>
        <DayField />
      </Form.Item>
      <Form.Item name={['content', 'window']} label={t('part.window')}>
        <WindowField />
      </Form.Item>
      {text('contact', 300)}
      {text('source', 300, true)}
      <Form.Item name={['content', 'confidence']} label={t('item.confidence')} required>
        <Radio.Group options={(['confirmed', 'toConfirm'] as const).map(value => ({ value, label: t(`confidence.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['content', 'succeeds']} label={t('part.succeeds')}>
        <SucceedsField />
      </Form.Item>
      <Form.Item name={['content', 'history']} valuePropName="checked">
        <Checkbox>{t('edit.history')}</Checkbox>
      </Form.Item>
    </>
  );
};

/** All that a version says, part by part, as its page shows it. */
export const DraftFields = () => {
  const t = useT();
  return (
    <>
      <FormSection title={t('edit.guide')}>
        <Basics />
      </FormSection>
      <FormSection title={t('part.conditions')}>
        <ConditionRows />
      </FormSection>
      <FormSection title={t('part.materials')}>
        <MaterialRows />
      </FormSection>
      <FormSection title={t('part.stages')}>
        <StageRows />
      </FormSection>
      <FormSection title={t('part.basis')}>
        <BasisRows />
      </FormSection>
      <FormSection title={t('part.questions')}>
        <QuestionRows />
      </FormSection>
      <FormSection title={t('add.questions')}>
        <ExclusionItems name={['content', 'exclusion']} />
      </FormSection>
    </>
  );
};
