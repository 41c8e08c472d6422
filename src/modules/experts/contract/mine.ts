import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';
import { AssignmentState, MeetMode } from './consultation.ts';
import { ExpertState, MonthView } from './expert.ts';

/** What is assigned to the expert who is signed in. No numbers, no contacts, no names of persons of the enterprise. */
export const MyAssignmentRow = z.object({
  id: Id,
  state: AssignmentState,
  enterpriseName: z.string(),
  className: z.string(),
  mode: MeetMode,
  wantedOn: Day,
  answerBy: Day,
});
export type MyAssignmentRow = z.infer<typeof MyAssignmentRow>;

/** Before accepting, only what is needed to recuse: the unit, the class, the day. The question comes with the acceptance. */
export const MyAssignment = MyAssignmentRow.extend({
  question: z.string().nullable(),
  /** Whom the expert turns to. */
  heldByName: z.string(),
  reason: z.string(),
  metOn: Day.nullable(),
  minutes: z.int().nullable(),
  advice: z.string().nullable(),
  may: z.array(z.string()),
});
export type MyAssignment = z.infer<typeof MyAssignment>;

/** The expert's own page: term, month, days away, and what is assigned. `expert` is null while the account is linked to nobody. */
export const MyWork = z.object({
  expert: z
    .object({
      id: Id,
      name: z.string(),
      state: ExpertState,
      termTo: Day.nullable(),
      month: MonthView,
      away: z.array(z.object({ id: Id, fromOn: Day, toOn: Day, note: z.string() })),
    })
    .nullable(),
  assignments: z.array(MyAssignmentRow),
});
export type MyWork = z.infer<typeof MyWork>;
