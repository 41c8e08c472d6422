import { type AnyContext, retype } from '#platform/server/context.ts';
import type { StationsDb } from './db.ts';
import { allStaff } from './reads.ts';

/** What other rooms may ask of stations. */
export const stations = (anyCtx: AnyContext) => {
  const ctx = retype<StationsDb>(anyCtx);
  return {
    /** Everybody on duty at the stations in reach, with specialties, capacity and the station's street. */
    staff: () => allStaff(ctx),
  };
};
