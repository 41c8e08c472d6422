/** What operations and events of the room are called: fetched by the pages that tell what happened. */
export const namesZhCN = {
  'op.progress.get': '查看调研进度',
  'op.progress.rows': '查看数字背后的记录',
  'op.answers.totals': '查看调查表汇总',
  'op.report.issue': '生成总结报告',
  'op.report.list': '查看总结报告各版本',
  'op.report.download': '下载总结报告',
} as const;
