import { type CallContext, retype } from '#platform/server/context.ts';
import { workingCalendar } from '../domain/working-days.ts';
import { noticesInForce, readCalendar } from './calendar-reads.ts';
import type { ReferenceDb } from './db.ts';
import { divisionNames, isOwnDivision, placesWithin } from './division-reads.ts';

/** What other rooms may ask of this one, in the caller's transaction. */
export const reference = (callCtx: CallContext) => {
  const ctx = retype<ReferenceDb>(callCtx);
  return {
    /** Names of divisions by code, withdrawn ones too; unknown codes are absent. */
    divisionNames: (codes: readonly string[]) => divisionNames(ctx, codes),
    /** Whether a division is in force and lies in the caller's reach. */
    isOwnDivision: (code: string) => isOwnDivision(ctx, code),
    /** Districts and streets in force of a range of codes, the upper end excluded. */
    placesWithin: (lo: string, hi: string) => placesWithin(ctx, lo, hi),
    /** Ids of the notices in force: what is prepared from the calendar holds while they stay the same. */
    calendarVersion: async () => (await noticesInForce(ctx)).map(n => n.id).join(' '),
    /** Days off and worked weekends, and the notices that they stand in. */
    calendar: () => readCalendar(ctx),
    /** The same, prepared for counting: for `promiseOf` and `workingDaysUntil`. */
    workingCalendar: async () => {
      const { holidays, notices } = await readCalendar(ctx);
      return workingCalendar({ holidays, years: notices.map(n => n.year) });
    },
  };
};
