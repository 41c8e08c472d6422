import type { briefZh } from './brief.zh-CN.ts';

export const briefEn = {
  good: 'Satisfied (this year to last month)',
  percent: '%',
  goodOf: '{n, plural, one {# rating} other {# ratings}}, response {response}%',
  few: 'Too few ratings to be shown; response {response}%',
  none: 'No invitations sent this year',
  overdue: '{n, plural, one {# bad rating is} other {# bad ratings are}} past its day without a call or mending',
  overdueWhy: 'Name who sees to it, and until when',
  appealed: '{n, plural, one {# appeal waits} other {# appeals wait}} for your word',
  appealedWhy: 'Your word decides whether it counts',
} as const satisfies Record<keyof typeof briefZh, string>;
