import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useT } from './use-t.ts';

interface PercentFieldProps {
  label: string;
  value: number | null;
  step: number;
  onChange: (percent: number | null) => void;
  /** Whether what stands in the field can be saved. */
  onSound: (sound: boolean) => void;
  readOnly?: boolean;
}

const isPercent = (text: string, step: number): boolean => /^\d{1,3}$/.test(text) && Number(text) <= 100 && Number(text) % step === 0;

/** The neighbour in the column of scores, by ↑ ↓ and Enter. */
const goTo = (from: HTMLElement, by: 1 | -1): void => {
  const all = [...document.querySelectorAll<HTMLInputElement>('input[data-percent]')];
  const next = all[all.indexOf(from as HTMLInputElement) + by];
  next?.focus();
  next?.select();
};

/** A percentage that is typed or moved by steps; what is no step is said, stays and is not saved. */
export const PercentField = ({ label, value, step, onChange, onSound, readOnly = false }: PercentFieldProps) => {
  const t = useT();
  const shown = value === null ? '' : String(value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? shown;
  const sound = text === '' || isPercent(text, step);
  const set = (next: string): void => {
    const isFine = next === '' || isPercent(next, step);
    // what was typed stays in sight until it is a step
    setTyped(isFine ? undefined : next);
    onSound(isFine);
    if (isFine) onChange(next === '' ? null : Number(next));
  };
  const move = (by: number): void => set(String(Math.min(100, Math.max(0, (value ?? 0) + by))));
  const act = (key: string, field: HTMLElement): boolean => {
    if (key === 'ArrowUp') goTo(field, -1);
    else if (key === 'ArrowDown' || key === 'Enter') goTo(field, 1);
    else if (!readOnly && key === 'ArrowLeft') move(-step);
    else if (!readOnly && key === 'ArrowRight') move(step);
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (act(event.key, event.currentTarget)) event.preventDefault();
  };
  return (
    <>
      <Input
        data-percent
        aria-label={label}
        aria-invalid={!sound}
        inputMode="numeric"
        suffix={t('percentUnit')}
        style={{ width: 96 }}
        {...(sound ? {} : { status: 'error' as const })}
        readOnly={readOnly}
        value={text}
        onChange={e => set(e.target.value.trim())}
        onKeyDown={onKey}
      />
      {!sound && (
        <div role="alert" className="pp-hint">
          {t('problem.notAStep', { step })}
        </div>
      )}
    </>
  );
};
