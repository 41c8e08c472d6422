import type { Finder } from '#platform/web/desk/room.ts';

/** What Ctrl-K finds here; its code comes with the first search. */
export const caseFinder: Finder = {
  key: 'cases',
  phrase: 'cases.nav.cases',
  needs: 'cases.case.list',
  find: (q, signal) => import('./search-cases.ts').then(m => m.searchCases(q, signal)),
};
