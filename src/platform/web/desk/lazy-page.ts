import { type ComponentType, createElement, type FunctionComponent, type LazyExoticComponent, lazy, Suspense } from 'react';

/** A page as React fetches it: `lazyPage(() => import('./X.tsx').then(m => m.X))`. Made once, outside rendering. */
// biome-ignore lint/suspicious/noExplicitAny: React's own bound for lazy components
export const lazyPage = <C extends ComponentType<any>>(load: () => Promise<C>): LazyExoticComponent<C> =>
  lazy(async () => ({ default: await load() }));

/** A part of a page that is fetched when it is first shown (a dialog with its form); the page around it stays. */
export const lazyPart = <P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> => {
  const Part = lazyPage<ComponentType<P>>(load) as unknown as FunctionComponent<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, when its module loads
  const Shown = (props: P) => createElement(Suspense, { fallback: null }, createElement(Part, props));
  return Shown;
};
