/** What other pages say of this room: its operations and its place in the navigation; zh-CN counts. */
export const faceZhCN = {
  'nav.partners': '协同伙伴',
  'seen.organisation.phone': '协同单位的联系电话',
} as const;
