/** 随身资料的文字；zh-CN 为准。 */
export const packZhCN = {
  'pack.take': '带走今天的资料',
  'pack.taking': '正在准备 {done}/{of}',
  'pack.have': '{time} 已带走 {n} 家企业的资料（{size}），没有网络也能打开。',
  'pack.again': '更新资料',
  'pack.away': '网络不通，显示的是 {time} 带走的资料。',
} as const;
