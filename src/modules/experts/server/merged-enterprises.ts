import { followingTables, followMerges } from '#modules/enterprises/index.ts';
import { moveConsultations, moveConsultationsBack } from '../contract/operations-merge.ts';
import type { ExpertsDb } from './db.ts';

/**
 * Consultations go with their enterprise when it is merged. Advice is frozen and keeps the enterprise for which it was given; a dismissed finding was
 * judged for one enterprise and opens nothing at another; interests name units, not rows of the register: they stay as they were declared, and bar at the keeper as they
 * did before (`findingsWith`).
 */
export const consultationMerges = followMerges<ExpertsDb>({
  moveOp: moveConsultations,
  moveBackOp: moveConsultationsBack,
  ...followingTables([{ name: 'experts.consultations' }]),
});
