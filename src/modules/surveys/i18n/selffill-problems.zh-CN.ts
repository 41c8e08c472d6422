/** 企业自填：为什么不行；zh-CN 为准。 */
export const selfFillProblemsZhCN = {
  'problem.fillRefused': '未能打开：链接或验证码不对，或已失效。请核对；多次输错请等 15 分钟，或向服务人员要新的验证码。',
  'problem.fillSessionOver': '本机登录已到时。已存的内容没有丢，请用链接和新的验证码再打开。',
  'problem.fillRevoked': '这条链接已停用。已存的内容没有丢，请联系给您发链接的服务人员。',
  'problem.fillExpired': '填写期限已过。已存的内容没有丢，如需补充请联系服务人员。',
  'problem.fillNoticeFirst': '请先阅读告知并填写姓名、部门。',
  'problem.fillNotYours': '这一项不在您负责的节里。',
  'problem.fillNoGateway': '本系统未接短信，请致电服务人员索取验证码。',
  'problem.fillPartsOnly': '转交来的部分不能再转交，请交回或由原填写人另行转交。',
  'problem.fillTooManyParts': '最多同时转交 {n} 份，请先收回不用的。',
} as const;
