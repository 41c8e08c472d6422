import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { formerNamesOf } from '#platform/web/former-names.ts';
import { recall, remember } from '#platform/web/remember.ts';

/** A column of a `KeysetTable`. What the first one renders is plain: the table makes it the link to the row's page. */
export interface Column<R> {
  key: string;
  title: string;
  render: (row: R) => ReactNode;
  /** Width in pixels; the first column without one takes what is left. */
  width?: number;
  /** `right` for figures. */
  align?: 'left' | 'right';
  /** Not shown until the person asks for it. */
  hidden?: boolean;
  /** Left out while a row stands open beside the table, which then has half the room. */
  spare?: boolean;
}

interface Taste {
  order: string[];
  hidden: string[];
  roomy: boolean;
}

export interface ColumnTaste<R> {
  shown: readonly Column<R>[];
  all: readonly Column<R>[];
  isShown: (key: string) => boolean;
  roomy: boolean;
  toggle: (key: string) => void;
  move: (key: string, by: -1 | 1) => void;
  setRoomy: (roomy: boolean) => void;
  reset: () => void;
}

const keyOf = (name: string): string => `table.${name}`;

/** What was remembered under the table's name, or under the one that it bore before. */
const recalled = (name: string): Taste | null =>
  [name, ...formerNamesOf(name)].map(n => recall<Taste | null>(keyOf(n), null)).find(taste => taste !== null) ?? null;

/** Told when the columns of a table were set from elsewhere on the page. */
const worn = new EventTarget();

/** The columns as this device shows them now, in their order: what an export writes. */
export const shownColumns = <R>(name: string, columns: readonly Column<R>[]): string[] => {
  const taste = recalled(name);
  const hidden = taste?.hidden ?? columns.filter(c => c.hidden).map(c => c.key);
  const place = (key: string): number => (taste?.order.includes(key) ? taste.order.indexOf(key) : columns.length);
  const [first, ...rest] = columns.map(c => c.key);
  return [...(first === undefined ? [] : [first]), ...rest.sort((a, b) => place(a) - place(b)).filter(k => !hidden.includes(k))];
};

/** The columns that a person chose for a table, in their order; none where nothing was chosen. */
export const rememberedColumns = (name: string): string[] => {
  const taste = recalled(name);
  return taste === null ? [] : taste.order.filter(key => !taste.hidden.includes(key));
};

/** Sets the columns of a table to those of a saved view; a view that kept none leaves them as they are. */
export const wearColumns = (name: string, shown: readonly string[]): void => {
  if (shown.length > 0) worn.dispatchEvent(new CustomEvent(name, { detail: shown }));
};

/** Which columns a person wants, in which order and how dense; remembered on the device by the table's name. New columns of an upgrade appear at their place's end. */
export const useColumnPreferences = <R>(name: string, columns: readonly Column<R>[]): ColumnTaste<R> => {
  const key = keyOf(name);
  const standard: Taste = { order: columns.map(c => c.key), hidden: columns.filter(c => c.hidden).map(c => c.key), roomy: false };
  const [own, setOwn] = useState<Taste | null>(() => recalled(name));
  const taste = own ?? standard;
  const change = (next: Taste | null): void => {
    remember(key, next);
    for (const former of formerNamesOf(name)) remember(`table.${former}`, null);
    setOwn(next);
  };
  useEffect(() => {
    const wear = (event: Event): void => {
      const shown = (event as CustomEvent<readonly string[]>).detail;
      const rest = columns.map(c => c.key).filter(k => !shown.includes(k));
      const next = { order: [...shown, ...rest], hidden: rest, roomy: recall<Taste | null>(key, null)?.roomy ?? false };
      remember(key, next);
      setOwn(next);
    };
    worn.addEventListener(name, wear);
    return () => worn.removeEventListener(name, wear);
  }, [name, key, columns]);
  const all = useMemo(() => {
    const place = (c: Column<R>): number => (taste.order.includes(c.key) ? taste.order.indexOf(c.key) : columns.length);
    const [first, ...rest] = columns;
    return first ? [first, ...rest.sort((a, b) => place(a) - place(b))] : [];
  }, [columns, taste.order]);
  const isShown = (k: string): boolean => k === columns[0]?.key || !taste.hidden.includes(k);
  return {
    all,
    shown: all.filter(c => isShown(c.key)),
    isShown,
    roomy: taste.roomy,
    toggle: k => change({ ...taste, hidden: taste.hidden.includes(k) ? taste.hidden.filter(h => h !== k) : [...taste.hidden, k] }),
    move: (k, by) => {
      const order = all.map(c => c.key);
      const from = order.indexOf(k);
      const to = from + by;
      if (to < 1 || to >= order.length) return;
      [order[from], order[to]] = [order[to] as string, order[from] as string];
      change({ ...taste, order });
    },
    setRoomy: roomy => change({ ...taste, roomy }),
    reset: () => change(null),
  };
};
