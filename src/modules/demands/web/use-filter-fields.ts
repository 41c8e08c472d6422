import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import { useIndustries, useStreets } from '#modules/reference/web/index.ts';
import type { FilterField } from '#ui/desk/FilterBar.tsx';
import { demandKinds, demandSources, demandStates } from '../contract/demand.ts';
import { useT } from './use-t.ts';

/** The filters above the list of demands. */
export const useFilterFields = (): readonly FilterField[] => {
  const t = useT();
  const { taxonomy, nameOf } = useTaxonomy();
  const industries = useIndustries();
  const streets = useStreets();
  const classes = taxonomy?.classes.filter(c => !c.retired) ?? [];
  return [
    {
      kind: 'switch',
      key: 'queue',
      label: t('list.queue'),
      options: [
        { value: 'false', label: t('list.all') },
        { value: 'true', label: t('list.queue') },
      ],
    },
    { kind: 'search', key: 'q', label: t('list.search') },
    {
      kind: 'choice',
      key: 'classCode',
      label: t('filter.class'),
      width: 180,
      options: [{ value: 'none', label: t('class.none') }, ...classes.map(c => ({ value: c.code, label: nameOf(c.code) }))],
    },
    {
      kind: 'choice',
      key: 'kind',
      label: t('filter.kind'),
      width: 110,
      options: demandKinds.map(k => ({ value: k, label: t(`kind.${k}`) })),
    },
    {
      kind: 'choice',
      key: 'state',
      label: t('filter.state'),
      width: 120,
      options: demandStates.map(s => ({ value: s, label: t(`state.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'street',
      label: t('filter.street'),
      width: 140,
      options: streets.options,
    },
    {
      kind: 'choice',
      key: 'industry',
      label: t('filter.industry'),
      options: [...industries.options, { value: 'none', label: t('industry.none') }],
    },
    {
      kind: 'choice',
      key: 'scale',
      label: t('filter.scale'),
      width: 110,
      options: (['large', 'medium', 'small', 'micro', 'none'] as const).map(s => ({ value: s, label: t(`scale.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'source',
      label: t('filter.source'),
      width: 120,
      options: demandSources.map(s => ({ value: s, label: t(`source.${s}`) })),
    },
  ];
};
