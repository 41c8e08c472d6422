import { Select } from 'antd';
import type { RefSelectProps } from 'antd/es/select';
import type { Ref } from 'react';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { useT } from './use-t.ts';
import { useTaxonomy } from './use-taxonomy.ts';

interface ClassPickerProps {
  value?: string | undefined;
  onChange: (code: string | undefined) => void;
  label?: string;
  /** Level-1 topics may be chosen too (filters). */
  topics?: boolean;
  allowClear?: boolean;
  width?: number;
  pickerRef?: Ref<RefSelectProps>;
  disabled?: boolean;
}

/** Chooses a class by typing a part of its name or its code; grouped by topic. Retired classes are not offered. */
export const ClassPicker = ({ value, onChange, label, topics, allowClear, width = 260, pickerRef, disabled }: ClassPickerProps) => {
  const t = useT();
  const { taxonomy } = useTaxonomy();
  const classes = taxonomy?.classes.filter(c => !c.retired) ?? [];
  const options = classes
    .filter(c => c.parent === null)
    .map(topic => ({
      label: topic.name,
      title: topic.name,
      options: [
        ...(topics ? [{ value: topic.code, label: topic.name, find: `${topic.code}${topic.name}` }] : []),
        ...classes
          .filter(c => c.parent === topic.code)
          .map(c => ({ value: c.code, label: c.name, find: `${c.code}${topic.name}${c.name}` })),
      ],
    }));
  return (
    <Select
      {...(pickerRef ? { ref: pickerRef } : {})}
      aria-label={label ?? t('taxonomy.class')}
      placeholder={label ?? t('taxonomy.class')}
      showSearch={{ optionFilterProp: 'find' }}
      allowClear={allowClear ? clearNamed() : false}
      disabled={disabled ?? false}
      popupMatchSelectWidth={false}
      style={{ width, maxWidth: '100%' }}
      value={value}
      options={options}
      labelRender={({ label: words, value: code }) => words ?? (taxonomy === undefined ? '…' : code)}
      onChange={(code: string | undefined) => onChange(code)}
    />
  );
};
