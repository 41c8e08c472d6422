import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import { sayDay } from '#platform/web/format.ts';
import type { ClassUseView, UseProof } from '../../contract/use-proof.ts';
import { useT } from '../law/use-law-t.ts';

interface UseLineChartProps {
  use: ClassUseView;
  proofs: readonly UseProof[];
  from: string;
  to: string;
}

/** Gaps and proofs of one class on a line from the registration to today; the words beside it say the same. */
export const UseLineChart = ({ use, proofs, from, to }: UseLineChartProps) => {
  const t = useT();
  const start = dayNumberOf(from);
  const length = Math.max(1, dayNumberOf(to) - start);
  const at = (day: string): number => ((dayNumberOf(day) - start) / length) * 100;
  const label = t('use.timeline', { n: use.niceClass, from: sayDay(from), to: sayDay(to), count: proofs.length });
  return (
    <div className="law-line">
      <svg role="img" aria-label={label}>
        <title>{label}</title>
        {use.gaps.map(g => (
          <rect
            key={g.from}
            className={g.beyond ? 'law-gap-beyond' : 'law-gap'}
            x={`${at(g.from)}%`}
            width={`${at(g.to) - at(g.from)}%`}
            y="6"
            height="20"
          />
        ))}
        <line className="law-axis" x1="0" x2="100%" y1="16" y2="16" />
        {proofs.map(p => (
          <circle key={p.id} className="law-dot" cx={`${at(p.usedOn)}%`} cy="16" r="5" />
        ))}
      </svg>
    </div>
  );
};
