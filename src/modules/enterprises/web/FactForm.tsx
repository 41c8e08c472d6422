import { Form, Input, Select } from 'antd';
import { readNumber } from '#platform/contract/written/number.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { FactSource } from '../contract/fact.ts';
import { recordFact } from '../contract/operations.ts';
import { useT } from './use-t.ts';

/** The day of founding is the register's own since it has one (更正信息). */
const fields = ['basic.products', 'register.outputValue', 'register.remark'] as const;

interface Values {
  field: (typeof fields)[number];
  text: string;
  source: FactSource;
  asOf: string;
  evidence?: string;
}

/** Products are a list, the output a number; everything else is words. */
const valueOfField = (field: Values['field'], text: string): string | number | { name: string }[] => {
  if (field === 'basic.products')
    return text
      .split(/[、,，;；\n]/)
      .map(s => s.trim())
      .filter(Boolean)
      .map(name => ({ name }));
  return field === 'register.outputValue' ? (readNumber(text, '万元') ?? text.trim()) : text.trim();
};

/** 记录一项: a value with its source and day; the former one stays in the history. */
export const FactForm = ({ enterpriseId, onClose }: { enterpriseId: string; onClose: () => void }) => {
  const t = useT();
  const record = useCommand(recordFact, {
    invalidates: ['enterprises.'],
    onDone: () => {
      showToast(t('form.saved'));
      onClose();
    },
  });
  const submit = (v: Values): void =>
    record.run({
      enterpriseId,
      field: v.field,
      value: valueOfField(v.field, v.text),
      source: v.source,
      asOf: v.asOf,
      evidence: v.evidence ?? '',
    });
  return (
    <SheetDialog title={t('fact.add')} onClose={onClose}>
      <DeskForm<Values>
        name="enterprises.FactForm"
        verb={t('form.save')}
        pending={record.pending}
        error={record.error}
        initial={{ source: 'selfReported', asOf: todayInBeijing() }}
        onSubmit={submit}
      >
        <Form.Item name="field" label={t('fact.field')} rules={[{ required: true }]}>
          <Select options={fields.map(f => ({ value: f, label: t(`fact.${f}`) }))} />
        </Form.Item>
        <Form.Item name="text" label={t('fact.value')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
        <Form.Item name="source" label={t('fact.source')} rules={[{ required: true }]}>
          <Select options={FactSource.options.map(s => ({ value: s, label: t(`source.${s}`) }))} />
        </Form.Item>
        <Form.Item name="asOf" label={t('fact.asOf')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="evidence" label={t('fact.evidence')}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
