import type { Context } from '#platform/server/context.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import type { LintFault } from '../contract/questionnaire-draft.ts';
import { type Held, heldToAsk, lintQuestionnaire } from '../domain/lint-questionnaire.ts';
import type { QuestionnairesDb } from './db.ts';
import { recordsHolding, recordsLacking } from './kept-answers.ts';
import type { QuestionnaireDraftRecord } from './questionnaire-drafts-store.ts';
import { definitionsOf } from './version-reads.ts';

type Ctx = Context<QuestionnairesDb>;

/** Asks the old answers only about what the draft takes away or demands. */
const heldOf = async (ctx: Ctx, draft: Questionnaire, earlier: readonly Questionnaire[]): Promise<Held> => {
  const ask = heldToAsk(draft, earlier);
  const held = { options: {} as Record<string, number>, empty: {} as Record<string, number> };
  for (const key of ask.options) {
    const [question = '', column = '', value = ''] = key.split('|');
    held.options[key] = await recordsHolding(ctx, { question, column, value });
  }
  for (const question of ask.empty) held.empty[question] = await recordsLacking(ctx, question);
  return held;
};

/** What the linter says of a draft, the old answers looked at. */
export const judgeDraft = async (ctx: Ctx, draft: QuestionnaireDraftRecord, locked: Questionnaire | undefined): Promise<LintFault[]> => {
  const earlier = await definitionsOf(ctx, draft.key);
  const held = await heldOf(ctx, draft.definition, earlier);
  return lintQuestionnaire({ draft: draft.definition, earlier, held, locked });
};
