/** What waits in this room, as 今日 says it; it comes with the list that shows it. */
export const agendaZhCN = {
  'agenda.task': '办件任务',
  'agenda.referral': '逾期转办',
} as const;
