/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'op.station.list': '查看指导站列表',
  'op.station.get': '查看指导站',
  'op.station.create': '新建指导站',
  'op.station.correct': '更正指导站信息',
  'op.staff.list': '查看站点人员',
  'op.staff.candidates': '查看可配置人员',
  'op.staff.assign': '配置站点人员',
  'op.staff.release': '调离站点人员',
  'nav.stations': '指导站',
  'op.staff.releaseLeaver': '离岗人员调离站点',
} as const;
