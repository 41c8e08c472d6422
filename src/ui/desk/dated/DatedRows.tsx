import type { DatedRow } from '#platform/contract/dated/dated-row.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { StateTag } from '../StateTag.tsx';
import { DataTable } from '../table/DataTable.tsx';
import type { DataColumn } from '../table/data-columns.ts';
import { useDatedT } from './use-dated-t.ts';

interface DatedRowsProps<R extends DatedRow> {
  caption: string;
  /** What the rows are about and what they lay down; what all dated rows have stands behind. */
  columns: readonly DataColumn<R>[];
  rows: readonly R[];
  groupOf?: (row: R) => string;
  /** Columns of buttons, behind all others. */
  acts?: readonly DataColumn<R>[];
}

/** A table of dated rows: since when each holds, for whom, on what ground, and whether it holds today. */
export const DatedRows = <R extends DatedRow>({ caption, columns, rows, groupOf, acts = [] }: DatedRowsProps<R>) => {
  const t = useDatedT();
  const mark = (r: R) => {
    // What a place below lays down holds there.
    if (r.reach === 'below') return null;
    if (r.inForce) return <StateTag tone="done">{t('inForce')}</StateTag>;
    const toCome = r.validFrom > todayInBeijing();
    return <StateTag tone={toCome ? 'todo' : 'off'}>{t(toCome ? 'toCome' : 'past')}</StateTag>;
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={r => r.id}
      stack
      {...(groupOf ? { groupOf } : {})}
      columns={[
        ...columns,
        { key: 'from', title: t('from'), render: r => sayDay(r.validFrom) },
        { key: 'reach', title: t('reach'), render: r => t(`reach.${r.reach}`) },
        {
          key: 'source',
          title: t('source'),
          render: r => (
            <>
              {r.source} {r.confidence === 'toVerify' && <StateTag tone="warn">{t('confidence.toVerify')}</StateTag>}
            </>
          ),
        },
        { key: 'state', title: t('state'), render: mark },
        ...acts,
      ]}
    />
  );
};
