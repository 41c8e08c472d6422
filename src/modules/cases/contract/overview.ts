import { z } from 'zod';
import { AssetKind } from '#modules/assets/contract/asset.ts';
import { BothWords, BriefFigure, BriefMatter } from '#platform/contract/brief/brief.ts';
import { isWeek } from '#platform/contract/iso-week.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { Day, Id, Instant, RegionCode } from '#platform/contract/shapes.ts';
import { KeptPromises, PeriodFigures } from './boards.ts';

const clause = '6.3.2-a';

/** A week as ISO 8601 names it, `2026-W48`. */
export const Week = z
  .string()
  .regex(/^20\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/)
  .refine(isWeek);

/** 我方、企业、第三方: with whom the ball is. */
export const OverdueBall = z.enum(['us', 'enterprise', 'third']);
export type OverdueBall = z.infer<typeof OverdueBall>;

/** Why something is past its day: demands by where they wait, cases by who has the ball. */
export const overdueCauses = ['toAssign', 'nobody', 'owner', 'companion', 'enterprise', 'department', 'expert', 'external'] as const;
export const OverdueCause = z.enum(overdueCauses);
export type OverdueCause = z.infer<typeof OverdueCause>;

export const OverdueSide = z.object({
  side: OverdueBall,
  n: z.int(),
  /** Calendar days past the day, of the latest. */
  longest: z.int(),
  causes: z.array(z.object({ cause: OverdueCause, n: z.int() })),
});
export type OverdueSide = z.infer<typeof OverdueSide>;

/** One street, or one district with all below: this year until now. */
export const PlaceProgress = z.object({
  code: RegionCode,
  name: z.string(),
  /** Enterprises on the lists of the year's campaigns, and those with a record. */
  plan: z.int(),
  visited: z.int(),
  raised: z.int(),
  answered: z.int(),
  /** Past their day now. */
  lateDemands: z.int(),
  lateCases: z.int(),
});
export type PlaceProgress = z.infer<typeof PlaceProgress>;

/** What became of a year's matters: carried over and begun, ended, and what is still open, so that the parts are the whole. */
export const Whereabouts = z.object({ carried: z.int(), begun: z.int(), ended: z.int() });
export type Whereabouts = z.infer<typeof Whereabouts>;

export const Overview = z.object({
  week: z.string(),
  from: Day,
  to: Day,
  /** 数据截至 */
  at: Instant,
  today: Day,
  /** The week that runs; later ones are not shown. */
  current: z.string(),
  region: z.string(),
  exact: z.boolean(),
  /** Figures of the week and of the one before. */
  now: PeriodFigures,
  before: PeriodFigures,
  /** Demands and cases past their day now, and how many promises of the week were not kept. */
  overdue: z.object({ n: z.int(), demands: z.int(), cases: z.int(), newly: z.int() }),
  figures: z.array(BriefFigure),
  matters: z.array(BriefMatter),
  places: z.array(PlaceProgress),
  /** 今年至今. */
  demands: Whereabouts.extend({ waiting: z.int(), out: z.int() }),
  cases: Whereabouts.extend({ us: z.int(), enterprise: z.int(), third: z.int(), granted: z.int(), guided: z.int(), other: z.int() }),
  sides: z.array(OverdueSide),
  /** The twelve weeks up to this one, each by its Monday. */
  trend: z.array(z.object({ week: z.string(), from: Day, raised: z.int(), answered: z.int(), promises: KeptPromises })),
  expiring: z.array(z.object({ kind: AssetKind, name: BothWords, within30: z.int(), within60: z.int(), within90: z.int() })),
});
export type Overview = z.infer<typeof Overview>;

/** 总览: one page of a place for who heads it; reads what stands open and what is kept by day, never the whole history. */
export const getOverview = query({
  name: 'cases.overview.get',
  clause,
  input: z.strictObject({ week: Week.optional() }),
  output: Overview,
});

/** A weekly report as it is kept. */
export const WeeklyRow = z.object({
  id: Id,
  week: z.string(),
  /** 〔2026〕第48期 */
  issueNo: z.string(),
  title: z.string(),
  from: Day,
  to: Day,
  asOf: Instant,
  issuedAt: Instant,
  issuedByName: z.string(),
  size: z.int(),
});
export type WeeklyRow = z.infer<typeof WeeklyRow>;

/** 生成周报: one per week and place. Whoever presses later, or again, gets the one that is there. */
export const issueWeekly = command({
  name: 'cases.weekly.issue',
  clause,
  input: z.strictObject({ id: Id, week: Week }),
  output: WeeklyRow.extend({
    /** It was there before. */
    known: z.boolean(),
  }),
});

export const listWeeklies = query({
  name: 'cases.weekly.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(WeeklyRow) }),
});

export const downloadWeekly = download({
  name: 'cases.weekly.download',
  clause,
  sensitive: true,
  input: z.strictObject({ id: Id }),
});
