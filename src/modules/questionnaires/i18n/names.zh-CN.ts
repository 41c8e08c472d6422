/** What operations and events of the room are called: fetched by the pages that tell what happened. */
export const namesZhCN = {
  'op.questionnaire.list': '调查表与版本',
  'op.questionnaire.startDraft': '起草调查表新版本',
  'op.questionnaire.getDraft': '调查表草稿',
  'op.questionnaire.saveDraft': '保存调查表草稿',
  'op.questionnaire.checkDraft': '检查调查表草稿',
  'op.questionnaire.discardDraft': '放弃调查表草稿',
  'op.questionnaire.publish': '发布调查表新版本',
  'op.questionnaire.get': '调查表定义',
} as const;
