/** What tables of dated rows say (source); fetched by the pages that show one. */
export const datedZh = {
  from: '生效日期',
  source: '依据',
  confidence: '核实情况',
  'confidence.confirmed': '已核实',
  'confidence.toVerify': '待核实',
  reach: '适用范围',
  'reach.standard': '平台建议值',
  'reach.above': '上级规定',
  'reach.own': '本辖区',
  'reach.below': '下级辖区',
  state: '状态',
  inForce: '现行',
  toCome: '将生效',
  past: '已被替代',
  saved: '已保存',
} as const;
