/** 纸面：手机上的文字；zh-CN 为准。 */
export const fieldZhCN = {
  'print.pack': '走访资料包（PDF）',
} as const;
