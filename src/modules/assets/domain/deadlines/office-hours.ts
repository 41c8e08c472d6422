import { hourOf } from '#platform/contract/china-day.ts';

/** Hours of the day in Beijing in which a message may ring at an enterprise. */
const from = 8;
const until = 20;

/** Whether a message may go out now: nobody is woken by a reminder. */
export const isOfficeHour = (now: Date): boolean => {
  const hour = hourOf(now);
  return hour >= from && hour < until;
};
