import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id, RegionCode } from '#platform/contract/shapes.ts';
import { CaseOutcome, CaseParty } from './case.ts';

const clause = '7.5-b';
const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** Open cases by who has the ball. */
const ByParty = z.object({ party: CaseParty, n: z.int() });

/** Open demands past their day, by why: nobody assigned, the owner has left, with its owner. */
const OverdueDemands = z.object({ toAssign: z.int(), nobody: z.int(), owner: z.int() });

/** Of whom a case waits: how many, how long, and the longest in calendar days. */
export const WaitingLine = z.object({ party: CaseParty, n: z.int(), short: z.int(), some: z.int(), long: z.int(), longest: z.int() });
export type WaitingLine = z.infer<typeof WaitingLine>;

/** Open cases of the companions of one station; `id` null: of those who work at none. */
export const StationLine = z.object({
  id: Id.nullable(),
  name: z.string(),
  running: z.int(),
  paused: z.int(),
  late: z.int(),
  near: z.int(),
  parties: z.array(ByParty),
});
export type StationLine = z.infer<typeof StationLine>;

/** Load of a person, for assigning; by name, never by number. */
export const LoadLine = z.object({ id: Id, name: z.string(), stationName: z.string(), open: z.int(), awayUntil: Day.nullable() });
export type LoadLine = z.infer<typeof LoadLine>;

/** 站长看板: what stands where, on whom it waits, who is there. Every number is that of the list it opens. */
export const leadBoard = query({
  name: 'cases.board.lead',
  clause,
  input: z.strictObject({}),
  output: z.object({
    today: Day,
    /** Demands in nobody's hands, waiting to be assigned, past their day, open in all. */
    demands: z.object({ alarm: z.int(), toAssign: z.int(), overdue: z.int(), open: z.int() }),
    overdueDemands: OverdueDemands,
    open: z.int(),
    late: z.array(ByParty),
    waiting: z.array(WaitingLine),
    stations: z.array(StationLine),
    officers: z.array(LoadLine),
    absences: z.array(z.object({ id: Id, name: z.string(), fromOn: Day, toOn: Day, deputyName: z.string().nullable() })),
  }),
});
export type LeadBoard = z.infer<typeof leadBoard.output>;

/** Promises whose day lay in the period: `due` are those that can be judged by today, `kept` of them were. */
export const KeptPromises = z.object({ due: z.int(), kept: z.int() });
export type KeptPromises = z.infer<typeof KeptPromises>;

/** 用时 in calendar days: half were done in so many, nine of ten in so many; null of nothing. */
export const Took = z.object({ n: z.int(), median: z.int().nullable(), p90: z.int().nullable() });
export type Took = z.infer<typeof Took>;

/** Figures of one place, one month or the whole. */
export const PeriodFigures = z.object({
  raised: z.int(),
  answered: z.int(),
  answers: KeptPromises,
  opened: z.int(),
  ended: z.int(),
  stages: KeptPromises,
});
export type PeriodFigures = z.infer<typeof PeriodFigures>;

export const BoardPeriod = z.strictObject({ from: Month.optional(), to: Month.optional() });

/** 月度看板: promises kept, overdue by cause, how long it takes, by month and by place; summed from 逐日数. */
export const directorBoard = query({
  name: 'cases.board.director',
  clause,
  input: BoardPeriod.refine(i => i.from === undefined || i.to === undefined || i.from <= i.to, { path: ['to'] }),
  output: z.object({
    from: Month,
    to: Month,
    today: Day,
    whole: PeriodFigures,
    answerTook: Took,
    caseTook: Took,
    outcomes: z.array(z.object({ outcome: CaseOutcome, n: z.int() })),
    overdueDemands: OverdueDemands,
    late: z.array(ByParty),
    /** The twelve months up to `to`. */
    months: z.array(PeriodFigures.extend({ month: Month })),
    places: z.array(PeriodFigures.extend({ code: RegionCode, name: z.string() })),
    /** The places are streets, exactly; else districts, with all that lies below. */
    exact: z.boolean(),
  }),
});
export type DirectorBoard = z.infer<typeof directorBoard.output>;

/** What narrows the list of promises; the same shape stands in the address of the page. */
export const PromiseFilter = z.strictObject({
  state: z.enum(['judged', 'kept', 'broken']).optional(),
  from: Day.optional(),
  to: Day.optional(),
  street: RegionCode.optional(),
  regionCode: RegionCode.optional(),
});
export type PromiseFilter = z.infer<typeof PromiseFilter>;

/** A promise: one stage of a case and the day it was promised for. */
export const PromiseRow = z.object({
  id: Id,
  caseId: Id,
  no: z.string(),
  itemName: z.string(),
  enterpriseName: z.string(),
  regionName: z.string(),
  stageName: z.string(),
  dueOn: Day,
  endedOn: Day.nullable(),
  state: z.enum(['open', 'kept', 'broken']),
});
export type PromiseRow = z.infer<typeof PromiseRow>;

/** 承诺清单: the rows behind 按期率, the latest day first. */
export const listPromises = query({
  name: 'cases.promise.list',
  clause,
  input: z.strictObject({ ...PageInput.shape, ...PromiseFilter.shape }),
  output: pageOf(PromiseRow),
});
