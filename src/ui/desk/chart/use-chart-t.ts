import { chartZh } from '#platform/contract/parts/phrases-chart.zh-CN.ts';
import { roomT } from '#platform/web/phrases.ts';

/** The sentences of a chart. */
export const useChartT = roomT('platform', chartZh);
