import { useMemo } from 'react';
import type { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { getTaxonomy } from '../contract/operations.ts';

export type TaxonomyAnswer = z.output<typeof getTaxonomy.output>;

/** The taxonomy of the reader's region; it is small and kept. `nameOf` answers `商标 / 续展` for level 2. */
export const useTaxonomy = (): { taxonomy: TaxonomyAnswer | undefined; error: unknown; nameOf: (code: string) => string } => {
  const { data, error } = useOp(getTaxonomy, {});
  const byCode = useMemo(() => new Map(data?.classes.map(c => [c.code, c])), [data]);
  const nameOf = (code: string): string => {
    // on its way: a place for the word, never the bare code
    if (data === undefined) return '…';
    const own = byCode.get(code);
    const topic = own?.parent ? byCode.get(own.parent) : undefined;
    return own === undefined ? code : topic === undefined ? own.name : `${topic.name} / ${own.name}`;
  };
  return { taxonomy: data, error, nameOf };
};
