import { z } from 'zod';
import { Id, Instant } from '#platform/contract/shapes.ts';
import { ContactView } from './contact.ts';
import { EnterpriseRow } from './enterprise.ts';
import { FactView } from './fact.ts';

export const EnterpriseId = z.strictObject({ id: Id });

/** 一企一档: the head, the people, the facts in force, earlier names. */
export const EnterpriseHub = z.object({
  ...EnterpriseRow.shape,
  legacyRegNo: z.string().nullable(),
  mergedInto: Id.nullable(),
  createdAt: Instant,
  contacts: z.array(ContactView),
  facts: z.array(FactView),
  formerNames: z.array(z.object({ name: z.string(), until: Instant, reason: z.string() })),
  /** Names of the operations that this actor may do on this record. */
  may: z.array(z.string()),
});
export type EnterpriseHub = z.infer<typeof EnterpriseHub>;

/** One line of the timeline of a record. */
export const TimelineEntry = z.object({
  id: Id,
  at: Instant,
  actorName: z.string(),
  actorRole: z.string(),
  operation: z.string(),
  reason: z.string().nullable(),
  changes: z.array(
    z.object({
      table: z.string(),
      kind: z.enum(['insert', 'update', 'delete']),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});
export const EnterpriseTimeline = z.object({ rows: z.array(TimelineEntry) });
