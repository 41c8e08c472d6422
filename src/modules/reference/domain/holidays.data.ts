import type { Holiday } from '../contract/calendar.ts';
import { dayNumberOf, isoOf } from './day-numbers.ts';

/** `['春节', '2026-02-15', '2026-02-23']`: days off from – to. */
type Span = readonly [name: string, from: string, to: string];

const year = (source: string, off: readonly Span[], worked: readonly string[]): Holiday[] => [
  ...off.flatMap(([name, from, to]) =>
    Array.from(
      { length: dayNumberOf(to) - dayNumberOf(from) + 1 },
      (_, i): Holiday => ({ day: isoOf(dayNumberOf(from) + i), kind: 'off', name, source }),
    ),
  ),
  ...worked.map((day): Holiday => ({ day, kind: 'work', name: '调休上班', source })),
];

/** Years of which the notice is known. */
export const firstYears: readonly number[] = [2025, 2026];

/** The State Council's notices known when this was written; later years are imported at the page of the calendar. */
export const firstHolidays: readonly Holiday[] = [
  ...year(
    '国务院办公厅关于2025年部分节假日安排的通知',
    [
      ['元旦', '2025-01-01', '2025-01-01'],
      ['春节', '2025-01-28', '2025-02-04'],
      ['清明节', '2025-04-04', '2025-04-06'],
      ['劳动节', '2025-05-01', '2025-05-05'],
      ['端午节', '2025-05-31', '2025-06-02'],
      ['国庆节、中秋节', '2025-10-01', '2025-10-08'],
    ],
    ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ),
  ...year(
    '国务院办公厅关于2026年部分节假日安排的通知',
    [
      ['元旦', '2026-01-01', '2026-01-03'],
      ['春节', '2026-02-15', '2026-02-23'],
      ['清明节', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-05-01', '2026-05-05'],
      ['端午节', '2026-06-19', '2026-06-21'],
      ['中秋节', '2026-09-25', '2026-09-27'],
      ['国庆节', '2026-10-01', '2026-10-07'],
    ],
    ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ),
];
