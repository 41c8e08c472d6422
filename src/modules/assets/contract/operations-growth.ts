import { download, query } from '#platform/contract/operation.ts';
import { Growth, GrowthScope } from './growth.ts';

/** 增长: net new assets by kind, quality, place and period; every number opens its rows (6.3.5-a). */
export const assetGrowth = query({ name: 'assets.growth.get', clause: '6.3.5-a', input: GrowthScope, output: Growth });

export const exportGrowth = download({
  name: 'assets.growth.export',
  clause: '6.3.5-a',
  sensitive: true,
  input: GrowthScope,
});
