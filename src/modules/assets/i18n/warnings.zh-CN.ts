/** 期限日历、抢救清单、提醒的文字；zh-CN 为准。 */
export const warningsZh = {
  'problem.deadlineClosed': '这项期限已经办结，没有重复登记。请刷新查看办结记录。',
  'problem.numberDiffers': '凭证上的号码“{number}”与登记的号码不一致。请再核对一遍；确是登记有误的，请先更正资产。',
  'problem.closeByProof': '这项期限靠使用证据解除，请到该商标的“使用证据”中登记。',
  'problem.validUntilTooEarly': '新的有效期应晚于 {day}。请按凭证填写。',
  'problem.paidYearTooEarly': '这项期限要缴第 {year} 年度，凭证上的年度更早。请核对。',
  'problem.happenedAhead': '办理日期不能晚于今天。',
  'problem.snoozeTooLong': '只能暂缓到安全日 {day} 之前（不含今天）。',
  'problem.unknownCompanion': '这位同事不在岗或不是服务人员，请另选一位。',
  'problem.unknownDeadlineKind': '没有这种期限，请刷新后再设。',
  'problem.listWithoutHead': '没有认出表头。请保留“标准号”和“状态”两列的列名后再上传。',
  'problem.listEmpty': '表里没有可用的行，没有导入任何内容。',
} as const;
