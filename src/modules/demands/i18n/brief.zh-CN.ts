/** What 需求 tells who heads the place (总览 and its weekly report). */
export const briefZh = {
  alarm: '{n} 件需求无人负责',
  alarmWhy: '经办人已离岗，或超过一个工作日没有分派，请指定经办人',
} as const;
