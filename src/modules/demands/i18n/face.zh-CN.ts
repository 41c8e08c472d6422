/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'nav.demands': '需求',
  'holding.demand': '在办需求',
  'waits.department': '协同部门',
} as const;
