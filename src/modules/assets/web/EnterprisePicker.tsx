import { Select } from 'antd';
import { useState } from 'react';
import { findEnterprises } from '#modules/enterprises/contract/operations.ts';
import { useOp } from '#platform/web/desk/data.ts';

interface EnterprisePickerProps {
  /** Given by the form: ties the label to the control. */
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

/** Picks an enterprise by two characters of its name, its code or its initials. */
export const EnterprisePicker = ({ id, value, onChange }: EnterprisePickerProps) => {
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const { data, isFetching } = useOp(findEnterprises, { q, limit: 20 }, { enabled: [...q].length >= 2, keep: true });
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      onChange={(next: string) => onChange?.(next)}
      options={(data?.rows ?? []).map(e => ({ value: e.id, label: e.name }))}
    />
  );
};
