import { z } from 'zod';
import { DatedRow } from '#platform/contract/dated/dated-row.ts';
import { Day, Id, RegionCode } from '#platform/contract/shapes.ts';

/**
 * 无注册商标 · 一件 · 多件成系列 · 曾获驰名认定记录. The last is a finding in a case, no title: it is shown with its case number and never as an honour (商标法).
 */
export const markStages = ['none', 'one', 'family', 'wellKnown'] as const;
export const MarkStage = z.enum(markStages);
export type MarkStage = z.infer<typeof MarkStage>;

/** 培育步骤 of a stage as a dated row. */
export const PathStep = DatedRow.extend({
  stage: MarkStage,
  key: z.string(),
  position: z.int(),
  title: z.string(),
  detail: z.string(),
  /** 服务事项 that helps with it; empty: none. */
  itemCode: z.string(),
  itemName: z.string(),
  /** From this day the step is no longer offered. */
  ends: z.boolean(),
});
export type PathStep = z.infer<typeof PathStep>;

/** 驰名认定记录: which mark, in which case, by whom. */
export const Recognition = z.object({
  id: Id,
  assetId: Id,
  markTitle: z.string(),
  caseNumber: z.string(),
  body: z.string(),
  recognisedOn: Day,
  note: z.string(),
  byName: z.string(),
});
export type Recognition = z.infer<typeof Recognition>;

export const MarkRow = z.object({ id: Id, title: z.string(), number: z.string(), standing: z.string(), status: z.string() });
export type MarkRow = z.infer<typeof MarkRow>;

/** An enterprise on its trademark path. */
export const PathRow = z.object({
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  stage: MarkStage,
  registered: z.int(),
  pending: z.int(),
  caseNumbers: z.array(z.string()),
});
export type PathRow = z.infer<typeof PathRow>;
