import { useOp } from '#platform/web/desk/data.ts';
import { loopBoard } from '../contract/operations-loops.ts';
import { useT } from './use-t.ts';

/** How many bad ratings stand where, each number with its rows. */
export const useLoopBoard = () => {
  const t = useT();
  const { data } = useOp(loopBoard, {});
  if (!data) return undefined;
  const at = (query: string): string => `/satisfaction/loops?${query}`;
  return [
    { label: t('loop.overdue'), value: data.overdue, href: at('overdue=true') },
    { label: t('loop.toCall'), value: data.toCall, href: at('state=toCall') },
    { label: t('loop.toMend'), value: data.toMend, href: at('state=toMend') },
    { label: t('loop.appealed'), value: data.appealed, href: at('state=appealed') },
    { label: t('loop.done'), value: data.done, href: at('state=mended') },
  ];
};
