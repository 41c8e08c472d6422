/** 承诺日的各段：企业和陪跑员的手机都说。 */
export const whyZhCN = {
  'why.counted': '计入',
  'why.worked': '调休上班，计入',
  'why.weekend': '周末，不计',
  'why.holiday': '放假，不计',
  'why.paused': '停表，不计',
  'why.moved': '末日顺延',
  'outcome.granted': '办成',
  'outcome.notGranted': '未获准',
  'outcome.guided': '已完成指导',
} as const;
