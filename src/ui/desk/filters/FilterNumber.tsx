import { useEffect, useState } from 'react';
import { readNumber } from '#platform/contract/written/number.ts';
import { isComposing } from '#platform/web/composing.ts';

interface FilterNumberProps {
  label: string;
  /** What the address says. */
  value: unknown;
  /** What is less is no such figure. */
  min?: number | undefined;
  onChange: (value: number | undefined) => void;
}

const textOf = (value: unknown): string => (typeof value === 'number' ? String(value) : '');
/** 1,200 and full-width digits are numbers; what is none waits, marked, and filters nothing. */
const numberOf = (text: string, min = Number.NEGATIVE_INFINITY): number | undefined => {
  const n = readNumber(text);
  return n !== undefined && n >= min ? n : undefined;
};

/** One end of a from–to filter: it filters after a pause, on Enter and on leaving. */
export const FilterNumber = ({ label, value, min, onChange }: FilterNumberProps) => {
  const [text, setText] = useState(textOf(value));
  useEffect(() => setText(textOf(value)), [value]);
  const isOdd = text.trim() !== '' && numberOf(text, min) === undefined;
  useEffect(() => {
    const meant = numberOf(text, min);
    if (isOdd || textOf(meant) === textOf(value)) return undefined;
    const timer = setTimeout(() => onChange(meant), 500);
    return () => clearTimeout(timer);
  }, [text, isOdd, value, min, onChange]);
  const take = (): void => {
    if (!isOdd) onChange(numberOf(text, min));
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      className="pp-filter-number"
      aria-label={label}
      aria-invalid={isOdd}
      value={text}
      onChange={e => setText(e.target.value)}
      onBlur={take}
      onKeyDown={e => e.key === 'Enter' && !isComposing(e) && take()}
    />
  );
};
