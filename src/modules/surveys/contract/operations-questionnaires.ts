import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done, Id, text } from '#platform/contract/shapes.ts';
import { FileAnswer } from './operations-roster.ts';
import {
  CheckedDraft,
  DraftView,
  QuestionnaireDraftSaved,
  QuestionnaireList,
  SaveQuestionnaireDraft,
  StartDraft,
} from './questionnaire-draft.ts';

/** 调查表与版本: all versions that count here, newest first, and the drafts. */
export const listQuestionnaires = query({
  name: 'surveys.questionnaire.list',
  clause: 'A.1-a',
  input: z.strictObject({ key: z.string().max(40).optional() }),
  output: QuestionnaireList,
});
/** 起草新版本 from a published one; one draft at a time for each questionnaire: a second one answers the id of the first. */
export const startDraft = command({ name: 'surveys.questionnaire.startDraft', clause: 'A.1-a', input: StartDraft, output: Done });
export const getDraft = query({
  name: 'surveys.questionnaire.getDraft',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id }),
  output: DraftView,
});
/** 保存草稿 at every pause. */
export const saveQuestionnaireDraft = command({
  name: 'surveys.questionnaire.saveDraft',
  clause: 'A.1-a',
  input: SaveQuestionnaireDraft,
  output: QuestionnaireDraftSaved,
});
/** 检查草稿: what would break old answers, and what is not complete. */
export const checkDraft = query({
  name: 'surveys.questionnaire.checkDraft',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id }),
  output: CheckedDraft,
});
/** 放弃草稿. */
export const discardDraft = command({
  name: 'surveys.questionnaire.discardDraft',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id }),
  output: Done,
});
/** 发布新版本: immutable from then on; visits that are open keep theirs. Errors of the linter refuse it. */
export const publishDraft = command({
  name: 'surveys.questionnaire.publish',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id, revision: z.int().min(1), versionId: Id, note: text(300) }),
  output: Done.extend({ version: z.int() }),
});
/** 选定调研计划使用的版本: what new visits of the campaign use; null is the newest. */
export const chooseForm = command({
  name: 'surveys.campaign.chooseForm',
  clause: 'A.1-a',
  input: z.strictObject({ campaignId: Id, questionnaireId: Id.nullable() }),
  output: Done,
});
/** The choice of a campaign. */
export const formChoice = query({
  name: 'surveys.campaign.formChoice',
  clause: 'A.1-a',
  input: z.strictObject({ campaignId: Id }),
  output: z.object({ questionnaireId: Id.nullable() }),
});

/** 导出补充页 of one visit, or blank: a paper of its own. */
export const printSupplement = download({
  name: 'surveys.visit.printSupplement',
  clause: '6.3-a',
  sensitive: true,
  input: z.strictObject({ visitId: Id, format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: FileAnswer,
});
