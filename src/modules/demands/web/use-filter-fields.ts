import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import { useIndustries, useStreets } from '#modules/reference/web/index.ts';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { demandKinds, demandPlaces, demandSources, demandStates } from '../contract/demand.ts';
import { useT } from './use-t.ts';

/** A filter of one choice. */
const choice = (key: string, label: string, width: number, options: readonly { value: string; label: string }[]): FilterField => ({
  kind: 'choice',
  key,
  label,
  width,
  options,
});

/** Keys as options, each in words. */
const inWords = <K extends string>(keys: readonly K[], say: (key: K) => string) => keys.map(k => ({ value: k, label: say(k) }));

const scales = ['large', 'medium', 'small', 'micro', 'none'] as const;

/** The filters above the list of demands. */
export const useFilterFields = (): readonly FilterField[] => {
  const t = useT();
  const { taxonomy, nameOf } = useTaxonomy();
  const streets = useStreets();
  const classes = (taxonomy?.classes.filter(c => !c.retired) ?? []).map(c => ({ value: c.code, label: nameOf(c.code) }));
  const queue = [
    { value: 'false', label: t('list.all') },
    { value: 'true', label: t('list.queue') },
  ];
  return [
    { kind: 'switch', key: 'queue', label: t('list.queue'), options: queue },
    { kind: 'search', key: 'q', label: t('list.search') },
    choice('classCode', t('filter.class'), 180, [{ value: 'none', label: t('class.none') }, ...classes]),
    choice(
      'state',
      t('filter.state'),
      120,
      inWords(demandStates, s => t(`state.${s}`)),
    ),
    choice(
      'place',
      t('filter.place'),
      130,
      inWords(demandPlaces, p => t(`place.${p}`)),
    ),
    choice(
      'due',
      t('filter.due'),
      130,
      inWords(['overdue', 'today', 'soon'] as const, d => t(`due.${d}Filter`)),
    ),
    { kind: 'tick', key: 'standIn', label: t('filter.standIn') },
    { kind: 'tick', key: 'alarm', label: t('filter.alarm') },
    choice('street', t('filter.street'), 140, streets.options),
  ];
};

/** What few ask for: behind the others. */
export const useRareFilters = (): readonly FilterField[] => {
  const t = useT();
  const industries = useIndustries();
  return [
    choice(
      'kind',
      t('filter.kind'),
      110,
      inWords(demandKinds, k => t(`kind.${k}`)),
    ),
    choice('industry', t('filter.industry'), 150, [...industries.options, { value: 'none', label: t('industry.none') }]),
    choice(
      'scale',
      t('filter.scale'),
      110,
      inWords(scales, s => t(`scale.${s}`)),
    ),
    choice(
      'source',
      t('filter.source'),
      120,
      inWords(demandSources, s => t(`source.${s}`)),
    ),
  ];
};

/** By its promise and its result: where the boards lead to. */
export const usePromiseFilters = (): readonly FilterField[] => {
  const t = useT();
  return [
    choice(
      'promise',
      t('filter.promise'),
      140,
      inWords(['judged', 'kept', 'broken'] as const, p => t(`promise.${p}`)),
    ),
    { kind: 'days', from: 'byFrom', to: 'byTo', label: t('filter.by') },
    { kind: 'days', from: 'endedFrom', to: 'endedTo', label: t('filter.ended') },
  ];
};
