import { z } from 'zod';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** Where a value comes from: 企业自报, 现场核见, 导入, 官方公告. */
export const FactSource = z.enum(['selfReported', 'seenOnSite', 'imported', 'official']);
export type FactSource = z.infer<typeof FactSource>;

/** Row id of Table A.1 (`basic.products`) or another key of the trade; stored as it is. */
export const FactField = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+){0,4}$/)
  .max(80);

/** A value of the enterprise's file (一企一档) with source and day. */
export const FactView = z.object({
  id: Id,
  field: z.string(),
  value: z.unknown(),
  source: FactSource,
  asOf: z.string(),
  byName: z.string(),
  evidence: z.string(),
  recordedAt: Instant,
  /** Set when a newer value took its place. */
  supersededAt: Instant.nullable(),
});
export type FactView = z.infer<typeof FactView>;

export const RecordFact = z.strictObject({
  enterpriseId: Id,
  field: FactField,
  // Nothing known is no value.
  value: z.json().refine(value => value !== null),
  source: FactSource,
  asOf: Day,
  evidence: text(200).default(''),
});
export const FactHistory = z.strictObject({ enterpriseId: Id, field: line(80) });
export const FactHistoryView = z.object({ rows: z.array(FactView) });
