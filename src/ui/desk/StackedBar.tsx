import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from './PageLink.tsx';
import './stacked-bar.css';

export interface BarPart {
  key: string;
  label: string;
  value: number;
  /** The rows behind it. */
  href?: string;
}

interface StackedBarProps {
  /** What is parted, with its whole and unit: 名单 120 家. */
  label: string;
  parts: readonly BarPart[];
}

/** One whole in its parts: a bar (told apart in grey print too) and beside it its words and figures, each that has rows a way to them. */
export const StackedBar = ({ label, parts }: StackedBarProps) => {
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <figure className="pp-stacked">
      <figcaption>{label}</figcaption>
      <div className="pp-stacked-bar" aria-hidden="true">
        {parts.map((part, at) =>
          part.value > 0 ? (
            <span key={part.key} data-part={at % 4} style={{ width: `${(100 * part.value) / Math.max(whole, 1)}%` }} />
          ) : null,
        )}
      </div>
      <ul>
        {parts.map((part, at) => (
          <li key={part.key}>
            <i data-part={at % 4} aria-hidden="true" />
            {part.label}{' '}
            {part.href ? (
              <PageLink href={part.href} label={`${part.label} ${sayNumber(part.value)}`}>
                {sayNumber(part.value)}
              </PageLink>
            ) : (
              sayNumber(part.value)
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
};
