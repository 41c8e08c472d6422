import type { deliveriesZh } from './phrases-deliveries.zh-CN.ts';

export const deliveriesEn = {
  title: 'Undelivered events',
  lead: 'What was done in one place is to be told to another, and some of it did not arrive. Lines marked “Needs you” were tried several times: remove the cause first, then send them again. Each takes effect once, however often it is sent.',
  event: 'What happened',
  listener: 'What is to be done',
  problem: 'Cause',
  at: 'Happened at',
  state: 'State',
  parked: 'Needs you',
  retrying: 'next try {at}',
  tries: 'tried {n, plural, one {# time} other {# times}}',
  behind: '{n} more wait behind it',
  record: 'Record number',
  resend: 'Send again',
  sent: 'Sent again: {n}',
  waiting: '{n} need you',
  look: 'Look at them',
  none: 'Nothing undelivered',
  noneHint: 'Everything that was done has been told where it belongs.',
} as const satisfies Record<keyof typeof deliveriesZh, string>;
