import { type ChangeEvent, useLayoutEffect, useRef } from 'react';
import type { Ties } from './Labelled.tsx';

interface GrowingTextProps {
  ties: Ties;
  value: string;
  /** Lines that stand open before anything is written. */
  lines: number;
  maxLength: number | undefined;
  placeholder: string | undefined;
  disabled: boolean | undefined;
  onChange: (value: string) => void;
  onBlur: (() => void) | undefined;
}

/** Browsers that grow the field by themselves (`field-sizing: content`) are let alone. */
const growsAlone = (): boolean => globalThis.CSS?.supports?.('field-sizing', 'content') ?? true;

/** A block of text that grows with what is written, so that all of it stands in sight; how much of the room is used stands below. */
export const GrowingText = ({ ties, value, lines, maxLength, placeholder, disabled, onChange, onBlur }: GrowingTextProps) => {
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows with each change of the text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area || growsAlone()) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [value]);
  return (
    <>
      <textarea
        {...ties}
        ref={box}
        rows={lines}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(e: ChangeEvent<HTMLTextAreaElement>) => onChange(e.target.value)}
        onBlur={onBlur}
      />
      {maxLength !== undefined && !disabled && (
        <p className="f-count" aria-hidden="true">
          {`${value.length}/${maxLength}`}
        </p>
      )}
    </>
  );
};
