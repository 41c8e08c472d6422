import { useEffect, useRef } from 'react';

interface TickProps {
  checked: boolean;
  /** Some of several are ticked. */
  some?: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  /** Accessible name; with `text` the text is the name. */
  label?: string;
  text?: string;
}

/** A box to tick: the browser's own in our red; as light as a table of a hundred rows needs it. */
export const Tick = ({ checked, some = false, disabled, onChange, label, text }: TickProps) => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !checked;
  }, [some, checked]);
  const input = (
    <input
      ref={box}
      type="checkbox"
      className="pp-tick"
      checked={checked}
      disabled={disabled}
      aria-label={label}
      onChange={e => onChange(e.target.checked)}
    />
  );
  return text === undefined ? (
    input
  ) : (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box stands inside
    <label className="pp-tick-label">
      {input}
      <span>{text}</span>
    </label>
  );
};
