/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'nav.actions': '持续改进',
  'holding.action': '负责的改进措施',
} as const;
