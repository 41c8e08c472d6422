/** 企业自填：每一页都要的文字；zh-CN 为准。 */
export const selfFillPageZhCN = {
  'self.title': '企业自填调查表',
  'self.noLink': '这里没有可打开的链接',
  'self.noLinkHint': '请回到微信或纸上，重新点开链接或扫二维码。链接需完整，“#”后面的部分不能少。',
  'self.check': '检查并交回',
} as const;
