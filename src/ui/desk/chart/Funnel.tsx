import type { ReactNode } from 'react';
import { sayNumber } from '#platform/web/format.ts';
import './funnel.css';

export interface FunnelStep {
  key: string;
  label: string;
  value: number;
  /** Its rows. */
  href?: string;
  /** The value that it is a share of; without one it is a whole of its own. */
  of?: number;
  /** Where the rest is, so that nothing is lost between two steps. */
  rest: ReactNode;
}

interface FunnelProps {
  steps: readonly FunnelStep[];
  link: (n: number, href: string, label: string) => ReactNode;
}

/** What became of many: each step as a bar with its share of the one before, and below it where the rest is. */
export const Funnel = ({ steps, link }: FunnelProps) => {
  const most = Math.max(1, ...steps.map(s => s.value));
  return (
    <dl className="pp-funnel">
      {steps.map(s => (
        <div key={s.key} className="pp-funnel-step">
          <dt>{s.label}</dt>
          <dd>
            <div className="pp-funnel-line">
              <span className="pp-funnel-track" aria-hidden="true">
                <span style={{ width: `${(100 * s.value) / most}%` }} />
              </span>
              <strong>{s.href === undefined ? sayNumber(s.value) : link(s.value, s.href, s.label)}</strong>
              <span className="pp-funnel-share">{s.of === undefined || s.of === 0 ? '' : `${Math.round((100 * s.value) / s.of)}%`}</span>
            </div>
            <div className="pp-funnel-rest">{s.rest}</div>
          </dd>
        </div>
      ))}
    </dl>
  );
};
