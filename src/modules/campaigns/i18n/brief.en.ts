import type { briefZh } from './brief.zh-CN.ts';

export const briefEn = {
  late: '“{title}” is past its last day with {percent}% of its visits done',
  lateWhy: '{done} of {planned} visits, until {iso}: extend or close it',
  slow: '“{title}” will reach {percent}% at this pace',
  slowWhy: '{done} of {planned} visits, until {iso}: add a team or change the plan',
} as const satisfies Record<keyof typeof briefZh, string>;
