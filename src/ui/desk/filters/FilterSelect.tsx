import { Select } from 'antd';
import { clearNamed } from '../clear-named.ts';

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
    allowClear={clearNamed()}
    {...(many ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    style={{ width }}
    {...(value === undefined ? {} : { value })}
    options={[...options]}
    // the words of the choices may be on their way: a place for them, never a bare code
    labelRender={({ label: words, value: code }) => words ?? (options.length === 0 ? '…' : code)}
    onChange={onChange}
  />
);
