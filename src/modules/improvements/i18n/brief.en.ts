import type { briefZh } from './brief.zh-CN.ts';

export const briefEn = {
  overdue: '{n, plural, one {# improvement is} other {# improvements are}} past its day',
  overdueWhy: 'Ask its owner why, and set another day',
} as const satisfies Record<keyof typeof briefZh, string>;
