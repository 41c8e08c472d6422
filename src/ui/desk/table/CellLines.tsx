import type { ReactNode } from 'react';

/** A cell of two lines: what it is, and below it, small, what more must be known. An empty second line is left out. */
export const CellLines = ({ children, more }: { children: ReactNode; more: ReactNode }) => (
  <>
    {children}
    {more && <small className="pp-cell-more">{more}</small>}
  </>
);
