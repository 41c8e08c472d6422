import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

/** 办件、转办与回避随企业合并转移. */
export const moveCases = command({ name: 'cases.enterprise.merge', clause: '6.1-c', input: MoveWithMerge, output: Done });
/** 撤销合并时转回. */
export const moveCasesBack = command({ name: 'cases.enterprise.unmerge', clause: '6.1-c', input: MoveWithMerge, output: Done });
