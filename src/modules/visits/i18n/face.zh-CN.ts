/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'visit.return': '退回补正',
  'visit.review': '审核通过',
  'visit.timeline': '时间线',
  'nav.visits': '走访记录',
  'hub.visits': '走访',
  'interview.number': '拨打号码',
  'interview.record': '登记',
  'seminar.invite': '邀请企业',
  'seminar.close': '结束座谈',
  'seminar.cancel': '取消座谈',
  'seminar.minutes': '下载纪要',
  'step.records': '⑥ 记录',
  'seen.visit.phone': '走访记录中的电话',
  'seen.interview.number': '电话访谈拨打的号码',
} as const;
