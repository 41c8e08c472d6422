import { useEffect, useRef } from 'react';
import { isComposing, isTyping } from '../composing.ts';

/** What a key does; `event.key` values such as `j`, `Escape`, `?`, or `mod+k` for Ctrl-K and ⌘-K. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Page shortcuts. They rest in text fields (except `mod+…` and Escape) and while an input method composes. */
export const useKeys = (keys: KeyMap, enabled = true): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      if (isTyping(event.target) && !mod && event.key !== 'Escape') return;
      latest.current[mod ? `mod+${event.key.toLowerCase()}` : event.key]?.(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
};
