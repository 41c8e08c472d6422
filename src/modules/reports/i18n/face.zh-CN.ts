/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'op.progress.get': '查看调研进度',
  'op.progress.rows': '查看数字背后的记录',
  'op.answers.totals': '查看调查表汇总',
  'op.report.issue': '生成总结报告',
  'op.report.list': '查看总结报告各版本',
  'op.report.download': '下载总结报告',
  'report.issue': '生成总结报告',
  'step.report': '⑦ 总结',
} as const;
