import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from './PageLink.tsx';

export interface StatNumberProps {
  /** What it counts. */
  label: string;
  value: number | string | undefined;
  /** 家, 项, 万元 … always written. */
  unit?: string;
  /** n, period, or the plan it is measured against. */
  hint?: string;
  /** The rows behind it. */
  href?: string;
}

/** A big figure with what it counts, and a way to its rows. */
export const StatNumber = ({ label, value, unit, hint, href }: StatNumberProps) => {
  const figure = (
    <span className="pp-stat-figure">
      {value === undefined ? '—' : typeof value === 'number' ? sayNumber(value) : value}
      {unit && <small>{unit}</small>}
    </span>
  );
  return (
    <div className="pp-stat">
      <span className="pp-stat-label">{label}</span>
      {href ? (
        <PageLink href={href} label={`${label} ${value ?? ''}${unit ?? ''}`}>
          {figure}
        </PageLink>
      ) : (
        figure
      )}
      {hint && <span className="pp-hint">{hint}</span>}
    </div>
  );
};
