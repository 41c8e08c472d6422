import { type KeyboardEvent, useRef } from 'react';
import { addDays } from '#platform/contract/china-day.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { useLocale } from '#platform/web/phrases.ts';
import { monthGrid } from '../../domain/deadlines/month-grid.ts';
import { useT as useRegisterT } from '../use-register-t.ts';
import { useT } from './use-warnings-t.ts';

interface DayOfMonth {
  day: string;
  counts: readonly { assetKind: string; count: number }[];
  provisional: number;
  toVerify: number;
}

interface DeadlineMonthProps {
  month: string;
  days: readonly DayOfMonth[];
  chosen: string | undefined;
  onChoose: (day: string) => void;
  onMonth: (by: -1 | 1) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const Day = ({ day, data, chosen, onChoose }: { day: string; data: DayOfMonth | undefined; chosen: boolean; onChoose: () => void }) => {
  const t = useT();
  const register = useRegisterT();
  const total = data?.counts.reduce((n, c) => n + c.count, 0) ?? 0;
  const today = day === todayInBeijing();
  return (
    <button
      type="button"
      data-day={day}
      className={`dl-day${today ? ' dl-day-today' : ''}${total > 0 ? ' dl-day-full' : ''}`}
      aria-pressed={chosen}
      aria-label={total > 0 ? t('warn.dayTitle', { day: sayDay(day), n: total }) : t('warn.dayNone', { day: sayDay(day) })}
      onClick={onChoose}
    >
      <span className="dl-day-number">{Number(day.slice(8))}</span>
      {data?.counts.slice(0, 2).map(c => (
        <span key={c.assetKind} className="dl-day-count">{`${register(`kind.${c.assetKind}` as never)} ${c.count}`}</span>
      ))}
      {data && data.provisional + data.toVerify > 0 && (
        <span className="dl-day-count pp-hint">{t(data.provisional > 0 ? 'warn.provisional' : 'warn.toVerify')}</span>
      )}
    </button>
  );
};

/** A month by safe days: arrows move, Enter opens the day, PageUp and PageDown change the month. */
export const DeadlineMonth = ({ month, days, chosen, onChoose, onMonth }: DeadlineMonthProps) => {
  const { locale } = useLocale();
  const grid = useRef<HTMLTableElement>(null);
  const byDay = new Map(days.map(d => [d.day, d]));
  const weeks = monthGrid(month);
  const names = (weeks[1] ?? []).map(day =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
  );
  const onKey = (event: KeyboardEvent): void => {
    const at = (event.target as HTMLElement).dataset['day'];
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      onMonth(event.key === 'PageUp' ? -1 : 1);
    } else if (at && steps[event.key] !== undefined) {
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>(`[data-day="${addDays(at, steps[event.key] ?? 0)}"]`)?.focus();
    }
  };
  return (
    <table className="dl-month" ref={grid} onKeyDown={onKey}>
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
            {week.map(day => (
              <td key={day}>
                {day.startsWith(month) && <Day day={day} data={byDay.get(day)} chosen={day === chosen} onChoose={() => onChoose(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
