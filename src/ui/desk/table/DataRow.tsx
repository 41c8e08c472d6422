import type { MouseEvent, ReactNode } from 'react';
import { useGo } from '#platform/web/desk/go.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { PageLink } from '../PageLink.tsx';
import type { DataColumn } from './data-columns.ts';
import { Tick } from './Tick.tsx';
import { isOnControl } from './table-keys.ts';
import type { Selection } from './table-selection.ts';

interface DataRowProps<R> {
  row: R;
  index: number;
  columns: readonly DataColumn<R>[];
  /** Key of the column that names the row. */
  head: string | undefined;
  href: string | undefined;
  mark: string | undefined;
  /** Folded away: on paper only. */
  beyond: boolean;
  selection?: Selection<R>;
  name?: string;
}

/** A press anywhere on it goes to the row's page. Apart, because only such a row needs the router. */
const LinkedRow = ({
  href,
  mark,
  beyond,
  children,
}: Pick<DataRowProps<never>, 'mark' | 'beyond'> & { href: string; children: ReactNode }) => {
  const go = useGo();
  const follow = (event: MouseEvent): void => {
    if (!isOnControl(event.target) && getSelection()?.type !== 'Range') go(href);
  };
  return (
    <tr data-mark={mark} data-beyond={beyond || undefined} data-acts onClick={follow}>
      {children}
    </tr>
  );
};

const Said = ({ href, children }: { href: string | undefined; children: ReactNode }) =>
  href === undefined ? children : <PageLink href={href}>{children}</PageLink>;

const Cells = <R,>({ row, index, columns, head, href, selection, name }: DataRowProps<R>) => {
  const t = usePlatformT();
  return (
    <>
      {selection && (
        <td className="pp-data-tick">
          <Tick label={`${t('table.selectRow')} ${name}`} checked={selection.has(row)} onChange={() => selection.toggle(row)} />
        </td>
      )}
      {columns.map((c, i) =>
        c.key === head ? (
          <th key={c.key} scope="row" data-align={c.align}>
            <Said href={i === 0 ? href : undefined}>{c.render(row, index)}</Said>
          </th>
        ) : (
          <td key={c.key} data-align={c.align} data-title={c.act || c.title === '' ? undefined : c.title}>
            <Said href={i === 0 ? href : undefined}>{c.render(row, index)}</Said>
          </td>
        ),
      )}
    </>
  );
};

/** One row of a `DataTable`. */
export const DataRow = <R,>(props: DataRowProps<R>) => {
  const { href, mark, beyond } = props;
  const cells = <Cells {...props} />;
  return href === undefined ? (
    <tr data-mark={mark} data-beyond={beyond || undefined}>
      {cells}
    </tr>
  ) : (
    <LinkedRow href={href} mark={mark} beyond={beyond}>
      {cells}
    </LinkedRow>
  );
};
