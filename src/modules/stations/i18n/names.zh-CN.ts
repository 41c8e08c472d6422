/** What operations and events of the room are called: fetched by the pages that tell what happened. */
export const namesZhCN = {
  'op.station.list': '查看指导站列表',
  'op.station.get': '查看指导站',
  'op.station.create': '新建指导站',
  'op.station.correct': '更正指导站信息',
  'op.staff.list': '查看站点人员',
  'op.staff.candidates': '查看可配置人员',
  'op.staff.assign': '配置站点人员',
  'op.staff.release': '调离站点人员',
  'op.staff.releaseLeaver': '离岗人员调离站点',
} as const;
