import { Select } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { findOwners } from '../contract/operations-scoring.ts';

interface OwnerPickerProps {
  /** Given by the form: ties the label to the control. */
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

/** Picks a colleague of the region by name. */
export const OwnerPicker = ({ id, value, onChange }: OwnerPickerProps) => {
  const { data } = useOp(findOwners, {});
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value && data ? { value } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      loading={data === undefined}
      {...(onChange ? { onChange } : {})}
      options={(data?.rows ?? []).map(p => ({ value: p.id, label: p.name }))}
    />
  );
};
