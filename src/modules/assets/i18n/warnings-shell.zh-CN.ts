/** 期限部分的导航与操作名。 */
export const warningsShellZh = {
  'nav.deadlines': '期限',
  'home.rescue': '要抢救的期限',
  'holding.companion': '陪跑企业',
} as const;
