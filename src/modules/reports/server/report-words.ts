import { chineseDay, clockOf, dayOf } from '#platform/contract/china-day.ts';
import type { ReportData } from '../contract/report.ts';

/** Words of the report for our own codes; official documents are Chinese only. */
export const demandKindWords: Readonly<Record<string, string>> = {
  need: '需求',
  intent: '意向申报',
  difficulty: '难点',
  suggestion: '建议',
};
export const stateWords: Readonly<Record<string, string>> = {
  open: '待处理',
  answered: '已答复',
  case: '已转办件',
  referred: '已转办',
  declined: '不能办理',
};
export const scaleWords: Readonly<Record<string, string>> = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
  none: '规模不详',
};

/** The instant of the data in Beijing: 2026年11月22日17时30分. */
export const instantWords = (instant: string): string => `${chineseDay(dayOf(instant))}${clockOf(instant).replace(':', '时')}分`;

/** 25.0%; a dash where there is no whole. */
export const shareWords = (part: number, whole: number): string => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);

/** Name of a class, with its topic for level 2: 商标／商标续展. */
export const className = (data: ReportData, code: string): string => {
  if (code === 'none') return '未分类';
  const name = data.classNames[code] ?? code;
  const topic = data.classNames[code.replace(/\d+$/, '')];
  return /\d$/.test(code) && topic !== undefined ? `${topic}／${name}` : name;
};
