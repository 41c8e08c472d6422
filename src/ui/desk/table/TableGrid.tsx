import { type MouseEvent, useEffect, useRef } from 'react';
import { useGo } from '#platform/web/desk/go.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { PageLink } from '../PageLink.tsx';
import { Tick } from './Tick.tsx';
import type { Column } from './table-columns.ts';
import { isOnControl } from './table-keys.ts';
import type { Selection } from './table-selection.ts';

interface TableGridProps<R> {
  caption: string;
  columns: readonly Column<R>[];
  /** Undefined while the first page is on its way. */
  rows: readonly R[] | undefined;
  busy: boolean;
  roomy: boolean;
  rowKey: (row: R) => string;
  rowName: (row: R) => string;
  current: number;
  openedKey: string | undefined;
  selection?: Selection<R>;
  href?: (row: R) => string;
  onOpen?: (row: R, index: number) => void;
}

const skeletonRows = Array.from({ length: 12 }, (_, i) => `s${i}`);

/** The table itself. */
export const TableGrid = <R,>(props: TableGridProps<R>) => {
  const { columns, rows, selection, rowKey, rowName } = props;
  const t = usePlatformT();
  const go = useGo();
  const currentRow = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (props.current >= 0) currentRow.current?.scrollIntoView({ block: 'nearest' });
  }, [props.current]);

  const act = (event: MouseEvent, row: R, index: number): void => {
    if (isOnControl(event.target) || getSelection()?.type === 'Range') return;
    if (props.onOpen) props.onOpen(row, index);
    else if (props.href) go(props.href(row));
  };

  const firstCell = (row: R, index: number, column: Column<R>) => {
    const content = column.render(row);
    // the name leads to the row's own page; where there is none, it opens the row beside the list
    if (props.href) return <PageLink href={props.href(row)}>{content}</PageLink>;
    if (!props.onOpen) return content;
    return (
      <button type="button" className="pp-link pp-cell-link" onClick={() => props.onOpen?.(row, index)}>
        {content}
      </button>
    );
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="pp-grid-scroll" aria-label={props.caption} tabIndex={0}>
      <table className={props.roomy ? 'pp-grid pp-grid-roomy' : 'pp-grid'} aria-busy={props.busy}>
        <caption className="pp-sr">{props.caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th className="pp-grid-check" scope="col" data-title={t('table.selectPage')}>
                <Tick
                  label={t('table.selectPage')}
                  checked={(rows?.length ?? 0) > 0 && rows?.every(r => selection.has(r)) === true}
                  some={rows?.some(r => selection.has(r)) === true}
                  onChange={on => selection.setAll(rows ?? [], on)}
                />
              </th>
            )}
            {columns.map(c => (
              <th key={c.key} scope="col" data-align={c.align} {...(c.width ? { style: { width: c.width, minWidth: c.width } } : {})}>
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row, index) => (
            <tr
              key={rowKey(row)}
              ref={index === props.current ? currentRow : null}
              data-current={index === props.current || undefined}
              data-open={rowKey(row) === props.openedKey || undefined}
              data-acts={props.onOpen || props.href ? true : undefined}
              onClick={e => act(e, row, index)}
            >
              {selection && (
                <td className="pp-grid-check">
                  <Tick
                    label={`${t('table.selectRow')} ${rowName(row)}`}
                    checked={selection.has(row)}
                    onChange={() => selection.toggle(row)}
                  />
                </td>
              )}
              {columns.map((c, i) =>
                i === 0 ? (
                  <th key={c.key} scope="row">
                    {firstCell(row, index, c)}
                  </th>
                ) : (
                  <td key={c.key} data-align={c.align} data-title={c.title || undefined}>
                    {c.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows === undefined &&
            skeletonRows.map(key => (
              <tr key={key} className="pp-grid-skeleton">
                {selection && <td />}
                {columns.map(c => (
                  <td key={c.key}>
                    <span />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
};
