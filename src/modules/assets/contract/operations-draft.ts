import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Instant } from '#platform/contract/shapes.ts';
import { AssetDraft, DraftForm } from './draft.ts';

const clause = '6.3.3-a';

/** What I had typed into the form of an asset and not registered yet. */
export const getAssetDraft = query({
  name: 'assets.draft.get',
  clause,
  input: z.strictObject({ form: DraftForm }),
  output: z.object({
    draft: z
      .object({
        content: AssetDraft,
        /** Version of the asset that the correction began with; null for a new one. */
        baseVersion: z.int().nullable(),
        savedAt: Instant,
      })
      .nullable(),
  }),
});

/** At every pause; it goes when the form is registered. */
export const saveAssetDraft = command({
  name: 'assets.draft.save',
  clause,
  input: z.strictObject({ form: DraftForm, content: AssetDraft, baseVersion: z.int().nullable() }),
  output: z.object({ savedAt: Instant }),
});

export const dropAssetDraft = command({
  name: 'assets.draft.drop',
  clause,
  input: z.strictObject({ form: DraftForm }),
  output: z.object({ dropped: z.boolean() }),
});
