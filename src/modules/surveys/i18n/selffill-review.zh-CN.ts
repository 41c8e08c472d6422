import { selfFillPageZhCN } from './selffill-page.zh-CN.ts';

/** 企业自填：检查并交回的文字；zh-CN 为准。 */
export const selfFillReviewZhCN = {
  ...selfFillPageZhCN,
  'self.partsOpen': '还有同事没有交回：{names}。您可以先交回，也可以等一等。',
  'self.handIn': '交回',
  'self.handInAgain': '再次交回',
  'self.handingIn': '正在交回…',
  'self.stale': '同事或服务人员刚改过其中的内容，页面已更新，请再看一遍后交回。',
  'self.unsent': '还有内容没有送到服务器，请联网后再交回。内容已保存在本机。',
} as const;
