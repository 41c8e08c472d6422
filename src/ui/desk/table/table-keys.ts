import { useGo } from '#platform/web/desk/go.ts';
import { useKeys } from '#platform/web/desk/keys.ts';

/** Whether a press was meant for something in the row rather than for the row. */
export const isOnControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a,button,input,label,select,textarea') !== null;

interface TableKeys<R> {
  rows: readonly R[];
  current: number;
  setCurrent: (index: number) => void;
  opened: R | undefined;
  open: ((row: R | undefined) => void) | undefined;
  href: ((row: R) => string) | undefined;
  select: ((row: R) => void) | undefined;
}

/** `J`/`K` move (and turn the split view's page), `Enter` opens, `X` selects, `Esc` closes. */
export const useTableKeys = <R>({ rows, current, setCurrent, opened, open, href, select }: TableKeys<R>): void => {
  const go = useGo();
  const move = (by: 1 | -1): void => {
    const from = opened === undefined ? current : rows.indexOf(opened);
    const to = Math.min(rows.length - 1, Math.max(0, from + by));
    setCurrent(to);
    if (opened !== undefined) open?.(rows[to]);
  };
  const row = rows[current];
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => row !== undefined && select?.(row),
    // biome-ignore lint/correctness/noComponentHookFactories: a key of the keyboard, not a component
    Escape: () => opened !== undefined && open?.(undefined),
    Enter: event => {
      if (row === undefined || (event.target as Element).closest('a,button')) return;
      if (open) open(row);
      else if (href) go(href(row));
    },
  });
};
