import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

/** 专家咨询随企业合并转移. */
export const moveConsultations = command({ name: 'experts.enterprise.merge', clause: '6.1-c', input: MoveWithMerge, output: Done });
/** 撤销合并时转回. */
export const moveConsultationsBack = command({ name: 'experts.enterprise.unmerge', clause: '6.1-c', input: MoveWithMerge, output: Done });
