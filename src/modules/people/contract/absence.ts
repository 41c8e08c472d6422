import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Day, Done, Id } from '#platform/contract/shapes.ts';
import { Role } from './role.ts';

/** 请假, 外出. No reason is asked for: it would tell of health. */
export const AbsenceKind = z.enum(['leave', 'out']);
export type AbsenceKind = z.infer<typeof AbsenceKind>;

/** A period whose last day is not before its first. */
const inOrder = (i: { fromOn: string; toOn: string | null }): boolean => i.toOn === null || i.toOn >= i.fromOn;
const wrongOrder = { error: 'people.problem.periodOrder', path: ['toOn'] };

const Person = z.object({ id: Id, name: z.string() });

export const AbsenceRow = z.object({
  id: Id,
  person: Person,
  kind: AbsenceKind,
  fromOn: Day,
  toOn: Day,
  /** Who stands in on the first of these days that is not over. */
  deputy: Person.nullable(),
  isNow: z.boolean(),
  mayEnd: z.boolean(),
});
export type AbsenceRow = z.infer<typeof AbsenceRow>;

export const DeputyRow = z.object({
  id: Id,
  person: Person,
  deputy: Person,
  fromOn: Day,
  /** Null: until ended. */
  toOn: Day.nullable(),
  mayEnd: z.boolean(),
});
export type DeputyRow = z.infer<typeof DeputyRow>;

/** 请假与AB角: what lies ahead. Leads see their region, others what is about themselves. */
export const listAbsences = query({
  name: 'people.absence.list',
  clause: '7.4.2-a',
  input: z.strictObject({}),
  output: z.object({ absences: z.array(AbsenceRow), deputies: z.array(DeputyRow) }),
});
/** 登记请假或外出, of oneself or, by a lead, of a colleague. */
export const setAbsence = command({
  name: 'people.absence.set',
  clause: '7.4.2-a',
  input: z.strictObject({ id: Id, personId: Id, kind: AbsenceKind, fromOn: Day, toOn: Day }).refine(inOrder, wrongOrder),
  output: Done,
});
/** 销假: what has not begun is cancelled, what has begun ends the day before. */
export const endAbsence = command({
  name: 'people.absence.end',
  clause: '7.4.2-a',
  input: z.strictObject({ id: Id }),
  output: Done,
});
/** 指定 B 角. */
export const setDeputy = command({
  name: 'people.deputy.set',
  clause: '7.4.2-a',
  input: z.strictObject({ id: Id, personId: Id, deputyId: Id, fromOn: Day, toOn: Day.nullable() }).refine(inOrder, wrongOrder),
  output: Done,
});
/** 取消 B 角: from today on. */
export const endDeputy = command({
  name: 'people.deputy.end',
  clause: '7.4.2-a',
  input: z.strictObject({ id: Id }),
  output: Done,
});

export const ColleagueRow = z.object({
  id: Id,
  name: z.string(),
  role: Role,
  unitName: z.string().nullable(),
  /** Last day of the absence that goes on today. */
  awayUntil: Day.nullable(),
});
export type ColleagueRow = z.infer<typeof ColleagueRow>;

/** 同事: who may stand in or take over, in the region of the reader. */
export const listColleagues = query({
  name: 'people.colleague.list',
  clause: '7.4.2-a',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(ColleagueRow) }),
});
