import { handlersFor } from '#platform/server/handler.ts';
import { getQuestionnaire } from '../contract/operations-questionnaires.ts';
import type { QuestionnairesDb } from './db.ts';
import { findDefinition, formOf } from './definition-reads.ts';

const { query } = handlersFor<QuestionnairesDb>();

export const questionnaireHandlers = [
  query(getQuestionnaire, {
    load: (ctx, i) =>
      i.supplementId === undefined ? findDefinition(ctx, i.id) : formOf(ctx, { questionnaire_id: i.id, supplement_id: i.supplementId }),
    allow: () => true,
    run: async (_, definition, i) => ({ id: i.id, definition }),
  }),
];
