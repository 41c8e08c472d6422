/** What waits in this room, as 今日 says it; it comes with the list that shows it. */
export const agendaZhCN = {
  'agenda.review': '调查表待审核',
  'agenda.reviewAct': '审核',
  'agenda.returned': '退回补正的调查表',
  'agenda.returnedAct': '去补正',
} as const;
