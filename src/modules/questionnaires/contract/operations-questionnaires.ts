import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id, text } from '#platform/contract/shapes.ts';
import { Questionnaire } from './questionnaire.ts';
import {
  CheckedDraft,
  DraftView,
  QuestionnaireDraftSaved,
  QuestionnaireList,
  SaveQuestionnaireDraft,
  StartDraft,
} from './questionnaire-draft.ts';

/** 调查表定义 of one version, with the 补充页 that a visit uses beside it; never changes, so a device keeps it. */
export const getQuestionnaire = query({
  name: 'questionnaires.questionnaire.get',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id, supplementId: Id.optional() }),
  output: z.object({ id: Id, definition: Questionnaire }),
});
/** 调查表与版本: all versions that count here, newest first, and the drafts. */
export const listQuestionnaires = query({
  name: 'questionnaires.questionnaire.list',
  clause: 'A.1-a',
  input: z.strictObject({ key: z.string().max(40).optional() }),
  output: QuestionnaireList,
});
/** 起草新版本 from a published one; one draft at a time for each questionnaire: a second one answers the id of the first. */
export const startDraft = command({ name: 'questionnaires.questionnaire.startDraft', clause: 'A.1-a', input: StartDraft, output: Done });
export const getDraft = query({
  name: 'questionnaires.questionnaire.getDraft',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id }),
  output: DraftView,
});
/** 保存草稿 at every pause. */
export const saveQuestionnaireDraft = command({
  name: 'questionnaires.questionnaire.saveDraft',
  clause: 'A.1-a',
  input: SaveQuestionnaireDraft,
  output: QuestionnaireDraftSaved,
});
/** 检查草稿: what would break old answers, and what is not complete. */
export const checkDraft = query({
  name: 'questionnaires.questionnaire.checkDraft',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id }),
  output: CheckedDraft,
});
/** 放弃草稿. */
export const discardDraft = command({
  name: 'questionnaires.questionnaire.discardDraft',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id }),
  output: Done,
});
/** 发布新版本: immutable from then on; visits that are open keep theirs. Errors of the linter refuse it. */
export const publishDraft = command({
  name: 'questionnaires.questionnaire.publish',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id, revision: z.int().min(1), versionId: Id, note: text(300) }),
  output: Done.extend({ version: z.int() }),
});
