/** 调查表：手机上的文字；zh-CN 为准。 */
export const fieldZhCN = {
  'fault.required': '请填写',
  'fault.uscc': '统一社会信用代码不对：应为 18 位，末位为校验码',
  'fault.phone': '电话号码写得不对',
  'fault.tooLong': '最多 {max} 个字',
  'fault.number': '请填数字',
  'fault.negative': '不能小于 0',
  'fault.integer': '请填整数',
  'fault.tooLarge': '不能大于 {max}',
  'fault.choice': '请从选项中选择',
  'fault.day': '日期应写成 2026-11-22',
  'fault.shape': '内容格式不对',
  'fault.trademarkNumber': '不像商标注册号（1–8 位数字，马德里商标以 G 开头），请核对',
  'fault.patentNumber': '不像专利号（校验位不符），请核对',
  'fault.tooManyRows': '最多 {max} 条',
  'fault.shareOver': '占比合计 {sum}%，超过了 100%',
  'fault.shareUnder': '占比合计 {sum}%，主要产品一般占 50% 以上，请确认',
} as const;
