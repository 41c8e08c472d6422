import { z } from 'zod';
import { Id, Instant } from '#platform/contract/shapes.ts';
import { TimelineEntry } from '#platform/contract/timeline.ts';
import { ContactView } from './contact.ts';
import { EnterpriseRow } from './enterprise.ts';
import { FactView } from './fact.ts';
import { OwnColumn } from './own-column.ts';

export const EnterpriseId = z.strictObject({ id: Id });

/** 一企一档: the head, the people, the facts in force, earlier names. */
export const EnterpriseHub = z.object({
  ...EnterpriseRow.shape,
  legacyRegNo: z.string().nullable(),
  mergedInto: Id.nullable(),
  createdAt: Instant,
  /** Columns of the authority, in order: those in use, and retired ones that have a value here. None when the enterprise is another's. */
  ownColumns: z.array(OwnColumn),
  contacts: z.array(ContactView),
  facts: z.array(FactView),
  formerNames: z.array(z.object({ name: z.string(), until: Instant, reason: z.string() })),
  /** Names of the operations that this actor may do on this record. */
  may: z.array(z.string()),
});
export type EnterpriseHub = z.infer<typeof EnterpriseHub>;

export const EnterpriseTimeline = z.object({ rows: z.array(TimelineEntry) });
