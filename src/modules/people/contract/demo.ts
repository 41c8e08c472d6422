import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { Role } from './role.ts';

/** Somebody of the demonstration. */
export const DemoPerson = z.object({ id: Id, role: Role, name: z.string(), username: z.string(), regionCode: z.string() });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** The districts of the demonstration and who works there. One is shown in full; the others are small and prove the walls. */
export const DemoDistricts = z.array(
  z.object({ home: z.object({ authorityId: Id, regionCode: z.string() }), inFull: z.boolean(), staff: z.array(DemoPerson) }),
);
export type DemoDistricts = z.infer<typeof DemoDistricts>;
