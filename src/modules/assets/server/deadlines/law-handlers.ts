import { dayOf } from '#platform/contract/china-day.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { listRules } from '../../contract/operations-law.ts';
import { useHandlers } from '../use-handlers.ts';
import { useSeedHandlers } from '../use-seed-handlers.ts';
import type { LawDb } from './db-law.ts';
import { readLaw } from './law.ts';

const { query } = handlersFor<LawDb>();

/** Rules of law and their sources (6.3.1-a), and the locker of proofs of use (6.3.3-b). */
export const lawHandlers = [
  ...useHandlers,
  ...useSeedHandlers,
  query(listRules, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const { rows, notices } = await readLaw(ctx);
      return {
        today: dayOf(ctx.now),
        rules: [...rows.rules],
        fees: [...rows.fees],
        holidays: [...rows.holidays],
        notices: [...notices],
      };
    },
  }),
];
