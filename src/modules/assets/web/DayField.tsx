import dayjs from 'dayjs';
import { DayPicker } from '#ui/desk/form/DayPicker.tsx';

interface DayFieldProps {
  /** Given by the form: ties the label to the control. */
  id?: string;
  /** `2026-11-28`; empty: none. */
  value?: string;
  onChange?: (day: string) => void;
  'aria-label'?: string;
}

/** A day as the operations write it, picked or typed in the language of the page whatever the browser speaks. */
export const DayField = ({ value, onChange, ...given }: DayFieldProps) => (
  <DayPicker {...given} value={value ? dayjs(value) : null} onChange={day => onChange?.(day ? day.format('YYYY-MM-DD') : '')} />
);
