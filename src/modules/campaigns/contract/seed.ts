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

/** Somebody of the demonstration who works in the field. */
export const DemoWorker = z.object({ id: Id, name: z.string(), role: z.string() });
export type DemoWorker = z.infer<typeof DemoWorker>;

/** An agreed stop of the demonstration: what a visit record is made from. */
const DemoStop = z.object({
  campaignId: Id,
  rosterId: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  uscc: z.string().nullable(),
  teamId: Id,
  startsAt: z.date(),
  officer: DemoWorker,
});
export type DemoStop = z.infer<typeof DemoStop>;

const DemoCampaign = z.object({ campaignId: Id, stops: z.array(DemoStop) });
export type DemoCampaign = z.infer<typeof DemoCampaign>;

/** The campaigns of the demonstration: that of spring stays open until its visits are in. */
export const DemoCampaigns = z.array(
  z.object({
    home: z.object({ authorityId: Id, regionCode: z.string() }),
    /** When the spring campaign is to be closed. */
    springEndsAt: z.date(),
    spring: DemoCampaign,
    current: DemoCampaign,
  }),
);
export type DemoCampaigns = z.infer<typeof DemoCampaigns>;
