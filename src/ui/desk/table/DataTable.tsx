import { type ReactNode, useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { EmptyState } from '../EmptyState.tsx';
import { DataRow } from './DataRow.tsx';
import { type DataColumn, groupRows, headColumn } from './data-columns.ts';
import { moveBetweenRows } from './data-keys.ts';
import { type BulkActs, SelectionBar } from './SelectionBar.tsx';
import { Tick } from './Tick.tsx';
import { useSelection } from './table-selection.ts';
import { useOverflow } from './use-overflow.ts';

export interface DataTableProps<R> {
  /** What the table lists; its accessible name, read out and not shown. */
  caption: string;
  /** A line above the table that is shown, e.g. a link to what it is about. */
  heading?: ReactNode;
  columns: readonly DataColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R, index: number) => string;
  /** The row's own page: its first cell is the link, a press on the row follows it. */
  href?: (row: R) => string | undefined;
  /** Rows that follow each other under one title; an empty one is not shown. */
  groupOf?: (row: R) => string;
  /** Kind of a row for the room's styles, as `data-mark`: doubtful, lunch. */
  mark?: (row: R) => string | undefined;
  /** Bulk acts over selected rows; `rowName` names a row for who hears it. */
  bulk?: BulkActs<R>;
  rowName?: (row: R) => string;
  /** The head is read out and not shown: where the cells say by themselves what they are. */
  bare?: boolean;
  /** As wide as its content and no wider: few columns, figures that belong together. */
  fit?: boolean;
  /** On a narrow screen each row becomes a block of lines; without it the table scrolls in its own box. */
  stack?: boolean;
  /** Below this many pixels it scrolls rather than squeeze its columns. */
  minWidth?: number;
  /** So many rows are shown at first, and so many more at each press; on paper all stand. */
  fold?: number;
  /** What stands here when there are no rows; `null`: nothing at all. */
  empty?: ReactNode;
}

/**
 * A short list, whole: nothing is paged and nothing is fetched. A semantic table with a row of totals where columns give one; arrows move between
 * the rows' links and boxes. Long lists are a `KeysetTable`.
 */
export const DataTable = <R,>(props: DataTableProps<R>) => {
  const { caption, columns, rows, rowKey, bulk, rowName } = props;
  const t = usePlatformT();
  const selection = useSelection<R>(row => rowKey(row, rows.indexOf(row)));
  const box = useOverflow();
  const [folds, setFolds] = useState(1);
  const shown = props.fold === undefined ? rows.length : props.fold * folds;
  if (rows.length === 0) return props.empty === null ? null : (props.empty ?? <EmptyState title={t('table.empty')} />);
  const className = ['pp-data', props.fit && 'pp-data-fit', props.stack && 'pp-data-stack', props.bare && 'pp-data-bare']
    .filter(Boolean)
    .join(' ');
  const totals = columns.some(c => c.total !== undefined);
  return (
    <div className="pp-data-box">
      <SelectionBar selection={selection} bulk={bulk} />
      {props.heading && <p className="pp-data-heading">{props.heading}</p>}
      {/* a region that scrolls must be reachable by keyboard (WCAG 2.1.1), and one that does not is no stop on the way */}
      <section ref={box.ref} className="pp-data-scroll" aria-label={caption} {...(box.overflows ? { tabIndex: 0 } : {})}>
        <table
          className={className}
          aria-label={caption}
          style={props.minWidth ? { minWidth: props.minWidth } : undefined}
          onKeyDown={moveBetweenRows}
        >
          <thead className={props.bare ? 'pp-sr' : undefined}>
            <tr>
              {bulk && (
                <th className="pp-data-tick" scope="col">
                  <Tick
                    label={t('table.selectPage')}
                    checked={rows.every(selection.has)}
                    some={rows.some(selection.has)}
                    onChange={on => selection.setAll(rows, on)}
                  />
                </th>
              )}
              {columns.map(c => (
                <th key={c.key} scope="col" data-align={c.align} style={c.width === undefined ? undefined : { width: c.width }}>
                  {c.act ? <span className="pp-sr">{c.title}</span> : c.title}
                </th>
              ))}
            </tr>
          </thead>
          {groupRows(rows, props.groupOf).map(group => (
            <tbody key={group.rows[0]?.index} data-beyond={(group.rows[0]?.index ?? 0) >= shown || undefined}>
              {group.title !== '' && (
                <tr className="pp-data-group">
                  <th scope="rowgroup" colSpan={columns.length + (bulk ? 1 : 0)}>
                    {group.title}
                  </th>
                </tr>
              )}
              {group.rows.map(({ row, index }) => (
                <DataRow
                  key={rowKey(row, index)}
                  row={row}
                  index={index}
                  columns={columns}
                  head={headColumn(columns)}
                  href={props.href?.(row)}
                  mark={props.mark?.(row)}
                  beyond={index >= shown}
                  {...(bulk ? { selection, name: rowName?.(row) ?? '' } : {})}
                />
              ))}
            </tbody>
          ))}
          {totals && (
            <tfoot>
              <tr>
                {bulk && <td />}
                {columns.map(c => (
                  <td key={c.key} data-align={c.align} data-title={c.total === undefined || c.act ? undefined : c.title}>
                    {c.total}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {rows.length > shown && (
        <button type="button" className="pp-quiet-button pp-no-print" onClick={() => setFolds(folds + 1)}>
          {t('table.more', { n: rows.length - shown })}
        </button>
      )}
    </div>
  );
};
