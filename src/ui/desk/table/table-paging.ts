import { useState } from 'react';
import type { z } from 'zod';
import type { Query } from '#platform/contract/operation.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePatchSearch, useSearch } from '#platform/web/desk/url-state.ts';

/** A list operation: takes `PageInput`, answers `pageOf(row)`. */
export type ListQuery = Query<z.ZodType, z.ZodType<{ rows: readonly unknown[]; next: string | null }>>;
/** The row shape of a list operation. */
export type RowOf<O extends ListQuery> = z.output<O['output']>['rows'][number];
/** The filters of a list operation, without the paging. */
export type FiltersOf<O extends ListQuery> = Omit<z.input<O['input']> & object, 'after' | 'limit'>;

export interface Paging<R> {
  rows: readonly R[] | undefined;
  error: unknown;
  /** A page is on its way. */
  busy: boolean;
  page: number;
  hasNext: boolean;
  hasPrevious: boolean;
  next: () => void;
  previous: () => void;
  again: () => void;
}

/** Pages by cursor. The cursor stands in the address (`after`), so going to a record and back keeps the page; the way back is a stack. */
export const usePaging = <O extends ListQuery>(op: O, filters: FiltersOf<O>, limit: number): Paging<RowOf<O>> => {
  const after = useSearch()['after'];
  const patch = usePatchSearch();
  const [stack, setStack] = useState<readonly string[]>([]);
  const cursor = typeof after === 'string' ? after : undefined;
  const { data, error, isFetching, refetch } = useOp(
    op,
    { ...filters, limit, ...(cursor ? { after: cursor } : {}) } as z.input<O['input']>,
    { keep: true },
  );
  const page = data as { rows: readonly RowOf<O>[]; next: string | null } | undefined;
  const known =
    cursor === undefined ? [] : stack.at(-1) === cursor ? stack : [...stack.slice(0, Math.max(0, stack.indexOf(cursor))), cursor];
  return {
    rows: page?.rows,
    error,
    busy: isFetching,
    page: known.length + 1,
    hasNext: typeof page?.next === 'string',
    hasPrevious: cursor !== undefined,
    next: () => {
      if (!page?.next) return;
      setStack([...known, page.next]);
      patch({ after: page.next, open: undefined });
    },
    previous: () => {
      const shorter = known.slice(0, -1);
      setStack(shorter);
      patch({ after: shorter.at(-1), open: undefined });
    },
    again: () => void refetch(),
  };
};
