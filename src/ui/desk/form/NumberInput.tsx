import { Input } from 'antd';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useState } from 'react';
import { readNumber } from '#platform/contract/written/number.ts';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';

interface NumberInputProps {
  id?: string | undefined;
  value?: number | null | undefined;
  /** Null: the field was emptied. What is not understood is told as it stands, so that whoever keeps it refuses it by name and it is never lost. */
  onChange?: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  step?: number;
  /** Digits behind the point; 0: whole numbers. */
  precision?: number;
  /** Stands behind the number; in words it is also the unit in which the number is read. */
  suffix?: ReactNode;
  /** What is measured, where the unit stands in the label and not behind the number. */
  measures?: 'minutes' | 'yuan';
  placeholder?: string;
  disabled?: boolean;
  style?: CSSProperties;
  'aria-label'?: string;
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const decimals = (n: number): number => String(n).split('.')[1]?.length ?? 0;

type Fault = [key: 'form.numberUnread' | 'fault.too_small' | 'fault.too_big' | 'fault.not_multiple_of', params?: Record<string, unknown>];

const faultOf = (text: string, n: number | undefined, { min, max, precision }: NumberInputProps): Fault | undefined => {
  if (text.trim() === '') return undefined;
  if (n === undefined) return ['form.numberUnread', { text }];
  if (min !== undefined && n < min) return ['fault.too_small', { minimum: min }];
  if (max !== undefined && n > max) return ['fault.too_big', { maximum: max }];
  return precision !== undefined && decimals(n) > precision ? ['fault.not_multiple_of'] : undefined;
};

/**
 * A number at the desk, read as people write it: full-width digits, 1,200, 1,200万元, 6小时. What it says stays in sight until it is a number within its
 * bounds: nothing is cut, rounded or put back in silence.
 */
export const NumberInput = (props: NumberInputProps) => {
  const { value, onChange, min, max, step = 1, precision, suffix, style, ...rest } = props;
  const t = usePlatformT();
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const { measures, ...field } = rest;
  const unit = measures ? ({ minutes: '分钟', yuan: '元' } as const)[measures] : typeof suffix === 'string' ? suffix : '';
  const meant = typed === undefined ? undefined : (readNumber(typed, unit) ?? (typed.trim() === '' ? null : typed));
  // While she is in it, it says what she types; afterwards another value from outside takes its place.
  const text = typed !== undefined && (!left || meant === (value ?? null)) ? typed : textOf(value);
  const fault = faultOf(text, readNumber(text, unit), props);
  const say = (next: string): void => {
    setTyped(next);
    onChange?.(next.trim() === '' ? null : (readNumber(next, unit) ?? (next as unknown as number)));
  };
  const move = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
    if (by === 0 || isComposing(event)) return;
    event.preventDefault();
    const next = (readNumber(text, unit) ?? min ?? 0) + by;
    say(String(Math.min(max ?? next, Math.max(min ?? next, Number(next.toFixed(6))))));
  };
  return (
    <>
      <Input
        {...field}
        role="spinbutton"
        className="pp-number"
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={typeof value === 'number' ? value : undefined}
        aria-invalid={fault !== undefined && left}
        inputMode={precision === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        style={{ width: suffix === undefined ? 120 : 160, ...style }}
        {...(suffix === undefined ? {} : { suffix })}
        {...(fault && left ? { status: 'error' as const } : {})}
        value={text}
        onChange={e => say(e.target.value)}
        onKeyDown={move}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (!fault) setTyped(undefined);
        }}
      />
      {fault && left && (
        <div role="alert" className="pp-hint">
          {t(...fault)}
        </div>
      )}
    </>
  );
};
