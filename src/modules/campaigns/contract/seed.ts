import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Id, Instant } from '#platform/contract/shapes.ts';
import { ContactOutcome } from './contact-log.ts';

/** One try as it is loaded, the earliest first for each enterprise. */
const SeedTry = z.strictObject({
  id: Id,
  rosterId: Id,
  at: Instant,
  by: z.strictObject({ id: Id, name: z.string() }),
  outcome: ContactOutcome,
  agreedAt: Instant.nullable(),
  note: z.string(),
});
export type SeedTry = z.infer<typeof SeedTry>;

/** Bulk load of calls and the appointments they agreed, by the system itself: the demonstration. No person holds it. */
export const loadContacts = command({
  name: 'campaigns.seed.contacts',
  clause: '6.1-e',
  input: z.strictObject({ campaignId: Id, tries: z.array(SeedTry).min(1).max(5_000) }),
  output: z.object({ loaded: z.int() }),
});
