import { z } from 'zod';
import { CampaignProgress } from '#modules/campaigns/contract/campaign.ts';
import { DemandTotals } from '#modules/demands/contract/totals.ts';
import { Both } from '#modules/questionnaires/contract/questionnaire.ts';
import { Day, Id, Instant, RegionCode, text } from '#platform/contract/shapes.ts';

/** 实地走访 · 电话访谈 · 座谈研讨: the methods of a campaign (6.1-a). */
export const EngagementKind = z.enum(['site', 'phone', 'seminar']);
export type EngagementKind = z.infer<typeof EngagementKind>;

/** Which rows stand behind a number: records of the campaign, enterprises of its list, or answers to one question. */
export const RowsFilter = z.strictObject({
  /** `engagements`: each record; `reached`: enterprises with one; `roster`: the list; `open`: of the list, not reached yet; `forms`: Table A.1 handed in. */
  of: z.enum(['engagements', 'reached', 'roster', 'open', 'forms']),
  kind: EngagementKind.optional(),
  /** A team's id, or `none`. */
  team: z.union([Id, z.literal('none')]).optional(),
  street: RegionCode.optional(),
  day: Day.optional(),
  /** With `forms`: enterprises that said so to this question. */
  question: z.string().max(80).optional(),
  said: z.enum(['yes', 'no', 'some', 'none']).optional(),
});
export type RowsFilter = z.infer<typeof RowsFilter>;

/** One line of progress: of how many on the list, how many are reached, and with how many records of each kind. */
export const ProgressRow = z.object({
  key: z.string(),
  name: z.string(),
  roster: z.int(),
  reached: z.int(),
  site: z.int(),
  phone: z.int(),
  seminar: z.int(),
});
export type ProgressRow = z.infer<typeof ProgressRow>;

/** Live progress against the plan (6.1-b). Teams, never persons; in the order of their names, never a ranking. */
export const SurveyProgress = z.object({
  plan: CampaignProgress,
  /** Distinct enterprises reached in any way (家). */
  reached: z.int(),
  /** Enterprises with a Table A.1 handed in. */
  forms: z.int(),
  seminarEnterprises: z.int(),
  byTeam: z.array(ProgressRow),
  byStreet: z.array(ProgressRow),
  byDay: z.array(ProgressRow),
  at: Instant,
});
export type SurveyProgress = z.infer<typeof SurveyProgress>;

/** What the answers to one row of Table A.1 add up to; counted in enterprises, the newest form of each. */
export const AnswerTotal = z.object({
  question: z.string(),
  label: Both,
  category: Both.nullable(),
  section: z.string(),
  type: z.string(),
  /** Enterprises that said anything. */
  said: z.int(),
  yes: z.int(),
  no: z.int(),
  /** Rows type: enterprises with at least one entry, and entries altogether (certificates, standards). */
  some: z.int(),
  items: z.int(),
  /** Number type: the sum. */
  sum: z.number().nullable(),
});
export type AnswerTotal = z.infer<typeof AnswerTotal>;

export const AnswerTotals = z.object({ forms: z.int(), rows: z.array(AnswerTotal), at: Instant });
export type AnswerTotals = z.infer<typeof AnswerTotals>;

/** A record of the campaign as the annex of the report lists it. */
export const EngagementLine = z.object({
  enterpriseId: Id,
  enterprise: z.string(),
  street: z.string(),
  day: Day,
  kind: EngagementKind,
  team: z.string(),
  /** Who went: the team's members, else who handed the record in. */
  officers: z.string(),
  demands: z.int(),
});
export type EngagementLine = z.infer<typeof EngagementLine>;

/** A line someone said, with its class and enterprise. */
export const SaidLine = z.object({ text: z.string(), className: z.string(), enterprise: z.string() });

/** Everything the report says, frozen when it is issued. The document is a pure function of this. */
export const ReportData = z.object({
  campaign: z.object({
    title: z.string(),
    purpose: z.string(),
    targets: z.string(),
    startsOn: Day,
    endsOn: Day,
    streets: z.array(z.string()),
    state: z.string(),
  }),
  region: z.string(),
  issuer: z.string(),
  /** 数据截至. */
  asOf: Instant,
  /** Day of issue. */
  day: Day,
  version: z.int(),
  progress: SurveyProgress,
  answers: AnswerTotals,
  demands: DemandTotals,
  classNames: z.record(z.string(), z.string()),
  difficulties: z.array(SaidLine),
  suggestions: z.array(SaidLine),
  nextSteps: z.array(z.string()),
  engagements: z.array(EngagementLine),
});
export type ReportData = z.infer<typeof ReportData>;

/** An issued version. */
export const ReportRow = z.object({
  id: Id,
  version: z.int(),
  title: z.string(),
  asOf: Instant,
  issuedAt: Instant,
  issuedByName: z.string(),
  docxSize: z.int(),
  docxSha256: z.string(),
  pdfSize: z.int(),
  pdfSha256: z.string(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** 下一步工作 in the lead's own words, one paragraph a line; left empty, the report proposes them from the figures. */
export const NextSteps = text(3000);
