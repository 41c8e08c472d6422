import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';

/** What waits, in demands; each number opens its rows by the filter of the same meaning. */
export const getWaiting = query({
  name: 'demands.waiting.get',
  clause: '3.1-a',
  input: z.strictObject({}),
  output: z.object({
    /** With the reader. */
    mine: z.int(),
    /** 代管: with colleagues who are away and for whom the reader stands in. */
    standIn: z.int(),
    overdue: z.int(),
    today: z.int(),
    toAssign: z.int(),
    /** In nobody's hands. */
    alarm: z.int(),
    /** Owed an answer in all. */
    open: z.int(),
  }),
});
