import { type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePatchSearch, useSearch } from '#platform/web/desk/url-state.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { EmptyState } from '../EmptyState.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { SplitView } from '../SplitView.tsx';
import { useNarrow } from '../use-narrow.ts';
import { ColumnSettings } from './ColumnSettings.tsx';
import { type BulkActs, SelectionBar } from './SelectionBar.tsx';
import { TableFoot } from './TableFoot.tsx';
import { TableGrid } from './TableGrid.tsx';
import { type Column, useColumnPreferences } from './table-columns.ts';
import { useTableKeys } from './table-keys.ts';
import { type FiltersOf, type ListQuery, type RowOf, usePaging } from './table-paging.ts';
import { useSelection } from './table-selection.ts';
import { ToolsPlace } from './tools-place.ts';

export interface KeysetTableProps<O extends ListQuery> {
  /** Under this name columns and density are remembered, e.g. `campaigns.campaigns`. */
  name: string;
  /** What the table lists; its accessible name. */
  caption: string;
  op: O;
  /** Filters of the operation, usually what `useUrlState` answers. */
  filters: FiltersOf<O>;
  columns: readonly Column<RowOf<O>>[];
  rowKey: (row: RowOf<O>) => string;
  /** Plain text of a row for screen readers (its name). */
  rowName: (row: RowOf<O>) => string;
  /** The row's own page. */
  href?: (row: RowOf<O>) => string;
  /** Shows the row beside the table; `J`/`K` go on to the next, and so does what it shows, by `open`. */
  detail?: (row: RowOf<O>, page: { rows: readonly RowOf<O>[]; open: (row: RowOf<O>) => void }) => ReactNode;
  /** Bulk acts over what is selected, across pages. Rows can be selected only when this is given. */
  bulk?: BulkActs<RowOf<O>>;
  /** Export button and the like, at the right above the table. */
  tools?: ReactNode;
  /** For a list that has nothing yet at all (not: nothing that matches). */
  empty?: ReactNode;
  /** Rows of a page; a narrow screen, where each row is a block of lines, has at most twenty. */
  limit?: 20 | 50 | 100;
}

/**
 * A list page by page: sticky head and first column, cursor paging, split view, selection across pages, column settings,
 * `J`/`K`/`Enter`/`X`/`Esc`. Semantic table, so that screen readers hear rows and cells.
 */
export const KeysetTable = <O extends ListQuery>(props: KeysetTableProps<O>) => {
  const { op, filters, columns, rowKey, rowName, detail, bulk, limit = 50 } = props;
  const t = usePlatformT();
  const narrow = useNarrow();
  const paging = usePaging(op, filters, narrow ? 20 : limit);
  const taste = useColumnPreferences(props.name, columns);
  const selection = useSelection<RowOf<O>>(rowKey);
  const [current, setCurrent] = useState(-1);
  const openId = useSearch()['open'];
  const patch = usePatchSearch();
  const place = useContext(ToolsPlace);
  const settings = <ColumnSettings taste={taste} />;
  const rows = paging.rows ?? [];
  const opened = detail ? rows.find(r => rowKey(r) === openId) : undefined;
  const open = (row: RowOf<O> | undefined): void => patch({ open: row === undefined ? undefined : rowKey(row) });

  useTableKeys({
    rows,
    current,
    setCurrent,
    opened,
    open: detail ? open : undefined,
    href: props.href,
    select: bulk ? selection.toggle : undefined,
  });

  return (
    <div className={opened === undefined ? 'pp-table' : 'pp-table pp-table-split'}>
      <div className="pp-table-main">
        {place && createPortal(settings, place)}
        {(bulk || props.tools || !place) && (
          <div className="pp-table-tools">
            {bulk && selection.rows.length > 0 ? <SelectionBar selection={selection} bulk={bulk} /> : <span />}
            <div className="pp-actions">
              {props.tools}
              {!place && settings}
            </div>
          </div>
        )}
        <ProblemNotice error={paging.error} onRetry={paging.again} />
        <TableGrid
          caption={props.caption}
          columns={opened === undefined ? taste.shown : taste.shown.filter(c => !c.spare)}
          rows={paging.rows}
          busy={paging.busy}
          roomy={taste.roomy}
          rowKey={rowKey}
          rowName={rowName}
          current={current}
          openedKey={opened === undefined ? undefined : rowKey(opened)}
          {...(bulk ? { selection } : {})}
          {...(props.href ? { href: props.href } : {})}
          {...(detail
            ? {
                onOpen: (row: RowOf<O>, index: number) => {
                  setCurrent(index);
                  open(row);
                },
              }
            : {})}
        />
        {paging.rows?.length === 0 && !paging.error && (props.empty ?? <EmptyState title={t('table.empty')} hint={t('table.emptyHint')} />)}
        <TableFoot paging={paging} />
      </div>
      {opened !== undefined && detail && (
        <SplitView title={rowName(opened)} onClose={() => open(undefined)} {...(props.href ? { href: props.href(opened) } : {})}>
          {detail(opened, { rows, open })}
        </SplitView>
      )}
    </div>
  );
};
