import { Select } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { listRoster } from '../../contract/operations-roster.ts';

interface RosterPickerProps {
  campaignId: string | undefined;
  /** Given by the form: ties the label to the control. */
  id?: string;
  label?: string;
  value?: string[];
  /** Entries whose names are known already. */
  named?: readonly { id: string; enterpriseName: string }[];
  onChange?: (value: string[]) => void;
}

/** Picks enterprises of a campaign's list by name. */
export const RosterPicker = ({ campaignId, id, label, value = [], named = [], onChange }: RosterPickerProps) => {
  const [name, setName] = useState('');
  const input = { campaignId: campaignId ?? '', limit: 50, ...(name.trim() === '' ? {} : { name: name.trim() }) };
  const { data, isFetching } = useOp(listRoster, input, { enabled: campaignId !== undefined, keep: true });
  const found = data?.rows ?? [];
  const known = named.filter(n => !found.some(f => f.id === n.id));
  return (
    <Select
      placeholder={label}
      mode="multiple"
      style={{ width: '100%', minWidth: 320 }}
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value}
      disabled={campaignId === undefined}
      loading={isFetching}
      showSearch
      filterOption={false}
      onSearch={setName}
      onChange={next => onChange?.(next)}
      options={[...known, ...found].map(r => ({ value: r.id, label: r.enterpriseName }))}
    />
  );
};
