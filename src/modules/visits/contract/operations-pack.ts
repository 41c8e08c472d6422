import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';
import { Day } from '#platform/contract/shapes.ts';
import { VisitPack } from './visit-pack.ts';

/** 带走今天的资料: stops of her teams' day with their visits, what is known and the forms, for a cellar without a network. Recorded. */
export const packDay = query({
  name: 'visits.visit.pack',
  clause: '6.1-a',
  sensitive: true,
  input: z.strictObject({ day: Day.optional() }),
  output: VisitPack,
});
