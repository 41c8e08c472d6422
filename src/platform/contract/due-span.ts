import { z } from 'zod';
import { addDays } from './china-day.ts';

/** 已逾期 · 今天到期 · 七天内 · 以后 · 没有日期. Seven days, not the calendar week: on a Friday the next week is what matters. */
export const dueWhens = ['overdue', 'today', 'week', 'later', 'none'] as const;
export const DueWhen = z.enum(dueWhens);
export type DueWhen = z.infer<typeof DueWhen>;

const daysAhead = 7;

/** When something falls due, seen from a day. */
export const dueWhen = (dueOn: string | null, today: string): DueWhen => {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, daysAhead) ? 'week' : 'later';
};
