import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

/** 走访记录随企业合并: visits, calls, 谈话要点 and seminar guests go to the keeper. */
export const moveVisits = command({ name: 'visits.visit.move', clause: '6.1-a', input: MoveWithMerge, output: Done });

/** 走访记录随合并撤销返回. */
export const moveVisitsBack = command({ name: 'visits.visit.moveBack', clause: '6.1-a', input: MoveWithMerge, output: Done });
