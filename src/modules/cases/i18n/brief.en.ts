import type { briefZh } from './brief.zh-CN.ts';

export const briefEn = {
  station: '{station}: {late} late, {load} open cases a person',
  stationWhy: '{usual} a person everywhere: somebody could be lent from another station',
  referrals: '{n, plural, one {# referral has} other {# referrals have}} no answer by its day',
  referralsWhy: 'Not received or not answered in time: speak to the organisation',
} as const satisfies Record<keyof typeof briefZh, string>;
