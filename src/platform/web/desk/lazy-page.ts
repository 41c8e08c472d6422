import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A page as React fetches it: `lazyPage(() => import('./X.tsx').then(m => m.X))`. Made once, outside rendering. */
// biome-ignore lint/suspicious/noExplicitAny: React's own bound for lazy components
export const lazyPage = <C extends ComponentType<any>>(load: () => Promise<C>): LazyExoticComponent<C> =>
  lazy(async () => ({ default: await load() }));
