/** What waits in this room, as 今日 says it; it comes with the list that shows it. */
export const agendaZhCN = {
  'agenda.import': '待确认的导入',
  'agenda.importAct': '核对并确认',
} as const;
