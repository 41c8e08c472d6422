import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useState } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';

interface FilterOption {
  value: string;
  label: string;
}
/** One filter; `key` is its name in the URL state. */
export type FilterField =
  | { kind: 'search'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string; options: readonly FilterOption[]; width?: number }
  | { kind: 'choices'; key: string; label: string; options: readonly FilterOption[]; width?: number }
  | { kind: 'days'; from: string; to: string; label: string };

interface FilterBarProps {
  fields: readonly FilterField[];
  /** What `useUrlState` answers. */
  value: Readonly<Record<string, unknown>>;
  onChange: (patch: Record<string, never>) => void;
  actions?: ReactNode;
}

/** Words wait for a pause and for the end of a composition before they filter. */
const SearchField = ({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) => {
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), 300);
    return () => clearTimeout(timer);
  });
  return (
    <Input.Search
      allowClear
      value={text}
      placeholder={label}
      aria-label={label}
      onChange={e => setText(e.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={e => isComposing(e) || onChange(text.trim())}
    />
  );
};

const keysOf = (field: FilterField): readonly string[] => (field.kind === 'days' ? [field.from, field.to] : [field.key]);
const isSet = (value: unknown): boolean =>
  value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && value.length === 0);

/** The filters above a list. Their state is the URL (`useUrlState`). */
export const FilterBar = ({ fields, value, onChange, actions }: FilterBarProps) => {
  const t = usePlatformT();
  const set = (patch: Record<string, unknown>): void => onChange(patch as Record<string, never>);
  const keys = fields.flatMap(keysOf);
  return (
    <search className="pp-filters">
      {fields.map(field => {
        if (field.kind === 'search') {
          return (
            <SearchField
              key={field.key}
              label={field.label}
              value={String(value[field.key] ?? '')}
              onChange={text => set({ [field.key]: text })}
            />
          );
        }
        if (field.kind === 'days') {
          const from = value[field.from] as string | undefined;
          const to = value[field.to] as string | undefined;
          return (
            <DatePicker.RangePicker
              key={field.from}
              aria-label={field.label}
              allowEmpty={[true, true]}
              value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
              onChange={days => set({ [field.from]: days?.[0]?.format('YYYY-MM-DD'), [field.to]: days?.[1]?.format('YYYY-MM-DD') })}
            />
          );
        }
        const many = field.kind === 'choices';
        return (
          <Select
            key={field.key}
            aria-label={field.label}
            placeholder={field.label}
            allowClear
            {...(many ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            style={{ width: field.width ?? 150 }}
            value={isSet(value[field.key]) ? value[field.key] : undefined}
            options={[...field.options]}
            onChange={chosen => set({ [field.key]: isSet(chosen) ? chosen : undefined })}
          />
        );
      })}
      {keys.some(k => isSet(value[k])) && (
        <Button type="text" onClick={() => set(Object.fromEntries(keys.map(k => [k, undefined])))}>
          {t('word.reset')}
        </Button>
      )}
      {actions && <div className="pp-actions pp-push">{actions}</div>}
    </search>
  );
};
