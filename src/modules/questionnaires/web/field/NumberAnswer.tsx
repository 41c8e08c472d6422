import { useState } from 'react';
import { readNumber } from '#platform/contract/written/number.ts';
import { NumberField } from '#ui/field/NumberField.tsx';

interface NumberAnswerProps {
  label: string;
  number?: number | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  unit?: string | undefined;
  whole?: boolean | undefined;
  disabled?: boolean | undefined;
  value: string | number | undefined;
  /** A number, or the text as typed when it is none: the check says so. */
  onChange: (value: string | number | undefined) => void;
  onBlur: () => void;
}

const read = (text: string, unit: string | undefined): string | number | undefined =>
  text.trim() === '' ? undefined : (readNumber(text, unit) ?? text);

/** A number as she types it (`12.` on the way to `12.5`), and as the form keeps it. */
export const NumberAnswer = ({ value, onChange, label, onBlur, number, hint, error, unit, whole, disabled }: NumberAnswerProps) => {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  // Somebody else's value, merged meanwhile, takes the place of what stands here.
  const shown = read(typed, unit) === value ? typed : value === undefined ? '' : String(value);
  return (
    <NumberField
      label={label}
      {...(number === undefined ? {} : { number })}
      hint={hint}
      error={error}
      {...(unit === undefined ? {} : { unit })}
      {...(whole ? { whole } : {})}
      {...(disabled ? { disabled } : {})}
      value={shown}
      onBlur={onBlur}
      onChange={text => {
        setTyped(text);
        onChange(read(text, unit));
      }}
    />
  );
};
