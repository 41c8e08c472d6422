import { call } from '#platform/web/call.ts';
import type { Finder } from '#platform/web/desk/room.ts';
import { listStaff } from '../contract/operations.ts';

/** What Ctrl-K finds here: people of the stations by name; they lead to their station. */
export const staffFinder: Finder = {
  key: 'staff',
  phrase: 'stations.staff',
  needs: listStaff.name,
  find: async (words, signal) =>
    (await call(listStaff, {}, { signal })).rows
      .filter(s => s.name.includes(words) || s.stationName.includes(words))
      .map(s => ({ id: s.id, title: s.name, hint: s.stationName, path: `/stations/${s.stationId}` })),
};
