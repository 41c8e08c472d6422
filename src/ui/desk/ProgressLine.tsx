import { sayNumber } from '#platform/web/format.ts';

interface ProgressLineProps {
  label: string;
  done: number;
  /** Undefined while it is not known how much there is. */
  total?: number | undefined;
  unit?: string;
}

/** How far something is, with counts: 120 / 300 家. */
export const ProgressLine = ({ label, done, total, unit = '' }: ProgressLineProps) => (
  <div className="pp-progress">
    <span className="pp-progress-label">
      <span>{label}</span>
      <span className="pp-figures">
        {total === undefined ? `${sayNumber(done)} ${unit}` : `${sayNumber(done)} / ${sayNumber(total)} ${unit}`}
      </span>
    </span>
    <progress aria-label={label} {...(total === undefined ? {} : { value: Math.min(done, total), max: Math.max(total, 1) })} />
  </div>
);
