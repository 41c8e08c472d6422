import { recall } from '#platform/web/remember.ts';
import type { Column } from '#ui/desk/table/table-columns.ts';

/** The columns as this device shows them now, in their order: what the export writes. */
export const shownColumns = <R>(table: string, columns: readonly Column<R>[]): string[] => {
  const taste = recall<{ order: string[]; hidden: string[] } | null>(`table.${table}`, null);
  const hidden = taste?.hidden ?? columns.filter(c => c.hidden).map(c => c.key);
  const place = (key: string): number => (taste?.order.includes(key) ? taste.order.indexOf(key) : columns.length);
  const [first, ...rest] = columns.map(c => c.key);
  return [...(first === undefined ? [] : [first]), ...rest.sort((a, b) => place(a) - place(b)).filter(k => !hidden.includes(k))];
};
