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
} as const;
