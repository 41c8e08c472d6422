import { DayField } from '../form/DayField.tsx';
import { useViewsT } from './use-views-t.ts';

interface FilterDaysProps {
  label: string;
  from: string;
  to: string;
  onFrom: (day: string | undefined) => void;
  onTo: (day: string | undefined) => void;
}

/** From one day to another, either end open. */
export const FilterDays = ({ label, from, to, onFrom, onTo }: FilterDaysProps) => {
  const t = useViewsT();
  return (
    <fieldset className="pp-filter-days">
      <legend>{label}</legend>
      <DayField aria-label={t('filter.daysFrom', { label })} value={from} max={to} onChange={day => onFrom(day || undefined)} />
      <span aria-hidden="true">{'–'}</span>
      <DayField aria-label={t('filter.daysTo', { label })} value={to} min={from} onChange={day => onTo(day || undefined)} />
    </fieldset>
  );
};
