/** What other pages say of this room: its operations and its places in the navigation; zh-CN counts. */
export const faceZhCN = {
  'nav.experts': '专家库',
  'nav.mine': '我的咨询',
  'seen.expert.phone': '专家的联系电话',
  'holding.consultation': '发起的专家咨询',
  'waits.expert': '专家',
} as const;
