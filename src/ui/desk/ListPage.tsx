import type { ReactNode } from 'react';
import { ClauseFoot } from './ClauseFoot.tsx';
import { PageHead } from './PageHead.tsx';

interface ListPageProps {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  /** A `FilterBar`. */
  filters?: ReactNode;
  /** A `KeysetTable`. */
  children: ReactNode;
  /** Clause numbers, e.g. `6.1-c`. */
  clause?: string;
}

/** A page that is a list: head, filters, table, clause. */
export const ListPage = ({ title, hint, actions, filters, children, clause }: ListPageProps) => (
  <>
    <PageHead title={title} hint={hint} actions={actions} />
    {filters}
    {children}
    {clause && <ClauseFoot clause={clause} />}
  </>
);
