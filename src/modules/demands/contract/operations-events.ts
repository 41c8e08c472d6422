import { z } from 'zod';
import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command } from '#platform/contract/operation.ts';
import { Done, Id, Instant } from '#platform/contract/shapes.ts';

/** 离岗人员的需求转为无人负责: a step of the system, when an account was closed. */
export const releaseDemandsOfLeaver = command({
  name: 'demands.demand.releaseLeaver',
  clause: '3.1-a',
  input: z.strictObject({ personId: Id }),
  output: Done,
});

/** 节假日通知变动后重算应答复日: a step of the system, over all districts. */
export const recountAnswerDays = command({
  name: 'demands.demand.recountDays',
  clause: '3.1-a',
  input: z.strictObject({ noticeId: Id }),
  output: Done,
});

/** 节假日通知变动: puts the recount into the queue. */
export const queueRecount = command({
  name: 'demands.demand.queueRecount',
  clause: '3.1-a',
  input: z.strictObject({ noticeId: Id }),
  output: Done,
});

/** 需求随企业合并: demands of the one go to the other. */
export const moveDemands = command({
  name: 'demands.demand.move',
  clause: '3.1-a',
  input: MoveWithMerge,
  output: Done,
});

/** 需求随合并撤销返回. */
export const moveDemandsBack = command({
  name: 'demands.demand.moveBack',
  clause: '3.1-a',
  input: MoveWithMerge,
  output: Done,
});

/** 合并需求逐日数: a step of the system, each night. */
export const foldDemandFacts = command({
  name: 'demands.fact.fold',
  clause: '3.1-a',
  input: z.strictObject({}),
  output: z.object({ at: Instant }),
});
