/** Words that every page of the desk may need: navigation and names of operations. Pages bring their own (`<part>.zh-CN.ts`). */
export const shellZh = {
  'nav.assets': '品牌资产',
  'op.asset.list': '查看品牌资产清单',
} as const;
