import type { briefZh } from './brief.zh-CN.ts';

export const briefEn = {
  alarm: '{n, plural, one {# demand is} other {# demands are}} in nobody’s hands',
  alarmWhy: 'Its owner has left, or nobody was assigned within a working day: name somebody',
} as const satisfies Record<keyof typeof briefZh, string>;
