import { Form, Input, Select } from 'antd';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { longestOwnText, type OwnColumn } from '../contract/own-column.ts';
import { useT } from './use-t.ts';

interface ControlProps {
  column: OwnColumn;
  /** Given by the form. */
  id?: string;
  value?: string | number;
  onChange?: (value: string | number | null | undefined) => void;
}

/** A choice that was retired is still offered where it is chosen. */
const Choice = ({ column, value, ...given }: ControlProps) => (
  <Select
    allowClear={clearNamed()}
    {...given}
    {...(value === undefined ? {} : { value: String(value) })}
    options={column.choices.filter(c => !c.retired || c.key === value).map(c => ({ value: c.key, label: c.name }))}
  />
);

const controlOf = (column: OwnColumn) => {
  if (column.kind === 'number') return <NumberInput style={{ width: 200 }} {...(column.unit === '' ? {} : { suffix: column.unit })} />;
  if (column.kind === 'day') return <DayField />;
  if (column.kind === 'choice') return <Choice column={column} />;
  return <Input maxLength={longestOwnText} />;
};

/** 自定义栏目 in the register's form; those in use. */
export const OwnFields = ({ columns }: { columns: readonly OwnColumn[] }) => {
  const t = useT();
  const used = columns.filter(c => !c.retired);
  if (used.length === 0) return null;
  return (
    <FormSection title={t('form.own')}>
      {used.map(c => (
        <Form.Item key={c.id} name={['own', c.id]} label={c.name}>
          {controlOf(c)}
        </Form.Item>
      ))}
    </FormSection>
  );
};
