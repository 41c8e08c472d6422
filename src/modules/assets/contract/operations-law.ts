import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Day, Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { Fee, Holiday, Rule } from './rule.ts';

/** A year's holiday notice in force. */
export const Notice = z.object({ id: Id, year: z.int(), source: z.string(), importedAt: Instant, byName: z.string(), days: z.int() });

/** 法定期限规则: every row that dates are computed by, with its source and how sure it is. */
export const listRules = query({
  name: 'assets.rule.list',
  clause: '6.3.1-a',
  input: z.strictObject({}),
  output: z.object({
    today: Day,
    rules: z.array(Rule),
    fees: z.array(Fee),
    holidays: z.array(Holiday),
    notices: z.array(Notice),
  }),
});
export type RulesAnswer = z.infer<typeof listRules.output>;

/**
 * Loads the State Council's notice of a year; a corrected one supersedes it. All deadlines are computed anew afterwards.
 * A notice holds for all authorities: it is public, compared with the fixed holidays, kept when superseded; moved days are listed for review.
 */
export const importHolidays = command({
  name: 'assets.holiday.import',
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
