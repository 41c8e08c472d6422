import type { Context } from '#platform/server/context.ts';
import { countedOf, totalOf } from '../domain/scoring.ts';
import { changeAssessment, evidenceCounts, type HeldAssessment, scoresOf } from './assessment-store.ts';
import { criteriaById } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';

/** Writes the agreed points anew, after a change of what was agreed or of its evidence; null while an item is not agreed. */
export const recountPoints = async (ctx: Context<ReadinessDb>, a: HeldAssessment): Promise<void> => {
  const [criteria, scores, evidence] = await Promise.all([criteriaById(ctx, a.criteriaId), scoresOf(ctx, a.id), evidenceCounts(ctx, a.id)]);
  const agreed = new Map(scores.filter(s => s.party === 'consensus').map(s => [s.item_key, s.percent]));
  const points = totalOf(criteria.items, key => {
    const percent = agreed.get(key) ?? null;
    return percent === null ? null : countedOf(percent, evidence.get(key) ?? 0, criteria);
  });
  await changeAssessment(ctx, a.id, { points });
};
