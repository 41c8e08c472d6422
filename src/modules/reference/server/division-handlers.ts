import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { listDivisions } from '../contract/division.ts';
import type { ReferenceDb } from './db.ts';

const { query } = handlersFor<ReferenceDb>();

/** 行政区划 (1-a). */
export const divisionHandlers = [
  query(listDivisions, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, input) => {
      const rows = await ctx.db
        .selectFrom('reference.divisions')
        .selectAll()
        .$if(input.under !== undefined, q => q.where('code', 'like', `${input.under}%`))
        .orderBy('code')
        .execute();
      return {
        rows: rows.map(r => ({ code: r.code, name: r.name, validFrom: r.valid_from, validTo: r.valid_to, successors: r.successors })),
      };
    },
  }),
];
