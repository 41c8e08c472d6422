import type { ReactNode } from 'react';
import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from '../PageLink.tsx';
import { DataTable } from '../table/DataTable.tsx';
import type { DataColumn } from '../table/data-columns.ts';
import './stacked-rows.css';

export interface StackedRow {
  key: string;
  label: string;
  /** One for each part, in their order; they make the whole bar. */
  values: readonly number[];
  /** The rows behind each value. */
  hrefs?: readonly (string | undefined)[];
}

interface StackedRowsProps<R extends StackedRow> {
  caption: string;
  labelTitle: string;
  /** Names of the parts with their unit, at most four. */
  parts: readonly string[];
  rows: readonly R[];
  /** Figures of each row that are no part of its bar, behind the parts. */
  more?: readonly DataColumn<R>[];
  /** The word under the labels where the parts add up. */
  total?: string;
  /** So many rows are shown at first. */
  fold?: number;
}

/** One stacked bar a row, as long as its whole, and its numbers in the same line: the chart is the table. Told apart in grey print too; nothing is cut at the side. */
export const StackedRows = <R extends StackedRow>({ caption, labelTitle, parts, rows, more = [], total, fold }: StackedRowsProps<R>) => {
  const wholeOf = (row: R): number => row.values.reduce((n, v) => n + v, 0);
  const most = Math.max(1, ...rows.map(wholeOf));
  const value = (row: R, at: number): ReactNode => {
    const [n, href] = [row.values[at] ?? 0, row.hrefs?.[at]];
    return n > 0 && href !== undefined ? (
      <PageLink href={href} label={`${row.label} ${parts[at]} ${sayNumber(n)}`}>
        {sayNumber(n)}
      </PageLink>
    ) : (
      sayNumber(n)
    );
  };
  return (
    <div className="pp-stacked-rows">
      {parts.length > 1 && (
        <p className="pp-stacked-names">
          {parts.map((part, at) => (
            <span key={part}>
              <i data-part={at} aria-hidden="true" />
              {part}
            </span>
          ))}
        </p>
      )}
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={row => row.key}
        {...(fold === undefined ? {} : { fold })}
        columns={[
          { key: 'label', title: labelTitle, head: true, render: row => row.label, ...(total === undefined ? {} : { total }) },
          {
            key: 'bar',
            title: '',
            width: '38%',
            render: row => (
              <span className="pp-stacked-row" aria-hidden="true" style={{ width: `${(100 * wholeOf(row)) / most}%` }}>
                {row.values.map((v, at) =>
                  v > 0 ? <span key={parts[at]} data-part={at} style={{ width: `${(100 * v) / Math.max(1, wholeOf(row))}%` }} /> : null,
                )}
              </span>
            ),
          },
          ...parts.map(
            (part, at): DataColumn<R> => ({
              key: `part${at}`,
              title: part,
              align: 'right',
              render: row => value(row, at),
              ...(total === undefined ? {} : { total: sayNumber(rows.reduce((n, r) => n + (r.values[at] ?? 0), 0)) }),
            }),
          ),
          ...more,
        ]}
      />
    </div>
  );
};
