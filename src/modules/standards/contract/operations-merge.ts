import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

/** 项目与认定记录随企业合并转移. */
export const moveStandards = command({ name: 'standards.enterprise.merge', clause: '6.1-c', input: MoveWithMerge, output: Done });
/** 撤销合并时转回. */
export const moveStandardsBack = command({ name: 'standards.enterprise.unmerge', clause: '6.1-c', input: MoveWithMerge, output: Done });
