/** 企业自填：办理进度；zh-CN 为准。 */
export const selfFillMatterZhCN = {
  'self.matter': '办理进度',
  'self.step.fill': '贵单位填写',
  'self.step.check': '服务人员核对、走访',
  'self.step.submitted': '已提交入库',
  'self.step.reviewed': '已审核',
  'self.step.now': '进行中',
  'self.step.done': '已完成',
  'self.step.waiting': '未开始',
  'self.step.returned': '退回补正中，服务人员会与您联系',
  'self.demands': '贵单位提出的需求（{n} 项）',
  'self.demand.open': '待答复',
  'self.demand.answered': '已答复',
  'self.demand.case': '已转为办件',
  'self.demand.referred': '已转有关部门',
  'self.demand.declined': '已答复：不予受理',
} as const;
