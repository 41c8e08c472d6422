/** 打开的表上有新情况时说的话：同事的补充、恢复的内容；zh-CN 为准。 */
export const visitNewsZhCN = {
  'fill.others': '{name} 刚补充了 {n} 项，已合并。',
  'recovered.said': '已恢复到 {time} 的内容，都在本机，等待上传。',
  'recovered.goOn': '接着填写',
} as const;
