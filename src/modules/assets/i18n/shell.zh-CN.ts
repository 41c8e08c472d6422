import { importOpsZh, pasteOpZh } from '#platform/contract/imports/phrases-operations.ts';

/** Words that every page of the desk may need: navigation and names of operations. Pages bring their own (`<part>.zh-CN.ts`). */
export const shellZh = {
  'nav.assets': '品牌资产',
  ...importOpsZh,
  ...pasteOpZh,
  'task.import': '导入官方导出',
  'nav.imports': '导入',
  'nav.risk': '风险图',
  'nav.riskTab': '资产风险',
  'nav.growth': '增长',
  'holding.draft': '资产登记草稿',
  'problem.draftThere': '接手人自己在这张表单上也有草稿，不能覆盖。请为这份草稿另选接手人，或选择不移交。',
} as const;
