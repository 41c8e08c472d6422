import { type CallContext, retype } from '#platform/server/context.ts';
import type { StationsDb } from './db.ts';
import { allStaff } from './reads.ts';

/** What other rooms may ask of stations. */
export const stations = (callCtx: CallContext) => {
  const ctx = retype<StationsDb>(callCtx);
  return {
    /** Everybody on duty at the stations in reach, with specialties, capacity and the station's street. */
    staff: () => allStaff(ctx),
  };
};
