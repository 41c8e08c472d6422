import { z } from 'zod';
import { event } from '#platform/contract/event.ts';
import { Id } from '#platform/contract/shapes.ts';

/** 专家已出咨询意见 (6.2.2.4-a); the subject is the consultation, `by` has it in hand. */
export const consultationAdvised = event({
  name: 'experts.consultation.advised',
  clause: '6.2.2.4-a',
  payload: z.object({ enterpriseId: Id, expertId: Id, assignmentId: Id, by: Id }),
});
