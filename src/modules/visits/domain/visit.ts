import type { VisitState } from '../contract/visit.ts';
/** What the database knows of the course of a visit. */
export interface VisitTimes {
  drafted_at: Date | string | null;
  submitted_at: Date | string | null;
  returned_at: Date | string | null;
  reviewed_at: Date | string | null;
}

/** The state of a visit from its timestamps: `returned_at` is cleared when it is handed in again. */
export const visitState = (visit: VisitTimes): VisitState => {
  if (visit.reviewed_at !== null) return 'reviewed';
  if (visit.returned_at !== null) return 'returned';
  if (visit.submitted_at !== null) return 'submitted';
  return visit.drafted_at === null ? 'planned' : 'drafted';
};

/** May answers still be changed? */
export const isOpen = (state: VisitState): boolean => state === 'planned' || state === 'drafted' || state === 'returned';
