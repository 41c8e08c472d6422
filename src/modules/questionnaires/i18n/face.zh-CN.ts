/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'problem.draftStale': '{name} 刚保存了这份草稿，您的改动还没有存。请载入最新内容后再改。',
} as const;
