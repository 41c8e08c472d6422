import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { AssetKind, AssetStatus } from './asset.ts';

/** Which form: a new asset, one of a given enterprise (`new:<id>`), or the correction of an asset (its id). */
export const DraftForm = z.string().regex(/^(?:new|(?:new:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);

/** What stands in the form, finished or not; nothing of it is checked before it is registered. */
export const AssetDraft = z.strictObject({
  enterpriseId: Id.optional(),
  kind: AssetKind.optional(),
  number: z.string().max(200).optional(),
  numberAsPrinted: z.boolean().optional(),
  title: z.string().max(600).optional(),
  owner: z.string().max(400).optional(),
  status: AssetStatus.optional(),
  statusWords: z.string().max(200).optional(),
  asOf: z.string().max(20).optional(),
  valueNote: z.string().max(4000).optional(),
  own: z.record(z.string().max(40), z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])).optional(),
});
export type AssetDraft = z.infer<typeof AssetDraft>;
