import { Select } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { findEnterprises, getEnterprise } from '../contract/operations.ts';

interface EnterprisePickerProps {
  /** Given by the form: ties the label to the control. */
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  /** Its accessible name where no label stands beside it. */
  label?: string;
  /** Where none is an answer too. */
  optional?: boolean;
}

/** Picks an enterprise by two characters of its name, its code or its initials. */
export const EnterprisePicker = ({ id, value, onChange, label, optional = false }: EnterprisePickerProps) => {
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const { data, isFetching } = useOp(findEnterprises, { q, limit: 20 }, { enabled: [...q].length >= 2, keep: true });
  const found = (data?.rows ?? []).map(e => ({ value: e.id, label: e.name }));
  const isNamed = value === undefined || found.some(o => o.value === value);
  // One chosen earlier (a draft): its name instead of its id.
  const { data: chosen } = useOp(getEnterprise, { id: value ?? '' }, { enabled: !isNamed });
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(value && (isNamed || chosen) ? { value } : {})}
      // beside its label it would shrink to its arrow
      style={{ width: '100%', minWidth: 240 }}
      allowClear={optional ? clearNamed() : false}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      onChange={(next: string | undefined) => onChange?.(next)}
      options={isNamed || !chosen ? found : [{ value: chosen.id, label: chosen.name }, ...found]}
    />
  );
};
