import { useSyncExternalStore } from 'react';

const media = matchMedia('(max-width: 640px)');

const follow = (told: () => void): (() => void) => {
  media.addEventListener('change', told);
  return () => media.removeEventListener('change', told);
};

/** Whether the window is as narrow as a phone, or a desk at 400 % (WCAG 1.4.10): rows stand as blocks, filters behind one word. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => media.matches);
