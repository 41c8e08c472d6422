import { dayOf, minuteOf } from '#platform/contract/china-day.ts';
import { dayNumberOf } from './day-numbers.ts';
import { isWorkingDay, type WorkingCalendar } from './working-days.ts';

/** 工作时间: from 8:30 to 17:30; nobody is reminded at night or at the weekend. Minutes of the day in Beijing. */
const workingHours = { from: 8 * 60 + 30, to: 17 * 60 + 30 } as const;

/** Whether somebody may be reminded now: 8:30–17:30 of a working day by the official calendar. */
export const isReminderHour = (calendar: WorkingCalendar, now: Date): boolean => {
  const minute = minuteOf(now);
  return isWorkingDay(calendar, dayNumberOf(dayOf(now))) && minute >= workingHours.from && minute < workingHours.to;
};
