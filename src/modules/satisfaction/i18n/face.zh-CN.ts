/** What other pages say of this room: its operations and its places in the navigation; zh-CN counts. */
export const faceZhCN = {
  'nav.figures': '满意度',
  'nav.loops': '差评处置',
  'nav.invitations': '评价邀请',
  'nav.surveys': '满意度调查',
  'nav.rules': '评价规则与标签',
} as const;
