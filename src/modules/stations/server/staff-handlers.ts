import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { assignStaff, listCandidates, listStaff, releaseStaff } from '../contract/operations.ts';
import { stationsProblems } from '../contract/problems.ts';
import type { StationsDb } from './db.ts';
import { allStaff, candidatesFor, findStaff, findStation, findWorker } from './reads.ts';
import { assignToStation, releaseFromStation } from './store.ts';

const { command, query } = handlersFor<StationsDb>();

/** Handlers of 站点人员. */
export const staffHandlers = [
  query(listStaff, { load: noRecord, allow: matrixDecides, run: async ctx => ({ rows: await allStaff(ctx) }) }),
  query(listCandidates, {
    load: (ctx, i) => findStation(ctx, i.stationId),
    allow: matrixDecides,
    run: async (ctx, s) => ({ rows: await candidatesFor(ctx, s.id) }),
  }),
  command(assignStaff, {
    load: (ctx, i) => findStation(ctx, i.stationId),
    allow: matrixDecides,
    run: async (ctx, s, i) => {
      const person = await findWorker(ctx, i.personId);
      if (!person) throw stationsProblems.notAPerson();
      const id = await assignToStation(ctx, { ...i, regionCode: s.regionCode, personName: person.name ?? '' });
      return { subject: s.id, result: { id } };
    },
  }),
  command(releaseStaff, {
    load: (ctx, i) => findStaff(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, row) => {
      await releaseFromStation(ctx, row.id);
      return { subject: row.station_id, result: { id: row.id } };
    },
  }),
];
