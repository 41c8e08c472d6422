/** 企业自填：转交同事；zh-CN 为准。 */
export const selfFillPartsZhCN = {
  'self.handOnHint': '选出要转交的节，系统生成一条只能看到这些节的链接。请把链接和验证码分开发给同事。',
  'self.handOnTo': '转交给谁',
  'self.handOnToHint': '例如：质量部 张三',
  'self.handOnSections': '转交哪些节',
  'self.handOnMake': '生成链接',
  'self.handOnMissing': '请写明转交给谁，并至少选一节。',
  'self.partLink': '给 {name} 的链接',
  'self.partCode': '验证码 {code}（{day} 前有效，用一次）',
  'self.partCopy': '复制链接',
  'self.partCopied': '已复制。验证码请另行告知。',
  'self.partCopyFailed': '未能复制，请长按链接选择。',
  'self.partNewCode': '换新验证码',
  'self.partTakeBack': '收回',
} as const;
