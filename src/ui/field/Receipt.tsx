import type { ReactNode } from 'react';

interface ReceiptProps {
  /** Two short words for the stamp: 已 / 入库. */
  stamp: readonly [string, string];
  title: string;
  /** 回执编号 and the number itself, as it stands on every other page. */
  numberLabel: string;
  number: string;
  facts: readonly { label: string; value: string }[];
  children?: ReactNode;
}

/** 回执, the same everywhere: the stamp, what was received, its number to read out, who and when. */
export const Receipt = ({ stamp, title, numberLabel, number, facts, children }: ReceiptProps) => (
  <section className="f-receipt" role="status" aria-label={`${numberLabel} ${number}`}>
    <p className="f-stamp" aria-hidden="true">
      <span>{stamp[0]}</span>
      <span>{stamp[1]}</span>
    </p>
    <h2>{title}</h2>
    <p className="f-receipt-number">
      {numberLabel} <strong>{number}</strong>
    </p>
    <dl>
      {facts.map(f => (
        <div key={f.label}>
          <dt>{f.label}</dt>
          <dd>{f.value}</dd>
        </div>
      ))}
    </dl>
    {children}
  </section>
);
