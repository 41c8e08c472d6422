import { call } from '#platform/web/call.ts';
import type { Finder } from '#platform/web/desk/room.ts';
import { listDemands } from '../contract/operations.ts';
import { hrefOfDemand } from './hrefs.ts';

/** What Ctrl-K finds here: demands by their words or their enterprise. */
export const demandFinder: Finder = {
  key: 'demands',
  phrase: 'demands.nav.demands',
  needs: listDemands.name,
  find: async (q, signal) =>
    (await call(listDemands, { q, limit: 8 }, { signal })).rows.map(d => ({
      id: d.id,
      title: d.text,
      hint: d.enterpriseName,
      path: hrefOfDemand(d.id),
    })),
};
