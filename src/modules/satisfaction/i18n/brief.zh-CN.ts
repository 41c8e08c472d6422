/** What 满意度 tells who heads the place. */
export const briefZh = {
  good: '满意率（今年至上月）',
  percent: '%',
  goodOf: '{n} 份评价，应答率 {response}%',
  few: '评价太少，暂不显示；应答率 {response}%',
  none: '今年还没有发出评价邀请',
  overdue: '{n} 件差评逾期没有回访或整改',
  overdueWhy: '请指定负责人，限期回访',
  appealed: '{n} 件差评申诉等您裁定',
  appealedWhy: '裁定后计入或不计入满意度',
} as const;
