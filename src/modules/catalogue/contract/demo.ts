import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { ItemCode } from './item.ts';

/** What the demonstration offers in the districts that are shown in full: each item with the version that holds there. */
export const DemoItems = z.array(z.object({ regionCode: z.string(), code: ItemCode, itemId: Id, versionId: Id }));
export type DemoItems = z.infer<typeof DemoItems>;
