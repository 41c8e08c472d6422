import { z } from 'zod';
import { Day, Id, RegionCode } from '#platform/contract/shapes.ts';
import { CaseOutcome, CaseParty, caseStates, DueState } from './case.ts';

/** 已等天数, in calendar days. */
export const waitedFor = ['short', 'some', 'long'] as const;

/** What narrows the list of cases; the same shape stands in the address of the page. */
export const CaseFilter = z.strictObject({
  /** Enterprise, item or number. */
  q: z.string().trim().max(60).optional(),
  /** `open`: not ended, whether its clock runs or not. */
  state: z.enum([...caseStates, 'open']).optional(),
  /** Waiting on whom. */
  party: CaseParty.optional(),
  due: DueState.exclude(['none']).optional(),
  outcome: CaseOutcome.optional(),
  itemCode: z.string().max(30).optional(),
  companionId: Id.optional(),
  /** Companion or deputy is the caller. */
  mine: z.boolean().optional(),
  street: RegionCode.optional(),
  /** District or street; below counts too. */
  regionCode: RegionCode.optional(),
  /** Station at which the companion works; `none`: at no station. */
  stationId: z.union([Id, z.literal('none')]).optional(),
  /** How long the ball has lain where it lies: up to three calendar days, up to ten, longer. */
  waited: z.enum(waitedFor).optional(),
  enterpriseId: Id.optional(),
  /** Days of the result, both included. */
  endedFrom: Day.optional(),
  endedTo: Day.optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;
