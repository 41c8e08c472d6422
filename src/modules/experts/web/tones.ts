import type { Tone } from '#ui/StateIcon.tsx';
import type { AssignmentState, ConsultationState } from '../contract/consultation.ts';
import type { DrawState } from '../contract/draw.ts';
import type { ExpertState } from '../contract/expert.ts';

export const expertTones: Readonly<Record<ExpertState, Tone>> = {
  applied: 'todo',
  refused: 'off',
  passed: 'warn',
  serving: 'done',
  ended: 'off',
};
export const consultationTones: Readonly<Record<ConsultationState, Tone>> = {
  asked: 'todo',
  offered: 'doing',
  accepted: 'doing',
  met: 'doing',
  advised: 'done',
  cancelled: 'off',
};
export const assignmentTones: Readonly<Record<AssignmentState, Tone>> = {
  offered: 'todo',
  accepted: 'doing',
  met: 'doing',
  advised: 'done',
  recused: 'off',
  withdrawn: 'off',
};
export const drawTones: Readonly<Record<DrawState, Tone>> = { frozen: 'todo', ready: 'doing', drawn: 'done' };
