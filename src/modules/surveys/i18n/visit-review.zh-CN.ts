/** 检查并提交的文字；zh-CN 为准。 */
export const visitReviewZhCN = {
  'fill.seen': '哪些内容已现场核见',
  'fill.visitedOn': '走访日期',
  'fill.submit': '提交',
  'fill.submitting': '正在提交…',
} as const;
