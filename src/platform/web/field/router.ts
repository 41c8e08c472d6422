import { type MouseEvent, useMemo } from 'react';
import { storeOf, useStore } from '../store.ts';

/** The phone's pages live below this path. */
export const fieldBase = '/m';

// Rooms' faces are read where there is no page, too: to see what they say of themselves.
const pathNow = (): string => globalThis.location?.pathname.slice(fieldBase.length) || '/';
const path = storeOf(pathNow());
globalThis.addEventListener?.('popstate', () => path.set(pathNow()));

/** The path below `/m`. */
export const useFieldPath = (): string => useStore(path);

/** Goes to a page of the phone: `fieldGo('/visits/…')`. */
export const fieldGo = (to: string, options: { replace?: boolean } = {}): void => {
  history[options.replace ? 'replaceState' : 'pushState']({ inside: true }, '', fieldBase + to);
  path.set(pathNow());
  scrollTo(0, 0);
};

/** Back to where the person was; to `fallback` when the page was opened from a link. */
export const fieldBack = (fallback = '/'): void => {
  if ((history.state as { inside?: boolean } | null)?.inside) history.back();
  else fieldGo(fallback, { replace: true });
};

/** Properties of a link inside the phone's pages: a real address, followed without loading anew. */
export const linkTo = (to: string): { href: string; onClick: (event: MouseEvent<HTMLAnchorElement>) => void } => ({
  href: fieldBase + to,
  onClick: event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    fieldGo(to);
  },
});

/** Matches `/visits/:id` against a path; the parameters, or undefined. */
export const matchPath = (pattern: string, actual: string): Record<string, string> | undefined => {
  const want = pattern.split('/').filter(Boolean);
  const have = actual.split('/').filter(Boolean);
  if (want.length !== have.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    const value = decodeURIComponent(have[i] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
};

/** The first route that fits the path of now. */
export const useMatch = <R extends { path: string }>(routes: readonly R[]): { route: R; params: Record<string, string> } | undefined => {
  const now = useFieldPath();
  return useMemo(() => {
    for (const route of routes) {
      const params = matchPath(route.path, now);
      if (params) return { route, params };
    }
    return undefined;
  }, [routes, now]);
};
