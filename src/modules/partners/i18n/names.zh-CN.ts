/** What operations and events of the room are called: fetched by the pages that tell what happened. */
export const namesZhCN = {
  'op.organisation.list': '查看协同伙伴名录',
  'op.organisation.get': '查看协同单位',
  'op.organisation.add': '登记协同单位',
  'op.organisation.correct': '更正协同单位',
  'op.organisation.end': '终止与协同单位的合作',
  'op.organisation.revealPhone': '查看协同单位完整电话',
  'op.organisation.timeline': '查看协同单位经过',
  'op.organisation.export': '导出协同伙伴名录',
  'op.offer.add': '增加可提供的服务',
  'op.offer.correct': '更正可提供的服务',
  'op.offer.end': '停止提供服务',
  'op.account.list': '查看可关联的协同部门账号',
  'op.account.link': '关联协同部门账号',
  'op.account.unlink': '取消关联协同部门账号',
  'event.organisation.ended': '协同单位终止合作',
} as const;
