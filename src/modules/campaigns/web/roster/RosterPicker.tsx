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
  onChange?: (value: string[]) => void;
}

/** Picks enterprises of a campaign's list by name. */
export const RosterPicker = ({ campaignId, id, label, value = [], onChange }: RosterPickerProps) => {
  const [name, setName] = useState('');
  const input = { campaignId: campaignId ?? '', limit: 50, ...(name.trim() === '' ? {} : { name: name.trim() }) };
  const { data, isFetching } = useOp(listRoster, input, { enabled: campaignId !== undefined, keep: true });
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
      options={(data?.rows ?? []).map(r => ({ value: r.id, label: r.enterpriseName }))}
    />
  );
};
