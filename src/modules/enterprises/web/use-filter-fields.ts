import { useIndustries, usePlaces } from '#modules/reference/web/index.ts';
import type { FilterField } from '#ui/desk/FilterBar.tsx';
import { Scale } from '../contract/enterprise.ts';
import { useT } from './use-t.ts';

/** The filters above the list. */
export const useFilterFields = (): readonly FilterField[] => {
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
      ],
    },
  ];
};
