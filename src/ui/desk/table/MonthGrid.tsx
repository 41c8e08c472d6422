import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useLocale } from '#platform/web/phrases.ts';

interface MonthGridProps {
  caption: string;
  /** `2026-11`; days of the months beside it stay empty. */
  month: string;
  /** Rows of seven days. */
  weeks: readonly (readonly string[])[];
  /** What stands on a day: one button with `data-day`. */
  day: (day: string) => ReactNode;
  onMonth: (by: -1 | 1) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month as a table of its weeks: arrows move between days, PageUp and PageDown change the month. */
export const MonthGrid = ({ caption, month, weeks, day, onMonth }: MonthGridProps) => {
  const { locale } = useLocale();
  const grid = useRef<HTMLTableElement>(null);
  const days = weeks.flat();
  // The day that had the focus goes with its month; the same day of the next one takes it, so that the keys go on working.
  const turnedFrom = useRef<string>(undefined);
  useEffect(() => {
    if (turnedFrom.current === undefined) return;
    const there = [...(grid.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])];
    const same = there.find(e => e.dataset['day'] === `${month}-${turnedFrom.current}`);
    turnedFrom.current = undefined;
    (same ?? there.at(-1))?.focus();
  }, [month]);
  const names = (weeks[1] ?? []).map(one =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${one}T00:00:00Z`)),
  );
  const onKey = (event: KeyboardEvent): void => {
    const at = (event.target as HTMLElement).dataset['day'];
    const step = steps[event.key];
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      turnedFrom.current = at?.slice(8);
      onMonth(event.key === 'PageUp' ? -1 : 1);
    } else if (at !== undefined && step !== undefined) {
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>(`[data-day="${days[days.indexOf(at) + step]}"]`)?.focus();
    }
  };
  return (
    <table className="pp-month" aria-label={caption} ref={grid} onKeyDown={onKey}>
      <thead>
        <tr>
          {names.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(one => (
              <td key={one}>{one.startsWith(month) && day(one)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
