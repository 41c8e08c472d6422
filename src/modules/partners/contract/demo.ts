import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';

/** Organisations of the demonstration by district with what they offer, for rooms to the right; `linked`: an account belongs to it. */
export const DemoPartners = z.record(
  z.string(),
  z.array(z.object({ id: Id, name: z.string(), linked: z.boolean(), offerIds: z.array(Id) })),
);
export type DemoPartners = z.infer<typeof DemoPartners>;
