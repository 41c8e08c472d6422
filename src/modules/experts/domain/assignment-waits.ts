import type { AssignmentState } from '../contract/consultation.ts';

/** Whether the next step of the assignment is the expert's: to answer, to meet, to advise. */
export const assignmentWaits = ({ state }: { state: AssignmentState }): boolean =>
  state === 'offered' || state === 'accepted' || state === 'met';
