import { usePlaces } from '#modules/reference/web/index.ts';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { assetKinds } from '../../contract/asset.ts';
import { deadlineKinds } from '../../contract/deadline.ts';
import { useT as useRegisterT } from '../use-register-t.ts';
import { useLawT, useT } from './use-warnings-t.ts';
import { useWhoseFilter } from './use-whose-filter.ts';

/** The filters above calendar and list. */
export const useWarningFilters = (withDays: boolean): readonly FilterField[] => {
  const t = useT();
  const law = useLawT();
  const register = useRegisterT();
  const places = usePlaces().below;
  const whose = useWhoseFilter();
  const fields: FilterField[] = [
    whose,
    { kind: 'choice', key: 'regionCode', label: t('col.street'), width: 130, options: places },
    {
      kind: 'choice',
      key: 'assetKind',
      label: t('col.asset'),
      width: 120,
      options: assetKinds.map(k => ({ value: k, label: register(`kind.${k}`) })),
    },
    {
      kind: 'choice',
      key: 'kind',
      label: t('col.matter'),
      width: 150,
      options: deadlineKinds.map(k => ({ value: k, label: t(`due.${k}`) })),
    },
    {
      kind: 'choice',
      key: 'confidence',
      label: t('col.confidence'),
      width: 120,
      options: (['confirmed', 'provisional', 'toVerify'] as const).map(c => ({ value: c, label: law(`law.confidence.${c}`) })),
    },
  ];
  return withDays ? [...fields, { kind: 'days', from: 'from', to: 'to', label: t('col.safe') }] : fields;
};
