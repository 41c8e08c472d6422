import { Select } from 'antd';

interface FilterSelectProps {
  label: string;
  options: readonly { value: string; label: string }[];
  many: boolean;
  width: number;
  value: string | string[] | undefined;
  onChange: (chosen: string | string[] | undefined) => void;
}

/** One or several of a list, found by typing. */
export const FilterSelect = ({ label, options, many, width, value, onChange }: FilterSelectProps) => (
  <Select
    aria-label={label}
    placeholder={label}
    allowClear
    {...(many ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    style={{ width }}
    {...(value === undefined ? {} : { value })}
    options={[...options]}
    onChange={onChange}
  />
);
