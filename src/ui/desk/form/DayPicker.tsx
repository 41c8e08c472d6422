import type { Dayjs } from 'dayjs';
import { type KeyboardEvent, lazy, Suspense } from 'react';

// The calendar weighs as much as half a page; it comes after the page, into a place kept for it.
const Calendar = lazy(() => import('antd/es/date-picker').then(m => ({ default: m.default })));
const CalendarRange = lazy(() => import('antd/es/date-picker').then(m => ({ default: m.default.RangePicker })));
const place = <span className="pp-day-waiting" />;

/** Enter takes the day that was typed; it does not hand the whole form in. */
const keepForm = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

interface DayPickerProps {
  id?: string;
  value?: Dayjs | null;
  onChange?: (day: Dayjs | null) => void;
  /** A time of day as well. */
  showTime?: { format: string; minuteStep?: 5 | 10 | 15 | 30 };
  format?: string;
  allowClear?: boolean;
  disabled?: boolean;
  'aria-label'?: string;
}

/** A day, or with `showTime` a day and a time; antd's, fetched when it is needed. */
export const DayPicker = ({ onChange, ...props }: DayPickerProps) => (
  <Suspense fallback={place}>
    <Calendar {...props} onKeyDown={keepForm} onChange={day => onChange?.(Array.isArray(day) ? (day[0] ?? null) : (day as Dayjs | null))} />
  </Suspense>
);

interface DayRangePickerProps extends Omit<DayPickerProps, 'value' | 'onChange'> {
  value?: [Dayjs | null, Dayjs | null] | null;
  onChange?: (days: [Dayjs | null, Dayjs | null] | null) => void;
}

/** From one day to another. */
export const DayRangePicker = ({ id, ...props }: DayRangePickerProps) => (
  <Suspense fallback={place}>
    <CalendarRange {...props} onKeyDown={keepForm} {...(id ? { id } : {})} />
  </Suspense>
);
