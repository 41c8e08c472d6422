import { useCallback, useRef, useState } from 'react';

/** Whether a box has more to show sideways than fits, watched as its width changes; `ref` is given to the box whenever it comes. */
export const useOverflow = (): { ref: (box: HTMLElement | null) => void; overflows: boolean } => {
  const watch = useRef<ResizeObserver>(undefined);
  const [overflows, setOverflows] = useState(false);
  const ref = useCallback((box: HTMLElement | null): void => {
    watch.current?.disconnect();
    if (!box || typeof ResizeObserver === 'undefined') return;
    watch.current = new ResizeObserver(() => setOverflows(box.scrollWidth > box.clientWidth + 1));
    watch.current.observe(box);
    if (box.firstElementChild) watch.current.observe(box.firstElementChild);
  }, []);
  return { ref, overflows };
};
