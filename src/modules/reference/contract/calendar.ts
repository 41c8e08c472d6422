import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Day, Done, Id, Instant, line } from '#platform/contract/shapes.ts';

/** A day off by the State Council's notice, or a weekend that is worked (调休上班). It belongs to a notice of a year. */
export const Holiday = z.strictObject({ day: Day, kind: z.enum(['off', 'work']), name: z.string().max(40), source: z.string().max(300) });
export type Holiday = z.infer<typeof Holiday>;

/** A year's holiday notice in force. */
export const Notice = z.object({ id: Id, year: z.int(), source: z.string(), importedAt: Instant, byName: z.string(), days: z.int() });
export type Notice = z.infer<typeof Notice>;

/** 工作日历: days off and worked weekends of the years whose notice is loaded. */
export const getCalendar = query({
  name: 'reference.calendar.get',
  clause: '6.3.1-a',
  input: z.strictObject({}),
  output: z.object({ today: Day, holidays: z.array(Holiday), notices: z.array(Notice) }),
});
export type CalendarAnswer = z.infer<typeof getCalendar.output>;

/**
 * Loads the State Council's notice of a year; a corrected one supersedes it. Rooms that count working days do so anew afterwards.
 * A notice holds for all authorities: it is public, compared with the fixed holidays, kept when superseded.
 */
export const importHolidays = command({
  name: 'reference.holiday.import',
  clause: '6.3.1-a',
  input: z.strictObject({
    id: Id,
    year: z.int().min(2020).max(2100),
    /** Title or number of the notice, e.g. 国办发明电〔2026〕7号. */
    source: line(200),
    days: z
      .array(z.strictObject({ day: Day, kind: z.enum(['off', 'work']), name: line(40) }))
      .min(7)
      .max(80),
  }),
  output: Done,
});
