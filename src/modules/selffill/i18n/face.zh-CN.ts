/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'op.fill.issue': '发出自填链接',
  'op.fill.code': '出示自填验证码',
  'op.fill.revoke': '停用自填链接',
  'op.fill.list': '自填进度',
  'op.fill.door': '自填入口',
  'op.fill.sendCode': '发送自填验证码',
  'op.fill.open': '打开自填链接',
  'op.fill.begin': '确认自填告知',
  'op.fill.get': '自填调查表',
  'op.fill.saveDraft': '保存自填草稿',
  'op.fill.handIn': '交回自填调查表',
  'op.fill.handOn': '转交同事自填',
  'op.fill.partCode': '同事自填验证码',
  'op.fill.takeBack': '收回转交',
  'op.fill.leave': '退出自填',
  'op.fill.makeCode': '生成短信验证码',
} as const;
