/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'nav.cases': '办件',
  'home.title': '我的办件',
  'holding.companion': '陪跑的办件',
  'holding.deputy': '任 B 角的办件',
  'waits.enterprise': '企业',
  'waits.department': '协同部门',
  'waits.expert': '专家',
  'waits.external': '外部机构',
  'nav.boards': '看板',
  'nav.overview': '总览',
  'nav.statistics': '统计',
  'nav.mine': '转来事项',
  'home.referrals': '部门联动',
  'problem.recused': '所选人员已对这家企业登记回避，不能陪跑。请另选。',
} as const;
