import { z } from 'zod';
import { event } from '#platform/contract/event.ts';
import { Id } from '#platform/contract/shapes.ts';

/**
 * 需求已办结 (3.1-a): answered, referred or declined. The subject is the demand; a referred one may end again later. `by` ended it.
 */
export const demandEnded = event({
  name: 'demands.demand.ended',
  clause: '3.1-a',
  payload: z.strictObject({
    enterpriseId: Id,
    how: z.enum(['answered', 'referred', 'declined']),
    by: Id,
  }),
});

/**
 * 需求重新待办 (3.1-a): an end was taken back, e.g. a batch was undone. The subject is the demand; it ended before, and may end again later.
 */
export const demandReopened = event({ name: 'demands.demand.reopened', clause: '3.1-a', payload: z.strictObject({}) });

/**
 * 需求已被更正 (3.1-a): its source record was corrected or withdrawn, wherever the demand stood. The subject is the demand; a successor, if there is
 * one, is a demand of its own and stands open.
 */
export const demandSuperseded = event({ name: 'demands.demand.superseded', clause: '3.1-a', payload: z.strictObject({}) });
