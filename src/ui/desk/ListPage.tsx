import { type ReactNode, useState } from 'react';
import type { Download } from '#platform/contract/operation.ts';
import { ClauseFoot } from './ClauseFoot.tsx';
import { Figure, type FigureProps, FigureRow } from './FigureRow.tsx';
import { FilterBar, type FilterBarProps } from './filters/FilterBar.tsx';
import { LinkButton } from './LinkButton.tsx';
import { type Exported, ListActs } from './ListActs.tsx';
import { PageHead } from './PageHead.tsx';
import { ToolsPlace } from './table/tools-place.ts';

export interface ListPageProps<O extends Download> {
  title: string;
  hint?: ReactNode;
  /** One primary button at most, at the right. */
  actions?: ReactNode;
  /** Where the page hangs. */
  back?: { href: string; label: string };
  /** The pages beside this one, between head and figures. */
  siblings?: ReactNode;
  /** Figures over the list; each opens its rows. */
  totals?: readonly FigureProps[] | undefined;
  /** Search and filters; their state is the address (`useUrlState`). */
  filters?: Pick<FilterBarProps, 'fields' | 'more' | 'value' | 'onChange'>;
  /** A line below the filters, e.g. which keys work here. */
  note?: ReactNode;
  /** Under this name filters and columns are saved as views; the name of its `KeysetTable`. */
  views?: string;
  /** The download that writes what is shown. */
  exported?: Exported<O>;
  /** The page is made to be printed. */
  print?: boolean;
  /** Clause numbers, e.g. `6.1-c`. */
  clause?: string;
  /** A `KeysetTable`, or what else lists the rows. */
  children: ReactNode;
}

/** A page that is a list: head, figures, filters in the address, saved views, export and print, the rows, clause. */
export const ListPage = <O extends Download>(props: ListPageProps<O>) => {
  const { title, hint, actions, back, siblings, totals, filters, note, clause, children } = props;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const acts = (
    <>
      {(props.views !== undefined || props.exported !== undefined || props.print) && (
        <ListActs views={props.views} exported={props.exported} print={props.print ?? false} />
      )}
      <span ref={setPlace} className="pp-tools-place" />
    </>
  );
  return (
    <>
      <PageHead
        title={title}
        hint={hint}
        actions={
          <>
            {!filters && acts}
            {actions}
          </>
        }
        above={
          back && (
            <LinkButton href={back.href} quiet>
              {back.label}
            </LinkButton>
          )
        }
      />
      {siblings}
      {totals && totals.length > 0 && (
        <FigureRow>
          {totals.map(figure => (
            <Figure key={figure.label} {...figure} />
          ))}
        </FigureRow>
      )}
      <div className="pp-sheet">
        {filters && <FilterBar {...filters} actions={acts} />}
        {note && <p className="pp-hint pp-list-note">{note}</p>}
        <ToolsPlace value={place}>{children}</ToolsPlace>
      </div>
      {clause && <ClauseFoot clause={clause} />}
    </>
  );
};
