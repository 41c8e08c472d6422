import { stringifySearch } from '#platform/web/desk/url-state.ts';
import type { AssetFilter } from '../contract/filter.ts';

/** The list with this filter: where every number leads. */
export const hrefOfAssets = (filter: AssetFilter): string => `/assets${stringifySearch(filter)}`;

/** The page of one asset. */
export const hrefOfAsset = (id: string): string => `/assets/${id}`;
