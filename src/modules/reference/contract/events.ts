import { z } from 'zod';
import { event } from '#platform/contract/event.ts';
import { Id } from '#platform/contract/shapes.ts';

/** 工作日历有了新通知: what was counted in working days is counted anew, in the whole country. The subject is the notice. */
export const calendarChanged = event({
  name: 'reference.calendar.changed',
  clause: '6.3.1-a',
  payload: z.strictObject({ noticeId: Id, year: z.int() }),
});
