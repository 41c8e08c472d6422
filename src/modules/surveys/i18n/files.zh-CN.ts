/** 走访附件的文字；zh-CN 为准。 */
export const filesZhCN = {
  'op.visit.addFile': '添加走访附件',
  'op.visit.removeFile': '移除走访附件',
  'op.visit.listFiles': '走访附件列表',
  'op.visit.file': '下载走访附件',
  'op.visit.pack': '带走一天的资料',

  'problem.filesAwaited': '还有 {n} 个附件没有传到。文字已经收下，附件到齐后会自动提交。',
  'problem.fileDiffers': '传到的附件与手机上的不一致，没有收下。请重新添加。',
  'problem.fileNotPicture': '这里只收图片或 PDF。',
  'problem.signatureIncomplete': '签字缺少签字人姓名或所见内容，请重新签字。',
  'files.title': '照片与签字',
  'files.kind.photo': '照片',
  'files.kind.signature': '企业签字',
  'files.kind.scan': '纸质表',
  'files.signatureOf': '{name} 的签字',
  'files.addedBy': '{name} {time} 入库',
  'files.deviceTime': '手机时间 {time}（仅供参考）',
  'files.shown': '签字时所见内容的校验码 {hash}',
  'files.paper': '对照纸质表',
} as const;
