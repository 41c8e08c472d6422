/** What the first page says of 今日要办 before its card is there. */
export const agendaFaceZh = { title: '要办的' } as const;
