import { z } from 'zod';
import { download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id, Instant, line } from '#platform/contract/shapes.ts';

const clause = '7.1-d';
export const AuditOutcome = z.enum(['done', 'refused', 'failed', 'read']);
export type AuditOutcome = z.infer<typeof AuditOutcome>;

/** What entries are looked for. Days are whole, in Asia/Shanghai, both ends included. */
export const AuditFilter = z.strictObject({
  actorId: Id.optional(),
  subjectId: Id.optional(),
  /** What the act is called in either language, or a piece of it; or its name, or the beginning of one: `people.` finds the room. */
  operation: z.string().trim().max(80).optional(),
  outcome: AuditOutcome.optional(),
  role: z.string().max(40).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const AuditRow = z.object({
  id: Id,
  at: Instant,
  actorId: Id,
  actorKind: z.string(),
  actorName: z.string(),
  actorRole: z.string(),
  operation: z.string(),
  title: z.string(),
  outcome: AuditOutcome,
  problem: z.string().nullable(),
  reason: z.string().nullable(),
  subjectId: Id.nullable(),
  source: z.string(),
  changes: z.int(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const listAudit = query({ name: 'people.audit.list', clause, input: PageInput.extend(AuditFilter.shape), output: pageOf(AuditRow) });

const Values = z.record(z.string(), z.unknown()).nullable();
export const AuditChange = z.object({
  table: z.string(),
  /** The table and its columns in the reader's words; a column without any is missing. */
  title: z.string(),
  names: z.record(z.string(), z.string()),
  rowId: Id,
  kind: z.enum(['insert', 'update', 'delete']),
  before: Values,
  after: Values,
});
export const getAudit = query({
  name: 'people.audit.get',
  clause,
  input: z.strictObject({ entryId: Id }),
  output: AuditRow.omit({ changes: true }).extend({ requestId: z.string(), sealed: z.boolean(), changes: z.array(AuditChange) }),
});
/** People who stand in the log, for the filter. */
export const listAuditActors = query({
  name: 'people.audit.actors',
  clause,
  input: z.strictObject({ search: z.string().trim().max(40).default('') }),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string(), role: z.string() })) }),
});
/** Recomputes the SM3 chain; the anchor is written down outside. */
export const verifyAudit = query({
  name: 'people.audit.verify',
  clause,
  sensitive: true,
  input: z.strictObject({}),
  output: z.object({ seals: z.int(), brokenAt: z.int().nullable(), anchor: z.string().nullable(), unsealed: z.int() }),
});
export const exportAudit = download({
  name: 'people.audit.export',
  clause,
  sensitive: true,
  input: AuditFilter.extend({ reason: line(200) }),
});
