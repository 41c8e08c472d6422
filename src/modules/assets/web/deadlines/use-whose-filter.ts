import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { useT } from './use-warnings-t.ts';

/** 全部 or 我陪跑的, before the other filters of a list of deadlines. */
export const useWhoseFilter = (): FilterField => {
  const t = useT();
  return {
    kind: 'switch',
    key: 'mine',
    label: t('warn.scope'),
    options: [
      { value: 'false', label: t('warn.all') },
      { value: 'true', label: t('warn.mine') },
    ],
  };
};
