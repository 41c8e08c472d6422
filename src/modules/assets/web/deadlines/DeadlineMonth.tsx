import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { MonthGrid } from '#ui/desk/table/MonthGrid.tsx';
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
      onClick={onChoose}
    >
      <span className="pp-sr">
        {total > 0 ? t('warn.dayTitle', { day: sayDay(day), n: total }) : t('warn.dayNone', { day: sayDay(day) })}
      </span>
      <span className="dl-day-number" aria-hidden>
        {Number(day.slice(8))}
      </span>
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
  const t = useT();
  const byDay = new Map(days.map(d => [d.day, d]));
  return (
    <MonthGrid
      caption={t('warn.title')}
      month={month}
      weeks={monthGrid(month)}
      day={day => <Day day={day} data={byDay.get(day)} chosen={day === chosen} onChoose={() => onChoose(day)} />}
      onMonth={onMonth}
    />
  );
};
