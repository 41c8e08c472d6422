/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'op.questionnaire.list': '调查表与版本',
  'op.questionnaire.startDraft': '起草调查表新版本',
  'op.questionnaire.getDraft': '调查表草稿',
  'op.questionnaire.saveDraft': '保存调查表草稿',
  'op.questionnaire.checkDraft': '检查调查表草稿',
  'op.questionnaire.discardDraft': '放弃调查表草稿',
  'op.questionnaire.publish': '发布调查表新版本',
  'op.questionnaire.get': '调查表定义',
  'problem.draftStale': '{name} 刚保存了这份草稿，您的改动还没有存。请载入最新内容后再改。',
} as const;
