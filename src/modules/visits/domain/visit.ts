/** What the database knows of the course of a visit. */
export interface VisitTimes {
  drafted_at: Date | string | null;
  submitted_at: Date | string | null;
  returned_at: Date | string | null;
  reviewed_at: Date | string | null;
}

/** 待填 · 填写中 · 已提交 · 退回补正 · 已审核 */
export type VisitState = 'planned' | 'drafted' | 'submitted' | 'returned' | 'reviewed';

/** The state of a visit from its timestamps: `returned_at` is cleared when it is handed in again. */
export const visitState = (visit: VisitTimes): VisitState => {
  if (visit.reviewed_at !== null) return 'reviewed';
  if (visit.returned_at !== null) return 'returned';
  if (visit.submitted_at !== null) return 'submitted';
  return visit.drafted_at === null ? 'planned' : 'drafted';
};

/** May answers still be changed? */
export const isOpen = (state: VisitState): boolean => state === 'planned' || state === 'drafted' || state === 'returned';
