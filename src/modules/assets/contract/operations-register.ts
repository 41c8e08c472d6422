import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { AssetRow } from './asset.ts';
import { AssetFilter } from './filter.ts';

export const listAssets = query({
  name: 'assets.asset.list',
  clause: '6.3.3-a',
  input: z.strictObject({ ...PageInput.shape, ...AssetFilter.shape }),
  output: pageOf(AssetRow),
});
