import { sql } from 'kysely';
import type { AnswerKeeper } from '#modules/questionnaires/index.ts';
import { type AnyContext, type Context, retype } from '#platform/server/context.ts';
import type { VisitsDb } from './db.ts';

const counted = (ctx: AnyContext) => {
  const { db }: Context<VisitsDb> = retype(ctx);
  return db.selectFrom('visits.visits').select(sql<number>`count(*)::int`.as('n'));
};

/** The answers that visits keep, for the linter of the questionnaires (A.1-a): what a new version must not take away or demand. */
export const visitAnswers: AnswerKeeper = {
  holding: async (ctx, { question, column, value }) => {
    const holds =
      column === ''
        ? sql<boolean>`answers -> ${question}::text = to_jsonb(${value}::text)`
        : sql<boolean>`answers -> ${question}::text @> jsonb_build_array(jsonb_build_object(${column}::text, ${value}::text))`;
    return (await counted(ctx).where(holds).executeTakeFirstOrThrow()).n;
  },
  lacking: async (ctx, question) =>
    (
      await counted(ctx)
        .where('submitted_at', 'is not', null)
        .where(sql<boolean>`not jsonb_exists(answers, ${question})`)
        .executeTakeFirstOrThrow()
    ).n,
};
