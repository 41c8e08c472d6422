import type { AssignmentState, ConsultationState } from '../contract/consultation.ts';

/** The instants that an assignment's state is read off. */
export interface AssignmentTimes {
  accepted_at: Date | null;
  recused_at: Date | null;
  withdrawn_at: Date | null;
  met_at: Date | null;
  advised_at: Date | null;
}

/** States come from facts, never from a column of their own. */
export const stateOfAssignment = (a: AssignmentTimes): AssignmentState => {
  if (a.recused_at) return 'recused';
  if (a.withdrawn_at) return 'withdrawn';
  if (a.advised_at) return 'advised';
  if (a.met_at) return 'met';
  return a.accepted_at ? 'accepted' : 'offered';
};

/** A consultation stands where its open assignment stands; without one, somebody is still to be asked. */
export const stateOfConsultation = (endedHow: string | null, open: AssignmentState | null): ConsultationState => {
  if (endedHow === 'cancelled') return 'cancelled';
  if (endedHow === 'advised') return 'advised';
  return open === null || open === 'recused' || open === 'withdrawn' ? 'asked' : open;
};
