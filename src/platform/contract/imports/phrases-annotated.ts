/** What a workbook says that comes back with the doubts of its rows; it belongs to the room `platform`, and no page says it. */
export const annotatedZh = {
  'import.fixed': '已改为“{becomes}”；原值：{was}',
  'import.suggestion': ' 是否为 {suggestion}？',
  'import.remarkTitle': '问题',
  'import.remarked': '批注',
  'import.pasted': '粘贴的内容',
} as const;

export const annotatedEn = {
  'import.fixed': 'Corrected to “{becomes}”; it was: {was}',
  'import.suggestion': ' Did you mean {suggestion}?',
  'import.remarkTitle': 'Problem',
  'import.remarked': 'remarks',
  'import.pasted': 'Pasted rows',
} satisfies Record<keyof typeof annotatedZh, string>;
