import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswer } from '#modules/questionnaires/domain/check-answers.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import type { Context } from '#platform/server/context.ts';
import type { KnownValue } from '../contract/visit.ts';
import type { VisitsDb } from './db.ts';
import type { VisitRecord } from './visit-record.ts';

/**
 * What the enterprise wished for at its last visit handed in (培训需求, 意向申报, 难点): a wish is no fact of its file, but next year it
 * is shown as 上次, with its day, and counts only when she confirms it. The paper is not filled with it.
 */
export const lastWishes = async (
  ctx: Context<VisitsDb>,
  visit: Pick<VisitRecord, 'id' | 'enterprise_id'>,
  form: Questionnaire,
): Promise<Record<string, KnownValue>> => {
  const row = await ctx.db
    .selectFrom('visits.visits')
    .select(['answers', 'visited_on', 'submitted_by_name'])
    .where('enterprise_id', '=', visit.enterprise_id)
    .where('id', '!=', visit.id)
    .where('submitted_at', 'is not', null)
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return {};
  const answers = row.answers as unknown as Answers;
  const known: Record<string, KnownValue> = {};
  for (const question of indexOf(form).questions) {
    if (!question.raises) continue;
    const { value, faults } = checkAnswer(question, answers[question.id]);
    if (value === undefined || faults.some(f => f.level === 'error')) continue;
    known[question.id] = { answer: value, source: 'selfReported', asOf: String(row.visited_on ?? ''), byName: row.submitted_by_name ?? '' };
  }
  return known;
};
