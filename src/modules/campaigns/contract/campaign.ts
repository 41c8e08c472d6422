import { z } from 'zod';
import { Day, Id, Instant, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { IndustryPick } from './roster.ts';

/** 拟订中 · 进行中 · 已结束 · 已取消; read off the timestamps, never stored. */
export const CampaignState = z.enum(['planned', 'open', 'closed', 'cancelled']);
export type CampaignState = z.infer<typeof CampaignState>;

/** What a plan lays down (6.1-b). */
export const CampaignPlan = z.strictObject({
  title: line(60),
  purpose: text(1000).refine(s => s !== ''),
  /** 预期目标, in words. */
  targets: text(1000),
  startsOn: Day,
  endsOn: Day,
  /** 街道 in scope; empty: the whole region. */
  streets: z.array(RegionCode).max(60),
  /** 行业 in scope; empty: all. */
  industries: z.array(IndustryPick).max(40),
  plannedSiteVisits: z.int().min(0).max(100_000),
  plannedPhoneInterviews: z.int().min(0).max(100_000),
  plannedSeminars: z.int().min(0).max(1_000),
});
export type CampaignPlan = z.infer<typeof CampaignPlan>;

/** One method's progress: what was planned and what is done. */
export const MethodProgress = z.object({ planned: z.int(), done: z.int() });

/** Live progress of a campaign (实时进度), counted from the records. */
export const CampaignProgress = z.object({
  roster: z.int(),
  assigned: z.int(),
  agreed: z.int(),
  declined: z.int(),
  siteVisits: MethodProgress,
  phoneInterviews: MethodProgress,
  seminars: MethodProgress,
});
export type CampaignProgress = z.infer<typeof CampaignProgress>;

export const CampaignRow = z.object({
  id: Id,
  title: z.string(),
  state: CampaignState,
  startsOn: Day,
  endsOn: Day,
  plannedSiteVisits: z.int(),
  plannedPhoneInterviews: z.int(),
  plannedSeminars: z.int(),
});
export type CampaignRow = z.infer<typeof CampaignRow>;

export const CampaignView = CampaignRow.extend({
  purpose: z.string(),
  targets: z.string(),
  streets: z.array(z.string()),
  industries: z.array(z.string()),
  regionCode: z.string(),
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  cancelledAt: Instant.nullable(),
  cancelReason: z.string().nullable(),
  version: z.int(),
  progress: CampaignProgress,
  /** Operations that the reader may do on this campaign now. */
  may: z.array(z.string()),
});
export type CampaignView = z.infer<typeof CampaignView>;
