import { Form, Radio, Select } from 'antd';
import type { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DatedFields } from '#ui/desk/dated/DatedFields.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { ownRatingRules } from '../contract/figures.ts';
import { setRatingRule } from '../contract/operations-figures.ts';
import { useT } from './use-t.ts';

interface Values extends Omit<SetDatedRow, 'id'> {
  key: (typeof ownRatingRules)[number];
  amount: number;
  unit: 'working' | 'calendar';
}

/** A place's own period: shorter than what is promised everywhere, never longer. */
export const OwnPeriod = () => {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const set = useCommand(setRatingRule, {
    invalidates: ['satisfaction.'],
    onDone: () => {
      showToast(t('rules.saved'));
      form.resetFields();
    },
  });
  return (
    <FormSection title={t('rules.own')} hint={t('rules.ownHint')}>
      <DeskForm<Values>
        name="satisfaction.RatingRulesPage"
        verb={t('rules.save')}
        form={form}
        pending={set.pending}
        error={set.error}
        initial={{ unit: 'calendar' }}
        onSubmit={v => set.run(id => ({ id, ...v }))}
      >
        <Form.Item name="key" label={t('rules.rule')} rules={[{ required: true }]}>
          <Select options={ownRatingRules.map(value => ({ value, label: t(`rule.${value}`) }))} />
        </Form.Item>
        <Form.Item name="amount" label={t('rules.amount')} rules={[{ required: true }]}>
          <NumberInput min={1} max={365} precision={0} />
        </Form.Item>
        <Form.Item name="unit" label={t('rules.unit')} rules={[{ required: true }]}>
          <Radio.Group options={(['calendar', 'working'] as const).map(value => ({ value, label: t(`rules.unit.${value}`) }))} />
        </Form.Item>
        <DatedFields />
      </DeskForm>
    </FormSection>
  );
};
