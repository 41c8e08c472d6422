import type { ReactNode } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import type { Selection } from './table-selection.ts';

/** Bulk acts over what is selected: they see the rows and may clear the selection, or of it the rows they have dealt with. */
export type BulkActs<R> = (rows: readonly R[], clear: (done?: readonly R[]) => void) => ReactNode;

/** 已选 3 条, what can be done with them all, 取消选择. Nothing while nothing is selected. */
export const SelectionBar = <R,>({ selection, bulk }: { selection: Selection<R>; bulk: BulkActs<R> | undefined }) => {
  const t = usePlatformT();
  if (!bulk || selection.rows.length === 0) return null;
  return (
    <div className="pp-bulk" role="status">
      <strong>{t('table.selected', { n: selection.rows.length })}</strong>
      {bulk(selection.rows, selection.clear)}
      <button type="button" className="pp-link" onClick={() => selection.clear()}>
        {t('table.clearSelection')}
      </button>
    </div>
  );
};
