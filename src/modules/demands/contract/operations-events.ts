import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';

/** 离岗人员的需求转为无人负责: a step of the system, when an account was closed. */
export const releaseDemandsOfLeaver = command({
  name: 'demands.demand.releaseLeaver',
  clause: '3.1-a',
  input: z.strictObject({ personId: Id }),
  output: Done,
});

/** 需求随企业合并: demands of the one go to the other. */
export const moveDemands = command({
  name: 'demands.demand.move',
  clause: '3.1-a',
  input: z.strictObject({ fromId: Id, toId: Id }),
  output: Done,
});

/** 需求随合并撤销返回. */
export const moveDemandsBack = command({
  name: 'demands.demand.moveBack',
  clause: '3.1-a',
  input: z.strictObject({ fromId: Id, toId: Id }),
  output: Done,
});
