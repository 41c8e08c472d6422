import { selfFillPageZhCN } from './selffill-page.zh-CN.ts';

/** 企业自填：目录、转交和回执的文字；zh-CN 为准。 */
export const selfFillFieldZhCN = {
  ...selfFillPageZhCN,
  'self.as': '{department} {name} 填写',
  'self.part': '您负责其中 {n} 节',
  'self.until': '请在 {day} 前交回',
  'self.rejoined': '已找回本机未送出的 {n} 项，正在送出。',
  'self.handOn': '转交同事填一部分',
  'self.parts': '已转交',
  'self.partState': '{name}：{state}',
  'self.receipt': '回执 {receipt}',
  'self.receiptBody': '{by} 于 {at} 交回。请保留本页或截图。',
  'self.receiptHash': '内容校验码（SHA-256）：{hash}',
  'self.receiptChanged': '交回之后又有改动，尚未再次交回。',
  'self.closed': '服务人员已收下并提交，内容不能再改。如需更正，请联系 {officer}。',
  'self.over': '填写期限已过，内容不能再改。如需补充，请联系 {officer}。',
  'self.leave': '退出本机',
  'self.state.unopened': '未打开',
  'self.state.filling': '填写中',
  'self.state.handedIn': '已交回',
  'self.state.expired': '已过期',
  'self.state.revoked': '已停用',
} as const;
