/** What waits in this room, as 今日 says it; it comes with the list that shows it. */
export const agendaZhCN = {
  'agenda.survey': '满意度调查',
  'agenda.loop': '差评处置',
} as const;
