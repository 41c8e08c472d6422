import type { warningsZh } from './warnings.zh-CN.ts';

/** Calendar of deadlines, rescue list, reminders, in English. */
export const warningsEn = {
  'problem.deadlineClosed': 'This deadline has been closed already; nothing was recorded twice. Reload to see how it ended.',
  'problem.numberDiffers':
    'The number “{number}” on the receipt is not the one registered. Please check again; if the register is wrong, correct the asset first.',
  'problem.closeByProof': 'This deadline ends by proof of use; record it in the locker of the mark.',
  'problem.validUntilTooEarly': 'The new end must lie after {day}. Fill in what the receipt says.',
  'problem.paidYearTooEarly': 'Year {year} is due, the receipt is for an earlier one. Please check.',
  'problem.happenedAhead': 'The day cannot lie ahead.',
  'problem.snoozeTooLong': 'Reminders can be put off until the safe day {day} at most, and not to today.',
  'problem.unknownCompanion': 'This colleague is not at work or no service staff; choose somebody else.',
  'problem.unknownDeadlineKind': 'There is no such deadline; reload and try again.',
  'problem.listWithoutHead': 'No heading was recognised. Keep the columns for standard number and status and upload again.',
  'problem.listEmpty': 'There is no usable row; nothing was imported.',
} satisfies Record<keyof typeof warningsZh, string>;
