import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

/** 评价随企业合并转移. */
export const moveReadiness = command({ name: 'readiness.enterprise.merge', clause: '6.1-c', input: MoveWithMerge, output: Done });
/** 撤销合并时转回. */
export const moveReadinessBack = command({ name: 'readiness.enterprise.unmerge', clause: '6.1-c', input: MoveWithMerge, output: Done });
