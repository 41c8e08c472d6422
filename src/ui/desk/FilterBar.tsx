import type { ReactNode } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { FilterSearch } from './FilterSearch.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { FilterSwitch } from './FilterSwitch.tsx';
import { Tick } from './table/Tick.tsx';

interface FilterOption {
  value: string;
  label: string;
}
/** One filter; `key` is its name in the URL state. */
export type FilterField =
  | { kind: 'search'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string; options: readonly FilterOption[]; width?: number }
  | { kind: 'choices'; key: string; label: string; options: readonly FilterOption[]; width?: number }
  /** A few kinds side by side; the first is shown when the address says nothing. Clearing the filters leaves it. */
  | { kind: 'switch'; key: string; label: string; options: readonly FilterOption[] }
  | { kind: 'tick'; key: string; label: string }
  | { kind: 'days'; from: string; to: string; label: string };

export interface FilterBarProps {
  fields: readonly FilterField[];
  /** What `useUrlState` answers. */
  value: Readonly<Record<string, unknown>>;
  onChange: (patch: Record<string, never>) => void;
  actions?: ReactNode;
}

const keysOf = (field: FilterField): readonly string[] => (field.kind === 'days' ? [field.from, field.to] : [field.key]);
const isSet = (value: unknown): boolean =>
  value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && value.length === 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface OneProps {
  field: FilterField;
  value: Readonly<Record<string, unknown>>;
  set: (patch: Record<string, unknown>) => void;
}

const One = ({ field, value, set }: OneProps) => {
  if (field.kind === 'search')
    return <FilterSearch label={field.label} value={textOf(value[field.key])} onChange={text => set({ [field.key]: text })} />;
  if (field.kind === 'days') {
    return (
      <fieldset className="pp-filter-days">
        <legend>{field.label}</legend>
        <input
          type="date"
          aria-label={field.label}
          max={textOf(value[field.to])}
          value={textOf(value[field.from])}
          onChange={e => set({ [field.from]: e.target.value || undefined })}
        />
        <span aria-hidden="true">{'–'}</span>
        <input
          type="date"
          aria-label={field.label}
          min={textOf(value[field.from])}
          value={textOf(value[field.to])}
          onChange={e => set({ [field.to]: e.target.value || undefined })}
        />
      </fieldset>
    );
  }
  if (field.kind === 'switch')
    return (
      <FilterSwitch
        label={field.label}
        options={field.options}
        value={isSet(value[field.key]) ? String(value[field.key]) : undefined}
        onChange={chosen => set({ [field.key]: chosen })}
      />
    );
  if (field.kind === 'tick')
    return <Tick text={field.label} checked={value[field.key] === true} onChange={on => set({ [field.key]: on || undefined })} />;
  return (
    <FilterSelect
      label={field.label}
      options={field.options}
      many={field.kind === 'choices'}
      width={field.width ?? 150}
      value={isSet(value[field.key]) ? (value[field.key] as string | string[]) : undefined}
      onChange={chosen => set({ [field.key]: isSet(chosen) ? chosen : undefined })}
    />
  );
};

/** The filters above a list. Their state is the URL (`useUrlState`). Which kind of rows is shown stands in a line of its own, before what narrows them. */
export const FilterBar = ({ fields, value, onChange, actions }: FilterBarProps) => {
  const t = usePlatformT();
  const set = (patch: Record<string, unknown>): void => onChange(patch as Record<string, never>);
  const switches = fields.filter(f => f.kind === 'switch');
  const narrowing = fields.filter(f => f.kind !== 'switch');
  const keys = narrowing.flatMap(keysOf);
  const acts = actions && <div className="pp-actions pp-push">{actions}</div>;
  const draw = (field: FilterField) => <One key={keysOf(field)[0]} field={field} value={value} set={set} />;
  return (
    <search>
      {switches.length > 0 && (
        <div className="pp-filters">
          {switches.map(draw)}
          {acts}
        </div>
      )}
      {narrowing.length > 0 && (
        <div className="pp-filters">
          {narrowing.map(draw)}
          {keys.some(k => isSet(value[k])) && (
            <button type="button" className="pp-quiet-button" onClick={() => set(Object.fromEntries(keys.map(k => [k, undefined])))}>
              {t('word.reset')}
            </button>
          )}
          {switches.length === 0 && acts}
        </div>
      )}
    </search>
  );
};
