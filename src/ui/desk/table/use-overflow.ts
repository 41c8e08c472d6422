import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether a box has more to show sideways than fits, watched as its width changes. */
export const useOverflow = (): { ref: RefObject<HTMLElement | null>; overflows: boolean } => {
  const ref = useRef<HTMLElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box || typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(() => setOverflows(box.scrollWidth > box.clientWidth + 1));
    watch.observe(box);
    if (box.firstElementChild) watch.observe(box.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return { ref, overflows };
};
