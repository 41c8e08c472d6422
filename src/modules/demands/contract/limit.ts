import { z } from 'zod';
import { DatedRow, SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import { DemandUrgency } from './demand.ts';

/** 答复时限 in working days, by urgency. */
export const ResponseLimit = DatedRow.extend({ urgency: DemandUrgency, days: z.int() });

/** 答复时限: the rows that speak of the reader's place, the newest first. */
export const listLimits = query({
  name: 'demands.limit.list',
  clause: '3.1-a',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(ResponseLimit) }),
});

/** A district's own limit from a day on; what is open keeps the day that was promised. */
export const setLimit = command({
  name: 'demands.limit.set',
  clause: '3.1-a',
  input: SetDatedRow.extend({ urgency: DemandUrgency, days: z.int().min(1).max(60) }),
  output: Done,
});
