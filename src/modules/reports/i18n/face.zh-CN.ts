/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'report.issue': '生成总结报告',
  'step.report': '⑦ 总结',
} as const;
