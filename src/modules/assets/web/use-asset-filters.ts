import { usePlaces } from '#modules/reference/web/index.ts';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { AssetSource, assetKinds, assetStatuses } from '../contract/asset.ts';
import { useT } from './use-register-t.ts';

/** The filters above the list of assets. */
export const useAssetFilters = (): readonly FilterField[] => {
  const t = useT();
  const places = usePlaces().below;
  return [
    { kind: 'search', key: 'q', label: t('list.search') },
    { kind: 'choice', key: 'kind', label: t('list.kind'), width: 120, options: assetKinds.map(k => ({ value: k, label: t(`kind.${k}`) })) },
    {
      kind: 'choice',
      key: 'status',
      label: t('list.status'),
      width: 130,
      options: assetStatuses.map(s => ({ value: s, label: t(`status.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'standing',
      label: t('list.standing'),
      width: 120,
      options: (['proposed', 'confirmed', 'dismissed'] as const).map(s => ({ value: s, label: t(`standing.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'niceClass',
      label: t('field.niceClass'),
      width: 120,
      options: Array.from({ length: 45 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
    },
    {
      kind: 'choice',
      key: 'patentType',
      label: t('field.patentType'),
      width: 120,
      options: (['invention', 'utility', 'design'] as const).map(s => ({ value: s, label: t(`patentType.${s}`) })),
    },
    { kind: 'choice', key: 'regionCode', label: t('list.street'), width: 130, options: places },
    {
      kind: 'choice',
      key: 'source',
      label: t('list.source'),
      width: 120,
      options: AssetSource.options.map(s => ({ value: s, label: t(`source.${s}`) })),
    },
    { kind: 'days', from: 'acquiredFrom', to: 'acquiredTo', label: t('list.acquired') },
  ];
};
