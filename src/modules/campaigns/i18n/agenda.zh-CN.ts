/** What waits in this room, as 今日 says it; it comes with the list that shows it. */
export const agendaZhCN = {
  'agenda.contact': '名单企业未联系',
  'agenda.contactAct': '打开联系单',
} as const;
