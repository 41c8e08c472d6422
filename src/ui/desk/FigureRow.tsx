import type { ReactNode } from 'react';
import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from './PageLink.tsx';

export interface FigureProps {
  /** What it counts. */
  label: string;
  value: number | string | undefined;
  /** 家, 项, 万元 … always written. */
  unit?: string;
  /** n, period, or the plan it is measured against. */
  hint?: ReactNode;
  /** The rows behind it. */
  href?: string;
  /** Shows the rows behind it on this page. */
  onOpen?: (() => void) | undefined;
}

/** A big figure with what it counts, what it is measured against, and a way to its rows. */
export const Figure = ({ label, value, unit, hint, href, onOpen }: FigureProps) => {
  const figure = (
    <span className="pp-figure-value">
      {value === undefined ? '—' : typeof value === 'number' ? sayNumber(value) : value}
      {unit && <small>{unit}</small>}
    </span>
  );
  const name = `${label} ${value ?? ''}${unit ?? ''}`;
  return (
    <div className="pp-figure">
      <span className="pp-figure-label">{label}</span>
      {href ? (
        <PageLink href={href} label={name}>
          {figure}
        </PageLink>
      ) : onOpen ? (
        <button type="button" className="pp-figure-open" aria-label={name} onClick={onOpen}>
          {figure}
        </button>
      ) : (
        figure
      )}
      {hint && <span className="pp-figure-hint">{hint}</span>}
    </div>
  );
};

/** Figures side by side, parted by hairlines. */
export const FigureRow = ({ children }: { children: ReactNode }) => <div className="pp-figures-row">{children}</div>;
