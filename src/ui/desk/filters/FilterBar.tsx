import type { ReactNode } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Tick } from '../table/Tick.tsx';
import { useNarrow } from '../use-narrow.ts';
import { FilterNumber } from './FilterNumber.tsx';
import { FilterSearch } from './FilterSearch.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { FilterSwitch } from './FilterSwitch.tsx';
import { useViewsT } from './use-views-t.ts';

// The calendar comes with the lists that have days among their filters.
const FilterDays = lazyPart(() => import('./FilterDays.tsx').then(m => m.FilterDays));

interface FilterOption {
  value: string;
  label: string;
}
/** One filter; `key` is its name in the URL state. */
export type FilterField =
  /** Words to look for; `max` as the operation bounds them. */
  | { kind: 'search'; key: string; label: string; max?: number }
  | { kind: 'choice'; key: string; label: string; options: readonly FilterOption[]; width?: number }
  | { kind: 'choices'; key: string; label: string; options: readonly FilterOption[]; width?: number }
  /** A few kinds side by side; the first is shown when the address says nothing. Clearing the filters leaves it. */
  | { kind: 'switch'; key: string; label: string; options: readonly FilterOption[] }
  | { kind: 'tick'; key: string; label: string }
  | { kind: 'days'; from: string; to: string; label: string }
  /** From–to of a figure, both ends included; below `min` there is none. */
  | { kind: 'numbers'; from: string; to: string; label: string; min?: number };

export interface FilterBarProps {
  fields: readonly FilterField[];
  /** Filters that few ask for: behind 更多筛选, which stands open while one of them is set. */
  more?: readonly FilterField[];
  /** What `useUrlState` answers. */
  value: Readonly<Record<string, unknown>>;
  onChange: (patch: Record<string, never>) => void;
  actions?: ReactNode;
}

const keysOf = (field: FilterField): readonly string[] =>
  field.kind === 'days' || field.kind === 'numbers' ? [field.from, field.to] : [field.key];
const isSet = (value: unknown): boolean =>
  value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && value.length === 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface OneProps {
  field: FilterField;
  value: Readonly<Record<string, unknown>>;
  set: (patch: Record<string, unknown>) => void;
}

const One = ({ field, value, set }: OneProps) => {
  const t = useViewsT();
  if (field.kind === 'search')
    return (
      <FilterSearch
        label={field.label}
        {...(field.max ? { max: field.max } : {})}
        value={textOf(value[field.key])}
        onChange={text => set({ [field.key]: text })}
      />
    );
  if (field.kind === 'days') {
    return (
      <FilterDays
        label={field.label}
        from={textOf(value[field.from])}
        to={textOf(value[field.to])}
        onFrom={day => set({ [field.from]: day })}
        onTo={day => set({ [field.to]: day })}
      />
    );
  }
  if (field.kind === 'numbers')
    return (
      <fieldset className="pp-filter-days">
        <legend>{field.label}</legend>
        <FilterNumber
          label={t('filter.daysFrom', { label: field.label })}
          value={value[field.from]}
          min={field.min}
          onChange={n => set({ [field.from]: n })}
        />
        <span aria-hidden="true">{'–'}</span>
        <FilterNumber
          label={t('filter.daysTo', { label: field.label })}
          value={value[field.to]}
          min={field.min}
          onChange={n => set({ [field.to]: n })}
        />
      </fieldset>
    );
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

/** On a narrow screen the rows come soon: only words to look for and kinds stand in the open. */
const foldedFields = ({ fields, more = [] }: Pick<FilterBarProps, 'fields' | 'more'>) => {
  const isOpen = ({ kind }: FilterField): boolean => kind === 'search' || kind === 'switch';
  return { fields: fields.filter(isOpen), more: [...fields.filter(f => !isOpen(f)), ...more] };
};

/** The filters above a list. Their state is the URL (`useUrlState`). Which kind of rows is shown stands in a line of its own, before what narrows them. */
export const FilterBar = ({ value, onChange, actions, ...given }: FilterBarProps) => {
  const t = usePlatformT();
  const narrow = useNarrow();
  const { fields, more } = narrow ? foldedFields(given) : { more: [], ...given };
  const set = (patch: Record<string, unknown>): void => onChange(patch as Record<string, never>);
  const switches = fields.filter(f => f.kind === 'switch');
  const narrowing = fields.filter(f => f.kind !== 'switch');
  const keys = [...narrowing, ...more].flatMap(keysOf);
  const isMoreSet = more.flatMap(keysOf).some(k => isSet(value[k]));
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
      {more.length > 0 && (
        <details className="pp-filter-more" open={isMoreSet}>
          <summary>{t('filter.more')}</summary>
          <div className="pp-filters">{more.map(draw)}</div>
        </details>
      )}
    </search>
  );
};
