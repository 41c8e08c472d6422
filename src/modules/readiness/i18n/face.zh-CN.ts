/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'nav.readiness': '准备度',
  'hub.tab': '准备度',
  'holding.task': '改进任务',
  'holding.assessment': '陪跑的准备度评价',
} as const;
