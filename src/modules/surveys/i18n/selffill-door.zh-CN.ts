import { selfFillPageZhCN } from './selffill-page.zh-CN.ts';
import { selfFillProblemsZhCN } from './selffill-problems.zh-CN.ts';

/** 企业自填：输验证码的一页；zh-CN 为准。 */
export const selfFillDoorZhCN = {
  ...selfFillPageZhCN,
  ...selfFillProblemsZhCN,
  'self.enter': '请输入验证码',
  'self.enterHint': '验证码为 6 位数字，由给您发链接的服务人员告知。输入正确之前，本页不显示任何企业信息。',
  'self.code': '验证码',
  'self.codeShort': '验证码是 6 位数字，请核对。',
  'self.remember': '使用范围',
  'self.rememberYes': '这是我自己的手机，7 天内不必再输验证码',
  'self.open': '打开',
  'self.send': '发到预留手机',
  'self.sent': '已受理。如链接有效且贵单位预留了手机号，1 分钟内会收到短信，10 分钟内有效。',
  'self.noSend': '本系统未接短信。请致电给您发链接的服务人员，由其告知验证码。',
} as const;
