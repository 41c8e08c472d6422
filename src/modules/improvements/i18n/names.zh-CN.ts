/** What operations and events of the room are called: fetched by the pages that tell what happened. */
export const namesZhCN = {
  'op.action.list': '查看改进措施列表',
  'op.action.get': '查看改进措施',
  'op.action.create': '新建改进措施',
  'op.action.correct': '更正改进措施',
  'op.action.finish': '登记措施完成',
  'op.action.verify': '验证改进效果',
  'op.action.export': '导出改进措施',
  'op.action.timeline': '查看改进措施的经过',
  'op.owner.list': '查看可负责改进的人员',
} as const;
