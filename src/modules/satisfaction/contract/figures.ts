import { z } from 'zod';
import { DatedRow } from '#platform/contract/dated/dated-row.ts';
import { Day } from '#platform/contract/shapes.ts';
import { Month } from './invitation.ts';

/** By what the figures are parted: 站点 · 需求分类 · 服务类别 · 月份. Never by person. */
export const FigureBy = z.enum(['unit', 'class', 'kind', 'month']);
export type FigureBy = z.infer<typeof FigureBy>;

/** A figure with its 95 % interval and the number it rests on; there is no figure without it. */
export const WithN = z.object({ value: z.number(), lo: z.number(), hi: z.number(), n: z.int() });
export type WithN = z.infer<typeof WithN>;

/** Why a cell is not shown: fewer than the least number; to keep another from being worked out; all of one mind and few. */
export const Hidden = z.enum(['few', 'second', 'alike']);
export type Hidden = z.infer<typeof Hidden>;

export const FigureLine = z.object({
  /** Id of the station, code of the class, kind, month; empty: ratings that were joined to the district because their cell was too small. */
  key: z.string(),
  name: z.string(),
  hidden: Hidden.nullable(),
  /** Counted ratings; null where hidden. */
  n: z.int().nullable(),
  /** 指数 0–100: (mean − 1)/4·100. */
  index: WithN.nullable(),
  /** 满意率: 3★ to 5★. */
  good: WithN.nullable(),
  /** How many gave 1★ … 5★. */
  levels: z.array(z.int()).length(5).nullable(),
  /** Invitations sent in these months, and how many were used. */
  sent: z.int(),
  used: z.int(),
});
export type FigureLine = z.infer<typeof FigureLine>;

export const FiguresInput = z.strictObject({ by: FigureBy.default('unit'), from: Month.optional(), to: Month.optional() });
export const Figures = z.object({
  by: FigureBy,
  from: z.string(),
  to: z.string(),
  /** The last month that is over: later ones are not shown. */
  closed: z.string(),
  total: FigureLine,
  rows: z.array(FigureLine),
  /** 不计入: 现场代评 and 申诉成立. Null where too few to be told. */
  assisted: z.int(),
  excluded: z.int(),
  /** Still in the box. */
  sealed: z.int(),
  /** Counted, of months that may not be told before later ones cover them. */
  held: z.int(),
  leastShown: z.int(),
  leastAlike: z.int(),
});
export type Figures = z.infer<typeof Figures>;

/** One counted rating, as leads may read it: the words, never whose. */
export const BallotRow = z.object({
  level: z.int(),
  tags: z.array(z.string()),
  comment: z.string(),
  counted: z.boolean(),
  followedLevel: z.int().nullable(),
  followedComment: z.string().nullable(),
});
export type BallotRow = z.infer<typeof BallotRow>;
export const ListBallots = z.strictObject({ by: FigureBy, key: z.string().max(40), from: Month.optional(), to: Month.optional() });

export const ratingRules = [
  'callWithin',
  'mendWithin',
  'inviteFor',
  'leastShown',
  'leastAlike',
  'remindAfter',
  'remindMost',
  'weakBelow',
] as const;
export const RatingRule = z.enum(ratingRules);
export type RatingRule = z.infer<typeof RatingRule>;
/** Periods that a place may lay down for itself. Least numbers guard who rated: they are the same everywhere. */
export const ownRatingRules = ['callWithin', 'mendWithin', 'inviteFor'] as const;

export const RuleRow = DatedRow.extend({
  key: RatingRule,
  amount: z.int(),
  unit: z.enum(['working', 'calendar', 'count', 'times', 'points']),
});
export type RuleRow = z.infer<typeof RuleRow>;
export const TagRow = z.object({
  code: z.string(),
  level: z.int(),
  words: z.string(),
  national: z.boolean(),
  validFrom: Day,
  source: z.string(),
});
