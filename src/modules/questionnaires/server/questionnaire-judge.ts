import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import type { LintFault } from '../contract/questionnaire-draft.ts';
import { type Held, heldToAsk, lintQuestionnaire } from '../domain/lint-questionnaire.ts';
import type { QuestionnairesDb } from './db.ts';
import type { QuestionnaireDraftRecord } from './questionnaire-drafts-store.ts';
import { definitionsOf } from './questionnaire-versions.ts';

type Ctx = Context<QuestionnairesDb>;

/** How many old answers hold an option: of a choice, or of a column of rows. */
const holdersOf = async (ctx: Ctx, key: string): Promise<number> => {
  const [question = '', column = '', value = ''] = key.split('|');
  const holds =
    column === ''
      ? sql<boolean>`answers -> ${question}::text = to_jsonb(${value}::text)`
      : sql<boolean>`answers -> ${question}::text @> jsonb_build_array(jsonb_build_object(${column}::text, ${value}::text))`;
  const { n } = await ctx.db.selectFrom('visits.visits').select(sql<number>`count(*)::int`.as('n')).where(holds).executeTakeFirstOrThrow();
  return n;
};

const emptyIn = async (ctx: Ctx, question: string): Promise<number> => {
  const { n } = await ctx.db
    .selectFrom('visits.visits')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('submitted_at', 'is not', null)
    .where(sql<boolean>`not jsonb_exists(answers, ${question})`)
    .executeTakeFirstOrThrow();
  return n;
};

/** Asks the old answers only about what the draft takes away or demands. */
const heldOf = async (ctx: Ctx, draft: Questionnaire, earlier: readonly Questionnaire[]): Promise<Held> => {
  const ask = heldToAsk(draft, earlier);
  const held = { options: {} as Record<string, number>, empty: {} as Record<string, number> };
  for (const key of ask.options) held.options[key] = await holdersOf(ctx, key);
  for (const question of ask.empty) held.empty[question] = await emptyIn(ctx, question);
  return held;
};

/** What the linter says of a draft, the old answers looked at. */
export const judgeDraft = async (ctx: Ctx, draft: QuestionnaireDraftRecord, locked: Questionnaire | undefined): Promise<LintFault[]> => {
  const earlier = await definitionsOf(ctx, draft.key);
  const held = await heldOf(ctx, draft.definition, earlier);
  return lintQuestionnaire({ draft: draft.definition, earlier, held, locked });
};
