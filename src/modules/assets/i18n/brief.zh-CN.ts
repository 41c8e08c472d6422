/** What 品牌资产 tells who heads the place. */
export const briefZh = {
  pressing: '{n} 项资产已过安全日，法定期限还没到',
  pressingWhy: '最近的一项{day}到期，请督促企业和代理机构马上办',
} as const;
