import type { Tone } from '#ui/StateIcon.tsx';
import type { VisitState } from '../contract/visit.ts';

/** The mark that goes with a visit's state. */
export const toneOfVisit: Readonly<Record<VisitState, Tone>> = {
  planned: 'todo',
  drafted: 'doing',
  submitted: 'done',
  returned: 'warn',
  reviewed: 'done',
};
