import { useIndustries, usePlaces } from '#modules/reference/web/index.ts';
import { sayMark } from '#platform/web/marks.ts';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { Scale } from '../contract/enterprise.ts';
import type { OwnColumn } from '../contract/own-column.ts';
import { ownKeys } from './list-state.ts';
import { useT } from './use-t.ts';

/** The filters above the list. */
export const useFilterFields = (own: readonly OwnColumn[]): readonly FilterField[] => {
  const t = useT();
  const industries = useIndustries();
  const places = usePlaces().streetsFirst;
  return [
    { kind: 'search', key: 'q', label: t('list.search') },
    { kind: 'choice', key: 'regionCode', label: t('filter.region'), width: 140, options: places },
    {
      kind: 'choice',
      key: 'industrySection',
      label: t('filter.industry'),
      width: 200,
      options: industries.options,
    },
    {
      kind: 'choice',
      key: 'scale',
      label: t('filter.scale'),
      width: 100,
      options: Scale.options.map(s => ({ value: s, label: t(`scale.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'aboveScale',
      label: t('filter.aboveScale'),
      width: 100,
      options: [
        { value: 'yes', label: t('word.yes') },
        { value: 'no', label: t('word.no') },
      ],
    },
    {
      kind: 'choice',
      key: 'status',
      label: t('filter.status'),
      width: 110,
      options: (['active', 'moved', 'closed', 'revoked', 'merged'] as const).map(s => ({ value: s, label: t(`status.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'sort',
      label: t('list.sort'),
      width: 130,
      options: [
        { value: 'recent', label: t('list.recent') },
        { value: 'name', label: t('list.byName') },
        ...own.flatMap(({ id, name }) => [
          { value: `own:${id}:up`, label: t('list.up', { name }) },
          { value: `own:${id}:down`, label: t('list.down', { name }) },
        ]),
      ],
    },
  ];
};

/** Filters behind 更多筛选: figures of the register from–to, and the authority's own columns. */
export const useMoreFilters = (own: readonly OwnColumn[]): readonly FilterField[] => {
  const t = useT();
  const ofColumn = (c: OwnColumn): FilterField => {
    const keys = ownKeys(c.id);
    const label = c.unit === '' ? c.name : `${c.name}${sayMark('（')}${c.unit}${sayMark('）')}`;
    if (c.kind === 'number') return { kind: 'numbers', from: keys.from, to: keys.to, label };
    if (c.kind === 'day') return { kind: 'days', from: keys.from, to: keys.to, label };
    if (c.kind === 'text') return { kind: 'search', key: keys.begins, label: t('filter.begins', { name: c.name }) };
    return { kind: 'choices', key: keys.in, label, width: 160, options: c.choices.map(o => ({ value: o.key, label: o.name })) };
  };
  return [
    { kind: 'numbers', from: 'employeesFrom', to: 'employeesTo', label: t('filter.employees'), min: 0 },
    { kind: 'numbers', from: 'revenueFrom', to: 'revenueTo', label: t('filter.revenue'), min: 0 },
    { kind: 'numbers', from: 'capitalFrom', to: 'capitalTo', label: t('filter.capital'), min: 0 },
    { kind: 'days', from: 'foundedFrom', to: 'foundedTo', label: t('filter.founded') },
    ...own.map(ofColumn),
  ];
};
