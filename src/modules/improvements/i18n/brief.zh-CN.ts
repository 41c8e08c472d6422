/** What 持续改进 tells who heads the place. */
export const briefZh = {
  overdue: '{n} 项改进措施逾期没有完成',
  overdueWhy: '请责任人说明原因，重新定完成日',
} as const;
