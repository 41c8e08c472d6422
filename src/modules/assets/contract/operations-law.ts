import { z } from 'zod';
import { Holiday, Notice } from '#modules/reference/contract/calendar.ts';
import { query } from '#platform/contract/operation.ts';
import { Day } from '#platform/contract/shapes.ts';
import { Fee, Rule } from './rule.ts';

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
