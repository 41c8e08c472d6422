import type { ReactNode } from 'react';

/** One value of a record under its label. */
export interface Fact {
  label: string;
  /** What the row is, where several have the same label: two contacts of one kind. */
  key?: string;
  value: ReactNode;
  source?: ReactNode;
  wide?: boolean;
}

/** Label and value pairs of a record, in as many columns as fit. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="pp-facts">
    {facts.map(f => (
      <div key={f.key ?? f.label} className={f.wide ? 'pp-fact pp-fact-wide' : 'pp-fact'}>
        <dt>{f.label}</dt>
        <dd>
          {f.value ?? '—'}
          {f.source && <small className="pp-hint">{f.source}</small>}
        </dd>
      </div>
    ))}
  </dl>
);
