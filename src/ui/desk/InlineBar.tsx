import { sayNumber } from '#platform/web/format.ts';
import './inline-bar.css';

interface InlineBarProps {
  done: number;
  /** Undefined or 0: there is no plan to measure against. */
  plan: number | undefined;
}

/** `36 / 42 ▇▇▇▁ 86%`: done of planned within a cell. */
export const InlineBar = ({ done, plan }: InlineBarProps) => {
  if (!plan) return <span className="pp-figures">{sayNumber(done)}</span>;
  const share = Math.round((100 * done) / plan);
  return (
    <span className="pp-inline-bar">
      <span className="pp-figures">{`${sayNumber(done)} / ${sayNumber(plan)}`}</span>
      <span className="pp-inline-track" aria-hidden="true">
        <span style={{ width: `${Math.min(share, 100)}%` }} />
      </span>
      <span className="pp-figures">{`${share}%`}</span>
    </span>
  );
};
