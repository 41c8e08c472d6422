import { Checkbox, Form, Input, Select } from 'antd';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import type { AssetKind } from '../contract/asset.ts';
import { type KindField, kindFields } from './kind-fields.ts';
import { useT } from './use-register-t.ts';

const Control = ({ field, ...given }: { field: KindField }) => {
  const t = useT();
  if (field.type === 'day') return <DayField {...given} />;
  if (field.type === 'text') return <Input.TextArea rows={2} maxLength={2000} {...given} />;
  if (field.type === 'year') return <NumberInput precision={0} {...given} />;
  if (field.type === 'choice')
    return (
      <Select
        allowClear={field.required ? false : clearNamed()}
        options={(field.options ?? []).map(([value, label]) => ({ value, label: t(label) }))}
        {...given}
      />
    );
  if (field.type === 'tick') return <Checkbox {...given}>{t(field.label)}</Checkbox>;
  return <Input maxLength={field.type === 'names' ? 600 : 200} {...given} />;
};

/** What a kind has of its own, under `own.*` of the form. */
export const KindFields = ({ kind }: { kind: AssetKind }) => {
  const t = useT();
  const help = { classes: t('form.classesHelp'), names: t('form.inventorsHelp') } as const;
  return (
    <>
      {kindFields[kind].map(f => (
        <Form.Item
          key={f.key}
          name={['own', f.key]}
          {...(f.type === 'tick' ? { valuePropName: 'checked' } : { label: t(f.label) })}
          {...(f.type === 'classes' || f.type === 'names' ? { extra: help[f.type] } : {})}
          {...(f.required ? { rules: [{ required: true }] } : {})}
        >
          <Control field={f} />
        </Form.Item>
      ))}
    </>
  );
};
