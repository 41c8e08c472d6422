/** What waits in this room, as 今日 says it; it comes with the list that shows it. */
export const agendaZhCN = {
  'agenda.consultation': '专家咨询',
} as const;
