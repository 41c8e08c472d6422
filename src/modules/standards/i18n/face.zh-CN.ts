/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'nav.standards': '标准与商标',
  'hub.tab': '标准与商标',
  'holding.project': '标准化项目',
} as const;
