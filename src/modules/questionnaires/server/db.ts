import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write; it reads no others. */
export type QuestionnairesDb = Pick<DB, 'questionnaires.questionnaire_versions' | 'questionnaires.questionnaire_drafts'>;
