import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';

/** Cases of the demonstration by district, for rooms to the right. */
export const DemoCases = z.record(z.string(), z.array(z.object({ id: Id, enterpriseId: Id, ended: z.boolean() })));
export type DemoCases = z.infer<typeof DemoCases>;
