import { useEffect, useState } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { Icon } from '../Icon.tsx';

interface FilterSearchProps {
  label: string;
  value: string;
  /** As many characters as the server takes. */
  max?: number;
  onChange: (text: string) => void;
}

/** Words wait for a pause and for the end of a composition before they filter. */
export const FilterSearch = ({ label, value, max = 60, onChange }: FilterSearchProps) => {
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [composing, text, value, onChange]);
  return (
    <span className="pp-filter-search">
      <Icon name="search" />
      <input
        type="search"
        value={text}
        maxLength={max}
        placeholder={label}
        aria-label={label}
        onChange={e => setText(e.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={e => e.key === 'Enter' && !isComposing(e) && onChange(text.trim())}
      />
    </span>
  );
};
