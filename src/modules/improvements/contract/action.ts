import { z } from 'zod';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** 进行中 · 待验证 · 已验证. */
export const ActionState = z.enum(['open', 'done', 'verified']);
export type ActionState = z.infer<typeof ActionState>;

/** 不满意评价 · 投诉 · 风险 · 办件. */
export const ActionSource = z.enum(['satisfaction', 'complaint', 'risk', 'case']);
export type ActionSource = z.infer<typeof ActionSource>;

/** What a person enters (P and D of PDCA). Cause and action may come later; 完成 asks for both. */
export const ActionFields = z.strictObject({
  problem: line(200),
  cause: text(500),
  action: text(500),
  ownerId: Id,
  dueOn: Day,
});
export type ActionFields = z.infer<typeof ActionFields>;

/** An action as lists show it. */
export const ActionRow = z.object({
  id: Id,
  state: ActionState,
  source: ActionSource,
  ...ActionFields.shape,
  ownerName: z.string(),
  /** Not done, and its day is past. */
  overdue: z.boolean(),
  regionCode: z.string(),
});
export type ActionRow = z.infer<typeof ActionRow>;

/** 验证: somebody other than the owner measured again. */
export const ActionCheck = z.object({
  id: Id,
  effective: z.boolean(),
  measured: z.string(),
  /** n of the new measure; null where nothing was counted. */
  sample: z.int().nullable(),
  byName: z.string(),
  at: Instant,
});
export type ActionCheck = z.infer<typeof ActionCheck>;

/** An action on its page. `may`: what the reader may do with it now. */
export const ActionView = ActionRow.extend({
  sourceId: Id.nullable(),
  openedByName: z.string(),
  openedAt: Instant,
  doneAt: Instant.nullable(),
  doneNote: z.string().nullable(),
  checks: z.array(ActionCheck),
  version: z.int(),
  may: z.array(z.string()),
});
export type ActionView = z.infer<typeof ActionView>;

/** What a room to the right opens an action with; the region is that of the record it came from. */
export interface OpenAction {
  id: string;
  source: ActionSource;
  sourceId: string;
  problem: string;
  regionCode: string;
  ownerId: string;
  dueOn: string;
}
