import type { briefZh } from './brief.zh-CN.ts';

export const briefEn = {
  pressing: '{n, plural, one {# asset is} other {# assets are}} past the safe day, before the legal one',
  pressingWhy: 'The nearest legal day is {iso}: press the enterprise and its agent',
} as const satisfies Record<keyof typeof briefZh, string>;
