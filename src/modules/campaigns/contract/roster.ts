import { z } from 'zod';
import { Scale } from '#modules/enterprises/contract/enterprise.ts';
import { TableBalance } from '#platform/contract/imports/shapes.ts';
import { Day, Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';

/** 未联系 · 已约 · 改期 · 婉拒 · 无人接. */
export const ContactState = z.enum(['none', 'agreed', 'moved', 'declined', 'unanswered']);
export type ContactState = z.infer<typeof ContactState>;

/** 门类 (letter) or 大类 (two digits) of GB/T 4754. */
export const IndustryPick = z.string().regex(/^([A-T]|\d{2})$/);

/** How enterprises are picked for the list (6.1-c). Empty fields do not restrict. */
export const RosterFilter = z.strictObject({
  streets: z.array(RegionCode).max(60).default([]),
  /** GB/T 4754: sections (letter) or divisions (two digits). */
  industries: z.array(IndustryPick).max(40).default([]),
  scales: z.array(Scale).max(4).default([]),
  aboveScale: z.boolean().optional(),
  /** Leave out who was visited in the last so many days; 0 keeps all. */
  notVisitedDays: z.int().min(0).max(730).default(0),
  limit: z.int().min(1).max(2000).default(500),
});
export type RosterFilter = z.infer<typeof RosterFilter>;

/** How often an enterprise was visited lately, in any campaign: 走访频次. */
export const RecentVisits = z.object({ days30: z.int(), days90: z.int() });
export type RecentVisits = z.infer<typeof RecentVisits>;

export const RosterRow = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  uscc: z.string().nullable(),
  industryCode: z.string().nullable(),
  scale: Scale.nullable(),
  address: z.string().nullable(),
  streetCode: z.string(),
  teamId: Id.nullable(),
  teamName: z.string().nullable(),
  assignedBecause: z.string().nullable(),
  contactState: ContactState,
  agreedAt: Instant.nullable(),
  triedAt: Instant.nullable(),
  tries: z.int(),
  recent: RecentVisits,
  /** This campaign has a finished record of this enterprise. */
  visited: z.boolean(),
});
export type RosterRow = z.infer<typeof RosterRow>;

/** What narrows the list on the page; all live in the URL. */
export const RosterQuery = z.strictObject({
  campaignId: Id,
  street: RegionCode.optional(),
  teamId: Id.optional(),
  unassigned: z.boolean().optional(),
  contactState: ContactState.optional(),
  visited: z.boolean().optional(),
  name: line(40).optional(),
});
export type RosterQuery = z.infer<typeof RosterQuery>;

/** A line of a pasted or dropped list that found no enterprise, or more than one. */
export const Unmatched = z.object({ line: z.int(), text: z.string(), reason: z.enum(['unknown', 'ambiguous', 'badCode']) });

/** An enterprise that withdrew from the list. */
export const WithdrawnEntry = z.object({ id: Id, enterpriseId: Id, name: z.string(), on: Day, reason: z.string(), byName: z.string() });
export type WithdrawnEntry = z.infer<typeof WithdrawnEntry>;

/** What building the list did; `batchId` undoes it. */
export const BuildResult = z.object({
  id: Id,
  batchId: Id,
  added: z.int(),
  alreadyThere: z.int(),
  unmatched: z.array(Unmatched),
  /** Who was found but withdrew from this list: not put back. */
  withdrew: z.array(WithdrawnEntry).default([]),
  /** Of those added: who had been taken off before. */
  cameBack: z.int().default(0),
  /** Of a table file: what became of its cells. */
  balance: TableBalance.optional(),
});
export type BuildResult = z.infer<typeof BuildResult>;

/** A bulk act on the list; `batchId` undoes it. */
export const BatchResult = z.object({ id: Id, batchId: Id, changed: z.int() });
