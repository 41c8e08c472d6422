import { Select } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { findEnterprises } from '../contract/operations.ts';

interface EnterprisesPickerProps {
  /** Given by the form: ties the label to the control. */
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** Picks enterprises, one after the other, by two characters of a name, a code or initials. */
export const EnterprisesPicker = ({ id, value = [], onChange }: EnterprisesPickerProps) => {
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const q = typed.trim();
  const { data, isFetching } = useOp(findEnterprises, { q, limit: 20 }, { enabled: [...q].length >= 2, keep: true });
  const found = (data?.rows ?? []).map(e => ({ value: e.id, label: e.name }));
  const chosen = value.filter(v => !found.some(f => f.value === v)).map(v => ({ value: v, label: names[v] ?? '' }));
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      style={{ width: '100%', minWidth: 240 }}
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      options={[...chosen, ...found]}
      onChange={(ids: string[]) => {
        const labels = Object.fromEntries(found.filter(f => ids.includes(f.value)).map(f => [f.value, f.label]));
        setNames({ ...names, ...labels });
        onChange?.(ids);
      }}
    />
  );
};
