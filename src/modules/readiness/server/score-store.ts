import type { Context } from '#platform/server/context.ts';
import { derivedId } from '#platform/server/derived-id.ts';
import type { Party } from '../contract/assessment.ts';
import { type HeldAssessment, placeOfPart } from './assessment-store.ts';
import type { ReadinessDb } from './db.ts';

type Ctx = Context<ReadinessDb>;

interface ScoreColumns {
  percent: number | null;
  by_id: string;
  by_name: string;
  at: Date;
  version: number;
  parts?: string;
  strengths?: string;
  improvements?: string;
  reason?: string;
}

/** Writes one score of a party, or of `consensus`, over the one that is there. */
export const writeScore = async (
  ctx: Ctx,
  a: HeldAssessment,
  which: { party: Party | 'consensus'; itemKey: string; oldId: string | undefined },
  values: ScoreColumns,
): Promise<void> => {
  if (which.oldId) {
    await ctx.db.updateTable('readiness.scores').set(values).where('id', '=', which.oldId).execute();
    return;
  }
  const id = derivedId('readiness score', a.id, which.party, which.itemKey);
  await ctx.db
    .insertInto('readiness.scores')
    .values({ id, ...placeOfPart(a), party: which.party, item_key: which.itemKey, ...values })
    .execute();
};
