/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'nav.demands': '需求',
  'op.demand.list': '查看需求清单',
  'op.demand.get': '查看需求',
  'op.demand.raise': '登记需求',
  'op.demand.classify': '更正需求分类',
  'op.demand.answer': '答复需求',
  'op.demand.refer': '转办需求',
  'op.demand.decline': '说明不能办理',
  'op.demand.assign': '指定经办人',
  'op.demand.timeline': '查看需求经过',
  'op.demand.totals': '查看需求汇总',
  'op.demand.export': '导出需求清单',
  'op.keyword.suggest': '查看分类词建议',
  'op.demand.releaseLeaver': '离岗人员的需求转为无人负责',
  'op.demand.move': '需求随企业合并',
  'op.demand.moveBack': '需求随合并撤销返回',
} as const;
