import type { ReactNode } from 'react';

/** Label and value pairs of a record, in as many columns as fit. */
export const Facts = ({ facts }: { facts: readonly { label: string; value: ReactNode; source?: ReactNode; wide?: boolean }[] }) => (
  <dl className="pp-facts">
    {facts.map(f => (
      <div key={f.label} className={f.wide ? 'pp-fact pp-fact-wide' : 'pp-fact'}>
        <dt>{f.label}</dt>
        <dd>
          {f.value ?? '—'}
          {f.source && <small className="pp-hint">{f.source}</small>}
        </dd>
      </div>
    ))}
  </dl>
);
