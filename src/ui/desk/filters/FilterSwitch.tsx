import { Segmented } from 'antd';

interface FilterSwitchProps {
  label: string;
  /** The first is what the list shows when the address says nothing. */
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (chosen: string | undefined) => void;
}

/** Which kind of rows the list shows: a few words side by side. */
export const FilterSwitch = ({ label, options, value, onChange }: FilterSwitchProps) => {
  const first = options[0]?.value;
  return (
    <Segmented
      aria-label={label}
      value={value ?? first ?? ''}
      options={[...options]}
      onChange={chosen => onChange(chosen === first ? undefined : chosen)}
    />
  );
};
