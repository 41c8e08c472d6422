import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  hint?: ReactNode;
  /** A small real example of what will stand here. */
  example?: ReactNode;
  /** The one button that starts. */
  action?: ReactNode;
}

/** An empty place that says what belongs there and starts it. */
export const EmptyState = ({ title, hint, example, action }: EmptyStateProps) => (
  <div className="pp-empty">
    <p className="pp-empty-title">{title}</p>
    {hint && <p className="pp-hint">{hint}</p>}
    {example && <div className="pp-empty-example">{example}</div>}
    {action}
  </div>
);
