/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {} as const;
