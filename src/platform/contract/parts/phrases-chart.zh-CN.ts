/** A chart and its table, in words (source); English stands with the platform's. */
export const chartZh = {
  'chart.table': '只看表',
  'chart.chart': '看图',
  'chart.empty': '还没有数据',
} as const;
