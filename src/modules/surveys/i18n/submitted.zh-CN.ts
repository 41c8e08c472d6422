/** 离线提交之后的文字；zh-CN 为准。 */
export const submittedZhCN = {
  'submit.here': '已存本机，等待上传',
  'submit.hereBody': '不用守着手机：有网络时会自动上传，先传文字，再逐张传照片。请不要清除浏览器数据。',
  'submit.sending': '传送中 {done}/{of}',
  'submit.now': '现在上传',
  'submit.done': '已入库',
  'submit.doneBody': '共产生 {n} 条需求与意向，可在需求页查看处理进度。',
  'submit.receipt': '回执 {receipt}',
  'submit.home': '返回今日',
  'submit.stale': '提交前有同事改了内容。请再看一遍，然后重新提交。',
  'submit.look': '看最新内容',
  'submit.waitNote': '有冲突或没被接受的内容，处理后才会提交。',
  'submit.photos': '{done}/{of} 张已传',
} as const;
