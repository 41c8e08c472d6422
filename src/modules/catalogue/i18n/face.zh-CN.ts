/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'op.taxonomy.get': '查看需求分类表',
  'op.keyword.add': '新增分类词',
  'op.keyword.retire': '停用分类词',
} as const;
