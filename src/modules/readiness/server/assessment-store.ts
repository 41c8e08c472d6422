import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { Party } from '../contract/assessment.ts';
import { readinessProblems } from '../contract/problems.ts';
import type { ReadinessDb } from './db.ts';

type Ctx = Context<ReadinessDb>;

/** An assessment as its commands hold it. */
export interface HeldAssessment {
  id: string;
  authorityId: string;
  regionCode: string;
  enterpriseId: string;
  year: number;
  criteriaId: string;
  coachId: string;
  createdBy: string;
  concludedAt: Date | null;
  points: number | null;
  version: number;
}

/** The assessment in reach, locked until the end of the command: whoever writes to one of its parts takes it first. */
export const assessmentForUpdate = async (ctx: Ctx, id: string): Promise<HeldAssessment | undefined> => {
  const row = await ctx.db
    .selectFrom('readiness.assessments')
    .selectAll()
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      authorityId: row.authority_id,
      regionCode: row.region_code,
      enterpriseId: row.enterprise_id,
      year: row.year,
      criteriaId: row.criteria_id,
      coachId: row.coach_id,
      createdBy: row.created_by,
      concludedAt: row.concluded_at,
      points: row.points === null ? null : Number(row.points),
      version: row.version,
    }
  );
};

/** @throws Problem `alreadyConcluded`: what is concluded stays as it is */
export const mustBeOpen = (a: Pick<HeldAssessment, 'concludedAt'>): void => {
  if (a.concludedAt !== null) throw readinessProblems.alreadyConcluded();
};

/** Where the parts of an assessment belong. */
export const placeOfPart = (a: HeldAssessment) => ({ authority_id: a.authorityId, region_code: a.regionCode, assessment_id: a.id });

/** Columns of an assessment that its own acts change. */
interface AssessmentChange {
  coach_id?: string;
  coach_name?: string;
  concluded_at?: Date | null;
  points?: number | null;
}

/** Writes the change under a new version: who read the former one is told. */
export const changeAssessment = async (ctx: Ctx, id: string, change: AssessmentChange): Promise<void> => {
  await ctx.db
    .updateTable('readiness.assessments')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
};

/** Parties that have handed their sheet in. */
export const finishedParties = async (ctx: Ctx, assessmentId: string): Promise<Party[]> => {
  const rows = await ctx.db.selectFrom('readiness.sheets').select('party').where('assessment_id', '=', assessmentId).execute();
  return rows.map(r => r.party as Party);
};

/** All scores of an assessment; `party` may be `consensus`. */
export const scoresOf = (ctx: Ctx, assessmentId: string) =>
  ctx.db.selectFrom('readiness.scores').selectAll().where('assessment_id', '=', assessmentId).execute();

/** Pieces of evidence by item, without those that were withdrawn. */
export const evidenceCounts = async (ctx: Ctx, assessmentId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await ctx.db
    .selectFrom('readiness.evidence')
    .select(['item_key', sql<number>`count(*)::int`.as('n')])
    .where('assessment_id', '=', assessmentId)
    .where('withdrawn_at', 'is', null)
    .groupBy('item_key')
    .execute();
  return new Map(rows.map(r => [r.item_key, r.n]));
};
