/** What waits in this room, as 今日 says it; it comes with the list that shows it. */
export const agendaZhCN = {
  'agenda.demand': '待答复的需求',
  'agenda.answer': '去答复',
  'agenda.unowned': '没有人接的需求',
  'agenda.assign': '指定负责人',
  'agenda.doubt': '分类待核对',
  'agenda.check': '核对',
} as const;
