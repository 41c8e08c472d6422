import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { inScope } from '#platform/server/scope.ts';
import { correctStation, createStation, getStation, listStations } from '../contract/operations.ts';
import { stationsProblems } from '../contract/problems.ts';
import type { StationsDb } from './db.ts';
import { findStation, staffOf, stationPage } from './reads.ts';
import { correctStationRow, insertStation } from './store.ts';

const { command, query } = handlersFor<StationsDb>();

const acts = ['stations.station.correct', 'stations.staff.assign', 'stations.staff.release'];

const demandOwnRegion = (ctx: Context<StationsDb>, regionCode: string): void => {
  if (!inScope(ctx.scope, { region_code: regionCode })) throw stationsProblems.outsideRegion();
};

/** Handlers of 指导站. */
export const stationHandlers = [
  query(listStations, { load: noRecord, allow: matrixDecides, run: (ctx, _, page) => stationPage(ctx, page) }),
  query(getStation, {
    load: (ctx, i) => findStation(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, s) => ({ ...s, staff: await staffOf(ctx, s.id), may: acts.filter(ctx.can) }),
  }),
  command(createStation, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      demandOwnRegion(ctx, i.station.regionCode);
      await insertStation(ctx, i.id, i.station);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(correctStation, {
    load: (ctx, i) => findStation(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, s, i) => {
      demandOwnRegion(ctx, i.station.regionCode);
      await correctStationRow(ctx, s.id, i.version, i.station);
      return { subject: s.id, result: { id: s.id } };
    },
  }),
];
