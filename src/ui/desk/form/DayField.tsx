import dayjs, { type Dayjs } from 'dayjs';
import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useMemo, useState } from 'react';
import { readClock, readDay } from '#platform/contract/written-day.ts';
import { usePlatformT } from '#platform/web/phrases.ts';

// The calendar weighs as much as half a page; it comes after the page, into a place kept for it.
const Calendar = lazy(() => import('antd/es/date-picker').then(m => ({ default: m.default })));

interface FieldProps {
  /** Given by the form: ties the label to the control. */
  id?: string;
  /** Empty: none. */
  value?: string | null;
  onChange?: (value: string) => void;
  allowClear?: boolean;
  disabled?: boolean;
  /** Where the field has no label beside it: what the day is. */
  placeholder?: string;
  /** The first and the last day that can be picked; a typed one is judged by the operation. */
  min?: string;
  max?: string;
  'aria-label'?: string;
}

interface PickProps extends FieldProps {
  /** How the value is written: `YYYY-MM-DD`, or with a time of day. */
  written: string;
  /** What a typed text means, in that writing; undefined: it means none. */
  read: (text: string) => string | undefined;
  showTime?: { format: string; minuteStep?: 5 | 10 | 15 | 30 };
}

const textOf = (target: EventTarget): string => (target instanceof HTMLInputElement ? target.value.trim() : '');

/** The one calendar of the desk. What is typed is read in all the ways in which people write days; what cannot be read is said, never dropped quietly. */
const Pick = ({ written, read, value, onChange, min, max, ...props }: PickProps) => {
  const t = usePlatformT();
  const [unread, setUnread] = useState('');
  // It opens for who asks for it, never for who types: it would come to lie over the button that is pressed next.
  const [open, setOpen] = useState(false);
  // One object for one value: given a new one, the calendar would put the old day over what is being typed whenever the page draws anew.
  const [day, first, last] = useMemo(() => [value, min, max].map(text => (text ? dayjs(text) : null)), [value, min, max]);
  const take = (text: string): void => {
    const meant = text === '' ? undefined : read(text);
    setUnread(text !== '' && meant === undefined ? text : '');
    if (meant !== undefined && meant !== (value ?? '')) onChange?.(meant);
  };
  const pick = (picked: Dayjs | null): void => {
    setUnread('');
    onChange?.(picked ? picked.format(written) : '');
  };
  return (
    <>
      <Calendar
        {...props}
        value={day ?? null}
        format={written}
        needConfirm={false}
        open={open}
        onOpenChange={next => !next && setOpen(false)}
        onClick={() => setOpen(true)}
        {...(first ? { minDate: first } : {})}
        {...(last ? { maxDate: last } : {})}
        {...(unread === '' ? {} : { status: 'error' as const })}
        onBlur={(event: FocusEvent<HTMLElement>) => take(textOf(event.target))}
        // Enter takes what was typed; it does not hand the whole form in.
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
          if (event.key === 'ArrowDown') setOpen(true);
          if (event.key !== 'Enter') return;
          event.preventDefault();
          setOpen(false);
          take(textOf(event.target));
        }}
        onChange={picked => pick(Array.isArray(picked) ? (picked[0] ?? null) : (picked as Dayjs | null))}
      />
      {unread !== '' && (
        <span className="pp-hint" role="alert">
          {t('form.dayUnread', { text: unread })}
        </span>
      )}
    </>
  );
};

const place = <span style={{ display: 'block', height: 32 }} />;

/** A day as the operations write it, `2026-11-28`; picked, or typed as 2027/1/2, 2027.1.3, 20270105, 2027年1月4日. */
export const DayField = (props: FieldProps) => (
  <Suspense fallback={place}>
    <Pick {...props} written="YYYY-MM-DD" read={readDay} />
  </Suspense>
);

interface DayTimeFieldProps extends FieldProps {
  minuteStep?: 5 | 10 | 15 | 30;
}

const readDayTime = (text: string): string | undefined => {
  const [day, clock] = [readDay(text), readClock(text)];
  return day === undefined || clock === undefined ? undefined : `${day} ${clock}`;
};

/** A day and a time of day in Beijing, `2026-11-28 14:30`. */
export const DayTimeField = ({ minuteStep, ...props }: DayTimeFieldProps) => (
  <Suspense fallback={place}>
    <Pick {...props} written="YYYY-MM-DD HH:mm" read={readDayTime} showTime={{ format: 'HH:mm', ...(minuteStep ? { minuteStep } : {}) }} />
  </Suspense>
);
