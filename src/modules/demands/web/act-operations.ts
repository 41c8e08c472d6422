import type { Command } from '#platform/contract/operation.ts';
import type { BatchAct } from '../contract/batch.ts';
import { answerDemand, assignDemand, classifyDemand, declineDemand, referDemand } from '../contract/operations.ts';

/** The operation of each act on one demand. */
export const actOperations: Readonly<Record<BatchAct['act'], Command>> = {
  answer: answerDemand,
  refer: referDemand,
  decline: declineDemand,
  assign: assignDemand,
  classify: classifyDemand,
};
